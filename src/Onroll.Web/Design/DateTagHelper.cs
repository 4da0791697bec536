using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>How much of a date is written out.</summary>
public enum DateForm { Full, Day, Brief, Plain }

/// <summary><c>&lt;o-date on="..." in-school-days="4" /&gt;</c>: "Thursday 26 November 2026, in 4 school days".</summary>
[HtmlTargetElement("o-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly On { get; set; }

    public DateForm Form { get; set; }

    /// <summary>School days from today, negative when past; null leaves the distance out.</summary>
    public int? InSchoolDays { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var words = Form switch
        {
            DateForm.Day => On.ToDay(),
            DateForm.Brief => On.ToBrief(),
            DateForm.Plain => On.ToPlain(),
            _ => On.ToLong(),
        };
        output.Content.SetContent(words);
        if (InSchoolDays is { } days)
        {
            output.PostElement.SetContent($", {DateWords.Distance(days)}");
        }
    }
}
