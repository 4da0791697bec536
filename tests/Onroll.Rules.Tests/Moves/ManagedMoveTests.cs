using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Moves;

/// <summary>R-MOV-01 to 05: consents, trials, what goes ahead, what ends it.</summary>
public sealed class ManagedMoveTests
{
    private static readonly CalendarForCounting ByAlderway = new(Alderway);

    [Fact]
    public void RequiredFor_APupil_IsParentPupilAndBothSchools()   // R-MOV-01
    {
        Assert.Equal([MoveConsent.Parent, MoveConsent.Pupil, MoveConsent.HomeHead, MoveConsent.ReceivingHead], ManagedMoveConsents.RequiredFor(new()));
    }

    [Fact]
    public void RequiredFor_PlanCareAndParentsApart_AddsThoseWhoSpeakForTheChild()
    {
        Assert.Equal(
            [MoveConsent.Parent, MoveConsent.SecondParent, MoveConsent.Pupil, MoveConsent.HomeHead, MoveConsent.ReceivingHead, MoveConsent.LocalAuthority, MoveConsent.VirtualSchoolHead, MoveConsent.SocialWorker],
            ManagedMoveConsents.RequiredFor(new(HasPlan: true, IsLookedAfter: true, ParentsLiveApart: true)));
    }

    [Fact]
    public void Missing_SomeGiven_NamesTheRest()
    {
        Assert.Equal([MoveConsent.Pupil, MoveConsent.ReceivingHead], ManagedMoveConsents.Missing(new(), [MoveConsent.Parent, MoveConsent.HomeHead]));
        Assert.Empty(ManagedMoveConsents.Missing(new(), Enum.GetValues<MoveConsent>()));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void MayComplete_WithAPlan_WaitsUntilItNamesTheSchool(bool hasPlan, bool namesSchool, bool may) =>
        Assert.Equal(may, ManagedMoveConsents.MayComplete(new(HasPlan: hasPlan), namesSchool));

    [Theory]
    [InlineData("1 Sep 2008", typeof(TrialRuling.Allowed))]
    [InlineData("31 Aug 2022", typeof(TrialRuling.Allowed))]
    [InlineData("1 Sep 2022", typeof(TrialRuling.AllowedWithWarning))]
    [InlineData("25 Jul 2026", typeof(TrialRuling.AllowedWithWarning))]
    [InlineData("26 Jul 2026", typeof(TrialRuling.Refused))]
    public void JudgedBy_TheSetOfTheDay_AllowsWarnsOrRefuses(string agreed, Type ruling) =>   // R-MOV-02
        Assert.IsType(ruling, ManagedMoveTrial.JudgedBy(PolicySet.On(Day(agreed)), byLocalAgreement: true));

    [Fact]
    public void JudgedBy_NoLocalAgreement_RefusesFrom2022()
    {
        Assert.IsType<TrialRuling.Refused>(ManagedMoveTrial.JudgedBy(PolicySet.On(Day("1 Sep 2022")), byLocalAgreement: false));
        Assert.IsType<TrialRuling.Allowed>(ManagedMoveTrial.JudgedBy(PolicySet.On(Day("31 Aug 2022")), byLocalAgreement: false));
    }

    [Theory]
    [InlineData(6, "27 Feb 2026")]
    [InlineData(8, "13 Mar 2026")]
    [InlineData(10, "27 Mar 2026")]
    [InlineData(12, "24 Apr 2026")]
    [InlineData(16, "22 May 2026")]
    public void LastDay_OfATrialFrom12January_SkipsHolidays(int weeks, string last) =>   // R-MOV-02, example
        Assert.Equal(Day(last), new Duration(weeks, DurationUnit.SchoolWeeks).LastDay(Alderway, Day("12 Jan 2026"))?.Date);

    [Fact]
    public void ReviewsOn_AStay_FallInWeeksThreeAndSixAndNeverAfterItsEnd()   // R-MOV-03
    {
        Assert.Equal([Day("30 Jan 2026"), Day("27 Feb 2026")], ManagedMoveTrial.ReviewsOn(Day("12 Jan 2026"), null, Alderway));
        Assert.Equal([Day("30 Jan 2026")], ManagedMoveTrial.ReviewsOn(Day("12 Jan 2026"), Day("13 Feb 2026"), Alderway));
        Assert.Empty(ManagedMoveTrial.ReviewsOn(Day("12 Jan 2026"), Day("23 Jan 2026"), Alderway));
    }

    [Fact]
    public void Passport_DueFiveSchoolDaysBefore_AndBlocksWithoutSafeguarding()   // R-MOV-04
    {
        Assert.Equal(Day("6 Jan 2026"), InformationPassport.DueBefore(Day("13 Jan 2026"), ByAlderway).Date);
        Assert.Equal(10, InformationPassport.Missing([]).Count);
        Assert.False(InformationPassport.MayStart([.. InformationPassport.Parts.Where(part => part != PassportPart.Safeguarding)]));
        Assert.True(InformationPassport.MayStart([PassportPart.Safeguarding]));
    }

    [Fact]
    public void RollEffectOf_EveryEnding_LeavesTheHomeRollStandingUnlessTransferred()   // R-MOV-05
    {
        Assert.Equal(
            [MoveEnding.Transferred],
            Enum.GetValues<MoveEnding>().Where(ending => MoveEndings.RollEffectOf(ending) == RollEffect.HomeRemovesAfterTransfer));
        Assert.Equal(RollEffect.None, MoveEndings.RollEffectOf(MoveEnding.WithdrawnBeforeStart));
        Assert.Equal(RollEffect.SecondRegistrationEnds, MoveEndings.RollEffectOf(MoveEnding.ExcludedDuring));
        Assert.False(MoveEndings.MaySuspend(isRegisteredThere: true, itsPolicyWasBroken: false));
    }

    [Theory]
    [InlineData("13 Jul 2026", null, true)]
    [InlineData("13 Jul 2026", "25 Jul 2026", false)]
    [InlineData("13 Jul 2026", "26 Jul 2026", true)]
    [InlineData("27 Jul 2026", null, false)]
    public void IsOwed_TrialsOpenOn26July2026_MustBeConverted(string starts, string? ended, bool owed) =>
        Assert.Equal(owed, TrialConversion.IsOwed(new(Day("1 Jul 2026"), Day(starts), ended is null ? null : Day(ended))));

    [Fact]
    public void Choices_OfAnOpenTrial_DependOnConsentAndPower()
    {
        var trial = new RunningTrial(Day("1 Jul 2026"), Day("6 Jul 2026"), null);

        Assert.Equal([TrialBecomes.CompletedMove, TrialBecomes.OffSiteDirection, TrialBecomes.Ended], TrialConversion.Choices(trial with { HasEveryConsent = true }));
        Assert.Equal([TrialBecomes.Ended], TrialConversion.Choices(trial with { HomeMayDirect = false }));
        Assert.Empty(TrialConversion.Choices(trial with { AgreedOn = ManagedMoveTrial.EndedOn }));
    }
}
