using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>
/// <c>&lt;o-empty title="No pupils yet" text="The register fills itself from attendance."&gt;one next step&lt;/o-empty&gt;</c>:
/// what will appear here and what makes it appear.
/// </summary>
[HtmlTargetElement("o-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var step = await output.GetChildContentAsync();
        output.Become("div", "o-empty");
        output.PreContent.SetHtmlContent(
            "<svg class=\"o-empty__mark\" viewBox=\"0 0 34 38\" aria-hidden=\"true\" focusable=\"false\"><g fill=\"none\" stroke-width=\"4\" stroke-linecap=\"round\">" +
            "<path stroke=\"#0e4e5f\" d=\"M4 35L10.5 3\"/><path stroke=\"#12897f\" d=\"M23.5 3L30 35\"/></g></svg>" +
            $"<h{Level} class=\"o-section\">{Html.Encode(Title)}</h{Level}><p class=\"o-empty__text\">{Html.Encode(Text)}</p>");
        if (step.IsBlank())
        {
            output.Content.SetContent("");
        }
        else
        {
            output.Content.AppendHtml("<div class=\"o-actions\">").AppendHtml(step).AppendHtml("</div>");
        }
    }
}
