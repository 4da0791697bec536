using System.Globalization;

namespace Onroll.Core.Calendar;

/// <summary>What the parts of a calendar are called.</summary>
public static class CalendarWords
{
    public static string Of(CalendarPeriodKind kind) => kind switch
    {
        CalendarPeriodKind.Term => "Term",
        CalendarPeriodKind.Inset => "Staff training day",
        CalendarPeriodKind.Holiday => "Holiday",
        CalendarPeriodKind.Closure => "Closed unexpectedly",
        CalendarPeriodKind.PartialClosure => "Closed to some pupils",
        CalendarPeriodKind.MorningOnly => "Morning only",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Hint(CalendarPeriodKind kind) => kind switch
    {
        CalendarPeriodKind.Term => "A half term. Its weekdays are school days unless something else is entered for them",
        CalendarPeriodKind.Inset => "Staff only. Not a school day for pupils or deadlines",
        CalendarPeriodKind.Holiday => "A day off inside a term. The time between terms needs no entry",
        CalendarPeriodKind.Closure => "The whole school shut, for instance by snow. Deadlines move on by a day",
        CalendarPeriodKind.PartialClosure => "Some year groups in, some not. Still a school day for every deadline",
        CalendarPeriodKind.MorningOnly => "No afternoon session: half a day",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Say(CalendarPeriod period) =>
        period.StartsOn == period.EndsOn ? Say(period.StartsOn) : $"{Say(period.StartsOn)} to {Say(period.EndsOn)}";
}
