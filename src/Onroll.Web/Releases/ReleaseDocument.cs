using Onroll.Core.Documents;
using Onroll.Core.Releases;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;

namespace Onroll.Web.Releases;

/// <summary>A release as a document, with a chart and a table for each measure.</summary>
public static class ReleaseDocument
{
    public static Document Of(FigureRelease release, ReleaseTable table, string reader, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(table);
        return new Document
        {
            Title = release.Title,
            Lead = $"{table.Place}, {table.Period}. Counted on {table.CountedOn.ToPlain()}{(release.ReleasedOn is { } on ? $", released on {on.ToPlain()}" : "; not released yet")}.",
            HasMark = true,
            Head = release.ReleasedOn is null ? "Not released: for whoever prepares and releases it" : $"For: {ReleaseWords.Brief(release.Audience).ToLower(DateWords.English)}",
            Foot = $"{reader}, {today.ToPlain()}",
            Blocks = [.. table.Measures.SelectMany((measure, at) => Blocks(table, measure, at)), .. Notes(table)],
        };
    }

    private static IEnumerable<Block> Blocks(ReleaseTable table, ReleasedMeasure measure, int at)
    {
        var heading = ReleaseWords.Heading(measure, table.IsCoded);
        yield return new Block.Heading(2, heading);
        yield return new Block.Bars($"{heading}, by {table.By.ToLower(DateWords.English)}", [.. table.Rows.Select(row => Bar(table, measure, row, at))]);
        yield return new Block.Table(
            $"{heading}: the numbers", Columns(table, measure), [.. table.Rows.Append(table.All).Select(row => Row(table, measure, row, at))]);
        yield return new Block.Paragraph(measure.Definition);
    }

    private static Bar Bar(ReleaseTable table, ReleasedMeasure measure, ReleasedRow row, int at)
    {
        var (value, words) = ReleaseWords.Bar(measure, row.Figures[at], table.IsCoded);
        return new Bar(row.Name, value, words);
    }

    private static Column[] Columns(ReleaseTable table, ReleasedMeasure measure)
    {
        Column[] counts = [new(table.By), new(Insight.InsightColumns.Name(measure.Counted), IsNumber: true)];
        return table.IsCoded ? counts : [.. counts, new(Insight.InsightColumns.Name(measure.Of), IsNumber: true), new(measure.Unit, IsNumber: true)];
    }

    private static Phrase[] Row(ReleaseTable table, ReleasedMeasure measure, ReleasedRow row, int at)
    {
        var figure = row.Figures[at];
        Phrase[] counts = [row.Name, ReleaseWords.Count(figure.Count, figure)];
        return table.IsCoded ? counts : [.. counts, ReleaseWords.Count(figure.Of, figure), ReleaseWords.Value(measure, figure)];
    }

    private static IEnumerable<Block> Notes(ReleaseTable table)
    {
        if (table.HasHidden)
        {
            yield return new Block.Paragraph($"{DisclosureRule.Marker} stands for a count that is hidden: a small one, or one from which a small one could be worked out, from this release or from those before it.");
        }

        if (table.IsCoded)
        {
            yield return new Block.Paragraph("Schools stand under letters that mean nothing outside this table. The number on roll would name them, so there are no rates.");
        }
    }
}
