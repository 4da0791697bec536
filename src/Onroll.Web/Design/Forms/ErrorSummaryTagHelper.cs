using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design.Forms;

/// <summary><c>&lt;o-errors /&gt;</c>: everything wrong, first on the page, each line a link to its field. Nothing wrong, nothing drawn.</summary>
[HtmlTargetElement("o-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A field shows its first error only, so the summary does too. What belongs to no field stands nowhere else.
        var wrong = View.ViewData.ModelState
            .Where(field => field.Value?.Errors.Count > 0)
            .OrderBy(field => Place(field.Key))
            .SelectMany(field => field.Value!.Errors.Take(field.Key.Length == 0 ? int.MaxValue : 1).Select(error => (field.Key, error.ErrorMessage)))
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become("div", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var html = new Markup().Append("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2>")
            .Append("<div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (field, message) in wrong)
        {
            html.Append(field.Length == 0
                ? $"<li>{Html.Encode(message)}</li>"
                : $"<li><a href=\"#{FieldId.Of(field)}\">{Html.Encode(message)}</a></li>");
        }

        output.Content.SetHtmlContent(html.Append("</ul></div></div>").ToString());
    }

    // In the order the page model declares its fields, which is the order of the questions; what belongs to none comes first.
    private int Place(string field)
    {
        var first = field.Split('.', '[')[0];
        var properties = View.ViewData.ModelMetadata?.Properties.Select(property => property.PropertyName).ToList() ?? [];
        return first.Length == 0 ? -1 : properties.IndexOf(first) is >= 0 and var place ? place : int.MaxValue;
    }
}
