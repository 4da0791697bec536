using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>
/// <c>&lt;o-card title="Due" note="8 things, soonest first" more="Show all 23" more-href="..." flush&gt;…&lt;/o-card&gt;</c>:
/// one kind of thing. Never a card inside a card.
/// </summary>
[HtmlTargetElement("o-card")]
public sealed class CardTagHelper : TagHelper
{
    public string? Title { get; set; }

    /// <summary>Soft words at the right of the heading; null for none.</summary>
    public string? Note { get; set; }

    public string? More { get; set; }

    public string? MoreHref { get; set; }

    /// <summary>The heading's level in the page, 2 unless the card stands under another heading.</summary>
    public int Level { get; set; } = 2;

    /// <summary>Content runs to the edges: tables, lists of rows.</summary>
    [HtmlAttributeName("flush")]
    public bool IsFlush { get; set; }

    /// <summary>The petrol edge of the card that says what is next.</summary>
    [HtmlAttributeName("accent")]
    public bool IsAccented { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.Become("section", "o-card", IsFlush ? "o-card--flush" : null, IsAccented ? "o-card--accent" : null);
        if (Title is not null)
        {
            output.PreContent.SetHtmlContent(
                $"<div class=\"o-card__head\"><h{Level} class=\"o-section\">{Html.Encode(Title)}</h{Level}>{Aside()}</div>");
        }

        output.Content.SetHtmlContent(body);
    }

    private string Aside()
    {
        if (string.IsNullOrEmpty(Note) && string.IsNullOrEmpty(More))
        {
            return "";
        }

        var link = string.IsNullOrEmpty(More) ? "" : $"<a href=\"{Html.Encode(MoreHref)}\">{Html.Encode(More)}</a>";
        var between = !string.IsNullOrEmpty(Note) && !string.IsNullOrEmpty(More) ? " · " : "";
        return $"<p class=\"o-card__aside\">{Html.Encode(Note)}{between}{link}</p>";
    }
}
