using Microsoft.Playwright;
using Onroll.EndToEnd.Tests.Browsing;

namespace Onroll.EndToEnd.Tests.Journeys;

/// <summary>Roles that work with figures and open no child's record.</summary>
[Collection(DemonstrationJourneys.Name)]
public sealed class FiguresOnlyJourney(DemonstrationSite site)
{
    [Theory]
    [InlineData("Grace Ashdown")]
    [InlineData("Toby Ellery")]
    [InlineData("Felicia Mensah")]
    public async Task Today_WithoutPupils_HasNoLinkThatIsClosed(string name)
    {
        await using var visit = await site.SignInAsync(name);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Pupils", Exact = true })).ToHaveCountAsync(0);

        foreach (var address in await LinksAsync(visit))
        {
            await visit.GoToAsync(address);
            await visit.AssertInOrderAsync();
        }

        await visit.IsRefusedAsync("/pupils");
        await visit.IsRefusedAsync("/register");
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(Visit visit)
    {
        var links = new List<string>();
        foreach (var link in await visit.Page.GetByRole(AriaRole.Link).AllAsync())
        {
            links.Add(await link.GetAttributeAsync("href") ?? "");
        }

        Assert.NotEmpty(links);
        return [.. links.Where(link => link.StartsWith('/')).Distinct()];
    }
}
