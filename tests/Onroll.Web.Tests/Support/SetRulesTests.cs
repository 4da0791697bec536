using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Support;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Support;

/// <summary>The register rule of section 11.2: who enters, scale, required action, review interval; a version at a time.</summary>
public sealed class SetRulesTests
{
    private const string Address = "/set-up/register-rules";

    [Theory, BothDatabases]
    public async Task Post_HeadChangesAThreshold_BecomesTheSchoolsOwnVersion(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();

        await (await host.ClientAs(Role.Head)).PostAndFollowAsync(Address, Form(("Rows[0].Amber", "5"), ("Rows[0].Red", "6")));

        await using var db = host.Open();
        var rules = await db.RegisterRulesOfAsync(host.World.Alderway.OrganisationId, new DateOnly(2026, 11, 20), default);
        Assert.Equal(("Our register", 1, 6), (rules.Rules.Name, rules.Rules.Version, rules.Rules.Rules[0].Red));
        Assert.Equal(host.World.Alderway.OrganisationId, rules.OwnerId);
    }

    [Theory, BothDatabases]
    public async Task Preview_HigherThreshold_SaysWhoWouldFallAndSavesNothing(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();

        var answer = await (await host.ClientAs(Role.Head)).PostFormAsync($"{Address}?handler=Preview", Form(("Rows[0].Red", "6")));

        var page = await answer.ReadHtmlAsync();
        Assert.Equal(["Alderway Academy", "1 → 0", "0 → 1", "0", "0", "0", "1"], page.TableRow("Alderway Academy"));
        await using var db = host.Open();
        Assert.Equal(0, await db.RegisterRuleSets.CountAsync());
    }

    [Theory]
    [BothDatabases("Name", "", "Enter a name for the rules")]
    [BothDatabases("StartsOn", "2026-11-19", "The first day must be today or in the future: ratings already given were given by the rules of their day")]
    [BothDatabases("Rows[0].Red", "three", "Rule 4: enter a whole number")]
    [BothDatabases("Rows[0].Red", "1", "Rule 4: the threshold for Red must be above the one for Amber.")]
    [BothDatabases("Scale[0].Name", "", "Enter what Red is called")]
    public async Task Post_BadAnswer_SaysSoAndSavesNothing(DatabaseKind kind, string field, string value, string error)
    {
        await using var host = await WebHost.StartAsync(kind);

        var answer = await (await host.ClientAs(Role.Head)).PostFormAsync(Address, Form((field, value)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], (await answer.ReadHtmlAsync()).Errors);
        await using var db = host.Open();
        Assert.Equal(0, await db.RegisterRuleSets.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Post_SomebodySetAnotherVersion_IsToldAndMaySaveAgain(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var head = await host.ClientAs(Role.Head);
        await head.PostAndFollowAsync(Address, Form());

        var answer = await head.PostFormAsync(Address, Form(("Name", "Mine")));
        await head.PostAndFollowAsync(Address, Form(("Name", "Mine"), ("BasedOn", (await answer.ReadHtmlAsync()).Value("BasedOn"))));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await using var db = host.Open();
        Assert.Equal(["Our register", "Mine"], await db.RegisterRuleSets.OrderBy(r => r.Number).Select(r => r.Name).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Get_RolesThatSetNoRules_AreRefused(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        var lead = await (await host.LeadAsync()).GetAsync(Address);
        var others = await (await host.ClientAs(Role.Head)).GetAsync($"{Address}?owner={host.World.Birchfield.OrganisationId}");
        var coordinator = await (await host.ClientAs(Role.Coordinator)).GetPageAsync(Address);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (lead.StatusCode, others.StatusCode));
        Assert.Contains("Onroll’s own rules apply until you set yours", coordinator.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Form(params (string Name, string Value)[] changes) =>
    [
        .. new (string Name, string Value)[]
        {
            ("Name", "Our register"), ("StartsOn", "2026-11-20"), ("EntersAt", "Amber"),
            ("Rows[0].Number", "4"), ("Rows[0].Kind", "SuspensionsInTerm"), ("Rows[0].IsUsed", "true"), ("Rows[0].Amber", "2"), ("Rows[0].Red", "3"),
            ("Scale[0].Rating", "Red"), ("Scale[0].Name", "Red"), ("Scale[0].ReviewSchoolDays", "10"), ("Scale[0].NeedsPackage", "true"),
            ("Scale[1].Rating", "Amber"), ("Scale[1].Name", "Amber"), ("Scale[2].Rating", "Green"), ("Scale[2].Name", "Green"),
        }.Where(field => changes.All(change => change.Name != field.Name)),
        .. changes,
    ];
}
