using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary><c>&lt;o-flags&gt;&lt;o-flag mark="Red" rule="Rule 4: …" more="3 suspensions" more-href="..."&gt;the fact&lt;/o-flag&gt;&lt;/o-flags&gt;</c></summary>
[HtmlTargetElement("o-flags")]
public sealed class FlagsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "o-flags");
}

/// <summary>One reason for the rating: the fact, the rule it meets, and the rows behind it.</summary>
[HtmlTargetElement("o-flag", ParentTag = "o-flags")]
public sealed class FlagTagHelper : TagHelper
{
    public RatingMark Mark { get; set; }

    public string Rule { get; set; } = "";

    public string? More { get; set; }

    public string? MoreHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", "o-flags__row");
        output.PreContent.SetHtmlContent(
            $"<span><span class=\"o-rating o-rating--{Mark.ToString().ToLowerInvariant()}\">{RatingTagHelper.Shape(Mark)}{Mark}</span></span>" +
            "<div class=\"o-flags__body\"><p class=\"o-flags__fact\">");
        var more = string.IsNullOrEmpty(More) ? "" : $"<a class=\"o-flags__link o-link\" href=\"{Html.Encode(MoreHref)}\">{Html.Encode(More)}</a>";
        output.PostContent.SetHtmlContent($"</p><p class=\"o-flags__rule\">{Html.Encode(Rule)}</p></div>{more}");
    }
}

/// <summary><c>&lt;o-due-group title="Late" count="1"&gt;rows&lt;/o-due-group&gt;</c>: Late, Today, Next five school days.</summary>
[HtmlTargetElement("o-due-group")]
public sealed class DueGroupTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public int Count { get; set; }

    public int Level { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.Become("div", "o-due");
        output.PreContent.SetHtmlContent($"<h{Level} class=\"o-due__group\">{Html.Encode(Title)} <span>{Count}</span></h{Level}><ul class=\"o-due__list\">");
        output.Content.SetHtmlContent(rows);
        output.PostContent.SetHtmlContent("</ul>");
    }
}

/// <summary>
/// <c>&lt;o-due-row what="Record the meeting" in-school-days="-1" force="Guidance" action="Record meeting" action-href="..."&gt;who&lt;/o-due-row&gt;</c>.
/// The button is filled when the thing is late or due today, outlined when it can wait.
/// </summary>
[HtmlTargetElement("o-due-row")]
public sealed class DueRowTagHelper : TagHelper
{
    public string What { get; set; } = "";

    public int InSchoolDays { get; set; }

    public TimeOnly? By { get; set; }

    [HtmlAttributeName("provisional")]
    public bool IsProvisional { get; set; }

    public ForceMark Force { get; set; }

    /// <summary>What has been done towards it; null for nothing yet.</summary>
    public string? SoFar { get; set; }

    public string? Action { get; set; }

    public string? ActionHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var who = await output.GetChildContentAsync();
        var chip = Draw(new DueTagHelper { InSchoolDays = InSchoolDays, By = By, IsProvisional = IsProvisional }, context);
        var force = Draw(new ForceTagHelper { Of = Force }, context);
        output.Become("li", "o-due__row");
        var soFar = string.IsNullOrEmpty(SoFar) ? "" : $"<p class=\"o-due__so-far\">{Icons.Svg(IconName.Tick)}{Html.Encode(SoFar)}</p>";
        var look = InSchoolDays <= 0 ? "o-button" : "o-button o-button--outlined";
        var action = string.IsNullOrEmpty(Action) ? "" : $"<a class=\"{look} o-button--small\" href=\"{Html.Encode(ActionHref)}\">{Html.Encode(Action)}<span class=\"govuk-visually-hidden\">: {Html.Encode(What)}</span></a>";
        output.Content.AppendHtml($"<div class=\"o-due__chip\">{chip}</div><div class=\"o-due__body\"><p class=\"o-due__what\">{Html.Encode(What)}</p><p class=\"o-due__who\">")
            .AppendHtml(who)
            .AppendHtml($"</p>{soFar}</div><div class=\"o-due__force\">{force}</div><div class=\"o-due__action\">{action}</div>");
    }

    private static string Draw(TagHelper part, TagHelperContext context)
    {
        var output = new TagHelperOutput("span", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        part.Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}

/// <summary>
/// <c>&lt;o-bulk-bar of="32"&gt;buttons&lt;/o-bulk-bar&gt;</c> above a table inside <c>&lt;form data-o-bulk&gt;</c> whose rows have
/// <c>&lt;input class="o-tick" type="checkbox" data-o-bulk-row&gt;</c>. Says how many are chosen; buttons wait for one.
/// </summary>
[HtmlTargetElement("o-bulk-bar")]
public sealed class BulkBarTagHelper : TagHelper
{
    /// <summary>Rows shown.</summary>
    public int Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var buttons = await output.GetChildContentAsync();
        output.Become("div", "o-bulk");
        output.PreContent.SetHtmlContent(
            "<input class=\"o-tick\" type=\"checkbox\" aria-label=\"Choose every row shown\" data-o-bulk-all>" +
            $"<span><span class=\"o-bulk__count\" data-o-bulk-count role=\"status\">0 selected</span> of {Of} shown</span>");
        output.Content.SetHtmlContent(buttons);
        output.PostContent.SetHtmlContent("<a class=\"o-bulk__end o-link\" href=\"?\" data-o-bulk-clear data-o-bulk-needs>Clear selection</a>");
    }
}

/// <summary><c>&lt;o-filter label="Rating" value="Red, Amber" set&gt;choices and a submit button&lt;/o-filter&gt;</c></summary>
[HtmlTargetElement("o-filter")]
public sealed class FilterTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string Value { get; set; } = "Any";

    /// <summary>True when this filter narrows the list.</summary>
    [HtmlAttributeName("set")]
    public bool IsSet { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var panel = await output.GetChildContentAsync();
        output.Become("details", "o-filter", IsSet ? "o-filter--set" : null);
        output.Attributes.SetAttribute("data-o-menu", "");
        output.PreContent.SetHtmlContent(
            $"<summary><span>{Html.Encode(Label)}: <b>{Html.Encode(Value)}</b></span>{Icons.Svg(IconName.ChevronDown)}</summary><div class=\"o-filter__panel\">");
        output.Content.SetHtmlContent(panel);
        output.PostContent.SetHtmlContent("</div>");
    }
}
