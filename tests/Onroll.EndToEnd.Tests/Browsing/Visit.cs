using System.Collections.Concurrent;
using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Onroll.EndToEnd.Tests.Browsing;

/// <summary>Somebody at a browser. Every page they see is checked for accessibility and for complaints of the browser.</summary>
/// <remarks>The complaints are the test of the content security policy: what it stops is said on the console.</remarks>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>Milliseconds; journeys may share the machine with everything else that is tested.</summary>
    public const int Patience = 60_000;

    private static readonly AxeRunOptions EveryRule = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private string? _expected;

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // The browser also notes that a page was refused, which is what some journeys are about.
            if (message.Type == "error" && (_expected is null || !message.Text.Contains(_expected, StringComparison.Ordinal)))
            {
                _complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, fault) => _complaints.Enqueue(fault);
    }

    public IPage Page { get; }

    /// <summary>False in a browser that runs no scripts: axe is one.</summary>
    public bool HasScripts { get; init; } = true;

    public async Task GoToAsync(string path) => Assert.Equal(200, (await Page.GotoAsync(path))?.Status);

    /// <summary>Follows the first link so called.</summary>
    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public async Task FillDateAsync(string question, DateOnly day)
    {
        var date = Page.GetByRole(AriaRole.Group, new() { Name = question });
        await date.GetByLabel("Day").FillAsync($"{day.Day}");
        await date.GetByLabel("Month").FillAsync($"{day.Month}");
        await date.GetByLabel("Year").FillAsync($"{day.Year}");
    }

    /// <summary>Chooses from a list that is found by typing.</summary>
    public async Task ChooseAsync(string question, string choice)
    {
        await Page.GetByRole(AriaRole.Combobox, new() { Name = question }).FillAsync(choice);
        await Page.GetByRole(AriaRole.Option, new() { Name = choice }).First.ClickAsync();
    }

    /// <summary>A page so headed is here, and is in order.</summary>
    public async Task SeesAsync(string heading)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).First).ToBeVisibleAsync(new() { Timeout = Patience });
        await AssertInOrderAsync();
    }

    /// <summary>The words stand somewhere on the page.</summary>
    public Task ReadsAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Main).GetByText(words).First).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task DoesNotReadAsync(string words) => Assertions.Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    /// <summary>The form is sent and comes back with this to mend.</summary>
    public async Task IsToldToMendAsync(string button, string error)
    {
        _expected = "status of 400";
        await PressAsync(button);
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = error })).ToBeVisibleAsync(new() { Timeout = Patience });
        await AssertInOrderAsync();
    }

    /// <summary>The address is closed to this person, and the page that says so tells nothing else.</summary>
    public async Task IsRefusedAsync(string path)
    {
        _expected = "status of 403";
        var answer = await Page.GotoAsync(path);
        Assert.Equal(403, answer?.Status);
        await SeesAsync("You cannot see this record");
    }

    public async Task AssertInOrderAsync()
    {
        Assert.Empty(_complaints);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        if (!HasScripts)
        {
            return;
        }

        await LoadsAsync();
        var found = await Page.RunAxe(EveryRule);
        Assert.True(found.Violations.Length == 0, $"{Page.Url} is not accessible to everybody:\n{string.Join('\n', found.Violations.Select(Describe))}");
    }

    /// <summary>The page has loaded: what scripts add for keyboards is there only then.</summary>
    /// <remarks>The page itself is asked, because the driver's wait for the event misses one that came just before it.</remarks>
    private async Task LoadsAsync()
    {
        var waited = Stopwatch.StartNew();
        while (await Page.EvaluateAsync<string>("() => document.readyState") != "complete")
        {
            Assert.True(waited.ElapsedMilliseconds < Patience, $"{Page.Url} never finished loading.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n{string.Join('\n', item.Nodes.Take(5).Select(node => $"  {node.Html}\n    {string.Join(' ', node.Any.Concat(node.All).Select(check => check.Message))}"))}";
}
