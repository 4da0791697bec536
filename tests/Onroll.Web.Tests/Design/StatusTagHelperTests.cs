using Onroll.Web.Design;

namespace Onroll.Web.Tests.Design;

public sealed class StatusTagHelperTests
{
    [Theory]
    [InlineData(-1, "1 school day late", "o-chip--late")]
    [InlineData(-4, "4 school days late", "o-chip--late")]
    [InlineData(0, "Today", "o-chip--today")]
    [InlineData(1, "1 school day", "o-chip")]
    [InlineData(1200, "1,200 school days", "o-chip")]
    public async Task Due_ByDistance_SaysItAndWeighsIt(int days, string words, string look)
    {
        var chip = await Rendered.AsElementAsync(new DueTagHelper { InSchoolDays = days });

        var span = chip.QuerySelector("span")!;
        Assert.Equal(words, span.TextContent);
        Assert.Contains(look, span.ClassList);
    }

    [Fact]
    public async Task Due_TodayWithAnHour_SaysTheHour()
    {
        var chip = await Rendered.AsElementAsync(new DueTagHelper { By = new TimeOnly(15, 10) });

        Assert.Equal("Today, by 3:10pm", chip.TextContent);
    }

    [Fact]
    public async Task Due_Done_ShowsATickHoweverLateItWas()
    {
        var chip = await Rendered.AsElementAsync(new DueTagHelper { InSchoolDays = -3, DoneOn = new DateOnly(2026, 11, 18) });

        Assert.Equal("Done 18 November", chip.TextContent);
        Assert.NotNull(chip.QuerySelector("svg[aria-hidden=true]"));
    }

    [Fact]
    public async Task Due_ProvisionalButLate_IsStillLate()
    {
        var chip = await Rendered.AsElementAsync(new DueTagHelper { InSchoolDays = -1, IsProvisional = true });

        Assert.Contains("o-chip--late", chip.QuerySelector("span")!.ClassList);
    }

    [Theory]
    [InlineData(RatingMark.Red, "path")]
    [InlineData(RatingMark.Amber, "path")]
    [InlineData(RatingMark.Green, "circle")]
    public async Task Rating_Always_HasItsShapeAndItsWord(RatingMark mark, string shape)
    {
        var rating = await Rendered.AsElementAsync(new RatingTagHelper { Mark = mark });

        Assert.Equal(mark.ToString(), rating.TextContent);
        Assert.NotNull(rating.QuerySelector($"svg {shape}"));
    }

    [Fact]
    public async Task Rating_Context_HasNoShape()
    {
        var rating = await Rendered.AsElementAsync(new RatingTagHelper { Mark = RatingMark.Context });

        Assert.Null(rating.QuerySelector("svg"));
    }

    [Theory]
    [InlineData(ForceMark.Law, "§", "Law")]
    [InlineData(ForceMark.Guidance, "G", "Guidance")]
    [InlineData(ForceMark.Agreement, "A", "Our agreement")]
    [InlineData(ForceMark.Prompt, "p", "Onroll prompt")]
    public async Task Force_Always_SaysWhoInWords(ForceMark of, string glyph, string words)
    {
        var force = await Rendered.AsElementAsync(new ForceTagHelper { Of = of });

        Assert.Equal(glyph, force.QuerySelector("[aria-hidden=true]")!.TextContent);
        Assert.EndsWith(words, force.TextContent);
    }

    [Fact]
    public async Task Force_Bare_KeepsTheWordForScreenReaders()
    {
        var force = await Rendered.AsElementAsync(new ForceTagHelper { Of = ForceMark.Law, IsBare = true });

        Assert.Equal("Law: ", force.QuerySelector(".govuk-visually-hidden")!.TextContent);
    }

    [Fact]
    public async Task Date_WithDistance_SaysBoth()
    {
        var date = await Rendered.AsElementAsync(new DateTagHelper { On = new DateOnly(2026, 3, 3), InSchoolDays = 4 });

        Assert.Equal("Tuesday 3 March 2026, in 4 school days", date.TextContent);
        Assert.Equal("2026-03-03", date.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData(9, 0, "9am")]
    [InlineData(15, 10, "3:10pm")]
    [InlineData(12, 0, "12pm")]
    public void ToClock_Always_IsHowSchoolsWriteIt(int hour, int minute, string words)
    {
        Assert.Equal(words, new TimeOnly(hour, minute).ToClock());
    }

    [Fact]
    public void ToBrief_September_IsSepOnEveryMachine()
    {
        Assert.Equal("Mon 28 Sep", new DateOnly(2026, 9, 28).ToBrief());
    }
}
