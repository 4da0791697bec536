using Microsoft.AspNetCore.Html;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Tests.Design;

public sealed class FigureTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    public static TheoryData<string> Every => [.. All().Select(figure => figure.Name)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Figure_Any_IsANamedImageTheContentPolicyAllows(string name)
    {
        var top = Rendered.Parse(All().Single(figure => figure.Name == name).Drawn);

        var images = top.QuerySelectorAll("svg[role=img]");
        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.NotEmpty(image.QuerySelector("title")!.TextContent));
        Assert.Empty(top.QuerySelectorAll("[style], script, style, [id]"));
        Assert.DoesNotContain("NaN", top.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void YearHeatmap_Always_CountsItsSessionsInWords()
    {
        var top = Rendered.Parse(YearHeatmap.Draw("2026 to 2027", Days(), Monday));

        Assert.Equal("Attendance, 2026 to 2027", top.QuerySelector("title")!.TextContent);
        Assert.Equal("Sessions: present 3, authorised absence 2, unauthorised 1.", top.QuerySelector("desc")!.TextContent);
    }

    [Fact]
    public void YearHeatmapTable_Always_HasTheSameNumbers()
    {
        var top = Rendered.Parse(YearHeatmap.Table("2026 to 2027", Days()));

        Assert.Equal(["November 2026", "3", "0", "2", "1", "0"], top.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
    }

    [Fact]
    public void YearHeatmap_NoDays_DrawsNothing()
    {
        Assert.Equal("", Rendered.Text(YearHeatmap.Draw("2026 to 2027", [])));
    }

    [Fact]
    public void Sparkline_NoSessions_SaysSo()
    {
        Assert.Equal("No sessions", Rendered.Parse(Sparkline.Draw("Any", [null, null])).TextContent);
    }

    [Fact]
    public void Sparkline_WithAGap_BreaksTheLine()
    {
        var top = Rendered.Parse(Sparkline.Draw("Any", [90, null, 80, 70], threshold: null));

        Assert.Equal(2, top.QuerySelector("path")!.GetAttribute("d")!.Count(letter => letter == 'M'));
    }

    [Fact]
    public void Suspensions_MoreThanThree_WritesTheNumber()
    {
        var top = Rendered.Parse(SmallBars.Suspensions("Any", [0, 5]));

        Assert.Equal("5", top.QuerySelector("text")!.TextContent);
    }

    [Fact]
    public void RatingBars_NobodyOnARating_LeavesItOut()
    {
        var top = Rendered.Parse(RatingBars.Draw([new("Year 7", 0, 4, 7, "/register?year=7")]));

        Assert.Equal(["4", "7"], top.QuerySelectorAll("svg text").Select(text => text.TextContent));
        Assert.Equal("/register?year=7", top.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void DayPips_ShortSuspension_StillShowsWhereDaySixWouldBe()
    {
        var top = Rendered.Parse(DayPips.Draw("Jaydon", 1, 3));

        Assert.Equal("Jaydon: day 1 of 3", top.QuerySelector("title")!.TextContent);
        Assert.Equal(["1", "6"], top.QuerySelectorAll("text").Select(text => text.TextContent));
    }

    private static (string Name, IHtmlContent Drawn)[] All() =>
    [
        ("year", YearHeatmap.Draw("2026 to 2027", Days(), Monday)),
        ("sparkline", Sparkline.Draw("Any", [97, 90, 79.8])),
        ("flat sparkline", Sparkline.Draw("Any", [100], threshold: null)),
        ("incidents", SmallBars.Incidents("Any", [0, 3, 1])),
        ("suspensions", SmallBars.Suspensions("Any", [0, 2, 9])),
        ("rating bars", RatingBars.Draw([new("Year 7", 1, 4, 7)])),
        ("rating heatmap", RatingBars.Heatmap([new("Year 7", 0, 0, 0)])),
        ("grid", HeatGrid.Draw("Any", ["P1", "P2"], [new("Mon", [0, 3])])),
        ("pips", DayPips.Draw("Any", 9, null)),
        ("before and after", BeforeAndAfter.Draw("Any", "%", [new("Attendance", 79.8, 91.2)])),
        ("nothing before or after", BeforeAndAfter.Draw("Any", "%", [new("Attendance", 0, 0)])),
        ("progress", ProgressBar.Draw("Rows", 0, 0)),
        ("parts", ProgressBar.Parts("Steps", 3, 7)),
    ];

    private static DaySessions[] Days() =>
    [
        new(Monday, DayMark.Present, DayMark.Present),
        new(Monday.AddDays(1), DayMark.Present, DayMark.Unauthorised),
        new(Monday.AddDays(2), DayMark.Authorised, DayMark.Authorised),
        new(Monday.AddDays(3), DayMark.Future, DayMark.Future),
    ];

    [Theory]
    [InlineData("Reintegrations", "Reinteg\u00ADrations")]
    [InlineData("Hold the reintegration meeting", "Hold the reinte\u00ADgration meeting")]
    [InlineData("Register reviews", "Register reviews")]
    public void Breakable_LongWords_MayBreakWhereItIsNotSeen(string words, string shown) => Assert.Equal(shown, DayStrip.Breakable(words));
}
