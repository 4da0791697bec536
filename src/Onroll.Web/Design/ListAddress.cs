using Microsoft.AspNetCore.Http.Extensions;

namespace Onroll.Web.Design;

/// <summary>The present address with one part of its query changed: filters stay while people page and sort.</summary>
internal static class ListAddress
{
    public static string With(HttpRequest request, string key, string? value, params ReadOnlySpan<string> without)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (!string.Equals(name, key, StringComparison.OrdinalIgnoreCase) && !without.Contains(name))
            {
                query.Add(name, values.OfType<string>());
            }
        }

        if (value is not null)
        {
            query.Add(key, value);
        }

        var text = query.ToQueryString();
        return $"{request.PathBase}{request.Path}{text}";
    }
}
