using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

/// <summary>P-ROT-04, P-ROT-05: a referral returned and sent again; a meeting run from the keyboard while another browser follows.</summary>
[Collection(DemonstrationJourneys.Name)]
public sealed class PanelJourney(DemonstrationSite site)
{
    [Fact]
    public async Task Referral_ReturnedForLackingEvidence_IsMendedAndSentAgain()
    {
        await using var coordinator = await site.SignInAsync("Dilys Hartnell");
        await using var lead = await site.SignInAsync("Conor Delaney");
        await coordinator.GoToAsync("/panels/referrals?state=Returned");
        await coordinator.SeesAsync("Referrals");
        await lead.GoToAsync("/panels/referrals?state=Draft");
        await lead.SeesAsync("Referrals");
        await lead.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        var address = new Uri(lead.Page.Url).PathAndQuery;
        await CompleteAsync(lead);
        await lead.PressAsync("Send to the panel");
        await lead.ReadsAsync("The referral is with the panel");

        await coordinator.GoToAsync(address);
        await coordinator.IsToldToMendAsync("Return it", "Enter what is missing, so that the school can put it right");
        await coordinator.FillAsync("What is missing?", "Tell what came of the mentoring.");
        await coordinator.PressAsync("Return it");
        await coordinator.ReadsAsync("The referral is back with the school");

        await lead.GoToAsync(address);
        await lead.ReadsAsync("Tell what came of the mentoring.");
        await lead.PressAsync("Send it again");
        await lead.ReadsAsync("The referral is with the panel");
        await lead.AssertInOrderAsync();
    }

    [Fact]
    public async Task Coordinator_RunsTheMeetingFromTheKeyboard_AndASecondBrowserFollows()
    {
        await using var coordinator = await site.SignInAsync("Dilys Hartnell");
        await using var member = await site.SignInAsync("Lee Farrow");
        await coordinator.GoToAsync("/panels");
        await coordinator.SeesAsync("Panels");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Tuesday 24 November 2026") }).ClickAsync();
        await coordinator.SeesAsync("Partnership panel");
        var meeting = new Uri(coordinator.Page.Url).AbsolutePath;
        await coordinator.PressAsync("Begin the meeting");
        await coordinator.Page.Locator("[data-o-live=yes]").WaitForAsync();
        await coordinator.AssertInOrderAsync();
        await member.GoToAsync($"{meeting}/wall");
        await member.Page.Locator("[data-o-live=yes]").WaitForAsync();
        await member.AssertInOrderAsync();

        foreach (var name in new[] { "Anika Rahman", "Dilys Hartnell", "Lee Farrow", "Moira Sykes", "Sam Whitcombe" })
        {
            await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = $"{name} is here", Exact = true }).ClickAsync();
            await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = $"{name} is absent", Exact = true }).WaitForAsync();
        }

        var first = await coordinator.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await coordinator.Page.Locator("#main").ClickAsync();
        await coordinator.Page.Keyboard.PressAsync("3");
        await coordinator.Page.Keyboard.PressAsync("r");
        await coordinator.Page.Keyboard.TypeAsync("There is more that the school can do.");
        await coordinator.Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync(first);
        var second = await coordinator.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await Assertions.Expect(member.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(second);
        await Assertions.Expect(member.Page.GetByRole(AriaRole.Navigation, new() { Name = "Agenda" })).ToContainTextAsync("More support in school");
        await LosesTheLineAsync(coordinator);
    }

    // A dropped line loses nothing: what was done is kept here and sent when it is back.
    private static async Task LosesTheLineAsync(Visit coordinator)
    {
        await coordinator.Page.Context.SetOfflineAsync(true);
        await coordinator.Page.Keyboard.PressAsync("3");
        await coordinator.Page.Keyboard.PressAsync("r");
        await coordinator.Page.Keyboard.TypeAsync("Agreed while the line was down.");
        await coordinator.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Not connected. Keep going: 1 change is kept here and will be sent.");
        await coordinator.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved", new() { Timeout = Visit.Patience });
        await Assertions.Expect(coordinator.Page.GetByText("2 of ").First).ToBeVisibleAsync();
    }

    private static async Task CompleteAsync(Visit lead)
    {
        foreach (var part in new[] { "What was tried", "Needs and agencies", "The pupil’s and parents’ words" })
        {
            await lead.FollowAsync(part);
            foreach (var box in await lead.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Textbox).AllAsync())
            {
                if (string.IsNullOrEmpty(await box.InputValueAsync()))
                {
                    await box.FillAsync("Told by the family and the tutor this week.");
                }
            }

            await lead.PressAsync("Save this part");
            await lead.ReadsAsync($"{part} is saved");
        }

        await lead.FollowAsync("What you ask for, who agreed and what is shared");
        await lead.FillAsync("What do you ask the panel for?", "Outreach for six weeks");
        await lead.Page.GetByRole(AriaRole.Radio, new() { Name = "Agrees" }).CheckAsync();
        await lead.FillDateAsync("When?", new DateOnly(2026, 11, 19));
        await lead.FillAsync("How did they say so?", "By phone");
        await lead.PressAsync("Save");
    }
}
