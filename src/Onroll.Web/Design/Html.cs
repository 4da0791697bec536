using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>Short forms the tag helpers share: one way to encode, one way to add a class.</summary>
internal static class Html
{
    public static string Encode(string? text) => text is null ? "" : HtmlEncoder.Default.Encode(text);

    /// <summary>An attribute with a leading space, or nothing when the value is null.</summary>
    public static string Attribute(string name, string? value) =>
        value is null ? "" : $" {name}=\"{Encode(value)}\"";

    /// <summary>Names the element and puts the component's classes before any the page wrote.</summary>
    public static void Become(this TagHelperOutput output, string tag, params ReadOnlySpan<string?> classes)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = string.Join(' ', classes.ToArray().Where(name => !string.IsNullOrEmpty(name)));
        var written = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(written) ? own : $"{own} {written}");
    }

    public static bool IsBlank(this TagHelperContent content) => content.IsEmptyOrWhiteSpace;

    public static IHtmlContent Raw(string html) => new HtmlString(html);
}
