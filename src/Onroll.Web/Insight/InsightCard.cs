using Onroll.Core.Insight;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Rules.Moves;
using Onroll.Web.Design.Figures;
using Onroll.Web.Moves;

namespace Onroll.Web.Insight;

/// <summary>One of the six measures at the head of a dashboard.</summary>
/// <param name="Unit">"per 100 pupils", "of sessions".</param>
/// <param name="Lines">What stands under the picture.</param>
public sealed record InsightCard(string Name, string Unit, string Value, string Sign, StripRange Range, IReadOnlyList<string> Lines)
{
    private static readonly (string Id, string Name, string Unit)[] Six =
    [
        ("suspension-rate", "Suspensions", "per 100 pupils"), ("suspension-pupil-rate", "Pupils suspended", "at least once"),
        ("permanent-exclusion-rate", "Permanent exclusions", "per 100 pupils"), ("repeat-suspension-pupils", "Suspended again", "of pupils suspended"),
        ("absence-rate", "Sessions missed", "overall absence"), ("persistent-absence-rate", "Persistently absent", "missing 10% or more"),
    ];

    /// <summary>Makes room where moves are to be told of: its measure has a tab.</summary>
    private const string WithoutMoves = "Suspended again";

    public static IReadOnlyList<InsightCard> Of(InsightBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var cards = Six.Select(one => Of(board, MeasureCatalogue.Get(one.Id), one.Name, one.Unit)).ToList();
        if (board.Moves is { } moves)
        {
            cards.RemoveAll(card => card.Name == WithoutMoves);
            cards.Add(Of(moves));
        }

        return cards;
    }

    private static InsightCard Of(MoveOutcomes moves)
    {
        const string name = "Moves that lasted", unit = "a year or more";
        if (moves.IsHidden)
        {
            return new(name, unit, DisclosureRule.Marker, "", new StripRange($"{name}: hidden", null, null, null, null, null), ["Hidden, as the number behind it is small"]);
        }

        var value = moves.Row.Value!.Value;   // there is none without a decided move
        var next = MoveSuccess.LowerBounds.Where(bound => bound > value).Cast<int?>().FirstOrDefault();
        var figure = new InsightFigure(moves.Row, false, false);
        return new(
            name, unit, InsightWords.Number(MoveOutcomes.Measure, value), "%",
            new StripRange($"{name}: {InsightWords.Value(MoveOutcomes.Measure, figure)}", value, moves.Row.Low, moves.Row.High, next, next is { } bound ? $"next level {bound}" : null),
            [InsightWords.Basis(MoveOutcomes.Measure, figure), $"Level {moves.Level}, {MovesWording.Level(moves.Level)}", moves.Cohort is { } cohort ? $"Begun in {cohort}" : "All decided: provisional, leaning towards failure"]);
    }

    private static InsightCard Of(InsightBoard board, Measure measure, string name, string unit)
    {
        var figure = board.Figures.Of(measure, null, board.Year);
        var published = board.Published.Newest(measure, board.SchoolType, board.Year);
        var beside = published is null ? null : $"{(board.Area.Kind == PublishedAreaKind.Neighbours ? "Neighbours" : published.Of.Split(',')[0])} {InsightWords.Number(measure, (double)published.Value!.Value)}";   // the newest has a number
        var shows = InsightWords.ShowsRange(measure) && !figure.IsHidden;
        var range = new StripRange(
            $"{name}: {InsightWords.Value(measure, figure)}{(beside is null ? "" : $"; {beside}")}", figure.Value,
            shows ? figure.Row.Low : null, shows ? figure.Row.High : null, (double?)published?.Value, beside);
        List<string> lines = [InsightWords.Basis(measure, figure)];
        if (published is not null)
        {
            lines.Add($"{(board.Area.Kind == PublishedAreaKind.Neighbours ? "Neighbours’ is" : $"{published.Of.Split(',')[0]}’s is")} of {InsightWords.YearOf(published)}");
        }

        if (board.Figures.HasAnything(board.Before))
        {
            lines.Add($"{InsightWords.Value(measure, board.Figures.Of(measure, null, board.Before))} the year before");
        }

        return figure.IsHidden ? new(name, unit, InsightWords.Value(measure, figure), "", range with { Beside = null, BesideName = null }, ["Hidden, as the number behind it is small"])
            : figure.Value is null ? new(name, unit, InsightWords.Value(measure, figure), "", range with { Beside = null, BesideName = null }, lines)
            : new(name, unit, InsightWords.Number(measure, figure.Value.Value), InsightWords.Sign(measure), range, lines);
    }
}
