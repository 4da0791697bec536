using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Onroll.Web.Access;

/// <summary>Refuses whatever changes something without a token that only our own pages hold: pages and plain endpoints alike.</summary>
public sealed class RefuseForgeries(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsChange(http.Request) && !IsExempt(http.GetEndpoint()) && !await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    private static bool IsChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool IsExempt(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null;
}
