using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Moves;

/// <summary>R-APV-02 to 04, G-250 and R-ROL-01 to 03: providers, checks, the shared week and the roll.</summary>
public sealed class ProvisionTests
{
    [Fact]
    public void Read_OneLookedAfterPupilFullTime_MeetsTheTestAlone()   // R-APV-02, example
    {
        var reading = ProviderRegistration.Read([.. Enumerable.Repeat(new ProviderPupil(25), 3), new ProviderPupil(20, IsLookedAfter: true)]);

        Assert.Equal((RegistrationRisk.Met, 4, 1), (reading.Risk, reading.FullTime, reading.Vulnerable));
    }

    [Theory]
    [InlineData(3, 25, RegistrationRisk.None)]
    [InlineData(4, 25, RegistrationRisk.Near)]
    [InlineData(5, 25, RegistrationRisk.Met)]
    [InlineData(9, 18, RegistrationRisk.None)]
    [InlineData(5, 18.5, RegistrationRisk.Met)]
    public void Read_PupilsAboveTheLine_AreCounted(int pupils, double hours, RegistrationRisk risk) =>
        Assert.Equal(risk, ProviderRegistration.Read([.. Enumerable.Repeat(new ProviderPupil((decimal)hours), pupils)]).Risk);

    [Fact]
    public void Outstanding_StaleOrMissing_AreBothNamed()   // R-APV-03
    {
        var starts = Day("12 Jan 2026");
        var provider = ProvisionChecks.OfProvider.ToDictionary(check => check, _ => Day("13 Jan 2025"));
        provider[ProvisionCheck.SiteVisit] = Day("12 Jan 2025");
        provider.Remove(ProvisionCheck.Insurance);

        Assert.Equal(
            [ProvisionCheck.Insurance, ProvisionCheck.SiteVisit, ProvisionCheck.EndAndReturn],
            ProvisionChecks.Outstanding(provider, [.. ProvisionChecks.OfPupil.Where(check => check != ProvisionCheck.EndAndReturn)], starts));
        Assert.Equal((14, Day("12 Jan 2026")), (ProvisionChecks.All.Count, ProvisionChecks.ValidTo(Day("13 Jan 2025"))));
    }

    [Fact]
    public void ReviewBy_APlacement_IsTheEndOfTheHalfTerm()
    {
        Assert.Equal(Day("13 Feb 2026"), ProvisionChecks.ReviewBy(Day("12 Jan 2026"), Alderway));
        Assert.Equal(Day("27 Mar 2026"), ProvisionChecks.ReviewBy(Day("13 Feb 2026"), Alderway));
    }

    [Fact]
    public void DueByAndCallBy_AfterTheSessionStarts() =>   // R-APV-04
        Assert.Equal((new TimeOnly(9, 30), new TimeOnly(10, 0)), (ProvisionMarks.DueBy(new(9, 0)), ProvisionMarks.CallBy(new(9, 0))));

    [Fact]
    public void Read_TwoSites_NamesWhatIsTwiceAndWhatIsNowhere()   // G-250, R-ATT-05
    {
        var school = new SiteSessions("Alderway", [.. WeekSession.All.Take(4)]);
        var academy = new SiteSessions("Academy", [.. WeekSession.All.Skip(4)]);

        Assert.True(WeeklyTimetable.Read([school, academy]).IsFullTime);
        Assert.Equal(WeekSession.All.Skip(4), WeeklyTimetable.Read([school]).Nowhere);
        Assert.Equal([new WeekSession(DayOfWeek.Tuesday, Session.Afternoon)], WeeklyTimetable.Read([school, academy with { Sessions = [.. WeekSession.All.Skip(3)] }]).Twice);
    }

    [Fact]
    public void LeftForHome_AnySessionsElsewhere_AlwaysAddUpToFullTime()
    {
        var weeks = Gen.SubListOf(WeekSession.All.ToArray()).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(weeks, elsewhere =>
            WeeklyTimetable.Read([new("there", [.. elsewhere]), new("home", WeeklyTimetable.LeftForHome([.. elsewhere]))]).IsFullTime));
    }

    [Theory]
    [InlineData("6 Feb 2026", true, false)]
    [InlineData("7 Feb 2026", true, true)]
    [InlineData("9 Feb 2026", false, false)]
    public void Refused_TwentySchoolDaysMissing_AndTheJointEnquiry(string on, bool enquired, bool may)   // R-ROL-02, example
    {
        var facts = new RollRemovalFacts(RollGround.Missing, Day(on)) { AbsentFrom = Day("12 Jan 2026"), JointEnquiryFailed = enquired };

        Assert.Equal(may, RollRemoval.Refused(facts, Day("6 Feb 2026"), Alderway) is null);
    }

    [Fact]
    public void Refused_OtherGrounds_NeedWhatTheLawAsks()
    {
        var today = Day("19 Jan 2026");
        string? Why(RollRemovalFacts facts) => RollRemoval.Refused(facts, today, Alderway);

        Assert.Contains("backwards", Why(new(RollGround.Died, today.AddDays(-1))), StringComparison.Ordinal);
        Assert.NotNull(Why(new(RollGround.OtherSchool, today)));
        Assert.Null(Why(new(RollGround.OtherSchool, today) { OtherSchoolFrom = today }));
        Assert.NotNull(Why(new(RollGround.OtherSchool, today) { OtherSchoolFrom = today, IsDualByAgreement = true }));
        Assert.Null(Why(new(RollGround.DualRegistrationEnded, today) { OtherSchoolConsents = true }));
        Assert.NotNull(Why(new(RollGround.EducatedOtherwise, today) { ParentsNoticeOn = today, NeedsAuthoritysConsent = true }));
        Assert.NotNull(Why(new(RollGround.Custody, today) { CustodyMonths = 3 }));
        Assert.NotNull(Why(new(RollGround.PermanentlyExcluded, today) { ExclusionEarliest = Day("20 Jan 2026") }));
        Assert.Null(Why(new(RollGround.PermanentlyExcluded, today) { ExclusionEarliest = today }));
    }

    [Fact]
    public void RollAddition_Backwards_IsRefused()   // R-ROL-01
    {
        Assert.NotNull(RollAddition.Refused(Day("11 Jan 2026"), Day("12 Jan 2026")));
        Assert.Null(RollAddition.Refused(Day("12 Jan 2026"), Day("12 Jan 2026")));
    }
}
