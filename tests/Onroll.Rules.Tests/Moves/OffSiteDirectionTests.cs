using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Moves;

/// <summary>R-OSD-01 to 05: who may direct, the notice, the reviews, the codes.</summary>
public sealed class OffSiteDirectionTests
{
    private static readonly CalendarForCounting ByAlderway = new(Alderway);
    private static readonly DirectionReviews Now = DirectionReviews.DecidedOn(Day("1 Jan 2013"));
    private static readonly DirectionReviews Before2013 = DirectionReviews.DecidedOn(Day("31 Dec 2012"));

    [Theory]
    [InlineData(DirectingSchool.Maintained, "31 Aug 2010", DirectionFooting.None)]
    [InlineData(DirectingSchool.Maintained, "1 Sep 2010", DirectionFooting.Statute)]
    [InlineData(DirectingSchool.Academy, "25 Jul 2026", DirectionFooting.GeneralPowers)]
    [InlineData(DirectingSchool.Academy, "26 Jul 2026", DirectionFooting.Statute)]
    [InlineData(DirectingSchool.PupilReferralUnit, "25 Jul 2026", DirectionFooting.None)]
    [InlineData(DirectingSchool.PupilReferralUnit, "26 Jul 2026", DirectionFooting.Statute)]
    public void FootingOf_SchoolAndDay_FollowsTheLawOfTheDay(DirectingSchool school, string decided, DirectionFooting footing) =>   // R-OSD-01
        Assert.Equal(footing, DirectionPower.FootingOf(school, Day(decided)));

    [Theory]
    [InlineData(DirectingSchool.Academy, null, true)]
    [InlineData(DirectingSchool.Academy, "25 Jul 2026", false)]
    [InlineData(DirectingSchool.Maintained, null, false)]
    public void OwesCatchUp_AcademyDirectionsRunningOn26July2026_Do(DirectingSchool school, string? ended, bool owes)
    {
        Assert.Equal(owes, DirectionPower.OwesCatchUp(school, Day("13 Jul 2026"), ended is null ? null : Day(ended)));
        Assert.Equal(Day("4 Sep 2026"), DirectionPower.CatchUpBy);
    }

    [Theory]
    [InlineData("12 Jan 2026", "8 Jan 2026")]
    [InlineData("4 Nov 2025", "23 Oct 2025")]
    [InlineData("30 Nov 2026", "26 Nov 2026")]
    public void DueBefore_TwoSchoolDays_SkipsHolidaysAndInset(string starts, string due) =>   // R-OSD-02
        Assert.Equal(Day(due), DirectionNotice.DueBefore(Day(starts), ByAlderway).Date);

    [Fact]
    public void DueBefore_AnyStart_LeavesTwoSchoolDays()
    {
        var starts = Gen.Choose(20, 250).Select(days => Day("2 Sep 2025").AddDays(days)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(starts, start =>
            Alderway.CountSchoolDays(DirectionNotice.DueBefore(start, ByAlderway).Date!.Value, start.AddDays(-1)) == 2));
    }

    [Fact]
    public void Notice_SaysSixThings_ToTheParentAndForAPlanToTheAuthority()
    {
        Assert.Equal([DirectionNoticeItem.Objectives, DirectionNoticeItem.SessionTimes], DirectionNotice.Missing(new Dictionary<DirectionNoticeItem, string?>
        {
            [DirectionNoticeItem.Address] = "1 Mill Lane", [DirectionNoticeItem.ReportTo] = "Reception", [DirectionNoticeItem.Days] = "30", [DirectionNoticeItem.Reasons] = "To settle", [DirectionNoticeItem.Objectives] = " ",
        }));
        Assert.Equal([DirectionTold.Parent], DirectionNotice.ToldTo(isAdult: false, hasPlan: false));
        Assert.Equal([DirectionTold.Pupil, DirectionTold.LocalAuthority], DirectionNotice.ToldTo(isAdult: true, hasPlan: true));
    }

    [Fact]
    public void NextBy_From12January_IsSixSchoolWeeksNowAndThirtyDaysBefore2013()   // R-OSD-03
    {
        Assert.Equal((Day("27 Feb 2026"), Force.Product), (Now.NextBy(Day("12 Jan 2026"), ByAlderway).Date, Now.ForceOfDay));
        Assert.Equal((Day("11 Feb 2026"), Force.Statutory), (Before2013.NextBy(Day("12 Jan 2026"), ByAlderway).Date, Before2013.ForceOfDay));
        Assert.Equal((null, Day("20 Jul 2026")), (Now.LatestEnd(Day("12 Jan 2026"), Alderway), Before2013.LatestEnd(Day("12 Jan 2026"), Alderway)));
    }

    [Theory]
    [InlineData("14 Jan 2026", true)]
    [InlineData("15 Jan 2026", true)]
    [InlineData("16 Jan 2026", false)]
    [InlineData("19 Jan 2026", false)]
    [InlineData(null, true)]
    public void OwedOnRequest_OnceInTenWeeks_IsEnough(string? last, bool owed)   // R-OSD-04
    {
        Assert.Equal(owed, Now.OwedOnRequest(Day("27 Mar 2026"), last is null ? null : Day(last)));
        Assert.False(Before2013.OwedOnRequest(Day("27 Mar 2026"), null));
    }

    [Fact]
    public void RequestedReviewBy_ARequest_IsTenSchoolDaysOn() =>
        Assert.Equal(Day("23 Jan 2026"), DirectionReviews.RequestedReviewBy(Day("9 Jan 2026"), ByAlderway).Date);

    [Fact]
    public void At_SchoolOrProvider_DecidesRollsAndCodes()   // R-OSD-05, R-ATT-05
    {
        Assert.Equal(("M", "S", "D"), (OffSiteRegistration.At(true).HomeStatus, OffSiteRegistration.At(true).HostStatus, OffSiteRegistration.At(true).HomeCode));
        Assert.Equal(("C", null, "B"), (OffSiteRegistration.At(false).HomeStatus, OffSiteRegistration.At(false).HostStatus, OffSiteRegistration.At(false).HomeCode));
        Assert.Equal(["B", "N", "I", null], new[] { OffSiteRegistration.HomeCodeFor(true), OffSiteRegistration.HomeCodeFor(false), OffSiteRegistration.HomeCodeFor(false, "I"), OffSiteRegistration.HomeCodeFor(null) }.Select(code => code?.Value));
    }
}
