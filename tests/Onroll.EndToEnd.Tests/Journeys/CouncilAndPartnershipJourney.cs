using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

[Collection(DemonstrationJourneys.Name)]
public sealed class CouncilAndPartnershipJourney(DemonstrationSite site)
{
    [Fact]
    public async Task LaOfficer_OpensASuspendedPupil_SeesWhatTheLawGivesThemAndNoMore()
    {
        await using var visit = await site.SignInAsync("Sam Whitcombe");
        var told = visit.Page.GetByRole(AriaRole.Table, new() { Name = "Suspensions and exclusions you have been told of" });
        var pupil = told.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = "Connor Vane" });   // whom no panel hears
        var name = await pupil.InnerTextAsync();

        await pupil.ClickAsync();
        await visit.SeesAsync(name);
        var address = new Uri(visit.Page.Url).AbsolutePath;
        var tabs = visit.Page.GetByRole(AriaRole.Navigation).Filter(new() { HasText = "Overview" });
        await Assertions.Expect(tabs.GetByRole(AriaRole.Link, new() { Name = "Behaviour and suspensions" })).ToHaveCountAsync(0);
        await Assertions.Expect(tabs.GetByRole(AriaRole.Link, new() { Name = "Voice" })).ToHaveCountAsync(0);
        await visit.FollowAsync("Suspensions");
        await visit.SeesAsync("Suspensions and exclusions");
        await visit.DoesNotReadAsync("When incidents happen");
        await visit.IsRefusedAsync($"{address}/voice");
        await visit.IsRefusedAsync($"{address}/add/incident");
    }

    [Fact]
    public async Task Coordinator_LooksAtOneSchoolsRegister_AndKnowsItsMembers()
    {
        await using var visit = await site.SignInAsync("Dilys Hartnell");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Table, new() { Name = "Member schools in figures" })).ToContainTextAsync("Fallowgate School");
        await visit.FollowAsync("Register");
        await visit.SeesAsync("Register of pupils at risk");
        await visit.FollowAsync("Set-up");
        await visit.SeesAsync("Set-up");
        await visit.FollowAsync("Members");
        await visit.SeesAsync("Members");
        await visit.FollowAsync("Fallowgate School");
        await visit.SeesAsync("Fallowgate School");
        await visit.IsRefusedAsync("/imports");
    }

    [Fact]
    public async Task TrustLead_ListsPupils_OnlyOfTheTrustsSchools()
    {
        await using var visit = await site.SignInAsync("Yaw Boateng");
        await visit.FollowAsync("Pupils");
        await visit.SeesAsync("Pupils");

        var schools = visit.Page.GetByLabel("School", new() { Exact = true }).GetByRole(AriaRole.Option);
        var names = await schools.AllInnerTextsAsync();
        Assert.Equal(["Alderway Academy", "Cinder Lane Academy", "Hollin Mill Academy", "Larkfield Primary Academy"], names.Where(name => name.Contains("Academy", StringComparison.Ordinal)));
        Assert.DoesNotContain("Dunmere School", names);   // schools and units where the trust's own pupils also learn are listed
        await visit.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await visit.FollowAsync("Who can see this");
        await visit.SeesAsync("How it is decided");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Share the record" })).ToHaveCountAsync(0);
    }
}
