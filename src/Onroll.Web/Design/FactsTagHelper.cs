using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary><c>&lt;o-facts&gt;&lt;o-fact label="Year"&gt;9, form 9R&lt;/o-fact&gt;&lt;/o-facts&gt;</c>: who this is, in one row.</summary>
[HtmlTargetElement("o-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "o-facts");
}

/// <summary>One fact. <c>source</c> says where it came from and when; <c>note</c> is a second line.</summary>
[HtmlTargetElement("o-fact", ParentTag = "o-facts")]
public sealed class FactTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string? Note { get; set; }

    /// <summary>"From the school census, 2 October 2026"; null when the page says it elsewhere.</summary>
    public string? Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.Become("div", "o-fact");
        output.Attributes.SetAttribute("title", Source);
        if (string.IsNullOrEmpty(Source))
        {
            output.Attributes.RemoveAll("title");
        }

        output.PreContent.SetHtmlContent($"<dt>{Html.Encode(Label)}</dt><dd>");
        output.Content.SetHtmlContent(value);
        var note = string.IsNullOrEmpty(Note) ? "" : $"<small>{Html.Encode(Note)}</small>";
        var source = string.IsNullOrEmpty(Source) ? "" : $"<span class=\"govuk-visually-hidden\"> ({Html.Encode(Source)})</span>";
        output.PostContent.SetHtmlContent($"{note}{source}</dd>");
    }
}
