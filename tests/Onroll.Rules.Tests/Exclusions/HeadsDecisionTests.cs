using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-SUS-01, R-SUS-05, R-SUS-06, R-PEX-01, R-PEX-02 and N-10: what a head may decide, change and cancel.</summary>
public sealed class HeadsDecisionTests
{
    private static readonly PolicySet Now = PolicySet.Find("PS-2026")!;

    [Fact]
    public void MayDecide_ADeputy_OnlyOnADayRecordedAsActingHead()   // R-SUS-01
    {
        ActingHead[] cover = [new(Day("21 Nov 2025"), Day("21 Nov 2025"))];

        Assert.True(HeadsDecision.MayDecide(isHead: false, cover, Day("21 Nov 2025")));
        Assert.False(HeadsDecision.MayDecide(isHead: false, cover, Day("24 Nov 2025")));
        Assert.True(HeadsDecision.MayDecide(isHead: false, [new(Day("21 Nov 2025"), null)], Day("24 Nov 2025")));
        Assert.True(HeadsDecision.MayDecide(isHead: true, [], Day("24 Nov 2025")));
    }

    [Theory]
    [InlineData("Low attainment in every subject", NonDisciplinaryGround.Attainment)]
    [InlineData("We cannot meet his needs here", NonDisciplinaryGround.NeedNotMet)]
    [InlineData("The needs cannot be met in a mainstream class", NonDisciplinaryGround.NeedNotMet)]
    [InlineData("The mother was abusive at reception", NonDisciplinaryGround.ParentConduct)]
    [InlineData("Out until a reintegration meeting is held", NonDisciplinaryGround.WaitingForAMeeting)]
    [InlineData("To keep them apart while we find out", NonDisciplinaryGround.KeepingApart)]
    public void GroundsIn_NotDiscipline_IsNamedWithWhatToDoInstead(string reasons, NonDisciplinaryGround expected)
    {
        var found = Assert.Single(HeadsDecision.GroundsIn(reasons, Now));

        Assert.Equal(expected, found.Ground);
        Assert.Contains(found.Found, reasons, StringComparison.Ordinal);
        Assert.EndsWith(".", found.Instead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hit another pupil in the face after being asked to stop")]
    [InlineData("Threatened a teacher; his parents were told by telephone")]
    [InlineData("Damaged the meeting room")]
    [InlineData(null)]
    public void GroundsIn_Discipline_IsNotQuestioned(string? reasons)
    {
        Assert.Empty(HeadsDecision.GroundsIn(reasons, Now));
    }

    [Fact]
    public void GroundsIn_KeepingApart_OffersSeparationOnlyFromJuly2026()
    {
        Assert.Contains("safeguarding separation", HeadsDecision.GroundsIn("keep them apart", Now)[0].Instead, StringComparison.Ordinal);
        Assert.DoesNotContain("safeguarding separation", HeadsDecision.GroundsIn("keep them apart", PolicySet.Find("PS-2024")!)[0].Instead, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_ChangeOfAnIssuedSuspension_OnlyErrorsAndNeverALaterEnd()   // R-SUS-05
    {
        var issued = Suspension("10 Nov 2025", 6);

        Assert.IsType<SuspensionChangeOutcome.Correction>(SuspensionChange.Judge(issued, issued with { Sessions = 5 }, Alderway, "Typed wrongly"));
        Assert.IsType<SuspensionChangeOutcome.Correction>(SuspensionChange.Judge(issued, Suspension("11 Nov 2025", 4), Alderway, "Typed wrongly"));
        Assert.IsType<SuspensionChangeOutcome.Refused>(SuspensionChange.Judge(issued, issued with { Sessions = 5 }, Alderway, " "));
        Assert.Contains("longer", Refusal(SuspensionChange.Judge(issued, issued with { Sessions = 7 }, Alderway, "New evidence")), StringComparison.Ordinal);
        Assert.Contains("longer", Refusal(SuspensionChange.Judge(issued, Suspension("11 Nov 2025", 6), Alderway, "Moved a day")), StringComparison.Ordinal);
        Assert.Contains("changed into a permanent exclusion", Refusal(SuspensionChange.Judge(issued, Permanent("10 Nov 2025"), Alderway, "New evidence")), StringComparison.Ordinal);

        Assert.Equal(new HalfDay(Day("13 Nov 2025"), Session.Morning), SuspensionChange.FollowOnBegins(issued, Alderway));

        static string Refusal(SuspensionChangeOutcome outcome) => Assert.IsType<SuspensionChangeOutcome.Refused>(outcome).Why.Message;
    }

    [Theory]
    [InlineData("2025-12-15T09:00", null, true)]   // the day before the board's meeting of 16 December, 10:00
    [InlineData("2025-12-16T09:59", "2025-12-16T10:00", true)]
    [InlineData("2025-12-16T10:05", "2025-12-16T10:00", false)]
    public void Judge_Cancellation_UntilTheBoardsMeetingHasBegun(string at, string? began, bool allowed)   // R-SUS-06
    {
        var wish = new CancellationWish(At(at), began is null ? null : At(began), 10);

        Assert.Equal(allowed, Cancellation.Judge(wish, PolicySet.Find("PS-2024")!) is null);

        static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(90, "PS-2024", true)]
    [InlineData(91, "PS-2024", false)]
    [InlineData(10, "PS-2023", true)]
    [InlineData(10, "PS-2022", false)]
    public void Judge_Cancellation_NotOverFortyFiveDaysNorBefore2023(int halfDays, string set, bool allowed)
    {
        Assert.Equal(allowed, Cancellation.Judge(new CancellationWish(new(2025, 12, 15), null, halfDays), PolicySet.Find(set)!) is null);
        Assert.Equal(4, Cancellation.Duties.Count);
    }

    [Fact]
    public void Gaps_PermanentExclusion_NeedsBothLimbsAndTheStepsBefore()   // R-PEX-01
    {
        var test = new PermanentExclusionTest(BreachKind.Serious, "Brought a knife and threatened a pupil with it", "Pupils would not be safe", ["Nothing before: a single incident"]);

        Assert.Empty(test.Gaps());
        Assert.Equal([PermanentExclusionGap.Harm], (test with { Harm = " " }).Gaps());
        Assert.Equal(
            [PermanentExclusionGap.BreachKind, PermanentExclusionGap.Breach, PermanentExclusionGap.PriorSteps],
            (test with { BreachKind = null, Breach = null, PriorSteps = [""] }).Gaps());
    }

    [Fact]
    public void QuestionsFor_LookedAfterPupilWithAPlan_AreAllAsked()   // R-PEX-02
    {
        var pupil = Rowan with { IsLookedAfter = true, HasSocialWorker = true };
        var facts = new BeforeDecidingFacts("E", [], [], []);

        var asked = ChecksBeforeDeciding.QuestionsFor(pupil, facts);

        Assert.Equal(Enum.GetValues<BeforeDecidingQuestion>(), asked);
        Assert.Equal(asked, ChecksBeforeDeciding.Unanswered(asked, new Dictionary<BeforeDecidingQuestion, string> { [BeforeDecidingQuestion.NeedsMet] = " " }));
        Assert.Equal(
            [BeforeDecidingQuestion.ContributingFactors, BeforeDecidingQuestion.PupilsAccount],
            ChecksBeforeDeciding.QuestionsFor(Rowan, new BeforeDecidingFacts("N", [], [], []) { IsDisabled = false }));
    }

    [Fact]
    public void OpenMatters_OpenAssessmentAndOldReferral_AreBothListed()   // AS-N-7
    {
        var facts = new BeforeDecidingFacts("K", ["special educational needs"], [new("the mental health service", 63)], []);

        Assert.Equal(
            ["Assessment still open: special educational needs", "No answer from the mental health service for 63 days"],
            ChecksBeforeDeciding.OpenMatters(facts));
    }
}
