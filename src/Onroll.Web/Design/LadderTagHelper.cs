using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

/// <summary>Where a step of the ladder stands for one pupil.</summary>
public enum StepState { Done, Now, Next, Later }

/// <summary><c>&lt;o-ladder&gt;&lt;o-step number="3" state="Now" name="Partnership support"&gt;since 28 September&lt;/o-step&gt;&lt;/o-ladder&gt;</c></summary>
[HtmlTargetElement("o-ladder")]
public sealed class LadderTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "o-ladder");
}

[HtmlTargetElement("o-step", ParentTag = "o-ladder")]
public sealed class StepTagHelper : TagHelper
{
    public int Number { get; set; }

    public StepState State { get; set; }

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", "o-ladder__step", $"o-ladder__step--{State.ToString().ToLowerInvariant()}");
        if (State == StepState.Now)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var mark = State == StepState.Done
            ? $"{Icons.Svg(IconName.Tick)}<span class=\"govuk-visually-hidden\">Step {Number}, done</span>"
            : $"<span class=\"govuk-visually-hidden\">Step </span>{Number}";
        output.PreContent.SetHtmlContent(
            $"<span class=\"o-ladder__mark\">{mark}</span><p class=\"o-ladder__name\">{Html.Encode(Name)}</p><div class=\"o-ladder__detail\">");
        output.PostContent.SetHtmlContent("</div>");
    }
}
