using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

[Collection(DemonstrationJourneys.Name)]
public sealed class ProviderJourney(DemonstrationSite site)
{
    [Fact]
    public async Task PupilReferralUnit_OpensALearner_WritesDownTheirWords()
    {
        await using var visit = await site.SignInAsync("Moira Sykes");
        var pupil = visit.Page.GetByRole(AriaRole.Table, new() { Name = "Pupils enrolled here" }).GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First;
        var name = await pupil.InnerTextAsync();
        await pupil.ClickAsync();
        await visit.SeesAsync(name);

        await visit.FollowAsync("Add to record");
        await visit.FollowAsync("The pupil’s own words");
        await visit.FillAsync("In their own words", "I like the workshop because you can see what you made.");
        await visit.Page.GetByLabel("Afterwards").CheckAsync();
        await visit.PressAsync("Add their words");

        await visit.ReadsAsync("I like the workshop because you can see what you made.");
        await visit.AssertInOrderAsync();
        await visit.IsRefusedAsync("/register");
    }

    [Theory]
    [InlineData("Owen Bramley")]
    [InlineData("Kitty Penrose")]
    public async Task AlternativeProvider_Today_ListsThoseWhoComeAndThoseSharedWithThem(string name)
    {
        await using var visit = await site.SignInAsync(name);

        await visit.SeesAsync("Who comes here");
        await visit.SeesAsync("Shared with you");
        await visit.FollowAsync("Pupils");
        await visit.SeesAsync("Pupils");
        await visit.IsRefusedAsync("/register");
    }
}
