using Onroll.Web.Design;

namespace Onroll.Web.Tests.Design;

public sealed class ListTagHelperTests
{
    [Fact]
    public async Task Pagination_InTheMiddle_KeepsFiltersAndLeavesGaps()
    {
        var view = Rendered.View(query: "?rating=red&rating=amber&page=5");
        var top = await Rendered.AsElementAsync(new PaginationTagHelper { Page = 5, Size = 25, Total = 10_000, View = view });

        Assert.Equal("101 to 125 of 10,000", top.QuerySelector("p")!.TextContent);
        Assert.Equal(["Previous", "1", "…", "4", "5", "6", "…", "400", "Next"], top.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal("5", top.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("/register?rating=red&rating=amber&page=6", top.QuerySelectorAll("a")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task Pagination_OnePage_OnlySaysTheCount()
    {
        var top = await Rendered.AsElementAsync(new PaginationTagHelper { Total = 3, View = Rendered.View() });

        Assert.Equal("1 to 3 of 3", top.TextContent);
        Assert.Null(top.QuerySelector("nav"));
    }

    [Fact]
    public async Task Pagination_Nothing_SaysNothingOfNothing()
    {
        var top = await Rendered.AsElementAsync(new PaginationTagHelper { Total = 0, View = Rendered.View() });

        Assert.Equal("0 to 0 of 0", top.TextContent);
    }

    [Theory]
    [InlineData(null, null, "?year=9&sort=rating")]
    [InlineData("rating", "ascending", "?year=9&sort=-rating")]
    [InlineData("-rating", "descending", "?year=9&sort=rating")]
    public async Task Sort_ByState_LinksTheOtherWayAndGoesBackToPageOne(string? current, string? aria, string query)
    {
        var view = Rendered.View(query: "?year=9&page=3");
        var html = await Rendered.AsHtmlAsync(new SortTagHelper { By = "rating", Current = current, View = view }, "Rating");

        var heading = Rendered.Parse($"<table><tr>{html}</tr></table>").QuerySelector("th")!;
        Assert.Equal(aria, heading.GetAttribute("aria-sort"));
        Assert.Equal($"/register{query}", heading.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task BulkBar_Always_CanChooseAllAndClear()
    {
        var top = await Rendered.AsElementAsync(new BulkBarTagHelper { Of = 32 }, "<button>Print</button>");

        Assert.Equal("Choose every row shown", top.QuerySelector("input[data-o-bulk-all]")!.GetAttribute("aria-label"));
        Assert.Contains("of 32 shown", top.TextContent, StringComparison.Ordinal);
    }
}
