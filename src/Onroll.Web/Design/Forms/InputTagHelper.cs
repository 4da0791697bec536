using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design.Forms;

/// <summary><c>&lt;o-input for="Reason" label="Why" hint="..." width="20" /&gt;</c>: one line of text.</summary>
[HtmlTargetElement("o-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextInputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>Characters wide: 2, 3, 4, 5, 10, 20 or 30; null fills the column.</summary>
    public int? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>False for names and codes, which a dictionary would correct.</summary>
    public bool Spellcheck { get; set; } = true;

    protected override void Write(Markup html)
    {
        WriteLabel(html);
        var isWrapped = Prefix is not null || Suffix is not null;
        html.Append(isWrapped ? "<div class=\"govuk-input__wrapper\">" : "");
        Affix(html, "prefix", Prefix);
        html.Append("<input class=\"govuk-input").Append(Width is null ? "" : $" govuk-input--width-{Width}")
            .Append(Error is null ? "\"" : " govuk-input--error\"")
            .Append($" id=\"{Id}\" name=\"{Name}\" type=\"{Type}\"")
            .Append(Html.Attribute("value", Type == "password" ? null : Value))
            .Append(Html.Attribute("autocomplete", Autocomplete))
            .Append(Html.Attribute("inputmode", Inputmode))
            .Append(Spellcheck ? "" : " spellcheck=\"false\"")
            .Append(DescribedBy).Append('>');
        Affix(html, "suffix", Suffix);
        html.Append(isWrapped ? "</div>" : "");
    }

    private static void Affix(Markup html, string place, string? words)
    {
        if (words is not null)
        {
            html.Append($"<div class=\"govuk-input__{place}\" aria-hidden=\"true\">{Html.Encode(words)}</div>");
        }
    }
}

/// <summary><c>&lt;o-password for="Password" autocomplete="current-password" /&gt;</c>: never sent back to the page.</summary>
[HtmlTargetElement("o-password", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PasswordTagHelper : FieldTagHelper
{
    public string Autocomplete { get; set; } = "current-password";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        output.Become("div", "govuk-password-input");
        output.Attributes.SetAttribute("data-module", "govuk-password-input");
    }

    protected override void Write(Markup html)
    {
        WriteLabel(html);
        html.Append("<div class=\"govuk-input__wrapper govuk-password-input__wrapper\">")
            .Append("<input class=\"govuk-input govuk-password-input__input govuk-js-password-input-input").Append(Error is null ? "\"" : " govuk-input--error\"")
            .Append($" id=\"{Id}\" name=\"{Name}\" type=\"password\" spellcheck=\"false\" autocapitalize=\"none\"")
            .Append(Html.Attribute("autocomplete", Autocomplete)).Append(DescribedBy).Append('>')
            .Append("<button type=\"button\" class=\"govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle\"")
            .Append($" aria-controls=\"{Id}\" aria-label=\"Show password\" hidden>Show</button></div>");
    }
}

/// <summary><c>&lt;o-textarea for="Account" rows="6" max="2000" /&gt;</c>: grows as it fills; with <c>max</c> it counts.</summary>
[HtmlTargetElement("o-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>Most characters; null for no limit and no count.</summary>
    public int? Max { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        if (Max is { } most)
        {
            output.Become("div", "govuk-character-count");
            output.Attributes.SetAttribute("data-module", "govuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", most);
        }
    }

    protected override void Write(Markup html)
    {
        WriteLabel(html);
        // The count describes the box too, and the script finds its message by this id.
        var described = Max is null ? DescribedBy
            : DescribedBy.Length == 0 ? $" aria-describedby=\"{Id}-info\"" : DescribedBy[..^1] + $" {Id}-info\"";
        html.Append("<textarea class=\"govuk-textarea").Append(Max is null ? "" : " govuk-js-character-count")
            .Append(Error is null ? "\"" : " govuk-textarea--error\"")
            .Append($" id=\"{Id}\" name=\"{Name}\" rows=\"{Rows}\" data-o-grow").Append(described).Append(">\n")
            .Append(Html.Encode(Value)).Append("</textarea>");
        if (Max is { } most)
        {
            html.Append(string.Create(DateWords.English, $"<div id=\"{Id}-info\" class=\"govuk-hint govuk-character-count__message\">You can enter up to {most:N0} characters</div>"));
        }
    }
}

/// <summary><c>&lt;o-file for="Files" accept=".csv,.xml" multiple /&gt;</c></summary>
[HtmlTargetElement("o-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    public string? Accept { get; set; }

    [HtmlAttributeName("multiple")]
    public bool IsMultiple { get; set; }

    protected override void Write(Markup html)
    {
        WriteLabel(html);
        html.Append("<div class=\"govuk-drop-zone\" data-module=\"govuk-file-upload\">")
            .Append("<input class=\"govuk-file-upload").Append(Error is null ? "\"" : " govuk-file-upload--error\"")
            .Append($" id=\"{Id}\" name=\"{Name}\" type=\"file\"").Append(Html.Attribute("accept", Accept))
            .Append(IsMultiple ? " multiple" : "").Append(DescribedBy).Append("></div>");
    }
}
