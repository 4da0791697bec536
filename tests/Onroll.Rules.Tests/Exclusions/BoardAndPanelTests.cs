using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-GBD-01, 02, 05, 06; R-IRP-03, 05, 07, 08.</summary>
public sealed class BoardAndPanelTests
{
    private static readonly PolicySet Ps2024 = PolicySet.Find("PS-2024")!;
    private static readonly DateOnly Sits = Day("4 Feb 2026");

    private static readonly PanelMember[] Panel =
    [
        new(PanelSeat.LayChair, false, Day("4 Feb 2024")),
        new(PanelSeat.Headteacher, false, Day("1 Sep 2025")) { ServedUntil = Day("4 Feb 2021") },
        new(PanelSeat.Governor, false, Day("1 Sep 2025")) { MonthsServed = 12 },
    ];

    [Fact]
    public void Invite_Academy_AsksTheAuthorityOnlyIfTheParentDoes()
    {
        Assert.DoesNotContain(BoardAttendee.LocalAuthorityObserver, BoardMeeting.Invite(Ps2024, ExcludingSchool.Academy, Rowan, parentAsksForOfficer: false));
        Assert.Contains(BoardAttendee.LocalAuthorityObserver, BoardMeeting.Invite(Ps2024, ExcludingSchool.Academy, Rowan, parentAsksForOfficer: true));
        Assert.Contains(BoardAttendee.LocalAuthorityOfficer, BoardMeeting.Invite(Ps2024, ExcludingSchool.Maintained, Rowan, parentAsksForOfficer: false));
        Assert.Contains(BoardAttendee.LocalAuthorityOfficer, BoardMeeting.Invite(Ps2024, ExcludingSchool.PupilReferralUnit, Rowan, parentAsksForOfficer: false));
    }

