using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SetUp;

public sealed class MemberPageTests
{
    [Theory, BothDatabases]
    public async Task Members_OfOwnPartnership_AreListedWithAdviceAndItsParagraph(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);

        var page = await client.GetPageAsync("/set-up/members");

        Assert.True(page.HasTableRow("Alderway Academy"));
        Assert.False(page.HasTableRow("Cove School"));
        Assert.Contains("No secondary member is known to have good behaviour", page.Text, StringComparison.Ordinal);   // G-042
        Assert.Contains("Paragraph 24, 41, 43", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 full members", page.Text, StringComparison.Ordinal);   // G-047
    }

    [Theory, BothDatabases]
    public async Task Add_FromTheRegisterByTown_CreatesTheSchoolWithItsFaithAndTheSpell(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await host.AddAsync(SetUpHost.Establishment("999050", "St Osric’s School", town: "Fenwick"), SetUpHost.Establishment("999051", "Closed School", town: "Elsewhere"));
        var client = await host.ClientAs(Role.Coordinator);

        var found = await client.GetPageAsync("/set-up/members/add?q=fenwick");
        var add = found.Link("Add St Osric’s School");
        var page = await client.PostAndFollowAsync(add, [("Input.Status", "Statutory"), .. SetUpHost.Date("Input.StartsOn", 1, 9, 2026), ("Input.Rationale", "Next door")]);

        Assert.True(page.HasTableRow("St Osric’s School"));
        await using var db = host.Open();
        var school = await db.Organisations.SingleAsync(o => o.Name == "St Osric’s School");
        Assert.Equal((OrganisationKind.School, "9994050"), (school.Kind, school.Laestab));
        Assert.Equal("Church of England", (await db.OrganisationAttributes.SingleAsync(a => a.OrganisationId == school.OrganisationId)).Value);   // G-052
    }

    [Theory, BothDatabases]
    public async Task Add_ToASecondPartnership_IsAllowed(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Administrator);
        var school = host.World.Alderway.OrganisationId;

        await client.PostAndFollowAsync($"/set-up/members/new?partnership=FAR&organisation={school}", [("Input.Status", "FullVoluntary"), .. SetUpHost.Date("Input.StartsOn", 1, 9, 2026)]);
        var page = await client.GetPageAsync($"/set-up/organisations/{school}");

