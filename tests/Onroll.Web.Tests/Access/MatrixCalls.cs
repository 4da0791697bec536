using System.Net;
using System.Text.RegularExpressions;
using Onroll.Core.Pupils;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Access;

/// <summary>The ids by which the address of a call names one pupil.</summary>
public sealed record About(Guid Pupil, Guid Entry)
{
    /// <summary>Well-made ids that belong to nobody.</summary>
    public static readonly About Nobody = new(Guid.Parse("01900000-0000-7000-8000-000000000001"), Guid.Parse("01900000-0000-7000-8000-000000000002"));

    public static About Of(TestWorld world, Pupil pupil)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(pupil);
        return new About(pupil.PupilId.Value, world.Entries.TryGetValue(pupil.PupilId, out var entry) ? entry.RegisterEntryId.Value : Nobody.Entry);
    }
}

/// <summary>Calls a route of the matrix as a browser would.</summary>
internal static partial class MatrixCalls
{
    /// <param name="about">Null names a pupil who is not there.</param>
    /// <param name="token">The form token of the client's session. Null asks for it.</param>
    public static async Task<HttpResponseMessage> CallAsync(
        this PageClient client, (Expectation Row, CallableRoute Route) call, About? about = null, string? token = null)
    {
        var address = AddressOf(call.Route, call.Row, about ?? About.Nobody);
        return call.Route.Method == "GET"
            ? await client.GetAsync(address)
            : await client.PostWithoutTokenAsync(address, (PageClient.TokenField, token ?? await client.TokenAsync()));
    }

    public static string AddressOf(CallableRoute route, Expectation row, About about)
    {
        var path = Parameter().Replace(route.Pattern, match => match.Groups[1].Value switch
        {
            "pupilId" => about.Pupil.ToString(),
            "entryId" => about.Entry.ToString(),
            "code" => "404",
            "secret" => "none",
            _ => Guid.Empty.ToString(),
        });
        var query = new[] { route.Handler is null ? "" : $"handler={route.Handler}", row.Query }.Where(part => part.Length > 0);
        return path + (query.Any() ? "?" + string.Join('&', query) : "");
    }

    /// <summary>Forbidden, or sent to the door, or to one's own account for want of a role.</summary>
    public static bool IsTurnedAway(this HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => true,
        HttpStatusCode.Found => answer.Headers.Location?.OriginalString is { } to
            && (to.StartsWith("/sign-in?returnUrl", StringComparison.Ordinal)
                || (to == "/account" && !answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account", StringComparison.Ordinal))),   // every answer has its request
        _ => false,
    };

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
