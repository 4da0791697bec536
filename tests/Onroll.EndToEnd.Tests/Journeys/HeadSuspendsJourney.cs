using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

[Collection(DemonstrationJourneys.Name)]
public sealed class HeadSuspendsJourney(DemonstrationSite site)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true };

    [Fact]
    public async Task Head_SuspendsAPupilOnAPhone_AndTheNextStepsAreLaidOut()
    {
        await using var visit = await site.SignInAsync("Martin Okafor", Phone);
        await visit.GoToAsync("/search?q=moult&then=exclusion");
        await visit.FollowAsync("Sienna Moult");
        await visit.SeesAsync("What is it?");
        await visit.PressAsync("Continue");
        await visit.SeesAsync("When and how long");
        await visit.Page.GetByLabel("This afternoon").CheckAsync();
        await visit.PressAsync("3");
        await visit.PressAsync("Half a day less");
        await visit.ReadsAsync("Back on Wednesday 25 November, morning");
        await visit.AssertInOrderAsync();
        await visit.PressAsync("Continue");

        await visit.SeesAsync("Why");
        await visit.Page.GetByLabel("Main reason").SelectOptionAsync("PP");
        await visit.IsToldToMendAsync("Continue", "Enter what happened");
        await visit.FillAsync("What happened?", "Hit another pupil once in the corridor at break. Two staff saw it.");
        await visit.PressAsync("Continue");

        await visit.SeesAsync("What you considered");
        await visit.FillAsync("What did you weigh?", "Provocation, and what else was tried.");
        await visit.FillAsync("What does Sienna say happened?", "She said something about my nan.");
        await visit.FillAsync("Who heard it?", "Mr Okafor, 11:30am");
        await visit.PressAsync("Continue");

        await visit.SeesAsync("Check before you confirm");
        await visit.ReadsAsync("Give the parents the written notice");
        await visit.Page.GetByLabel("I am the headteacher").CheckAsync();
        await visit.PressAsync("Confirm suspension");
        await visit.SeesAsync("Suspension: Sienna Moult");
        await visit.ReadsAsync("The suspension is recorded");
        await visit.ReadsAsync("She said something about my nan.");
    }

    [Fact]
    public async Task Head_WithoutScripting_WorksTheDatesOutByAButton()
    {
        await using var visit = await site.SignInAsync("Martin Okafor", new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } });
        await visit.GoToAsync("/search?q=larkham&then=exclusion");
        await visit.FollowAsync("Poppy Larkham");
        await visit.PressAsync("Continue");
        await visit.SeesAsync("When and how long");
        await visit.PressAsync("2");
        await visit.FillAsync("School days", "1½");
        await visit.PressAsync("Work out the dates");

        await visit.ReadsAsync("What this means");
        Assert.Equal("1½", await visit.Page.GetByLabel("School days").InputValueAsync());
        await visit.PressAsync("Save and finish later");
        await visit.SeesAsync("Suspensions and exclusions");
        await visit.ReadsAsync("Nothing is recorded until the head confirms it");
    }
}
