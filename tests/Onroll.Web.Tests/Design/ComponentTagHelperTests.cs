using Onroll.Web.Design;

namespace Onroll.Web.Tests.Design;

public sealed class ComponentTagHelperTests
{
    private const string Nasty = "<b>\"O’Neil\" & sons</b>";

    [Fact]
    public async Task Button_Plain_SubmitsOnce()
    {
        var top = await Rendered.AsElementAsync(new ButtonTagHelper(), "Save");

        var button = top.QuerySelector("button")!;
        Assert.Equal("submit", button.GetAttribute("type"));
        Assert.Equal("true", button.GetAttribute("data-prevent-double-click"));
        Assert.Equal("Save", button.TextContent);
    }

    [Fact]
    public async Task Button_WithHref_IsALink()
    {
        var top = await Rendered.AsElementAsync(new ButtonTagHelper { Look = ButtonLook.Outlined }, "Arrange", "o-button", ("href", "/meetings"));

        var link = top.QuerySelector("a")!;
        Assert.Equal("/meetings", link.GetAttribute("href"));
        Assert.Contains("o-button--outlined", link.ClassList);
        Assert.False(link.HasAttribute("type"));
    }

    [Fact]
    public async Task Button_OnATypedLink_KeepsItsAddress()
    {
        var top = await Rendered.AsElementAsync(new ButtonTagHelper { Dress = ButtonLook.Warning, Icon = IconName.Add }, "Cancel", "a", ("href", "/x"));

        Assert.Equal("/x", top.QuerySelector("a.o-button--warning")!.GetAttribute("href"));
        Assert.NotNull(top.QuerySelector("a > svg"));
    }

    [Fact]
    public async Task Card_WithNoteAndLink_ShowsBothBesideTheHeading()
    {
        var top = await Rendered.AsElementAsync(new CardTagHelper { Title = Nasty, Note = "8 things", More = "All", MoreHref = "/all" }, "<p>body</p>");

        Assert.Equal(Nasty, top.QuerySelector("section > div > h2")!.TextContent);
        Assert.Equal("8 things · All", top.QuerySelector(".o-card__aside")!.TextContent);
        Assert.Equal("body", top.QuerySelector("section > p")!.TextContent);
    }

    [Fact]
    public async Task Voice_Always_QuotesTheWordsAndSaysWhose()
    {
        var top = await Rendered.AsElementAsync(new VoiceTagHelper { By = "Jaydon, 12 November", More = "All 4", MoreHref = "/voice" }, "I’d like the workshop.");

        Assert.Equal("I’d like the workshop.", top.QuerySelector("figure > blockquote")!.TextContent);
        Assert.StartsWith("Jaydon, 12 November", top.QuerySelector("figcaption")!.TextContent);
        Assert.Equal("/voice", top.QuerySelector("figcaption a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Fact_WithSource_TellsEveryoneTheSource()
    {
        var top = await Rendered.AsElementAsync(new FactTagHelper { Label = "School", Note = "since 2024", Source = "From the roll" }, "Alderway");

        Assert.Equal("School", top.QuerySelector("dt")!.TextContent);
        Assert.Contains("(From the roll)", top.QuerySelector("dd")!.TextContent);
        Assert.Equal("From the roll", top.QuerySelector("div")!.GetAttribute("title"));
    }

    [Fact]
    public async Task Event_WithoutText_HasNoEmptyLine()
    {
        var top = await Rendered.AsElementAsync(new EventTagHelper { On = new DateOnly(2026, 11, 12), Mark = TimelineMark.Voice, Title = "Words recorded", By = "with Ms Adeyemi" });

        Assert.Equal("Thu 12 Nov", top.QuerySelector("li > time")!.TextContent);
        Assert.Equal("Words recorded with Ms Adeyemi", top.QuerySelector("li p")!.TextContent);
        Assert.Null(top.QuerySelector(".o-timeline__text"));
    }

    [Fact]
    public async Task Empty_WithAStep_OffersIt()
    {
        var top = await Rendered.AsElementAsync(new EmptyTagHelper { Title = "No pupils yet", Text = "The register fills itself." }, "<a href=\"/imports\">Bring in files</a>");

        Assert.Equal("No pupils yet", top.QuerySelector("h2")!.TextContent);
        Assert.Equal("/imports", top.QuerySelector(".o-actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Flag_Always_HasRatingFactRuleAndRows()
    {
        var top = await Rendered.AsElementAsync(new FlagTagHelper { Mark = RatingMark.Amber, Rule = "Rule 1: 10% or more", More = "Attendance", MoreHref = "/a" }, "Missed 21 of 104");

        Assert.Equal("Amber", top.QuerySelector(".o-rating")!.TextContent);
        Assert.Equal("Missed 21 of 104", top.QuerySelector(".o-flags__fact")!.TextContent);
        Assert.Equal("Rule 1: 10% or more", top.QuerySelector(".o-flags__rule")!.TextContent);
        Assert.Equal("/a", top.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(3, true)]
    public async Task DueRow_ByUrgency_FillsOrOutlinesItsOneButton(int days, bool isOutlined)
    {
        var top = await Rendered.AsElementAsync(new DueRowTagHelper { What = "Give the notice", InSchoolDays = days, Action = "Check", ActionHref = "/n" }, "Jaydon");

        var button = Assert.Single(top.QuerySelectorAll("a.o-button"));
        Assert.Equal(isOutlined, button.ClassList.Contains("o-button--outlined"));
        Assert.Equal("Check: Give the notice", button.TextContent);
        Assert.Equal("Law", top.QuerySelector(".o-force")!.TextContent.TrimStart('§'));
    }

    [Fact]
    public async Task Step_Now_IsTheCurrentStep()
    {
        var top = await Rendered.AsElementAsync(new StepTagHelper { Number = 3, State = StepState.Now, Name = "Partnership support" }, "since 28 September");

        Assert.Equal("step", top.QuerySelector("li")!.GetAttribute("aria-current"));
        Assert.Equal("since 28 September", top.QuerySelector(".o-ladder__detail")!.TextContent);
    }

    [Fact]
    public async Task Banner_WithoutBody_IsJustItsTitle()
    {
        var top = await Rendered.AsElementAsync(new BannerTagHelper { Look = BannerLook.Success, Title = "Saved" });

        Assert.Equal("Saved", top.QuerySelector(".o-banner--success h2")!.TextContent);
        Assert.Null(top.QuerySelector(".o-banner__body"));
    }

    [Fact]
    public async Task Title_WithRatingStateAndActions_KeepsOneHeading()
    {
        var top = await Rendered.AsElementAsync(new TitleTagHelper { Text = "Jaydon Pell", Rating = RatingMark.Red, State = "Suspended" }, "<a href=\"/p\">Print</a>");

        Assert.Equal("Jaydon Pell", Assert.Single(top.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("Red", top.QuerySelector(".o-rating")!.TextContent);
        Assert.Equal("Print", top.QuerySelector(".o-page-title__actions a")!.TextContent);
    }

    [Fact]
    public async Task Crumbs_EachLink_IsAStep()
    {
        var top = await Rendered.AsElementAsync(new CrumbsTagHelper(), "<a href=\"/register\">Register</a> <a href=\"/y9\">Year 9</a>");

        Assert.Equal(["Register", "Year 9"], top.QuerySelectorAll("nav li").Select(step => step.TextContent));
    }
}
