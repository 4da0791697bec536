using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Moves;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Placements;

/// <summary>P-ROT-03, P-EBB-04, G-251: places over their pages, by the coordinator, a school and the unit.</summary>
public sealed class PlacementPagesTests
{
    [Theory, BothDatabases]
    public async Task Place_FromTheProvisionToTheFirstMark_StandsInTheSchoolsRegister(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await (await host.ClientAs(Role.Coordinator)).PostAndFollowAsync("/placements/provisions/new", Unit(host, "1"));
        var lead = await host.ClientAs(Role.SchoolLead);
        await lead.PostAndFollowAsync($"/pupils/{host.World.Own.PupilId}/add/place", await AskAsync(host));
        var address = await AddressAsync(host);
        var refused = await lead.PostFormAsync($"{address}?handler=Start");
        await lead.PostAndFollowAsync($"{address}?handler=Checks", [.. ProvisionChecks.OfPupil.Select(check => ("Checks", check.ToString()))]);
        await lead.PostAndFollowAsync($"{address}?handler=Start");
        var unit = await host.ClientAs(Role.Provider);
        var before = await unit.GetPageAsync("/placements/today");
        await unit.PostAndFollowAsync("/placements/today", ("Placement", address.Split('/')[^1]), ("Session", "Morning"), ("Absence", ""));
        await using var db = host.Open();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Rowan O", before.Text, StringComparison.Ordinal);
        Assert.Equal('D', (await db.AttendanceYears.SingleAsync(a => a.PupilId == host.World.Own.PupilId && a.OrganisationId == host.World.Alderway.OrganisationId)).Marks[^1]);
    }

    [Theory, BothDatabases]
    public async Task Grid_ForAnotherSchool_NamesNobody(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await (await host.ClientAs(Role.Coordinator)).PostAndFollowAsync("/placements/provisions/new", Unit(host, "1"));
        await (await host.ClientAs(Role.SchoolLead)).PostAndFollowAsync($"/pupils/{host.World.Own.PupilId}/add/place", await AskAsync(host));

        var own = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/placements");
        var other = await (await host.ClientAs(TestPeople.OtherLead)).GetPageAsync("/placements");

        Assert.Contains("RO", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("RO", other.Text, StringComparison.Ordinal);
        Assert.Contains("Alderway Academy", other.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Ask_WhenFull_OffersTheWaitingList(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await (await host.ClientAs(Role.Coordinator)).PostAndFollowAsync("/placements/provisions/new", Unit(host, "1"));
        await (await host.ClientAs(TestPeople.OtherLead)).PostAndFollowAsync($"/pupils/{host.World.Other.PupilId}/add/place", await AskAsync(host));
        var lead = await host.ClientAs(Role.SchoolLead);

        var full = await lead.PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/place", await AskAsync(host));
        var page = await full.ReadHtmlAsync();
        var waits = await lead.PostAndFollowAsync($"/pupils/{host.World.Own.PupilId}/add/place", [.. await AskAsync(host), ("MayWait", "true")]);

        Assert.Equal(HttpStatusCode.BadRequest, full.StatusCode);
        Assert.Contains("Every place is taken on some of those days: 1 of 1.", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("On the waiting list", waits.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Unit(WebHost host, string places) =>
        [("RunBy", host.World.Unit.OrganisationId.ToString()), ("Name", "The Unit"), ("Places", places)];

    private static async Task<(string, string)[]> AskAsync(WebHost host)
    {
        await using var db = host.Open();
        return
        [
            ("ProvisionId", (await db.OfferedProvisions.SingleAsync()).ProvisionId.ToString()), ("Basis", "Agreement"), ("Reason", "A smaller group"), .. Enumerable.Range(0, 10).Select(at => ("Sessions", $"{at}")),
            ("StartsOn.Day", "20"), ("StartsOn.Month", "11"), ("StartsOn.Year", "2026"), ("FamilyAgreedOn.Day", "18"), ("FamilyAgreedOn.Month", "11"), ("FamilyAgreedOn.Year", "2026"),
        ];
    }

    private static async Task<string> AddressAsync(WebHost host)
    {
        await using var db = host.Open();
        return $"/placements/{(await db.Placements.SingleAsync()).PlacementId}";
    }
}
