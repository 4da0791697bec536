using System.Net;
using Microsoft.AspNetCore.Authorization;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Access;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Access;

/// <summary>Every route of the routing table, for every person, against <see cref="ExpectedAccess"/> and <see cref="ExpectedPupils"/>.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public async Task EveryRoute_HasARowInTheMatrixAndEveryRowARoute()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);

        var routes = (await RouteTable.ReadAsync(host.Services)).Select(route => route.Name).Order().ToList();
        var rows = ExpectedAccess.Routes.Select(row => row.Route).Order().ToList();

        List<string> wrong =
        [
            .. routes.Except(rows).Select(route => $"{route} is not in the matrix"),
            .. rows.Except(routes).Select(row => $"{row} is not a route"),
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task EveryRoute_DeclaresTheDecisionTheMatrixExpects()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);

        var wrong = (
            from route in await RouteTable.ReadAsync(host.Services)
            join row in ExpectedAccess.Routes on route.Name equals row.Route
            let declared = Declared(route)
            where declared != Told(row)
            select $"{route.Name} declares {declared}, the matrix expects {Told(row)}").ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task EveryRoute_ForEveryPersonAndForNobody_AnswersAsExpected()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var rows = await RowsAsync(host);
        var wrong = new List<string>();
        foreach (var email in ExpectedPupils.People)
        {
            wrong.AddRange(await WrongAnswersAsync(host, email, rows));
        }

        foreach (var (row, route) in rows)
        {
            var answer = await host.Client().CallAsync((row, route));
            if (answer.IsTurnedAway() == (row.Asks == Asks.Nothing))
            {
                wrong.Add($"{row.Route} answered nobody with {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, BothDatabases]
    public async Task EveryRouteAboutAPupil_ForEveryPerson_OpensOnlyWhatTheyMaySee(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var rows = (await RowsAsync(host)).Where(pair => pair.Route.IsAboutAPupil).ToList();
        var wrong = new List<string>();
        foreach (var email in ExpectedPupils.People)
        {
            var client = await host.ClientAs(email);
            var token = await client.TokenAsync();
            foreach (var call in rows.Where(call => MayCall(call.Row, email)))
            {
                wrong.AddRange(await WrongLooksAsync(host, (client, token), email, call));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
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
                var answer = await client.CallAsync((row, route));
                wrong.AddRange(await NamesAsync(host.World, email, row, answer));
                if (row.NamesAll && MayCall(row, email))
                {
                    wrong.AddRange(await MissingAsync(host.World, email, row, answer));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task EveryChange_WithoutOurToken_IsRefused()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.Administrator);
        var wrong = new List<string>();
        foreach (var (row, route) in (await RowsAsync(host)).Where(pair => pair.Route.Method == "POST" && !pair.Route.Pattern.StartsWith("/problem", StringComparison.Ordinal)))
        {
            var answer = await client.PostWithoutTokenAsync(MatrixCalls.AddressOf(route, row, About.Nobody), ("email", TestWorld.EmailOf(Role.Head)));
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
            {
                wrong.Add($"{row.Route} answered {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
    }

    private static async Task<List<(Expectation Row, CallableRoute Route)>> RowsAsync(WebHost host) =>
        [.. from route in await RouteTable.ReadAsync(host.Services) join row in ExpectedAccess.Routes on route.Name equals row.Route select (row, route)];

    private static async Task<IEnumerable<string>> WrongAnswersAsync(WebHost host, string email, List<(Expectation Row, CallableRoute Route)> rows)
    {
        var wrong = new List<string>();
        var client = await host.ClientAs(email);
        var token = await client.TokenAsync();
        foreach (var (row, route) in rows)
        {
            var answer = await client.CallAsync((row, route), token: token);
            var isRight = answer.IsTurnedAway() != MayCall(row, email)
                || ((route.IsAboutAPupil || !row.IsAlwaysThere) && answer.IsTurnedAway());   // what is asked for here belongs to nobody
            if (!isRight)
            {
                wrong.Add($"{row.Route} answered {email} with {(int)answer.StatusCode} {answer.Headers.Location}");
            }

            if (row.EndsSession)
            {
                client = await host.ClientAs(email);
                token = await client.TokenAsync();
            }
        }

        return wrong;
    }

    // Refused must look the same as not there, in status and in words.
    private static async Task<IEnumerable<string>> WrongLooksAsync(
        WebHost host, (PageClient Client, string Token) person, string email, (Expectation Row, CallableRoute Route) call)
    {
        var wrong = new List<string>();
        var ((client, token), row) = (person, call.Row);
        var nobody = await client.CallAsync(call, token: token);
        foreach (var pupil in PupilsOf(host.World))
        {
            var answer = await client.CallAsync(call, About.Of(host.World, pupil), token);
            var sections = ExpectedPupils.SeenBy(host.World, email, pupil);
            var opens = MayCall(row, email) && sections != RecordSections.None && sections.HasFlag(row.Section)
                && (!row.IsForTheRoll || ExpectedPupils.IsByRoll(host.World, email, pupil));
            if (opens && row.IsAlwaysThere && answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
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

            wrong.AddRange(await NamesAsync(host.World, email, row, answer));
        }

        return wrong;
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestWorld world, string email, Expectation row, HttpResponseMessage answer)
    {
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return PupilsOf(world)
            .Where(pupil => !IsOpen(world, email, pupil, row) && NamesOf(pupil).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(pupil => $"{row.Route} named {pupil.DisplayName} to {email}");
    }

    private static async Task<IEnumerable<string>> MissingAsync(TestWorld world, string email, Expectation row, HttpResponseMessage answer)
    {
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return PupilsOf(world)
            .Where(pupil => IsOpen(world, email, pupil, row) && !NamesOf(pupil).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(pupil => $"{row.Route} did not name {pupil.DisplayName} to {email}");
    }

    // A list shows a pupil for one section of theirs; a page about the pupil may name them though it refuses the section.
    private static bool IsOpen(TestWorld world, string email, Pupil pupil, Expectation row)
    {
        var sections = ExpectedPupils.SeenBy(world, email, pupil);
        return sections != RecordSections.None && (sections.HasFlag(row.Section) || row.Route.Contains('{', StringComparison.Ordinal));
    }

    private static string[] NamesOf(Pupil pupil) =>
        [pupil.DisplayName, $"{pupil.Surname}, {pupil.Forename}", $"{pupil.Surname},{pupil.Forename}", $"{pupil.Forename},{pupil.Surname}", pupil.Upn!.Value];   // every pupil of the test world has a UPN

    private static Pupil[] PupilsOf(TestWorld world) => [world.Own, world.Other, world.Shared, world.EndedShare, world.Far, world.Away];

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

    private static string Declared(CallableRoute route) => route.Metadata.GetMetadata<DecisionAttribute>() switch
    {
        { Demand: Demand.Permission } decision => string.Join(" or ", decision.AnyOf.Order()),
        { Demand: Demand.Place } => nameof(Asks.Role),
        { Demand: Demand.Account } => nameof(Asks.Account),
        _ => route.Metadata.GetMetadata<IAllowAnonymous>() is null ? "no decision" : nameof(Asks.Nothing),
    };

    private static string Told(Expectation row) => row.Asks == Asks.Permission ? string.Join(" or ", row.AnyOf.Order()) : row.Asks.ToString();
}
