using Onroll.Core.Calendar;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Tests.Calendar;

/// <summary>The example calendar of the rule book: 38 + 34 + 29 + 25 + 29 + 35 days, 380 sessions.</summary>
public sealed class CalendarYearTests
{
    private static readonly Rules.Calendar.CalendarPeriod[] Terms =
    [
        new(PeriodKind.Term, new(2025, 9, 2), new(2025, 10, 24), "Autumn"), new(PeriodKind.Term, new(2025, 11, 3), new(2025, 12, 19), "Autumn"),
        new(PeriodKind.Term, new(2026, 1, 5), new(2026, 2, 13), "Spring"), new(PeriodKind.Term, new(2026, 2, 23), new(2026, 3, 27), "Spring"),
        new(PeriodKind.Term, new(2026, 4, 13), new(2026, 5, 22), "Summer"), new(PeriodKind.Term, new(2026, 6, 1), new(2026, 7, 21), "Summer"),
        new(PeriodKind.Inset, new DateOnly(2025, 9, 2)), new(PeriodKind.Inset, new DateOnly(2025, 11, 3)), new(PeriodKind.Inset, new DateOnly(2026, 1, 5)),
        new(PeriodKind.Inset, new DateOnly(2026, 6, 1)), new(PeriodKind.Inset, new DateOnly(2026, 7, 21)),
    ];

    [Fact]
    public void Of_ExampleYear_AddsUpTo380Sessions()
    {
        var year = CalendarYear.Of(new SchoolCalendar(Terms), new AcademicYear(2025));

        Assert.Equal([38, 34, 29, 25, 29, 35], year.HalfTerms.Select(half => half.SchoolDays));   // R-CAL-05
        Assert.Equal((190, 380, 5, true), (year.SchoolDays, year.Sessions, year.TrainingDays, year.Minimum?.IsMet));
        Assert.Equal(CalendarDayKind.BankHoliday, KindOf(year, new(2026, 5, 4)));   // R-CAL-07
        Assert.Equal(CalendarDayKind.Inset, KindOf(year, new(2025, 11, 3)));   // R-CAL-06
        Assert.Equal(CalendarDayKind.Holiday, KindOf(year, new(2025, 10, 29)));
        Assert.Equal(365, year.Days.Count);
    }

    [Fact]
    public void Of_MorningAndClosure_CountHalfAndNone()
    {
        var calendar = new SchoolCalendar(Terms).With(
            new Rules.Calendar.CalendarPeriod(PeriodKind.MorningOnly, new DateOnly(2025, 12, 19)), new Rules.Calendar.CalendarPeriod(PeriodKind.Closure, new DateOnly(2026, 1, 14)));

        var year = CalendarYear.Of(calendar, new AcademicYear(2025));

        Assert.Equal((189, 377, 1), (year.SchoolDays, year.Sessions, year.ClosedDays));   // R-CAL-01, R-CAL-02
        Assert.Equal((379, 2), (year.Minimum?.Counted, year.Minimum?.LostToClosure));
        Assert.Equal(CalendarDayKind.MorningOnly, KindOf(year, new(2025, 12, 19)));
    }

    [Fact]
    public void Of_HalfEnteredYear_HasNoMinimumYet()
    {
        var year = CalendarYear.Of(new SchoolCalendar(Terms[..2]), new AcademicYear(2025));

        Assert.Null(year.Minimum);
        Assert.Equal(CalendarDayKind.Unknown, KindOf(year, new(2026, 6, 2)));
    }

    [Fact]
    public void Of_PupilsBackInAugust_ShowsAugust()
    {
        var year = CalendarYear.Of(new SchoolCalendar([new(PeriodKind.Term, new(2026, 8, 27), new(2026, 10, 23), "Autumn")]), new AcademicYear(2026));

        Assert.Equal(new DateOnly(2026, 8, 1), year.Days[0].Day);   // R-CAL-04
    }

    private static CalendarDayKind KindOf(CalendarYear year, DateOnly day) => year.Days.Single(d => d.Day == day).Kind;
}
