using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Search;

/// <summary>What the search box offers while somebody types: the same search, the same policy, few fields.</summary>
internal static class SuggestEndpoint
{
    private const int Most = 8;

    public static void MapSearchSuggestions(this WebApplication app) =>
        app.MapGet("/search/pupils.json", SuggestAsync).WithMetadata(new RequiresAttribute(Permission.SeePupils));

    private static async Task<IResult> SuggestAsync(string? q, HttpContext http, CurrentViewer current, OnrollDbContext db, CancellationToken stop)
    {
        var found = await db.SearchPupilsAsync(current.Viewer, q, Most, stop);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(found.Pupils.Select(p => new Suggestion(p.Name, p.Form, p.School, $"{http.Request.PathBase}/pupils/{p.PupilId}")));
    }

    private sealed record Suggestion(string Name, string? Form, string? School, string Href);
}
