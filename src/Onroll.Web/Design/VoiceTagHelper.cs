using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>
/// <c>&lt;o-voice by="Jaydon, Thursday 12 November, to Ms Adeyemi, typed as he said it." more="All 4 times" more-href="..."&gt;words&lt;/o-voice&gt;</c>:
/// a person's own words, who, when, to whom, and whether typed as said.
/// </summary>
[HtmlTargetElement("o-voice")]
public sealed class VoiceTagHelper : TagHelper
{
    public string By { get; set; } = "";

    public string? More { get; set; }

    public string? MoreHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.Become("figure", "o-voice");
        output.PreContent.SetHtmlContent(
            "<svg class=\"o-voice__mark\" viewBox=\"0 0 20 15\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"currentColor\" " +
            "d=\"M8.3.6C4 2.3 0 5.6 0 10.5 0 13.2 1.7 15 4 15c2.1 0 3.7-1.6 3.7-3.7S6.3 7.8 4.5 7.7c.3-2 2-3.9 4.6-5.1zM19.2.6c-4.3 1.7-8.3 5-8.3 9.9 0 2.7 1.7 4.5 4 4.5 2.1 0 3.7-1.6 3.7-3.7s-1.4-3.5-3.2-3.6c.3-2 2-3.9 4.6-5.1z\"/></svg>" +
            "<blockquote class=\"o-voice__words\">");
        output.Content.SetHtmlContent(words);
        var more = string.IsNullOrEmpty(More) ? "" : $"<br><a href=\"{Html.Encode(MoreHref)}\">{Html.Encode(More)}</a>";
        output.PostContent.SetHtmlContent($"</blockquote><figcaption class=\"o-voice__by\">{Html.Encode(By)}{more}</figcaption>");
    }
}
