using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>The rating a list shows: diamond, triangle, ring, and always the word. Context is never scored.</summary>
public enum RatingMark { Red, Amber, Green, Context }

/// <summary><c>&lt;o-rating mark="Amber" /&gt;</c></summary>
[HtmlTargetElement("o-rating", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RatingTagHelper : TagHelper
{
    public RatingMark Mark { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "o-rating", $"o-rating--{Mark.ToString().ToLowerInvariant()}");
        output.PreContent.SetHtmlContent(Shape(Mark));
        output.Content.SetContent(Mark.ToString());
    }

    internal static string Shape(RatingMark mark) => mark switch
    {
        RatingMark.Red => Svg("<path fill=\"currentColor\" d=\"M5 0l5 5-5 5-5-5z\"/>"),
        RatingMark.Amber => Svg("<path fill=\"currentColor\" d=\"M5 .6l5 9H0z\"/>"),
        RatingMark.Green => Svg("<circle cx=\"5\" cy=\"5\" r=\"3.9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"),
        _ => "",
    };

    private static string Svg(string shape) =>
        $"<svg class=\"o-icon\" viewBox=\"0 0 10 10\" width=\"10\" height=\"10\" aria-hidden=\"true\" focusable=\"false\">{shape}</svg>";
}
