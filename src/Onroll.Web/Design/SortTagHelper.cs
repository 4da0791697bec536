using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>
/// <c>&lt;o-sort by="rating" current="@Model.Sort"&gt;Rating&lt;/o-sort&gt;</c>: a column heading the server sorts by.
/// The address carries <c>?sort=rating</c>, or <c>?sort=-rating</c> for the other way round, and goes back to page 1.
/// </summary>
[HtmlTargetElement("o-sort")]
public sealed class SortTagHelper : TagHelper
{
    public string By { get; set; } = "";

    /// <summary>The sort in force, as in the address; null is unsorted.</summary>
    public string? Current { get; set; }

    /// <summary>Numbers stand right.</summary>
    [HtmlAttributeName("number")]
    public bool IsNumber { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var (up, down) = (Current == By, Current == $"-{By}");
        output.Become("th", IsNumber ? "o-number" : "");
        output.Attributes.SetAttribute("scope", "col");
        if (output.Attributes["class"].Value is "")
        {
            output.Attributes.RemoveAll("class");
        }

        if (up || down)
        {
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        }

        var address = ListAddress.With(View.HttpContext.Request, "sort", up ? $"-{By}" : By, "page");
        output.PreContent.SetHtmlContent($"<a class=\"o-sort\" href=\"{Html.Encode(address)}\">");
        output.Content.SetHtmlContent(words);
        output.PostContent.SetHtmlContent((up, down) switch
        {
            (true, _) => Arrow("M5 1l4 8H1z"),
            (_, true) => Arrow("M5 9L1 1h8z"),
            _ => "",
        } + "</a>");
    }

    private static string Arrow(string shape) =>
        $"<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"currentColor\" d=\"{shape}\"/></svg>";
}
