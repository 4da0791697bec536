using Onroll.Rules.Calendar;
using Onroll.Rules.Family;

namespace Onroll.Rules.Tests.Family;

/// <summary>P-BLU-03.</summary>
public sealed class ContactRhythmTests
{
    private static readonly SchoolCalendar Autumn2018 = new(
    [
        new(PeriodKind.Term, new(2018, 9, 3), new(2018, 10, 19), null),
        new(PeriodKind.Term, new(2018, 10, 29), new(2018, 12, 21), null),
    ]);

    // AS-BLU-3.
    [Fact]
    public void NextDue_FallsInHalfTerm_IsTheFirstDayBack() =>
        Assert.Equal(new DateOnly(2018, 10, 29), ContactRhythm.NextDue(Autumn2018, new(2018, 10, 8), 14));

    [Fact]
    public void NextDue_FallsOnASchoolDay_IsThatDay() =>
        Assert.Equal(new DateOnly(2018, 9, 24), ContactRhythm.NextDue(Autumn2018, new(2018, 9, 10), 14));

    [Fact]
    public void NextDue_PastTheCalendar_IsTheDayCounted() =>
        Assert.Equal(new DateOnly(2019, 3, 15), ContactRhythm.NextDue(Autumn2018, new(2019, 3, 1), 14));

    [Fact]
    public void NextDue_NoRhythm_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ContactRhythm.NextDue(Autumn2018, new(2018, 9, 10), 0));
}
