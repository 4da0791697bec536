using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>
/// <c>&lt;o-title text="Today" lead="Friday 20 November 2026."&gt;at most three actions, the filled one last&lt;/o-title&gt;</c>
/// </summary>
[HtmlTargetElement("o-title")]
public sealed class TitleTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>One sentence of what and when; null for none.</summary>
    public string? Lead { get; set; }

    public string? More { get; set; }

    public string? MoreHref { get; set; }

    /// <summary>The rating beside the name; Context, which is never a rating, draws nothing.</summary>
    public RatingMark Rating { get; set; } = RatingMark.Context;

    /// <summary>The state the whole record is in now, as a chip: "Suspended: back Wednesday 25 November".</summary>
    public string? State { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.Become("div", "o-page-title");
        var rating = Rating is not RatingMark.Context and var mark
            ? $"<span class=\"o-rating o-rating--{mark.ToString().ToLowerInvariant()}\">{RatingTagHelper.Shape(mark)}{mark}</span>"
            : "";
        var state = string.IsNullOrEmpty(State) ? "" : $"<span class=\"o-chip\">{Html.Encode(State)}</span>";
        var more = string.IsNullOrEmpty(More) ? "" : $" <a href=\"{Html.Encode(MoreHref)}\">{Html.Encode(More)}</a>";
        var lead = string.IsNullOrEmpty(Lead) ? "" : $"<p class=\"o-page-title__lead\">{Html.Encode(Lead)}{more}</p>";
        output.PreContent.SetHtmlContent(
            $"<div><div class=\"o-page-title__name\"><h1 class=\"o-title\">{Html.Encode(Text)}</h1>{rating}{state}</div>{lead}</div>");
        if (actions.IsBlank())
        {
            output.Content.SetContent("");
        }
        else
        {
            output.Content.AppendHtml("<div class=\"o-page-title__actions\">").AppendHtml(actions).AppendHtml("</div>");
        }
    }
}

/// <summary><c>&lt;o-more&gt;links with class o-menu__item&lt;/o-more&gt;</c>: the actions of a title that are taken less often. A details element, so it opens without scripting.</summary>
[HtmlTargetElement("o-more", ParentTag = "o-title")]
public sealed class MoreTagHelper : TagHelper
{
    public string Label { get; set; } = "More";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = await output.GetChildContentAsync();
        output.Become("details", "o-menu o-menu--button");
        output.Attributes.SetAttribute("data-o-menu", "");
        output.PreContent.SetHtmlContent($"<summary class=\"o-button o-button--outlined\">{Html.Encode(Label)}{Icons.Svg(IconName.ChevronDown, "o-menu__chevron")}</summary><div class=\"o-menu__panel\">");
        output.Content.SetHtmlContent(items);
        output.PostContent.SetHtmlContent("</div>");
    }
}

/// <summary><c>&lt;o-crumbs&gt;&lt;a asp-page="/Register/Index"&gt;Register&lt;/a&gt;…&lt;/o-crumbs&gt;</c>: each link becomes one step.</summary>
[HtmlTargetElement("o-crumbs")]
public sealed class CrumbsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        var steps = links.Split("</a>", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        output.Content.SetHtmlContent($"<ol class=\"o-crumbs\">{string.Concat(steps.Select(step => $"<li>{step}</a></li>"))}</ol>");
    }
}

/// <summary><c>&lt;o-tabs label="Jaydon’s record"&gt;&lt;o-tab href="..." current&gt;Overview&lt;/o-tab&gt;&lt;/o-tabs&gt;</c>: links, one address each.</summary>
[HtmlTargetElement("o-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = await output.GetChildContentAsync();
        output.Become("nav", "o-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul class=\"o-tabs__list\">");
        output.Content.SetHtmlContent(tabs);
        output.PostContent.SetHtmlContent("</ul>");
    }
}

[HtmlTargetElement("o-tab", ParentTag = "o-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    [HtmlAttributeName("current")]
    public bool IsCurrent { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.PreContent.SetHtmlContent($"<a href=\"{Html.Encode(Href)}\"{(IsCurrent ? " aria-current=\"page\"" : "")}>");
        output.PostContent.SetHtmlContent("</a>");
    }
}
