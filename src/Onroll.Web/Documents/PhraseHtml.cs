using Microsoft.AspNetCore.Html;
using Onroll.Core.Documents;
using Onroll.Web.Design;

namespace Onroll.Web.Documents;

/// <summary>Text with its strong and hidden stretches as HTML.</summary>
internal static class PhraseHtml
{
    public static IHtmlContent ToHtml(this Phrase phrase) => new HtmlString(string.Concat(phrase.Runs.Select(Of)));

    private static string Of(Run run) => run switch
    {
        { IsHidden: true } => $"<span class=\"o-doc__hidden\">{Html.Encode(run.Text)}</span>",
        { IsStrong: true } => $"<strong>{Html.Encode(run.Text)}</strong>",
        _ => Html.Encode(run.Text),
    };
}
