using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>R-ATT-07: exceptional, agreed, with a plan and an end.</summary>
public sealed class PartTimeArrangementTests
{
    private static readonly PartTimeArrangement Good = new(Day("12 Jan 2026"), Day("27 Feb 2026"), 5) { ParentHasAgreed = true, HasPlan = true, AuthorityIsTold = true };

    [Fact]
    public void Warnings_MorningsForSixSchoolWeeksAgreedWithAPlan_AreNone() => Assert.Empty(Good.Warnings(Alderway));

    [Theory]
    [InlineData("27 Feb 2026", false)]
    [InlineData("2 Mar 2026", true)]
    public void Warnings_TheSeventhSchoolWeek_IsTooLong(string to, bool warns) =>   // half term does not count
        Assert.Equal(warns, (Good with { To = Day(to) }).Warnings(Alderway).Contains(PartTimeWarning.LongerThanSixWeeks));

    [Theory]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void Warnings_LessThanTwelveAndAHalfHours_IsTooFew(int sessions, bool warns) =>
        Assert.Equal(warns, (Good with { SessionsAWeek = sessions }).Warnings(Alderway).Contains(PartTimeWarning.TooFewHours));

    [Fact]
    public void Warnings_NothingAskedOrTold_NameEachWithTheParentFirst() => Assert.Equal(
        [PartTimeWarning.ParentHasNotAgreed, PartTimeWarning.NoPlan, PartTimeWarning.SocialWorkerNotAsked, PartTimeWarning.EhcPlanNotLookedAt, PartTimeWarning.AuthorityNotTold],
        (Good with { ParentHasAgreed = false, HasPlan = false, AuthorityIsTold = false, SocialWorkerIsToBeAsked = true, EhcPlanIsToBeLookedAt = true }).Warnings(Alderway));

    [Fact]
    public void Warnings_ALaterEnd_NeverWarnsOfLess() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 120).ToArbitrary(), days =>
    {
        var shorter = Good with { To = Good.From.AddDays(days) };

        return shorter.Warnings(Alderway).All((shorter with { To = shorter.To.AddDays(10) }).Warnings(Alderway).Contains);
    }));

    [Fact]
    public void SchoolLeavingDay_IsTheLastFridayInJune() =>
        Assert.Equal((Day("26 Jun 2026"), Day("30 Jun 2028")), (CompulsorySchoolAge.SchoolLeavingDay(new AcademicYear(2025)), CompulsorySchoolAge.SchoolLeavingDay(new AcademicYear(2027))));
}
