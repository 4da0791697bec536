using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Rules.Tests;

/// <summary>The example that other developers see first must be true.</summary>
public sealed class ReadmeTests
{
    private static readonly SchoolCalendar Calendar = new(
    [
        new CalendarPeriod(PeriodKind.Term, new(2026, 11, 2), new(2026, 12, 18), "Autumn"),
        new CalendarPeriod(PeriodKind.Inset, new(2026, 11, 2)),
        new CalendarPeriod(PeriodKind.Term, new(2027, 1, 4), new(2027, 2, 12), "Spring"),
    ]);

    [Fact]
    public void Example_OfThePackage_GivesTheDatesItPrints()
    {
        Assert.Equal(new DateOnly(2026, 12, 1), Calendar.SchoolDayAfter(anchor: new(2026, 11, 10), n: 15)?.Date);
        Assert.Equal(new DateOnly(2026, 11, 17), Calendar.NthSchoolDay(from: new(2026, 11, 10), n: 6)?.Date);
        Assert.Null(Calendar.SchoolDayAfter(anchor: new(2027, 2, 10), n: 15));
    }
    [Fact]
    public void ExampleOfASuspension_OfThePackage_GivesWhatItPrints()
    {
        var reading = ExclusionLaw.Read(
            new ExclusionEvent
            {
                Category = ExclusionCategory.Suspension,
                Start = new(2026, 11, 10),
                Sessions = 14,
                GoverningBoardTold = new(2026, 11, 10),
                RepresentationsReceived = new(2026, 11, 12),
            },
            new ExcludedPupil(DateOfBirth: new(2012, 5, 2)),
            history: [],
            Calendar);

        Assert.Equal((new DateOnly(2026, 11, 18), GoverningBoardCase.B, new DateOnly(2026, 11, 17)), (reading.LastDay, reading.Case, reading.Run?.DaySix));
        Assert.Null(reading.Refused);
        Assert.Contains("SI 2007/1870", reading.Deadline(ExclusionDeadlineId.DaySixProvision)?.Source, StringComparison.Ordinal);
    }
}
