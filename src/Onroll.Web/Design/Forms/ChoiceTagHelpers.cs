using System.Collections;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design.Forms;

/// <summary>A question answered from a list.</summary>
public abstract class ChoiceTagHelper : FieldTagHelper
{
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>The chosen values: what was sent back if anything was, else what the page holds.</summary>
    protected IReadOnlySet<string> Chosen
    {
        get
        {
            object? raw = Entry is { RawValue: { } sent } ? sent : For.Model;
            var values = raw is IEnumerable many and not string ? many.Cast<object?>().Select(Text) : [Text(raw)];
            return values.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
    }

    protected void WriteItems(Markup html, string kind, string type)
    {
        var chosen = Chosen;
        for (var at = 0; at < Items.Count; at++)
        {
            var item = Items[at];
            var id = at == 0 ? Id : $"{Id}-{at + 1}";
            html.Append(item.IsApart ? $"<div class=\"govuk-{kind}__divider\">or</div>" : "")
                .Append($"<div class=\"govuk-{kind}__item\"><input class=\"govuk-{kind}__input\" id=\"{id}\" name=\"{Name}\" type=\"{type}\"")
                .Append(Html.Attribute("value", item.Value))
                .Append(chosen.Contains(item.Value) ? " checked" : "")
                .Append(item.IsApart && type == "checkbox" ? " data-behaviour=\"exclusive\"" : "")
                .Append(item.Hint is null ? "" : $" aria-describedby=\"{id}-item-hint\"")
                .Append($"><label class=\"govuk-label govuk-{kind}__label\" for=\"{id}\">{Html.Encode(item.Text)}</label>")
                .Append(item.Hint is null ? "" : $"<div id=\"{id}-item-hint\" class=\"govuk-hint govuk-{kind}__hint\">{Html.Encode(item.Hint)}</div>")
                .Append("</div>");
        }
    }
}

/// <summary><c>&lt;o-radios for="Kind" label="What happened?" items="Model.Kinds" inline /&gt;</c></summary>
[HtmlTargetElement("o-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : ChoiceTagHelper
{
    [HtmlAttributeName("inline")]
    public bool IsInline { get; set; }

    protected override void Write(Markup html)
    {
        OpenFieldset(html);
        html.Append($"<div class=\"govuk-radios{(IsInline ? " govuk-radios--inline" : "")}\" data-module=\"govuk-radios\">");
        WriteItems(html, "radios", "radio");
        html.Append("</div></fieldset>");
    }
}

/// <summary><c>&lt;o-checkboxes for="Reasons" items="Model.AllReasons" /&gt;</c>: binds to a list.</summary>
[HtmlTargetElement("o-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : ChoiceTagHelper
{
    protected override void Write(Markup html)
    {
        OpenFieldset(html);
        html.Append("<div class=\"govuk-checkboxes\" data-module=\"govuk-checkboxes\">");
        WriteItems(html, "checkboxes", "checkbox");
        html.Append("</div></fieldset>");
    }
}

/// <summary><c>&lt;o-checkbox for="IsAgreed" label="The parent agrees" /&gt;</c>: one yes or no.</summary>
[HtmlTargetElement("o-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper : ChoiceTagHelper
{
    protected override void Write(Markup html)
    {
        Items = [new("true", Question, Hint)];
        html.Append(Error is null ? "" : $"<p id=\"{Id}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {Html.Encode(Error)}</p>")
            .Append("<div class=\"govuk-checkboxes\" data-module=\"govuk-checkboxes\">");
        WriteItems(html, "checkboxes", "checkbox");
        html.Append("</div>");
    }
}

/// <summary><c>&lt;o-select for="School" items="Model.Schools" blank="Choose a school" autocomplete /&gt;</c></summary>
[HtmlTargetElement("o-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : ChoiceTagHelper
{
    /// <summary>Words for no answer; null when there is always one.</summary>
    public string? Blank { get; set; }

    /// <summary>Find by typing, for long lists; without scripting it stays a plain list.</summary>
    [HtmlAttributeName("autocomplete")]
    public bool IsAutocomplete { get; set; }

    protected override void Write(Markup html)
    {
        WriteLabel(html);
        var chosen = Chosen;
        html.Append("<select class=\"govuk-select").Append(Error is null ? "\"" : " govuk-select--error\"")
            .Append($" id=\"{Id}\" name=\"{Name}\"").Append(IsAutocomplete ? " data-o-autocomplete" : "").Append(DescribedBy).Append('>')
            .Append(Blank is null ? "" : $"<option value=\"\">{Html.Encode(Blank)}</option>");
        foreach (var item in Items)
        {
            html.Append("<option").Append(Html.Attribute("value", item.Value))
                .Append(chosen.Contains(item.Value) ? " selected" : "").Append('>').Append(Html.Encode(item.Text)).Append("</option>");
        }

        html.Append("</select>");
    }
}
