using Onroll.Rules.Calendar;

namespace Onroll.Core.Insight;

/// <summary>The days attendance is asked for, as they were typed.</summary>
public sealed record SpanForm(DateOnly? From, DateOnly? To)
{
    /// <summary>More years than this are a trend, which the dashboard shows.</summary>
    private const int MostYears = 3;

    /// <summary>What is wrong with the days. Empty when they can be counted.</summary>
    /// <param name="byMonths">See <see cref="Span"/>.</param>
    public IReadOnlyList<FieldError> Errors(DateOnly today, bool byMonths) => this switch
    {
        { From: null } => [new(nameof(From), "Enter the first day")],
        { To: null } => [new(nameof(To), "Enter the last day")],
        { From: { } from, To: { } to } when from > to => [new(nameof(To), "The last day must be the first day or later")],
        { From: { } from } when from > today => [new(nameof(From), "The first day must be today or earlier")],
        { From: { } from, To: { } to } when to >= from.AddYears(MostYears) => [new(nameof(To), $"Choose {MostYears} years or fewer")],
        _ when byMonths && Span(today, byMonths: true) is null => [new(nameof(To), "Choose a month that is over: you see numbers and not pupils, and those go by whole months")],
        _ => [],
    };

    /// <summary>The days that are counted, none of them still to come. Null where no whole month is over.</summary>
    /// <param name="byMonths">
    /// Whether only whole months are counted, for a person who sees numbers and not pupils. What two spans differ by is then a
    /// month, and never the day one child was away (R-SDC-03, R-SDC-04).
    /// </param>
    public MeasurePeriod? Span(DateOnly today, bool byMonths)
    {
        if (From is not { } from || To is not { } to)
        {
            return null;
        }

        var last = to < today ? to : today;
        if (byMonths)
        {
            from = new DateOnly(from.Year, from.Month, 1);
            var next = new DateOnly(last.Year, last.Month, 1).AddMonths(1);
            last = next <= today ? next.AddDays(-1) : next.AddMonths(-1).AddDays(-1);
        }

        return from > last ? null : Of(from, last);
    }

    /// <summary>A whole academic year goes by its own name.</summary>
    private static MeasurePeriod Of(DateOnly from, DateOnly to)
    {
        var year = MeasurePeriod.Of(AcademicYear.Containing(to));
        return from == year.From && to == year.To ? year : new($"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}", from, to);
    }
}
