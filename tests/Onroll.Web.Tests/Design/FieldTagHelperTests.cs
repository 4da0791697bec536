using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onroll.Web.Design.Forms;

namespace Onroll.Web.Tests.Design;

public sealed class FieldTagHelperTests
{
    private static readonly Choice[] Kinds = [new("a", "First"), new("b", "Second", "more"), new("c", "Third") { IsApart = true }];

    [Fact]
    public async Task Input_WithHint_IsLabelledAndDescribed()
    {
        var top = await Rendered.AsElementAsync(new TextInputTagHelper { For = Rendered.For("Reason", "late"), Label = "Why", Hint = "In a few words", View = Rendered.View() });

        var input = top.QuerySelector("input")!;
        Assert.Equal("Why", top.QuerySelector($"label[for={input.Id}]")!.TextContent);
        Assert.Equal("late", input.GetAttribute("value"));
        Assert.Equal("In a few words", top.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent);
    }

    [Fact]
    public async Task Input_Refused_KeepsWhatWasTypedAndSaysWhy()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Days", "two\"", "two\"");
        state.AddModelError("Days", "Days must be a number");
        var top = await Rendered.AsElementAsync(new TextInputTagHelper { For = Rendered.For("Days", 2.5m), Label = "Days", View = Rendered.View(state: state) });

        Assert.Equal("two\"", top.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("Error: Days must be a number", top.QuerySelector("#Days-error")!.TextContent);
        Assert.Contains("govuk-form-group--error", top.FirstElementChild!.ClassList);
        Assert.Equal("Days-error", top.QuerySelector("input")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Password_Refused_IsNeverSentBack()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Password", "hunter2", "hunter2");
        var html = await Rendered.AsHtmlAsync(new PasswordTagHelper { For = Rendered.For("Password", "hunter2"), Label = "Password", View = Rendered.View(state: state) });

        Assert.DoesNotContain("hunter2", html, StringComparison.Ordinal);
        Assert.NotNull(Rendered.Parse(html).QuerySelector("[data-module=govuk-password-input] button[hidden]"));
    }

    [Fact]
    public async Task TextArea_WithALimit_CountsAndEncodes()
    {
        var top = await Rendered.AsElementAsync(new TextAreaTagHelper { For = Rendered.For("Account", "</textarea><script>"), Label = "What happened", Max = 2000, View = Rendered.View() });

        Assert.Equal("2000", top.QuerySelector("[data-module=govuk-character-count]")!.GetAttribute("data-maxlength"));
        Assert.Equal("</textarea><script>", top.QuerySelector("textarea")!.TextContent);
        Assert.Equal("Account-info", top.QuerySelector("textarea")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Radios_WithAnAnswer_TicksItAndLinksTheFirst()
    {
        var top = await Rendered.AsElementAsync(new RadiosTagHelper { For = Rendered.For("Kind", "b"), Label = "Kind", Items = Kinds, View = Rendered.View() });

        Assert.Equal("b", Assert.Single(top.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.Equal("a", top.QuerySelector("#Kind")!.GetAttribute("value"));
        Assert.Equal("or", top.QuerySelector(".govuk-radios__divider")!.TextContent);
        Assert.Equal("Kind", top.QuerySelector("fieldset > legend")!.TextContent);
    }

    [Fact]
    public async Task Checkboxes_SentBack_KeepEveryTick()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Reasons", new[] { "a", "c" }, "a,c");
        var top = await Rendered.AsElementAsync(new CheckboxesTagHelper { For = Rendered.For("Reasons", Array.Empty<string>()), Label = "Reasons", Items = Kinds, View = Rendered.View(state: state) });

        Assert.Equal(["a", "c"], top.QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Checkbox_True_IsTicked()
    {
        var top = await Rendered.AsElementAsync(new CheckboxTagHelper { For = Rendered.For("IsAgreed", true), Label = "The parent agrees", View = Rendered.View() });

        Assert.True(top.QuerySelector("input[value=true]")!.HasAttribute("checked"));
        Assert.Equal("The parent agrees", top.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task Select_WithBlank_StartsThere()
    {
        var top = await Rendered.AsElementAsync(new SelectTagHelper { For = Rendered.For<string?>("School", null), Label = "School", Items = Kinds, Blank = "Choose", View = Rendered.View() });

        Assert.Equal(["Choose", "First", "Second", "Third"], top.QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Empty(top.QuerySelectorAll("option[selected]"));
    }

    [Fact]
    public async Task DateInput_WithADay_FillsThreeBoxes()
    {
        var top = await Rendered.AsElementAsync(new DateInputTagHelper { For = Rendered.For<DateOnly?>("StartsOn", new DateOnly(2026, 3, 27)), Label = "First day", View = Rendered.View() });

        Assert.Equal([("StartsOn.Day", "27"), ("StartsOn.Month", "3"), ("StartsOn.Year", "2026")],
            top.QuerySelectorAll("input").Select(box => (box.GetAttribute("name")!, box.GetAttribute("value")!)));
        Assert.Equal("StartsOn", top.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task File_Always_OpensTheDropZone()
    {
        var top = await Rendered.AsElementAsync(new FileTagHelper { For = Rendered.For<string?>("Files", null), Label = "Files", Accept = ".csv", IsMultiple = true, View = Rendered.View() });

        Assert.True(top.QuerySelector("[data-module=govuk-file-upload] input[type=file][accept='.csv']")!.HasAttribute("multiple"));
    }

    [Fact]
    public async Task Errors_WithMistakes_LinkEachToItsField()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Review.EndedOn", "Enter the date");
        state.AddModelError("", "Somebody else changed this");
        var top = await Rendered.AsElementAsync(new ErrorSummaryTagHelper { View = Rendered.View(state: state) });

        Assert.Equal("#Review-EndedOn", top.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        Assert.Equal(2, top.QuerySelectorAll("li").Length);
    }

    [Fact]
    public async Task Errors_WithoutMistakes_DrawNothing()
    {
        Assert.Equal("", await Rendered.AsHtmlAsync(new ErrorSummaryTagHelper { View = Rendered.View() }));
    }
}
