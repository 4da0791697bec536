using Microsoft.AspNetCore.Html;

namespace Onroll.Web.Design.Figures;

/// <summary>The numbers behind a picture: closed on screen, open in print and to whoever listens.</summary>
public static class FigureTable
{
    /// <param name="columns">Headings; the first names the rows.</param>
    /// <param name="rows">Cells as they should be read, one list a row.</param>
    public static IHtmlContent Draw(string caption, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var head = string.Concat(columns.Select((column, at) => $"<th scope=\"col\"{Right(at)}>{Html.Encode(column)}</th>"));
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(Cell))}</tr>"));
        return new HtmlString(
            "<details class=\"o-figure__table\"><summary>The numbers</summary><div class=\"o-scroll\"><table class=\"o-table o-table--figures\">" +
            $"<caption class=\"govuk-visually-hidden\">{Html.Encode(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>");
    }

    private static string Cell(string words, int at) =>
        at == 0 ? $"<th scope=\"row\">{Html.Encode(words)}</th>" : $"<td class=\"o-number\">{Html.Encode(words)}</td>";

    private static string Right(int at) => at == 0 ? "" : " class=\"o-number\"";
}
