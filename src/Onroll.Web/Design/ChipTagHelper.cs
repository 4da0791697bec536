using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>Weight of ink: late is solid, today tinted, later outlined, provisional dashed, done a green tick.</summary>
public enum ChipLook { Later, Late, Today, Provisional, Done, Action, Quiet, Plain }

/// <summary><c>&lt;o-chip look="Provisional"&gt;After the meeting&lt;/o-chip&gt;</c></summary>
[HtmlTargetElement("o-chip")]
public sealed class ChipTagHelper : TagHelper
{
    public ChipLook Look { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        Dress(output, Look);
        output.Content.SetHtmlContent(words);
    }

    internal static void Dress(TagHelperOutput output, ChipLook look)
    {
        output.Become("span", "o-chip", look == ChipLook.Later ? null : $"o-chip--{look.ToString().ToLowerInvariant()}");
        if (look == ChipLook.Done)
        {
            output.PreContent.SetHtmlContent(Icons.Svg(IconName.Tick));
        }
    }
}

/// <summary>
/// <c>&lt;o-due in-school-days="4" /&gt;</c>: the chip of a deadline, worked out from its distance.
/// With <c>by</c> it says the hour; with <c>done-on</c> it is finished, whatever the distance.
/// </summary>
[HtmlTargetElement("o-due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper : TagHelper
{
    /// <summary>School days from today; negative when late.</summary>
    public int InSchoolDays { get; set; }

    /// <summary>The hour on the day itself; null when the whole day counts.</summary>
    public TimeOnly? By { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>True while the date depends on something not yet known.</summary>
    [HtmlAttributeName("provisional")]
    public bool IsProvisional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (look, words) = this switch
        {
            { DoneOn: { } done } => (ChipLook.Done, $"Done {done.ToString("d MMMM", DateWords.English)}"),
            { InSchoolDays: < 0 } => (ChipLook.Late, $"{DateWords.SchoolDays(-InSchoolDays)} late"),
            { InSchoolDays: 0, By: { } hour } => (ChipLook.Today, $"Today, by {hour.ToClock()}"),
            { InSchoolDays: 0 } => (ChipLook.Today, "Today"),
            _ => (ChipLook.Later, DateWords.SchoolDays(InSchoolDays)),
        };
        ChipTagHelper.Dress(output, IsProvisional && look == ChipLook.Later ? ChipLook.Provisional : look);
        output.Content.SetContent(words);
    }
}
