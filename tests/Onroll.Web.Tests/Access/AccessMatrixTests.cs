using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Access;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Access;

/// <summary>Every route of the routing table, for every person, against <see cref="ExpectedAccess"/> and <see cref="ExpectedPupils"/>.</summary>
public sealed partial class AccessMatrixTests
{
    [Fact]
    public async Task EveryRoute_HasARowInTheMatrixAndEveryRowARoute()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);

        var routes = (await RouteTable.ReadAsync(host.Services)).Select(route => route.Name).Order().ToList();
        var rows = ExpectedAccess.Routes.Select(row => row.Route).Order().ToList();

        Assert.Empty(routes.Except(rows).Select(route => $"{route} is not in the matrix"));
        Assert.Empty(rows.Except(routes).Select(row => $"{row} is not a route"));
    }

    [Fact]
    public async Task EveryRoute_DeclaresTheDecisionTheMatrixExpects()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);

        var wrong =
            from route in await RouteTable.ReadAsync(host.Services)
            join row in ExpectedAccess.Routes on route.Name equals row.Route
            let declared = Declared(route)
            where declared != Told(row)
            select $"{route.Name} declares {declared}, the matrix expects {Told(row)}";

        Assert.Empty(wrong);
    }

    [Theory, BothDatabases]
    public async Task EveryRoute_ForEveryPersonAndForNobody_AnswersAsExpected(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var rows = await RowsAsync(host);
        var wrong = new List<string>();
        foreach (var email in ExpectedPupils.People)
        {
            wrong.AddRange(await WrongAnswersAsync(host, email, rows));
        }

        foreach (var (row, route) in rows)
        {
            var answer = await CallAsync(host.Client(), route, row, null);
            if (IsTurnedAway(answer) == (row.Asks == Asks.Nothing))
            {
                wrong.Add($"{row.Route} answered nobody with {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, BothDatabases]
    public async Task EveryRouteAboutAPupil_ForEveryPerson_OpensOnlyWhatTheyMaySee(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var rows = (await RowsAsync(host)).Where(pair => pair.Route.Pattern.Contains("{pupilId", StringComparison.Ordinal)).ToList();
        var wrong = new List<string>();
        foreach (var email in ExpectedPupils.People)
        {
            var client = await host.ClientAs(email);
            foreach (var (row, route) in rows)
            {
                wrong.AddRange(await WrongLooksAsync(host, client, email, (row, route)));
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>Lists, search, exports and downloads: whatever can be read without naming a pupil.</summary>
    [Theory, BothDatabases]
    public async Task EveryList_ForEveryPerson_NamesOnlyPupilsTheyMaySee(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var rows = (await RowsAsync(host)).Where(pair => pair.Route.Method == "GET" && !pair.Route.Pattern.Contains('{', StringComparison.Ordinal)).ToList();
        var wrong = new List<string>();
        foreach (var email in ExpectedPupils.People)
        {
            var client = await host.ClientAs(email);
            foreach (var (row, route) in rows)
            {
                var answer = await CallAsync(client, route, row, null);
                wrong.AddRange(await NamesAsync(host.World, email, row.Route, answer));
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, BothDatabases]
    public async Task EveryChange_WithoutOurToken_IsRefused(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Administrator);
        var wrong = new List<string>();
        foreach (var (row, route) in (await RowsAsync(host)).Where(pair => pair.Route.Method == "POST" && !pair.Route.Pattern.StartsWith("/problem", StringComparison.Ordinal)))
        {
            var answer = await client.PostWithoutTokenAsync(AddressOf(route, row, null), ("email", TestWorld.EmailOf(Role.Head)));
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
            {
                wrong.Add($"{row.Route} answered {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
    }

    private static async Task<List<(Expectation Row, CallableRoute Route)>> RowsAsync(WebHost host) =>
        [.. from route in await RouteTable.ReadAsync(host.Services) join row in ExpectedAccess.Routes on route.Name equals row.Route select (row, route)];

    private static async Task<IEnumerable<string>> WrongAnswersAsync(WebHost host, string email, List<(Expectation Row, CallableRoute Route)> rows)
    {
        var wrong = new List<string>();
        var reader = await host.ClientAs(email);
        foreach (var (row, route) in rows)
        {
            // A change may end the session it came by, so each has its own.
            var client = route.Method == "GET" ? reader : await host.ClientAs(email);
            var answer = await CallAsync(client, route, row, null);
            if (IsTurnedAway(answer) == MayCall(row, email))
            {
                wrong.Add($"{row.Route} answered {email} with {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        return wrong;
    }

    // Refused must look the same as not there, in status and in words.
    private static async Task<IEnumerable<string>> WrongLooksAsync(WebHost host, PageClient client, string email, (Expectation Row, CallableRoute Route) call)
    {
        var wrong = new List<string>();
        var (row, route) = call;
        var unknown = PupilExampleUnknown(host.World);
        var nobody = await CallAsync(client, route, row, unknown);
        foreach (var pupil in PupilsOf(host.World))
        {
            var answer = await CallAsync(client, route, row, pupil);
            var sections = ExpectedPupils.SeenBy(host.World, email, pupil);
            var opens = MayCall(row, email) && sections != RecordSections.None && sections.HasFlag(row.Section);
            if (opens && answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
            {
                wrong.Add($"{row.Route} refused {email} {pupil.DisplayName}");
            }
            else if (!opens && sections == RecordSections.None && answer.StatusCode != nobody.StatusCode)
            {
                wrong.Add($"{row.Route} answered {email} {(int)answer.StatusCode} for {pupil.DisplayName}, and {(int)nobody.StatusCode} for nobody");
            }
            else if (!opens && answer.IsSuccessStatusCode)
            {
                wrong.Add($"{row.Route} opened {pupil.DisplayName} to {email}");
            }

            wrong.AddRange(await NamesAsync(host.World, email, row.Route, answer));
        }

        return wrong;
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestWorld world, string email, string route, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return PupilsOf(world)
            .Where(pupil => ExpectedPupils.SeenBy(world, email, pupil) == RecordSections.None)
            .Where(pupil => NamesOf(pupil).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(pupil => $"{route} named {pupil.DisplayName} to {email}");
    }

    private static string[] NamesOf(Pupil pupil) =>
        [pupil.DisplayName, $"{pupil.Surname}, {pupil.Forename}", pupil.Upn!.Value, WebUtility.HtmlEncode(pupil.DisplayName)];   // every pupil of the test world has a UPN

    private static Pupil[] PupilsOf(TestWorld world) => [world.Own, world.Other, world.Shared, world.EndedShare, world.Far, world.Away];

    private static Pupil PupilExampleUnknown(TestWorld world) => Testing.Builders.PupilExample.Pupil(world.AreaId, 900, "Nobody", "Atall");

    private static bool MayCall(Expectation row, string email)
    {
        Role? role = Enum.GetValues<Role>().Where(r => TestWorld.EmailOf(r) == email).Select(r => (Role?)r).FirstOrDefault()
            ?? (email == TestPeople.NoPlace ? null : Role.SchoolLead);
        return row.Asks switch
        {
            Asks.Nothing or Asks.Account => true,
            Asks.Role => role is not null,
            _ => role is { } held && row.AnyOf.Any(permission => RolePermissions.Allows(held, permission)),
        };
    }

    // To the door, or to one's own account when there is no role at present.
    private static bool IsTurnedAway(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => true,
        HttpStatusCode.Found => answer.RequestMessage!.RequestUri!.AbsolutePath is not ("/sign-out" or "/account" or "/demonstration/sign-in")   // every answer has its request
            && answer.Headers.Location!.OriginalString is var to && (to.StartsWith("/sign-in?returnUrl", StringComparison.Ordinal) || to == "/account"),
        _ => false,
    };

    private static Task<HttpResponseMessage> CallAsync(PageClient client, CallableRoute route, Expectation row, Pupil? pupil)
    {
        var address = AddressOf(route, row, pupil);
        return route.Method == "GET" ? client.GetAsync(address) : client.PostFormAsync(address);
    }

    private static string AddressOf(CallableRoute route, Expectation row, Pupil? pupil)
    {
        var path = Parameter().Replace(route.Pattern, match => match.Groups[1].Value switch
        {
            "pupilId" => pupil?.PupilId.ToString() ?? Guid.Empty.ToString(),
            "code" => "404",
            "secret" => "none",
            _ => Guid.Empty.ToString(),
        });
        var query = new[] { route.Handler is null ? "" : $"handler={route.Handler}", row.Query }.Where(part => part.Length > 0);
        return path + (query.Any() ? "?" + string.Join('&', query) : "");
    }

    private static string Declared(CallableRoute route) => route.Metadata.GetMetadata<DecisionAttribute>() switch
    {
        { Demand: Demand.Permission } decision => string.Join(" or ", decision.AnyOf.Order()),
        { Demand: Demand.Place } => nameof(Asks.Role),
        { Demand: Demand.Account } => nameof(Asks.Account),
        _ => route.Metadata.GetMetadata<IAllowAnonymous>() is null ? "no decision" : nameof(Asks.Nothing),
    };

    private static string Told(Expectation row) => row.Asks == Asks.Permission ? string.Join(" or ", row.AnyOf.Order()) : row.Asks.ToString();

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
