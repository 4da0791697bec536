using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>Who says so. Only a missed Law may be called unlawful.</summary>
public enum ForceMark { Law, Guidance, Agreement, Prompt }

/// <summary><c>&lt;o-force of="Law" /&gt;</c>; with <c>bare</c> the word is for screen readers only.</summary>
[HtmlTargetElement("o-force", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ForceTagHelper : TagHelper
{
    public ForceMark Of { get; set; }

    [HtmlAttributeName("bare")]
    public bool IsBare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (glyph, words) = Of switch
        {
            ForceMark.Law => ("§", "Law"),
            ForceMark.Guidance => ("G", "Guidance"),
            ForceMark.Agreement => ("A", "Our agreement"),
            _ => ("p", "Onroll prompt"),
        };
        output.Become("span", "o-force", $"o-force--{Of.ToString().ToLowerInvariant()}");
        var word = IsBare ? $"<span class=\"govuk-visually-hidden\">{words}: </span>" : words;
        output.Content.SetHtmlContent($"<span class=\"o-force__glyph\" aria-hidden=\"true\">{glyph}</span>{word}");
    }
}
