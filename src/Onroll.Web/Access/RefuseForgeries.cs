using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Onroll.Web.Access;

/// <summary>Refuses whatever changes something without a token that only our own pages hold: pages and plain endpoints alike.</summary>
public sealed class RefuseForgeries(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsChange(http.Request) && !IsExempt(http.GetEndpoint()) && !await IsOursAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    private async Task<bool> IsOursAsync(HttpContext http)
    {
        if (await antiforgery.IsRequestValidAsync(http))
        {
            return true;
        }

        // At the door a request runs as nobody, though the page it comes from may have been shown to somebody who is signed in.
        var isAtTheDoor = http.GetEndpoint()?.Metadata.GetMetadata<AtTheDoorAttribute>() is not null;
        if (!isAtTheDoor || (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is not { } person)
        {
            return false;
        }

        var nobody = http.User;
        http.User = person;
        var isTheirs = await antiforgery.IsRequestValidAsync(http);
        http.User = nobody;
        return isTheirs;
    }

    private static bool IsChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool IsExempt(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null;
}
