using Onroll.Rules.Calendar;

namespace Onroll.Rules.Tests;

/// <summary>The example that other developers see first must be true.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfThePackage_GivesTheDatesItPrints()
    {
        var calendar = new SchoolCalendar(
        [
            new CalendarPeriod(PeriodKind.Term, new(2026, 11, 2), new(2026, 12, 18), "Autumn"),
            new CalendarPeriod(PeriodKind.Inset, new(2026, 11, 2)),
            new CalendarPeriod(PeriodKind.Term, new(2027, 1, 4), new(2027, 2, 12), "Spring"),
        ]);

        Assert.Equal(new DateOnly(2026, 12, 1), calendar.SchoolDayAfter(anchor: new(2026, 11, 10), n: 15)?.Date);
        Assert.Equal(new DateOnly(2026, 11, 17), calendar.NthSchoolDay(from: new(2026, 11, 10), n: 6)?.Date);
        Assert.Null(calendar.SchoolDayAfter(anchor: new(2027, 2, 10), n: 15));
    }
}
