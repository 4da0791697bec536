using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

[Collection(DemonstrationJourneys.Name)]
public sealed class ShareJourney(DemonstrationSite site)
{
    [Fact]
    public async Task Head_SharesAndEnds_TheAgencySeesThatPartOfThatPupilAndThenNothing()
    {
        await using var head = await site.SignInAsync("Martin Okafor");
        await using var worker = await site.SignInAsync("Vivian Osei");
        await head.FollowAsync("Pupils");
        await head.SeesAsync("Pupils");
        var pupils = head.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link);
        var (shared, other) = (await AddressOfAsync(pupils.Nth(4)), await AddressOfAsync(pupils.Nth(5)));
        await worker.IsRefusedAsync(shared);

        await head.GoToAsync(shared);
        var name = await head.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await head.AssertInOrderAsync();
        await ShareAttendanceAsync(head);
        await SeesAttendanceOnlyAsync(worker, name);
        await worker.IsRefusedAsync($"{shared}/behaviour");
        await worker.IsRefusedAsync($"{shared}/voice");
        await worker.IsRefusedAsync(other);

        await EndAsync(head);
        await worker.IsRefusedAsync(shared);
        await worker.DoesNotReadAsync(name);
        await worker.GoToAsync("/today");
        await worker.SeesAsync("Today");
        await worker.DoesNotReadAsync(name);
    }

    private static async Task<string> AddressOfAsync(ILocator link) => await link.GetAttributeAsync("href") ?? throw new InvalidOperationException("The link leads nowhere.");

    private static async Task ShareAttendanceAsync(Visit head)
    {
        await head.FollowAsync("Who can see this");
        await head.SeesAsync("Share this record");
        await head.FollowAsync("Share the record");
        await head.IsToldToMendAsync("Share the record", "Choose who to share it with");
        await head.ChooseAsync("With whom?", "Aldermere Early Help");
        await head.Page.GetByLabel("What for?").SelectOptionAsync("A family plan");
        await head.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Attendance" }).CheckAsync();
        await head.FillDateAsync("Until", new DateOnly(2026, 12, 4));
        await head.FillAsync("Why?", "So that Early Help can plan the mornings with the family.");
        await head.PressAsync("Share the record");
        await head.ReadsAsync("The record is shared with Aldermere Early Help");
        await head.AssertInOrderAsync();
    }

    private static async Task SeesAttendanceOnlyAsync(Visit worker, string name)
    {
        await worker.GoToAsync("/today");
        await worker.SeesAsync("Shared with you");
        var row = worker.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await Assertions.Expect(row).ToContainTextAsync("Attendance");
        await Assertions.Expect(row).ToContainTextAsync("4 December 2026");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await worker.SeesAsync(name);
        await worker.FollowAsync("Attendance");
        await worker.AssertInOrderAsync();
        var tabs = worker.Page.GetByRole(AriaRole.Navigation).Filter(new() { HasText = "Overview" }).GetByRole(AriaRole.Link);
        await Assertions.Expect(tabs).ToHaveTextAsync(["Overview", "Attendance", "Facts", "Who can see this"]);
    }

    private static async Task EndAsync(Visit head)
    {
        await head.FollowAsync("End sharing with Aldermere Early Help");
        await head.SeesAsync("Stop sharing with Aldermere Early Help?");
        await head.IsToldToMendAsync("Stop sharing now", "Enter why");
        await head.FillAsync("Why is it ending?", "The plan is finished");
        await head.PressAsync("Stop sharing now");
        await head.SeesAsync("Share this record");
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Link, new() { Name = "End sharing with Aldermere Early Help" })).ToHaveCountAsync(0);
    }
}
