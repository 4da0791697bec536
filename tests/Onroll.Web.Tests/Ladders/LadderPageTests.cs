using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Ladders;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Testing;
using Onroll.Web.Tests.SetUp;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Ladders;

/// <summary>Where a pupil stands, as people at the school see it and work on it.</summary>
public sealed class LadderPageTests
{
    [Theory, BothDatabases]
    public async Task Pupil_BegunAndMovedAlong_ShowsWhereTheyStandAndWhatIsMissing(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = $"/pupils/{host.World.Own.PupilId}/ladder";

        var before = await client.GetPageAsync(address);
        Assert.Contains("is on no ladder", before.Text, StringComparison.Ordinal);
        var begun = await client.PostAndFollowAsync($"{address}?handler=Begin", ("ladder", before.Value("ladder")), ("pack", before.Value("pack")));
        Assert.Contains("There is no support plan.", begun.Text, StringComparison.Ordinal);
        await client.PostFormAsync($"{address}/evidence", [("What", $"{EvidenceKind.Plan}:support-plan"), .. SetUpHost.Date("On", 18, 11, 2026)]);
        var open = await client.GetPageAsync(address);
        Assert.DoesNotContain("There is no support plan.", open.Text, StringComparison.Ordinal);
        var moved = await client.PostAndFollowAsync($"{address}/move?to=plan", [("Version", "1"), .. SetUpHost.Date("On", 20, 11, 2026)]);

        Assert.Contains("Moved to Support plan", moved.Text, StringComparison.Ordinal);
        var board = await client.GetPageAsync("/ladder");
        Assert.Contains("Rowan O'Neill", board.Text.Replace('’', '\''), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Move_AgainstAnUnmetGate_NeedsAReasonAndIsCounted(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = $"/pupils/{host.World.Own.PupilId}/ladder";
        var before = await client.GetPageAsync(address);
        await client.PostFormAsync($"{address}?handler=Begin", ("ladder", before.Value("ladder")), ("pack", before.Value("pack")));

        var refused = await client.PostFormAsync($"{address}/move?to=plan", [("Version", "1"), .. SetUpHost.Date("On", 20, 11, 2026)]);
        await client.PostFormAsync($"{address}/move?to=plan", [("Version", "1"), ("Reason", "Moved in this week"), .. SetUpHost.Date("On", 20, 11, 2026)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Say why", (await refused.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Passed over this term", (await client.GetPageAsync("/ladder")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Board_ForTheCoordinator_NamesNobodyWhoseSupportIsNotShared(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var address = $"/pupils/{host.World.Own.PupilId}/ladder";
        var before = await lead.GetPageAsync(address);
        await lead.PostFormAsync($"{address}?handler=Begin", ("ladder", before.Value("ladder")), ("pack", before.Value("pack")));

        var board = await (await host.ClientAs(Role.Coordinator)).GetPageAsync("/ladder");

        Assert.Contains("Nobody stands on the ladder", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan", board.Text, StringComparison.Ordinal);
    }

    private static async Task<WebHost> StartAsync(DatabaseKind kind)
    {
        var host = await WebHost.StartAsync(kind);
        await host.AddYearAsync(null);
        await using var db = host.Open();
        if (!db.Memberships.Any(m => m.OrganisationId == host.World.Alderway.OrganisationId))
        {
            await host.AddAsync(new Membership
            {
                AreaId = host.World.AreaId, MembershipId = Guid.CreateVersion7(), PartnershipId = host.World.Partnership.PartnershipId,
                OrganisationId = host.World.Alderway.OrganisationId, Status = MembershipStatus.FullVoluntary, StartsOn = new(2016, 4, 1),
            });
        }

        await new ActivatePack(db, host.Services.GetRequiredService<TimeProvider>())
            .RunAsync(host.World.Partnership.PartnershipId, (ShippedPacks.Find("empty")!.Text, "empty"), new(2026, 9, 1), null, TestStore.Tester, default);   // shipped
        return host;
    }
}
