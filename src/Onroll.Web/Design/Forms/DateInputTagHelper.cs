using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design.Forms;

/// <summary>
/// <c>&lt;o-date-input for="StartsOn" label="First day" hint="For example, 27 3 2026" /&gt;</c>: day, month and year boxes,
/// read back by <see cref="DateInputBinder"/>; what was typed is kept even when it is no date.
/// </summary>
[HtmlTargetElement("o-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    protected override void Write(Markup html)
    {
        var day = For.Model as DateOnly?;
        var typed = Entry?.RawValue as DateParts;
        OpenFieldset(html, " role=\"group\"");
        html.Append("<div class=\"govuk-date-input\">");
        Part(html, "Day", 2, typed?.Day ?? Number(day?.Day));
        Part(html, "Month", 2, typed?.Month ?? Number(day?.Month));
        Part(html, "Year", 4, typed?.Year ?? Number(day?.Year));
        html.Append("</div></fieldset>");
    }

    private void Part(Markup html, string part, int width, string? value)
    {
        var id = part == "Day" ? Id : $"{Id}-{part.ToLowerInvariant()}";
        html.Append("<div class=\"govuk-date-input__item\"><div class=\"govuk-form-group\">")
            .Append($"<label class=\"govuk-label govuk-date-input__label\" for=\"{id}\">{part}</label>")
            .Append($"<input class=\"govuk-input govuk-date-input__input govuk-input--width-{width}{(Error is null ? "" : " govuk-input--error")}\"")
            .Append($" id=\"{id}\" name=\"{Name}.{part}\" type=\"text\" inputmode=\"numeric\"").Append(Html.Attribute("value", value))
            .Append("></div></div>");
    }

    private static string? Number(int? part) => part?.ToString(DateWords.English);
}
