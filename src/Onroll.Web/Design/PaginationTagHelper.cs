using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>
/// <c>&lt;o-pagination page="Model.Page" size="25" total="Model.Total" /&gt;</c>: says what is shown and links the rest
/// as <c>?page=2</c>, keeping the rest of the address.
/// </summary>
[HtmlTargetElement("o-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    public int Size { get; set; } = 25;

    public int Total { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private int Last => Math.Max(1, (Total + Size - 1) / Size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (from, to) = (Math.Min(Total, (Page - 1) * Size + 1), Math.Min(Total, Page * Size));
        output.Become(Last > 1 ? "nav" : "div", "o-pages");
        var html = new Markup().Append(string.Create(DateWords.English, $"<p class=\"o-pages__say\">{from:N0} to {to:N0} of {Total:N0}</p>"));
        if (Last > 1)
        {
            output.Attributes.SetAttribute("aria-label", "Pages");
            html.Append("<ul class=\"o-pages__list\">");
            Step(html, Page - 1, Page > 1, $"{Icons.Svg(IconName.ChevronLeft)}Previous");
            Numbers(html);
            Step(html, Page + 1, Page < Last, $"Next{Icons.Svg(IconName.ChevronRight)}");
            html.Append("</ul>");
        }

        output.Content.SetHtmlContent(html.ToString());
    }

    private void Numbers(Markup html)
    {
        var before = 0;
        foreach (var number in Enumerable.Range(1, Last).Where(number => number == 1 || number == Last || Math.Abs(number - Page) <= 1))
        {
            html.Append(number > before + 1 ? "<li class=\"o-pages__gap\" aria-hidden=\"true\">…</li>" : "")
                .Append($"<li><a href=\"{Address(number)}\" aria-label=\"Page {number}\"{(number == Page ? " aria-current=\"page\"" : "")}>{number}</a></li>");
            before = number;
        }
    }

    private void Step(Markup html, int number, bool isPossible, string words) =>
        html.Append(isPossible ? $"<li><a href=\"{Address(number)}\">{words}</a></li>" : "");

    private string Address(int number) =>
        Html.Encode(ListAddress.With(View.HttpContext.Request, "page", number.ToString(DateWords.English)));
}
