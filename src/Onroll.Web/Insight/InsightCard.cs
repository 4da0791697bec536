using Onroll.Core.Insight;
using Onroll.Web.Design.Figures;

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

    public static IReadOnlyList<InsightCard> Of(InsightBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return [.. Six.Select(one => Of(board, MeasureCatalogue.Get(one.Id), one.Name, one.Unit))];
    }

    private static InsightCard Of(InsightBoard board, Measure measure, string name, string unit)
    {
        var figure = board.Figures.Of(measure, null, board.Year);
        var published = board.Published.Newest(measure, board.SchoolType, board.Year);
        var beside = published is null ? null : $"{published.Of.Split(',')[0]} {InsightWords.Number(measure, (double)published.Value!.Value)}";   // the newest has a number
        var shows = InsightWords.ShowsRange(measure) && !figure.IsHidden;
        var range = new StripRange(
            $"{name}: {InsightWords.Value(measure, figure)}{(beside is null ? "" : $"; {beside}")}", figure.Value,
            shows ? figure.Row.Low : null, shows ? figure.Row.High : null, (double?)published?.Value, beside);
        List<string> lines = [InsightWords.Basis(measure, figure)];
        if (published is not null)
        {
            lines.Add($"{published.Of.Split(',')[0]}’s is of {InsightWords.YearOf(published)}");
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
