using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

[Collection(DemonstrationJourneys.Name)]
public sealed class AdministratorJourney(DemonstrationSite site)
{
    [Fact]
    public async Task Administrator_InvitesSomebody_FindsItInTheLogAndSeesNoPupil()
    {
        await using var visit = await site.SignInAsync("Wendy Larkin");
        await visit.FollowAsync("Set-up");
        await visit.SeesAsync("Set-up");
        await visit.FollowAsync("People and roles");
        await visit.SeesAsync("People and roles");
        await visit.FollowAsync("Invite somebody");
        await visit.SeesAsync("Invite somebody");
        await visit.IsToldToMendAsync("Send the invitation", "Enter their name");

        await visit.FillAsync("Their name", "Noor Castell");
        await visit.FillAsync("Their email address", "n.castell@fallowgate.example");
        await visit.ChooseAsync("Where do they work?", "Fallowgate School");
        await visit.Page.GetByLabel("What is their role there?").SelectOptionAsync("Behaviour and attendance lead");
        await visit.PressAsync("Send the invitation");
        await visit.SeesAsync("Invited");
        await visit.ReadsAsync("Noor Castell is invited");

        await visit.FollowAsync("Set-up");
        await visit.FollowAsync("Audit log");
        await visit.SeesAsync("Audit log");
        await visit.ReadsAsync("Invited a person");
        await visit.IsRefusedAsync("/pupils");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveCountAsync(0);
    }
}
