using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

[Collection(DemonstrationJourneys.Name)]
public sealed class SchoolLeadJourney(DemonstrationSite site)
{
    [Fact]
    public async Task SchoolLead_OpensAPupilOnRed_WritesDownWhatHappenedAndPutsAFactRight()
    {
        await using var visit = await site.SignInAsync("Ruth Adeyemi");
        await visit.FollowAsync("Register");
        await visit.SeesAsync("Register of pupils at risk");
        await FilterAsync(visit, "Rating", "Red");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Cell).GetByText("Amber", new() { Exact = true })).ToHaveCountAsync(0);
        var pupil = visit.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First;
        var name = await pupil.InnerTextAsync();
        await pupil.ClickAsync();
        await visit.SeesAsync(name);

        await AddIncidentAsync(visit);
        await AddWordsAsync(visit);
        await visit.FollowAsync("Overview");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^All [0-9,]+ entries$") }).ClickAsync();
        await visit.SeesAsync("Timeline");
        await visit.ReadsAsync("Left maths without leave");
        await visit.ReadsAsync("Nobody asked me why I went");

        await CorrectYoungCarerAsync(visit);
        await visit.FollowAsync("History");
        await visit.SeesAsync("History");
        await visit.ReadsAsync("Told by his aunt on 19 November");
    }

    [Fact]
    public async Task SchoolLead_ReviewsTwoEntriesTogether_BothHaveTheDay()
    {
        await using var visit = await site.SignInAsync("Ruth Adeyemi");
        await visit.GoToAsync("/register");
        await visit.SeesAsync("Register of pupils at risk");
        var boxes = visit.Page.GetByRole(AriaRole.Row).GetByRole(AriaRole.Checkbox);
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await Assertions.Expect(visit.Page.GetByText("2 selected")).ToBeVisibleAsync();
        await visit.AssertInOrderAsync();

        await visit.PressAsync("Set review date");
        await visit.SeesAsync("Set review date");
        await visit.IsToldToMendAsync("Set review date", "Enter the review date");
        await visit.FillDateAsync("When should they be reviewed?", new DateOnly(2026, 11, 30));
        await visit.PressAsync("Set review date");

        await visit.SeesAsync("Register of pupils at risk");
        await visit.ReadsAsync("2 pupils changed");
    }

    private static async Task FilterAsync(Visit visit, string filter, string choice)
    {
        var panel = visit.Page.GetByRole(AriaRole.Form, new() { Name = "Filter the register" }).GetByRole(AriaRole.Group).Filter(new() { HasText = $"{filter}:" });
        await panel.GetByText($"{filter}:").ClickAsync();
        await panel.GetByLabel(choice).CheckAsync();
        await visit.AssertInOrderAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText($"{filter}: {choice}")).ToBeVisibleAsync();
        await visit.AssertInOrderAsync();
    }

    private static async Task AddIncidentAsync(Visit visit)
    {
        await visit.FollowAsync("Add to record");
        await visit.SeesAsync("What do you want to add?");
        await visit.FollowAsync("An incident");
        await visit.SeesAsync("Add an incident");
        await visit.IsToldToMendAsync("Add the incident", "Choose what happened, or write it in your own words");
        await visit.FillAsync("If something else, what?", "Left maths without leave");
        await visit.FillAsync("What was seen and heard, by whom?", "Walked out when the seating plan changed. Seen by Mr Lark.");
        await visit.PressAsync("Add the incident");
        await visit.SeesAsync("Suspensions and exclusions");
        await visit.ReadsAsync("The incident is on the record");
    }

    private static async Task AddWordsAsync(Visit visit)
    {
        await visit.FollowAsync("Add to record");
        await visit.FollowAsync("The pupil’s own words");
        await visit.FillAsync("In their own words", "Nobody asked me why I went.");
        await visit.Page.GetByLabel("As it was said").CheckAsync();
        await visit.AssertInOrderAsync();
        await visit.PressAsync("Add their words");
        await visit.ReadsAsync("Nobody asked me why I went");
        await visit.AssertInOrderAsync();
    }

    private static async Task CorrectYoungCarerAsync(Visit visit)
    {
        await visit.FollowAsync("Facts");
        await visit.SeesAsync("Name and details");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Correct Young carer" }).ClickAsync();
        await visit.SeesAsync("Correct: young carer");
        await visit.IsToldToMendAsync("Save the correction", "Enter why");
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "What is true?" }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await visit.FillAsync("Why is it being corrected?", "Told by his aunt on 19 November");
        await visit.PressAsync("Save the correction");
        await visit.ReadsAsync("Corrected");
    }
}
