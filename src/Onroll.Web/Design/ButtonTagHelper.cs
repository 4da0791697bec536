using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>Filled for the one job of the page, outlined for what can wait, warning for what destroys.</summary>
public enum ButtonLook { Filled, Outlined, Warning }

/// <summary>
/// <c>&lt;o-button&gt;Save&lt;/o-button&gt;</c> submits; with <c>href</c> it is a link;
/// <c>&lt;a o-button="Outlined" asp-page="/Today"&gt;</c> dresses a typed link.
/// </summary>
[HtmlTargetElement("o-button")]
[HtmlTargetElement("a", Attributes = "o-button")]
public sealed class ButtonTagHelper : TagHelper
{
    // After the framework's own link helper, which writes the href of a typed link.
    public override int Order => 1;

    [HtmlAttributeName("o-button")]
    public ButtonLook Dress { get; set; }

    public ButtonLook Look { get; set; }

    public IconName Icon { get; set; }

    /// <summary>For the action of one row of a list.</summary>
    [HtmlAttributeName("small")]
    public bool IsSmall { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var isLink = context.TagName == "a" || output.Attributes.ContainsName("href");
        var look = (context.TagName == "a" ? Dress : Look) switch
        {
            ButtonLook.Outlined => "o-button--outlined",
            ButtonLook.Warning => "o-button--warning",
            _ => null,
        };
        output.Become(isLink ? "a" : "button", "o-button", look, IsSmall ? "o-button--small" : null);
        if (!isLink)
        {
            Submit(output);
        }

        output.PreContent.SetHtmlContent(Icons.Svg(Icon));
        output.Content.SetHtmlContent(words);
    }

    private static void Submit(TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        // GOV.UK's button swallows the second of two quick clicks.
        output.Attributes.SetAttribute("data-module", "govuk-button");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }
}
