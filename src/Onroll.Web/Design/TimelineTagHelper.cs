using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>A square is a decision, a ring an event, a violet dot somebody's own words.</summary>
public enum TimelineMark { Event, Decision, Voice }

/// <summary><c>&lt;o-timeline&gt;&lt;o-event on="..." mark="Decision" title="Suspended" by="decided by Mr Okafor"&gt;…&lt;/o-event&gt;&lt;/o-timeline&gt;</c></summary>
[HtmlTargetElement("o-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "o-timeline");
}

/// <summary>One entry; its content is the soft second line.</summary>
[HtmlTargetElement("o-event", ParentTag = "o-timeline")]
public sealed class EventTagHelper : TagHelper
{
    public DateOnly On { get; set; }

    public TimelineMark Mark { get; set; }

    public string Title { get; set; } = "";

    public string? By { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.Become("li", "o-timeline__entry");
        var by = string.IsNullOrEmpty(By) ? "" : $" <span class=\"o-timeline__by\">{Html.Encode(By)}</span>";
        output.PreContent.SetHtmlContent(
            $"<time class=\"o-timeline__when\" datetime=\"{On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{On.ToBrief()}</time>" +
            $"<span class=\"o-timeline__mark\">{Shape()}</span><div class=\"o-timeline__body\">" +
            $"<p><span class=\"o-timeline__title\">{Html.Encode(Title)}</span>{by}</p>");
        if (text.IsBlank())
        {
            output.Content.SetContent("");
        }
        else
        {
            output.Content.AppendHtml("<p class=\"o-timeline__text\">").AppendHtml(text).AppendHtml("</p>");
        }

        output.PostContent.SetHtmlContent("</div>");
    }

    private string Shape() => "<svg viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">" + Mark switch
    {
        TimelineMark.Decision => "<path fill=\"#16232b\" d=\"M1 1h10v10H1z\"/>",
        TimelineMark.Voice => "<circle cx=\"6\" cy=\"6\" r=\"5\" fill=\"#55408c\"/>",
        _ => "<circle cx=\"6\" cy=\"6\" r=\"4.5\" fill=\"#fff\" stroke=\"#0f5f75\" stroke-width=\"1.8\"/>",
    } + "</svg>";
}
