using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onroll.Web.Design;

public enum BannerLook { Info, Success, Warning, Problem }

/// <summary><c>&lt;o-banner look="Warning" title="Attendance is from Wednesday"&gt;What it means.&lt;/o-banner&gt;</c></summary>
[HtmlTargetElement("o-banner")]
public sealed class BannerTagHelper : TagHelper
{
    public BannerLook Look { get; set; }

    public string Title { get; set; } = "";

    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        var icon = Look switch
        {
            BannerLook.Success => IconName.Tick,
            BannerLook.Warning => IconName.Clock,
            BannerLook.Problem => IconName.Warning,
            _ => IconName.Info,
        };
        output.Become("div", "o-banner", $"o-banner--{Look.ToString().ToLowerInvariant()}");
        output.PreContent.SetHtmlContent($"{Icons.Svg(icon)}<div><h{Level} class=\"o-banner__title\">{Html.Encode(Title)}</h{Level}>");
        if (!body.IsBlank())
        {
            output.Content.AppendHtml("<div class=\"o-banner__body\">").AppendHtml(body).AppendHtml("</div>");
        }
        else
        {
            output.Content.SetContent("");
        }

        output.PostContent.SetHtmlContent("</div>");
    }
}
