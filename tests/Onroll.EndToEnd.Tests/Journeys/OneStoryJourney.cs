using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

/// <summary>One pupil from a plan to a move that lasted, and what a school does after the panel.</summary>
[Collection(DemonstrationJourneys.Name)]
public sealed class OneStoryJourney(DemonstrationSite site)
{
    [Fact]
    public async Task ReceivingSchool_AYearLater_ReadsTheWholeStory()
    {
        await using var lead = await site.SignInAsync("Conor Delaney");
        await lead.GoToAsync("/moves");
        await lead.SeesAsync("Moves and places");
        var row = lead.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Managed move" }).Filter(new() { HasText = "Transferred" });
        var name = await row.GetByRole(AriaRole.Link).First.InnerTextAsync();
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await lead.SeesAsync($"Managed move: {name}");
        await lead.ReadsAsync("Counts as a success");

        var pupil = await lead.Page.GetByRole(AriaRole.Link).EvaluateAllAsync<string>("links => links.map(l => l.getAttribute('href')).find(h => /^.pupils.[0-9a-f-]{36}/.test(h)).slice(0, 44)");
        await lead.GoToAsync($"{pupil}/timeline");
        await lead.SeesAsync("Timeline");
        foreach (var told in new[] { "Support plan reviewed", "Referral returned to the school", "The panel decided", "Off-site direction to Fallowgate School", "Managed move to Fallowgate School" })
        {
            await lead.ReadsAsync(told);
        }
    }

    [Fact]
    public async Task SchoolLead_AfterThePanel_ReviewsThePlanAndTellsTheFamily()
    {
        await using var lead = await site.SignInAsync("Ruth Adeyemi");
        await lead.GoToAsync("/today/due");
        await lead.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Tell them") }).First.ClickAsync();
        await lead.SeesAsync("Tell the family today");
        await lead.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Write to ") }).First.ClickAsync();
        await lead.ReadsAsync("The letter");
        await lead.AssertInOrderAsync();
        await lead.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text" }).FillAsync("# What the panel decided\nDear Ms Moult,\nThe panel asks us for more before it decides. We will ring you on Monday.");
        await lead.IsToldToMendAsync("Record as sent", "Say how it went");
        await lead.Page.GetByRole(AriaRole.Radio, new() { Name = "By hand" }).CheckAsync();
        await lead.PressAsync("Record as sent");
        await lead.ReadsAsync("Told");
        await lead.AssertInOrderAsync();

        await lead.GoToAsync("/plans");
        await lead.SeesAsync("Plans");
        await lead.FollowAsync("Jaydon Pell");
        await lead.ReadsAsync("What is to be different");
        await lead.AssertInOrderAsync();
        await lead.FollowAsync("Record a review");
        await lead.SeesAsync("Look at the plan together");
        await lead.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Jaydon was there" }).CheckAsync();
        await lead.FillAsync("What did Jaydon say?", "Mornings are all right now.");
        foreach (var group in await lead.Page.GetByRole(AriaRole.Group).Filter(new() { Has = lead.Page.GetByRole(AriaRole.Radio) }).AllAsync())
        {
            await group.GetByRole(AriaRole.Radio).First.CheckAsync();
        }

        await lead.PressAsync("Save the review");
        await lead.ReadsAsync("Mornings are all right now.");
        await lead.AssertInOrderAsync();
    }

    [Theory]
    [InlineData("Ruth Adeyemi", "/support/interventions", "/support/provision-map", "/support/room", "/support/conversations", "/support/groups", "/support/caseloads", "/insight/attendance", "/insight/returns", "/fair-access", "/ladder", "/placements")]
    [InlineData("Dilys Hartnell", "/fair-access", "/fair-access/arrivals", "/fair-access/schools", "/insight/returns", "/set-up/agreement", "/panels")]
    public async Task Lists_OfCasework_AreInOrderAndFitAPhone(string person, params string[] addresses)
    {
        await using var visit = await site.SignInAsync(person, new() { ViewportSize = new() { Width = 360, Height = 740 } });
        foreach (var address in addresses)
        {
            await visit.GoToAsync(address);
            await visit.AssertInOrderAsync();
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.scrollingElement.scrollWidth <= innerWidth"), $"{address} is wider than a phone.");
        }
    }
}
