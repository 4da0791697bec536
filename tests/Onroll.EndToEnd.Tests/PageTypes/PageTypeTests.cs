using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.PageTypes;

/// <summary>Each type of page once by keyboard alone, on the narrowest phone, and in a browser without scripts.</summary>
[Collection(DemonstrationJourneys.Name)]
public sealed class PageTypeTests(DemonstrationSite site)
{
    /// <summary>The first thing wider than the window that nothing around it scrolls. Null when the page fits.</summary>
    private const string StickingOut = """
        html => {
          if (document.scrollingElement.scrollWidth <= innerWidth) return null;
          const isHeld = element => element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || isHeld(element.parentElement));
          const outside = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > innerWidth && !isHeld(element.parentElement));
          return `${document.scrollingElement.scrollWidth} pixels, ${outside.slice(-1)[0]?.outerHTML.slice(0, 200)}`;
        }
        """;

    [Fact]
    public async Task Door_Demonstration_IsInOrder()
    {
        await using var visit = await site.OpenAsync();
        await visit.GoToAsync("/sign-in");

        await visit.SeesAsync("Sign in");
    }

    [Fact]
    public async Task Keyboard_SearchesOpensAndAdds_WithoutAMouse()
    {
        await using var visit = await site.SignInAsync("Ruth Adeyemi");
        var keys = visit.Page.Keyboard;
        var surname = (await visit.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.InnerTextAsync()).Split(' ')[^1];
        await keys.PressAsync("/");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await keys.TypeAsync(surname);
        await keys.PressAsync("Enter");
        await visit.SeesAsync("Find a pupil");
        await OpenAsync(visit, visit.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First);
        await visit.SeesAsync("Timeline");

        await OpenAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add to record" }));
        await OpenAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "The pupil’s own words" }));
        await TabToAsync(visit, visit.Page.GetByLabel("In their own words"));
        await keys.TypeAsync("I would rather type this myself.");
        await TabToAsync(visit, visit.Page.GetByRole(AriaRole.Radio).First);
        await keys.PressAsync("Space");
        await OpenAsync(visit, visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add their words" }));

        await visit.ReadsAsync("I would rather type this myself.");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    public async Task Narrow_EveryPageType_ScrollsDownOnly(int width)
    {
        await using var visit = await site.SignInAsync("Martin Okafor", new() { ViewportSize = new() { Width = width, Height = 640 } });
        await visit.GoToAsync("/register");
        var pupil = await visit.Page.GetByRole(AriaRole.Link).EvaluateAllAsync<string>("links => links.map(l => l.getAttribute('href')).find(h => /^.pupils.[0-9a-f-]{36}$/.test(h))");
        var entry = await visit.Page.GetByRole(AriaRole.Link).EvaluateAllAsync<string>("links => links.map(l => l.getAttribute('href')).find(h => /^.register.[0-9a-f-]{36}$/.test(h))");
        string[] parts = ["", "/attendance", "/behaviour", "/family", "/voice", "/facts", "/who-can-see", "/history", "/timeline", "/add", "/add/incident", "/add/words", "/share", "/correct"];
        string[] others = ["/pupils", "/search?q=an", "/register", "/today", "/today/due", "/set-up", "/set-up/register-rules", "/account", "/help", "/privacy", "/accessibility", "/feedback", entry];
        var tooWide = new List<string>();
        foreach (var address in parts.Select(part => pupil + part).Concat(others))
        {
            await visit.GoToAsync(address);
            var outside = await visit.Page.Locator("html").EvaluateAsync<string?>(StickingOut);
            tooWide.AddRange(outside is null ? [] : [$"{address}: {outside}"]);
        }

        Assert.True(tooWide.Count == 0, string.Join('\n', tooWide));
    }

    [Fact]
    public async Task WithoutScripts_EverydayWork_Works()
    {
        await using var visit = await site.SignInAsync("Ruth Adeyemi", new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 900 } });
        await visit.FollowAsync("Register");
        await visit.Page.GetByText("Rating: Any").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Amber", Exact = true }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).And(visit.Page.Locator(":visible")).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Rating: Amber")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await visit.SeesAsync("Timeline");

        await visit.FollowAsync("Add to record");
        await visit.FollowAsync("An action");
        await visit.FillAsync("What will be done?", "Ring home about the bus");
        await visit.FillDateAsync("By when?", new DateOnly(2026, 11, 24));
        await visit.PressAsync("Plan the action");

        await visit.ReadsAsync("Ring home about the bus");
    }

    private static async Task OpenAsync(Visit visit, ILocator target)
    {
        await TabToAsync(visit, target);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    // No page may need more steps than this to reach its own work.
    private static async Task TabToAsync(Visit visit, ILocator target)
    {
        for (var step = 0; step < 60; step++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await visit.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{visit.Page.Url}: Tab does not reach it.");
    }
}
