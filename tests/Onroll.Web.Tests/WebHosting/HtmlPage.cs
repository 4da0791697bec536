using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Onroll.Web.Tests.WebHosting;

/// <summary>A page as a person reads it, in GOV.UK words.</summary>
public sealed partial class HtmlPage(string html)
{
    private readonly IDocument _document = new HtmlParser().ParseDocument(html);

    public string Title => Clean(_document.Title);

    /// <summary>The one first heading.</summary>
    public string Heading => Clean(_document.QuerySelectorAll("h1").Single().TextContent);

    /// <summary>Everything a reader can read, on one line.</summary>
    public string Text => Clean(_document.Body!.TextContent);   // the parser always makes one

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => TextsOf(".govuk-error-summary__list li");

    /// <summary>What the last action did.</summary>
    public string? Notice => _document.QuerySelector("main [role=status]") is { } notice ? Clean(notice.TextContent) : null;

    /// <summary>The sections in the navigation.</summary>
    public IReadOnlyList<string> Sections => TextsOf("nav[aria-label=Sections] li:not(.o-nav__more) a");

    /// <summary>The answer of a summary list beside its question.</summary>
    public string SummaryRow(string question) =>
        _document.QuerySelectorAll("dt").Where(term => Clean(term.TextContent) == question).Select(term => Clean(term.NextElementSibling!.TextContent)).Single();   // a dt has its dd

    /// <summary>The cells of the row of a table that begins with these words.</summary>
    public IReadOnlyList<string> TableRow(string firstCell) =>
        RowOrNull(firstCell) ?? throw new InvalidOperationException($"No row begins with {firstCell}: {string.Join(", ", FirstCells)}");

    public bool HasTableRow(string firstCell) => RowOrNull(firstCell) is not null;

    /// <summary>What stands first in each row of the page's tables.</summary>
    public IReadOnlyList<string> FirstCells => TextsOf("tbody tr > :first-child");

    /// <returns>Null when nothing is wrong with the field.</returns>
    public string? ErrorFor(string field)
    {
        var error = Field(field).Closest(".govuk-form-group--error")?.QuerySelector(".govuk-error-message");
        return error is null ? null : Clean(error.TextContent).Replace("Error: ", "", StringComparison.Ordinal);
    }

    /// <summary>Keys, codes and references, which are set apart from the words.</summary>
    public IReadOnlyList<string> Codes => TextsOf(".o-code");

    /// <summary>What a field holds.</summary>
    public string Value(string field) => Field(field).GetAttribute("value") ?? Field(field).TextContent;

    /// <summary>What a field that is only to be read holds, by its id.</summary>
    public string ValueOf(string id) =>
        _document.GetElementById(id)?.GetAttribute("value") ?? throw new InvalidOperationException($"The page has no field with the id {id}.");

    /// <summary>The names of the fields that begin so, in the order of the page.</summary>
    public IReadOnlyList<string> FieldsThatBegin(string start) =>
        [.. _document.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!).Where(name => name.StartsWith(start, StringComparison.Ordinal)).Distinct()];   // asked for by it

    public bool HasField(string field) => _document.QuerySelector($"[name='{field}']") is not null;

    /// <summary>The words offered by a list of choices.</summary>
    public IReadOnlyList<string> Choices(string field) => TextsOf($"select[name='{field}'] option");

    /// <summary>The address behind the link with these words.</summary>
    public string Link(string words) =>
        _document.QuerySelectorAll("a").Where(link => Clean(link.TextContent) == words).Select(link => link.GetAttribute("href")).FirstOrDefault()
        ?? throw new InvalidOperationException($"No link says {words}.");

    public bool HasLink(string words) => _document.QuerySelectorAll("a").Any(link => Clean(link.TextContent) == words);

    public bool HasButton(string words) => _document.QuerySelectorAll("button").Any(button => Clean(button.TextContent) == words);

    /// <summary>The address the form is sent to whose button begins with these words.</summary>
    public string FormOf(string button) =>
        _document.QuerySelectorAll("button").Where(b => Clean(b.TextContent).StartsWith(button, StringComparison.Ordinal)).Select(b => b.GetAttribute("formaction") ?? b.Closest("form")?.GetAttribute("action")).First()
        ?? throw new InvalidOperationException($"The button {button} stands in no form.");

    private IElement Field(string name) =>
        _document.QuerySelector($"[name='{name}']") ?? throw new InvalidOperationException($"The page has no field {name}.");

    private string[]? RowOrNull(string firstCell) => _document.QuerySelectorAll("tbody tr")
        .Where(row => row.Children.Length > 0 && Clean(row.Children[0].TextContent).StartsWith(firstCell, StringComparison.Ordinal))
        .Select(row => row.Children.Select(cell => Clean(cell.TextContent)).ToArray())
        .FirstOrDefault();

    private List<string> TextsOf(string selector) => [.. _document.QuerySelectorAll(selector).Select(element => Clean(element.TextContent))];

    private static string Clean(string? text) => Space().Replace(text ?? "", " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

public static class Reading
{
    public static async Task<HtmlPage> ReadHtmlAsync(this HttpResponseMessage answer) => new(await answer.Content.ReadAsStringAsync());
}
