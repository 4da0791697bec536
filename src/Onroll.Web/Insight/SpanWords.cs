using Onroll.Core.Insight;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Design;

namespace Onroll.Web.Insight;

/// <summary>Attendance of some days as people read it.</summary>
public static class SpanWords
{
    public static string Name(MeasureBreakdown by) => by switch
    {
        MeasureBreakdown.School => "School",
        MeasureBreakdown.NcYear => "Year group",
        MeasureBreakdown.Sex => "Sex",
        MeasureBreakdown.Sen => "Special educational needs",
        MeasureBreakdown.Fsm => "Free school meals",
        MeasureBreakdown.Ethnicity => "Ethnic group",
        _ => "All pupils",
    };

    /// <summary>"Attended", "Missed with authority": the measures at the head of a column.</summary>
    public static string Column(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Id switch
        {
            "attendance-rate" => "Attended",
            "absence-rate" => "Missed",
            "authorised-absence-rate" => "With authority",
            "unauthorised-absence-rate" => "Without authority",
            "persistent-absence-rate" => "Persistently absent",
            _ => "Severely absent",
        };
    }

    /// <summary>"93.4%", "c", "–".</summary>
    public static string Cell(SpanCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Value is { } value ? Percent(value) : cell.Marker ?? "–";
    }

    public static string Percent(double value) => $"{InsightWords.Number(SpanAttendance.Measures[0], value)}%";

    /// <summary>"12,340", "c".</summary>
    public static string Count(SpanBoard board, MeasureBreakdown by, MeasureGroup group, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(board);
        return InsightWords.Count(board.Figures.Tally(by, group)[quantity], board.Figures.IsHidden(by, group, quantity));
    }

    /// <summary>The count under a rate: "1,234 of 15,000 sessions", "12 of 180 pupils".</summary>
    public static string Basis(SpanBoard board, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return $"{Count(board, board.ChosenBy, board.Chosen, measure.Numerator)} of {Count(board, board.ChosenBy, board.Chosen, measure.Denominator)} {(measure.IsOfSessions ? "sessions" : "pupils")}";
    }

    public static string? Hidden(SpanBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return board.Figures.HasHidden ? $"{DisclosureRule.Marker}: fewer than {DisclosureRule.SmallestGroup} pupils, fewer than 5 of them, or a number from which one of these could be worked out." : null;
    }

    /// <summary>The days people ask for most: years and their terms.</summary>
    /// <param name="byMonths">Only those that are whole months.</param>
    public static IEnumerable<MeasurePeriod> Usual(IReadOnlyList<AcademicYear> years, DateOnly today, bool byMonths) => years.Take(2)
        .SelectMany(year => new[] { MeasurePeriod.Of(year) }.Concat(MeasurePeriod.Of(year).Terms()))
        .Where(period => period.From <= today && (!byMonths || (period.From.Day == 1 && period.To.AddDays(1).Day == 1 && period.To < today)));

    public static string Days(MeasurePeriod span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return span.From == span.To ? span.From.ToLong() : $"{span.From.ToPlain()} to {span.To.ToPlain()}";
    }
}
