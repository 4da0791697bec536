using Onroll.Core.Documents;
using Onroll.Core.Insight;
using Onroll.Web.Design;
using Onroll.Web.Design.Figures;

namespace Onroll.Web.Insight;

/// <summary>A dashboard as a document: what stands out, the measures at a glance, and a chart and a table for each.</summary>
public static class InsightDocument
{
    public static Document Of(InsightContents contents, string reader)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var board = contents.Board;
        return new Document
        {
            Title = "Insight",
            Lead = contents.Lead,
            HasMark = true,
            Head = board.Place.MayOpenPupils ? "Small numbers are not hidden: for people who may see the pupils behind them" : "Small numbers are hidden",
            Foot = $"{reader}, {board.Today.ToPlain()}",
            Blocks =
            [
                .. Findings(contents), .. Glance(contents),
                .. InsightAddress.Tabs.SelectMany(tab => Blocks(contents, MeasureCatalogue.Get(tab.Id))),
                .. Suspensions(contents), .. Notes(board),
            ],
        };
    }

    private static IEnumerable<Block> Findings(InsightContents contents)
    {
        if (contents.Findings.Count > 0)
        {
            yield return new Block.Heading(2, "What stands out");
            yield return new Block.Items([.. contents.Findings.Select(finding => (Phrase)$"{finding.Headline} {finding.Rest}")]);
        }
    }

    private static IEnumerable<Block> Glance(InsightContents contents) =>
    [
        new Block.Heading(2, "At a glance"),
        new Block.Table("The measures at a glance", [new("Measure"), new("Value", IsNumber: true), new("What is behind it")],
            [.. contents.Cards.Select(card => (IReadOnlyList<Phrase>)[$"{card.Name}, {card.Unit}", $"{card.Value}{card.Sign}", string.Join("; ", card.Lines.Prepend(card.Range.BesideName).Where(line => line is not null))])]),
    ];

    private static IEnumerable<Block> Blocks(InsightContents contents, Measure measure)
    {
        var (board, trends) = (contents.Board, InsightTrend.Of(contents.Board, measure));
        var name = $"{measure.Name}, {measure.Unit}";
        yield return new Block.Heading(2, name);
        yield return new Block.Bars($"{name}, {board.Year.Name}", [.. trends.Select(trend => Bar(board, measure, trend))]);
        var periods = board.Series.Append(board.Year).Distinct().ToList();
        yield return new Block.Table(
            $"{name}: the numbers",
            [new(board.Place.IsOneSchool ? "Year group" : "School"), .. periods.Select(period => new Column(period.Name, IsNumber: true)), new(InsightColumns.Name(measure.Denominator), IsNumber: true), new(InsightColumns.Name(measure.Numerator), IsNumber: true)],
            [.. trends.Select(trend => (IReadOnlyList<Phrase>)[trend.Name, .. periods.Select(period => (Phrase)InsightWords.Value(measure, board.Figures.Of(measure, trend.Group, period))), Amount(board, trend, measure.Denominator), Amount(board, trend, measure.Numerator)])]);
        yield return new Block.Paragraph(measure.Definition);
        foreach (var block in Published(contents.Published(measure)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Published(InsightPublished published)
    {
        if (!published.HasAny)
        {
            yield break;
        }

        var measure = published.Measure;
        yield return new Block.Heading(3, $"{measure.Name}, as published");
        yield return new Block.Table(
            $"{measure.Name} by area and year", [new("Area"), .. published.Years.Select(year => new Column(year.ToString(), IsNumber: true))],
            [.. published.Rows.Select(row => (IReadOnlyList<Phrase>)[row.Name, .. row.Cells.Select(cell => (Phrase)PublishedWords.Value(measure, cell))])]);
        foreach (var (name, lines) in published.Groups.Select(group => (group.Name, group.Lines)).Prepend(("Type of school", published.Types)).Where(one => one.Item2.Count > 1))
        {
            yield return new Block.Table(
                $"{measure.Name} by {name.ToLower(DateWords.English)}", [new(name), new("Year", IsNumber: true), new(measure.Unit, IsNumber: true)],
                [.. lines.Select(line => (IReadOnlyList<Phrase>)[line.Name, InsightWords.YearOf(line.Figure), PublishedWords.Value(measure, line.Figure)])]);
        }

        string[] notes = [.. published.Markers, .. published.Breaks.Take(1).Select(_ => $"Years that do not measure the same: {string.Join("; ", published.Breaks)}.")];
        foreach (var note in notes)
        {
            yield return new Block.Paragraph(note);
        }
    }

    private static IEnumerable<Block> Suspensions(InsightContents contents)
    {
        if (contents.Reasons.Count > 0)
        {
            yield return new Block.Heading(2, "Why pupils were suspended");
            yield return new Block.Bars("Suspensions by reason", Bars(contents.Reasons));
            yield return new Block.Paragraph("Up to three reasons can be given, so they add up to more than the suspensions.");
            yield return new Block.Heading(2, "How long suspensions were");
            yield return new Block.Bars("Suspensions by length", Bars(contents.Lengths));
        }
    }

    private static IEnumerable<Block> Notes(InsightBoard board)
    {
        yield return new Block.Paragraph($"Source: the schools’ own records{(board.Areas.Count > 0 ? "; published figures: Department for Education, as imported" : "")}.");
        if (board.Figures.HasHidden)
        {
            yield return new Block.Paragraph($"{InsightWords.WhyHidden}.");
        }
    }

    private static Bar Bar(InsightBoard board, Measure measure, InsightTrend trend)
    {
        var figure = board.Figures.Of(measure, trend.Group, board.Year);
        return new Bar(trend.Name, (decimal?)figure.Value, InsightWords.Value(measure, figure));
    }

    private static IReadOnlyList<Bar> Bars(IReadOnlyList<CountBar> bars) => [.. bars.Select(bar => new Bar(bar.Name, bar.Count, bar.Words))];

    private static string Amount(InsightBoard board, InsightTrend trend, Quantity quantity) =>
        InsightWords.Count(board.Figures.Tally(trend.Group, board.Year)[quantity], board.Figures.IsHidden(quantity, trend.Group, board.Year));
}
