using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design.Forms;

/// <summary>
/// What every field shares: its name, the words around it, what was typed and what is wrong with it. The error comes from
/// ModelState under the property's own name, and the first control carries the field's id, so the summary can link to it.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question. Falls back on the property's display name.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The label is the page's own heading: one question a page.</summary>
    [HtmlAttributeName("heading")]
    public bool IsHeading { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    protected string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => FieldId.Of(Name);

    protected string Question => Label ?? For.Metadata.DisplayName ?? For.Name;

    protected ModelStateEntry? Entry => View.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    protected string? Error => Entry?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was typed, right or wrong; else what the page holds.</summary>
    protected string? Value => Entry?.AttemptedValue ?? Text(For.Model);

    protected string DescribedBy
    {
        get
        {
            var ids = new[] { string.IsNullOrEmpty(Hint) ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" };
            var joined = string.Join(' ', ids.Where(id => id is not null));
            return Html.Attribute("aria-describedby", joined.Length == 0 ? null : joined);
        }
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "govuk-form-group", Error is null ? null : "govuk-form-group--error");
        var html = new Markup();
        Write(html);
        output.Content.SetHtmlContent(html.ToString());
    }

    /// <summary>Writes the inside of the form group.</summary>
    protected abstract void Write(Markup html);

    protected void WriteLabel(Markup html)
    {
        var size = IsHeading ? " govuk-label--l" : "";
        var label = $"<label class=\"govuk-label{size}\" for=\"{Id}\">{Html.Encode(Question)}</label>";
        html.Append(IsHeading ? $"<h1 class=\"govuk-label-wrapper\">{label}</h1>" : label);
        WriteHintAndError(html);
    }

    /// <summary>A question over several controls; close with <c>&lt;/fieldset&gt;</c>.</summary>
    protected void OpenFieldset(Markup html, string role = "")
    {
        var (size, open, close) = IsHeading ? ("l", "<h1 class=\"govuk-fieldset__heading\">", "</h1>") : ("s", "", "");
        html.Append($"<fieldset class=\"govuk-fieldset\"{role}{DescribedBy}>")
            .Append($"<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--{size}\">{open}{Html.Encode(Question)}{close}</legend>");
        WriteHintAndError(html);
    }

    private void WriteHintAndError(Markup html)
    {
        if (!string.IsNullOrEmpty(Hint))
        {
            html.Append($"<div id=\"{Id}-hint\" class=\"govuk-hint\">{Html.Encode(Hint)}</div>");
        }

        if (Error is not null)
        {
            html.Append($"<p id=\"{Id}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {Html.Encode(Error)}</p>");
        }
    }

    protected static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", DateWords.English),
        IFormattable number => number.ToString(null, DateWords.English),
        _ => value.ToString(),
    };
}

/// <summary>The id of a field's first control, the same wherever it is linked from.</summary>
internal static class FieldId
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "-");
}
