using Onroll.Rules.Calendar;

namespace Onroll.Rules.Tests.Calendar;

/// <summary>The two calendars that the worked examples count on.</summary>
internal static class TestCalendars
{
    /// <summary>CAL-A of the rule book: Alderway Academy, 2025/26 and 2026/27.</summary>
    public static SchoolCalendar Alderway { get; } = new(AlderwayPeriods());

    /// <summary>Calendar T of the partnership catalogue: 2018/19.</summary>
    public static SchoolCalendar T { get; } = new(
    [
        Term(new(2018, 9, 3), new(2018, 10, 19), "Autumn"),
        Term(new(2018, 10, 29), new(2018, 12, 21), "Autumn"),
        Term(new(2019, 1, 7), new(2019, 2, 15), "Spring"),
        Term(new(2019, 2, 25), new(2019, 4, 5), "Spring"),
        Term(new(2019, 4, 23), new(2019, 5, 24), "Summer"),
        Term(new(2019, 6, 3), new(2019, 7, 19), "Summer"),
    ]);

    public static IEnumerable<CalendarPeriod> AlderwayPeriods() => [.. Alderway202526(), .. Alderway202627()];

    public static CalendarPeriod[] Alderway202526() =>
    [
        Term(new(2025, 9, 2), new(2025, 10, 24), "Autumn"),
        Term(new(2025, 11, 3), new(2025, 12, 19), "Autumn"),
        Term(new(2026, 1, 5), new(2026, 2, 13), "Spring"),
        Term(new(2026, 2, 23), new(2026, 3, 27), "Spring"),
        Term(new(2026, 4, 13), new(2026, 5, 22), "Summer"),
        Term(new(2026, 6, 1), new(2026, 7, 21), "Summer"),
        Inset(new(2025, 9, 2)), Inset(new(2025, 11, 3)), Inset(new(2026, 1, 5)), Inset(new(2026, 6, 1)), Inset(new(2026, 7, 21)),
    ];

    public static CalendarPeriod[] Alderway202627() =>
    [
        Term(new(2026, 9, 1), new(2026, 10, 23), "Autumn"),
        Term(new(2026, 11, 2), new(2026, 12, 18), "Autumn"),
        Term(new(2027, 1, 4), new(2027, 2, 12), "Spring"),
        Term(new(2027, 2, 22), new(2027, 3, 25), "Spring"),
        Term(new(2027, 4, 12), new(2027, 5, 28), "Summer"),
        Term(new(2027, 6, 7), new(2027, 7, 21), "Summer"),
        Inset(new(2026, 9, 1)), Inset(new(2026, 11, 2)), Inset(new(2027, 1, 4)), Inset(new(2027, 6, 7)), Inset(new(2027, 7, 21)),
    ];

    public static CalendarPeriod Term(DateOnly firstDay, DateOnly lastDay, string? name = null) => new(PeriodKind.Term, firstDay, lastDay, name);

    public static CalendarPeriod Inset(DateOnly day) => new(PeriodKind.Inset, day);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