        Assert.True(page.HasTableRow("Farmere Partnership"));   // G-051
    }

    [Theory, BothDatabases]
    public async Task Add_Nonsense_IsRefusedFieldByField(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Administrator);

        var answer = await client.PostFormAsync($"/set-up/members/new?partnership=FAR&organisation={host.World.Agency.OrganisationId}",
            [("Input.Status", "Statutory"), .. SetUpHost.Date("Input.StartsOn", 31, 2, 2026), ("Input.Rationale", "Because")]);
        var again = await client.PostFormAsync($"/set-up/members/new?partnership=FAR&organisation={host.World.Agency.OrganisationId}",
            [("Input.Status", "Statutory"), .. SetUpHost.Date("Input.StartsOn", 1, 9, 2026)]);
        var page = await answer.ReadHtmlAsync();

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.StatusCode, again.StatusCode));
        Assert.Equal("The first day of membership must be a real date", page.ErrorFor("Input.StartsOn.Day"));
        Assert.Equal("Because", page.Value("Input.Rationale").Trim());
        Assert.Contains("not of a kind the duty names", Assert.Single((await again.ReadHtmlAsync()).Errors), StringComparison.Ordinal);   // G-037
    }

    [Theory, BothDatabases]
    public async Task End_WithReason_KeepsTheSpellAndTheReason(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);
        var spell = await SpellAsync(host, host.World.Birchfield.OrganisationId);

        var refused = await client.PostFormAsync($"/set-up/members/{spell.MembershipId}?handler=End", ("Input.Version", "1"));
        await client.PostAndFollowAsync($"/set-up/members/{spell.MembershipId}?handler=End",
            [("Input.Version", "1"), .. SetUpHost.Date("Input.EndsOn", 1, 11, 2026), ("Reason", "Joined its neighbours")]);
        var past = await client.GetPageAsync("/set-up/members?past=true");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(2, (await refused.ReadHtmlAsync()).Errors.Count);
        Assert.True(past.HasTableRow("Birchfield School"));
        await using var db = host.Open();
        Assert.Equal("Ended a membership: Joined its neighbours", (await db.AuditEntries.OrderByDescending(a => a.Sequence).FirstAsync()).Reason);
    }

    [Theory, BothDatabases]
    public async Task End_WhileTheDutyIsKept_IsRefusedWhenASchoolWouldStandAlone(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);
        var unit = await SpellAsync(host, host.World.Unit.OrganisationId);
        var school = await SpellAsync(host, host.World.Birchfield.OrganisationId);
        await client.PostAndFollowAsync("/set-up/policy", ("Choice", "PS-2010"), ("Version", "1"));
        (string, string)[] end = [("Input.Version", "1"), .. SetUpHost.Date("Input.EndsOn", 20, 11, 2026), ("Reason", "Leaves")];

        await client.PostAndFollowAsync($"/set-up/members/{unit.MembershipId}?handler=End", end);
        var answer = await client.PostFormAsync($"/set-up/members/{school.MembershipId}?handler=End", end);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The duty is in force", Assert.Single((await answer.ReadHtmlAsync()).Errors), StringComparison.Ordinal);   // G-040
        Assert.Null((await SpellAsync(host, host.World.Birchfield.OrganisationId)).EndsOn);
    }

    [Theory, BothDatabases]
    public async Task Edit_ByTwoAtOnce_ShowsBothAndLosesNothing(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (colin, ada) = (await host.ClientAs(Role.Coordinator), await host.ClientAs(Role.Administrator));
        var spell = await SpellAsync(host, host.World.Birchfield.OrganisationId);
        var address = $"/set-up/members/{spell.MembershipId}";
        (string, string)[] Form(string why, string version) => [("Input.Status", "FullVoluntary"), .. SetUpHost.Date("Input.StartsOn", 1, 9, 2020), ("Input.Rationale", why), ("Input.Version", version)];

        await ada.PostAndFollowAsync(address, Form("Ada’s words", "1"));
        var answer = await colin.PostFormAsync(address, Form("Colin’s words", "1"));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(["Why it belongs", "Ada’s words", "Colin’s words"], page.TableRow("Why it belongs"));
        Assert.Equal("2", page.Value("Input.Version"));
    }

    [Theory, BothDatabases]
    public async Task Answer_ToAdvice_IsShownBesideIt(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);

        var page = await client.PostAndFollowAsync("/set-up/members?handler=Answer&partnership=" + host.World.Partnership.Code, ("Rule", "G-042"), ("Reason", "A lead school helps from outside"));
        var empty = await client.PostFormAsync("/set-up/members?handler=Answer", ("Rule", "G-042"), ("Reason", " "));
        var unknown = await client.PostFormAsync("/set-up/members?handler=Answer", ("Rule", "G-999"), ("Reason", "Why not"));

        Assert.Contains("A lead school helps from outside", page.Text, StringComparison.Ordinal);
        Assert.Contains("Colin Reid, 20 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (empty.StatusCode, unknown.StatusCode));
    }

    [Theory, BothDatabases]
    public async Task Members_OfAnotherPartnership_AreNotFoundForACoordinator(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);
        var far = await SpellAsync(host, host.World.Cove.OrganisationId);

        string[] addresses =
        [
            "/set-up/members?partnership=FAR", "/set-up/members/add?partnership=FAR", "/set-up/partnership?partnership=FAR", "/set-up/policy?partnership=FAR",
            $"/set-up/members/{far.MembershipId}", $"/set-up/organisations/{host.World.Cove.OrganisationId}", $"/set-up/organisations/{host.World.AwaySchool.OrganisationId}",
        ];

        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(Role.Head)).GetAsync("/set-up/members")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Organisation_NewGrade_EndsTheOneBeforeAndClearsTheAdvice(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);
        var address = $"/set-up/organisations/{host.World.Alderway.OrganisationId}";
        (string, string)[] Grade(string grade, int year) => [("Attribute.Kind", "OfstedBehaviourGrade"), ("Attribute.Value", grade), .. SetUpHost.Date("Attribute.StartsOn", 3, 3, year)];

        await client.PostAndFollowAsync(address + "?handler=Add", Grade("Satisfactory", 2022));
        var page = await client.PostAndFollowAsync(address + "?handler=Add", Grade("Good", 2025));
        var refused = await client.PostFormAsync(address + "?handler=Add", Grade("Splendid", 2026));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await using var db = host.Open();
        Assert.Equal([new DateOnly(2025, 3, 2), null], await db.OrganisationAttributes.OrderBy(a => a.StartsOn).Select(a => a.EndsOn).ToListAsync());   // G-052
        Assert.DoesNotContain("No secondary member is known", (await client.GetPageAsync("/set-up/members")).Text, StringComparison.Ordinal);
        Assert.Contains("Ofsted: behaviour", page.Text, StringComparison.Ordinal);
    }

    private static async Task<Membership> SpellAsync(WebHost host, Core.Store.OrganisationId organisation)
    {
        await using var db = host.Open();
        return await db.Memberships.AsNoTracking().SingleAsync(m => m.OrganisationId == organisation);
    }
}