    [Fact]
    public void Invite_LookedAfterWithSocialWorker_AsksBothFrom2022()
    {
        var pupil = Rowan with { IsLookedAfter = true, HasSocialWorker = true };

        Assert.Equal([BoardAttendee.SocialWorker, BoardAttendee.VirtualSchoolHead], BoardMeeting.Invite(Ps2024, ExcludingSchool.Academy, pupil, false).TakeLast(2));
        Assert.DoesNotContain(BoardAttendee.SocialWorker, BoardMeeting.Invite(PolicySet.Find("PS-2012")!, ExcludingSchool.Academy, pupil, false));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void HasQuorum_ThreeMembers_IsEnough(int members, bool enough) => Assert.Equal(enough, BoardMeeting.HasQuorum(members));

    [Fact]
    public void OutcomesFor_Cases_OnlyABoardThatMustMeetCanReinstate()   // R-GBD-01
    {
        Assert.Empty(BoardMeeting.OutcomesFor(GoverningBoardCase.A, isBack: false));
        Assert.Empty(BoardMeeting.OutcomesFor(GoverningBoardCase.C, isBack: false));
        Assert.All(
            [GoverningBoardCase.B, GoverningBoardCase.D, GoverningBoardCase.E, GoverningBoardCase.F],
            boardCase => Assert.Contains(GoverningBoardOutcome.ReinstatedNow, BoardMeeting.OutcomesFor(boardCase, isBack: false)));
        Assert.Equal([GoverningBoardOutcome.ConsideredJustified, GoverningBoardOutcome.ConsideredNotJustified], BoardMeeting.OutcomesFor(GoverningBoardCase.B, isBack: true));
    }

    [Theory]
    [InlineData(RemoteReason.ParentRequest, true, true, "9 Dec 2025", true)]
    [InlineData(RemoteReason.ExtraordinaryEvent, true, true, "9 Dec 2025", true)]
    [InlineData(null, true, true, "9 Dec 2025", false)]
    [InlineData(RemoteReason.ParentRequest, false, true, "9 Dec 2025", false)]
    [InlineData(RemoteReason.ParentRequest, true, false, "9 Dec 2025", false)]
    [InlineData(RemoteReason.ParentRequest, true, true, "31 Aug 2023", false)]
    public void JudgeRemote_Wishes_InPersonUnlessAskedForAndFair(RemoteReason? reason, bool fair, bool all, string on, bool allowed)   // R-GBD-05
    {
        Assert.Equal(allowed, BoardMeeting.JudgeRemote(new RemoteWish(reason, fair, all), Day(on)) is null);
    }

    [Fact]
    public void Of_ATermsRecords_CountsCancelledApart()   // R-GBD-06
    {
        OversightRecord[] records =
        [
            new("a", ExclusionCategory.Suspension, Day("8 Oct 2025"), false),
            new("a", ExclusionCategory.LunchtimeSuspension, Day("8 Dec 2025"), false),
            new("b", ExclusionCategory.Suspension, Day("9 Dec 2025"), true),
            new("b", ExclusionCategory.PermanentExclusion, Day("10 Dec 2025"), false),
            new("b", ExclusionCategory.Suspension, Day("8 Jan 2026"), false),
        ];

        Assert.Equal(new TermlyOversight(2, 1, 1, 1), TermlyOversight.Of(records, Terms.ByReferenceDates(Day("1 Dec 2025"))));
    }

    [Fact]
    public void Check_PanelOfThree_AtEveryLimit_MaySit() => Assert.Empty(PanelComposition.Check(Panel, Day("4 Feb 2024"), Sits));   // R-IRP-03

    [Fact]
    public void Check_PanelOfFive_NeedsTwoHeadsAndTwoGovernors()
    {
        Assert.Empty(PanelComposition.Check([.. Panel, Panel[1], Panel[2]], Sits, Sits));
        Assert.Equal([PanelProblem.Headteachers, PanelProblem.Governors], PanelComposition.Check([.. Panel, Panel[1], Panel[1]], Sits, Sits));
        Assert.Contains(PanelProblem.Size, PanelComposition.Check([.. Panel, Panel[1]], Sits, Sits));
    }

    [Fact]
    public void Check_EachLimitPassed_IsNamed()
    {
        Assert.Equal([PanelProblem.Connected], PanelComposition.Check([Panel[0] with { IsConnected = true }, Panel[1], Panel[2]], Sits, Sits));
        Assert.Equal([PanelProblem.ServedTooLongAgo], PanelComposition.Check([Panel[0], Panel[1] with { ServedUntil = Day("3 Feb 2021") }, Panel[2]], Sits, Sits));
        Assert.Equal([PanelProblem.ServedTooShort], PanelComposition.Check([Panel[0], Panel[1], Panel[2] with { MonthsServed = 11 }], Sits, Sits));
        Assert.Equal([PanelProblem.NotTrained], PanelComposition.Check([Panel[0] with { TrainedOn = Day("3 Feb 2024") }, Panel[1], Panel[2]], Sits, Sits));
        Assert.Equal([PanelProblem.ClerkNotTrained], PanelComposition.Check(Panel, null, Sits));
        Assert.Contains(PanelProblem.LayChair, PanelComposition.Check([Panel[1], Panel[1], Panel[2]], Sits, Sits));
    }

    [Fact]
    public void Under_Ps2010_ThePanelItselfCouldReinstate()   // R-IRP-05
    {
        Assert.Contains(ReviewOutcome.AppealReinstated, ReviewOutcomes.Under(PolicySet.Find("PS-2010")!));
        Assert.DoesNotContain(ReviewOutcome.AppealReinstated, ReviewOutcomes.Under(Ps2024));
    }

    [Theory]
    [InlineData(ReviewOutcome.QuashAndDirect, "24 Feb 2026", false, "27 Feb 2026", "23 Feb 2026", null)]
    [InlineData(ReviewOutcome.QuashAndDirect, "24 Feb 2026", false, "27 Feb 2026", "27 Feb 2026", "24 Feb 2026")]
    [InlineData(ReviewOutcome.QuashAndDirect, "24 Feb 2026", true, "27 Feb 2026", "27 Feb 2027", null)]
    [InlineData(ReviewOutcome.QuashAndDirect, "6 Mar 2026", false, "27 Feb 2026", "6 Mar 2026", "28 Feb 2026")]
    [InlineData(ReviewOutcome.QuashAndDirect, null, null, "27 Feb 2026", "28 Feb 2026", "28 Feb 2026")]
    [InlineData(ReviewOutcome.QuashAndDirect, null, null, "27 Feb 2026", "27 Feb 2026", null)]
    [InlineData(ReviewOutcome.RecommendReconsider, "24 Feb 2026", false, "27 Feb 2026", "27 Feb 2026", null)]
    public void ReadjustmentOwedFrom_OnlyAfterADirection(ReviewOutcome outcome, string? decided, bool? offers, string lastDay, string today, string? owed)   // R-IRP-07
    {
        var facts = new ReconsiderationFacts(outcome, Day("6 Feb 2026"), Day(lastDay), decided is null ? null : Day(decided), offers);

        Assert.Equal(owed is null ? null : Day(owed), ReviewOutcomes.ReadjustmentOwedFrom(Ps2024, facts, Day(today)));
    }

    [Fact]
    public void AcademyPaysBy_RefusedOn6March_Is3April()
    {
        Assert.Equal(Day("3 Apr 2026"), ReviewOutcomes.AcademyPaysBy(Day("6 Mar 2026")));
        Assert.Null(ReviewOutcomes.ReadjustmentOwedFrom(PolicySet.Find("PS-2010")!, new(ReviewOutcome.QuashAndDirect, Sits, Sits, null, null), Day("1 Jan 2030")));
    }

    [Fact]
    public void Of_EveryState_HasItsCode()   // R-IRP-08
    {
        var declined = new CensusState { Board = GoverningBoardOutcome.Declined };
        var reinstated = new CensusState { Board = GoverningBoardOutcome.ReinstatedOnDate };
        (string Code, string? Reviewer, bool? Offered, CensusState State)[] rows =
        [
            ("ANO", "GB", false, declined),
            ("BRE", "GB", true, reinstated),
            ("CNO", "GB", false, reinstated with { ParentDeclinedReturn = true }),
            ("DNO", "GB", false, declined with { ReviewWindowOpen = true }),
            ("EON", null, null, new CensusState { IsBeingConsidered = true }),
            ("FRE", "GB", true, reinstated with { IsBack = true }),
            ("GNO", "GB", false, declined with { ReviewRequested = true }),
            ("HWD", null, null, declined with { IsCancelled = true }),
            ("INO", "IRP", false, declined with { ReviewRequested = true, Panel = ReviewOutcome.Upheld }),
            ("JRE", "IRP", true, declined with { Panel = ReviewOutcome.RecommendReconsider, ReinstatedAfterPanel = true }),
            ("KRE", "IRP", true, declined with { Panel = ReviewOutcome.QuashAndDirect, ReinstatedAfterPanel = true }),
            ("LNO", "IRP", false, declined with { Panel = ReviewOutcome.RecommendReconsider, ReinstatedAfterPanel = false }),
            ("MNO", "IRP", false, declined with { Panel = ReviewOutcome.QuashAndDirect, ReinstatedAfterPanel = false }),
            ("NOG", null, null, new CensusState()),
        ];

        Assert.Equal(CensusOutcome.Codes, rows.Select(row => row.Code));
        Assert.All(rows, row =>
        {
            var outcome = CensusOutcome.Of(row.State);
            Assert.Equal((row.Code, row.Reviewer, row.Offered), (outcome.Code, outcome.ReviewerCode, outcome.ReturnOffered));
        });
    }
}
