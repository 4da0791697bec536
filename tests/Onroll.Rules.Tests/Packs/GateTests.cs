using Onroll.Rules.Packs;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Packs;

/// <summary>Gate predicates, section 11.2 of the catalogue of partnerships.</summary>
public sealed class GateTests
{
    private static readonly CaseFacts Nothing = new() { AsAt = Day("14 Jan 2019") };

    /// <summary>Two terms of plan, do, review, or an extreme event with the head's reason.</summary>
    private static readonly Any TwoTermsOrExtreme = new()
    {
        Gates =
        [
            new ReviewsInTerms { Terms = 2, Plan = "plan-do-review", Consecutive = true },
            new ExceptionWithReason { By = "head" },
        ],
    };

    [Fact]
    public void All_SeveralUnmet_NamesEachOfThem()
    {
        // AS-LIN-1: the application of 14 January is refused with exactly two unmet gates.
        var gate = new All
        {
            Gates =
            [
                new HasPlan { Plan = "psp", Approved = true },
                new CompletedProgramme { Programme = "outreach" },
                new DocumentComplete { Document = "continuation-plan" },
            ],
        };
        var facts = Nothing with
        {
            Plans = [new PlanFact("psp", [], IsApproved: true)],
            Programmes = [new ProgrammeFact("outreach", Day("24 Sep 2018"), null)],
            Names = new Dictionary<string, string> { ["outreach"] = "outreach programme" },
        };

        Assert.Equal(["Outreach programme is not completed.", "The continuation plan is missing."], gate.Unmet(facts).Select(unmet => unmet.Message));
    }

    [Theory]
    [InlineData("4 Feb 2019", false)]
    [InlineData("29 Mar 2019", true)]
    public void Any_ReviewsInTwoTerms_OpensWithTheSecond(string asAt, bool open)
    {
        // AS-EBB-1
        var facts = new CaseFacts
        {
            AsAt = Day(asAt),
            Reviews = [new ReviewFact("plan-do-review", Day("14 Dec 2018")), new ReviewFact("plan-do-review", Day("29 Mar 2019"))],
        };

        var unmet = TwoTermsOrExtreme.Unmet(facts);

        Assert.Equal(open, unmet.Count == 0);
        Assert.True(open || unmet.Single().Message.StartsWith("Reviewed in 1 of 2 consecutive terms: plan do review. Or: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Threatened a child with a knife", true)]
    [InlineData(" ", false)]
    public void Any_ExtremeEvent_OpensOnlyWithAReason(string reason, bool open)
    {
        var facts = new CaseFacts { AsAt = Day("8 Oct 2018"), Exceptions = [new ExceptionFact("head", reason, Day("8 Oct 2018"))] };

        Assert.Equal(open, TwoTermsOrExtreme.IsOpen(facts));
    }

    [Theory]
    [InlineData("14 Sep 2018", "14 Dec 2018", 1)]   // one term, whatever the days
    [InlineData("14 Dec 2018", "7 Jan 2019", 2)]
    [InlineData("14 Dec 2018", "24 Jun 2019", 1)]   // the spring between them is missing
    [InlineData("24 Jun 2019", "4 Sep 2019", 2)]    // the summer and the autumn that follows
    public void ReviewsInTerms_Consecutive_CountsTheLongestRun(string first, string second, int terms)
    {
        var facts = new CaseFacts { AsAt = Day("1 Oct 2019"), Reviews = [new ReviewFact("plan", Day(first)), new ReviewFact("plan", Day(second))] };

        Assert.True(new ReviewsInTerms { Plan = "plan", Terms = terms, Consecutive = true }.IsOpen(facts));
        Assert.False(new ReviewsInTerms { Plan = "plan", Terms = terms + 1, Consecutive = true }.IsOpen(facts));
    }

    [Fact]
    public void HasPlan_EachShortcoming_HasItsOwnSentence()
    {
        var gate = new HasPlan { Plan = "support-plan", Approved = true };

        Assert.Equal("There is no support plan.", Sentence(gate, Nothing));
        Assert.Equal("The support plan is not complete: baseline and pupil's view missing.", Sentence(gate, Nothing with { Plans = [new PlanFact("support-plan", ["baseline", "pupil's view"], false)] }));
        Assert.Equal("The support plan is not approved.", Sentence(gate, Nothing with { Plans = [new PlanFact("support-plan", [], false)] }));
        Assert.True(gate.IsOpen(Nothing with { Plans = [new PlanFact("support-plan", [], true)] }));
    }

    [Fact]
    public void ConsentGiven_Withdrawn_IsUnmetAgain()
    {
        // AS-LIN-4
        var gate = new ConsentGiven { By = "parent" };
        var given = new ConsentFact("parent", Given: true, Day("7 Jan 2019"));

        Assert.True(gate.IsOpen(Nothing with { Consents = [given] }));
        Assert.Equal("The parent has not given consent.", Sentence(gate, Nothing with { Consents = [given, given with { Given = false, On = Day("9 Jan 2019") }] }));
        Assert.Equal("Consent of the parent is not recorded.", Sentence(gate, Nothing));
    }

    [Fact]
    public void MeetingHeld_SomebodyMissing_NamesThem()
    {
        // AS-ASH-2
        var gate = new MeetingHeld { Meeting = "admission-meeting" };
        var meeting = new MeetingFact("admission-meeting", Day("7 Jan 2019"), ["pupil", "family", "home school", "host school"], ["pupil", "home school", "host school"]);

        Assert.Equal("The admission meeting has not been held.", Sentence(gate, Nothing));
        Assert.Equal("The admission meeting was held without family.", Sentence(gate, Nothing with { Meetings = [meeting] }));
        Assert.True(gate.IsOpen(Nothing with { Meetings = [meeting with { Excepted = true }] }));
        Assert.True(gate.IsOpen(Nothing with { Meetings = [meeting with { Attended = ["Pupil", "family", "home school", "host school"] }] }));
    }

    [Fact]
    public void OwnProcessesUsed_OneInternalExclusion_IsEnough()
    {
        // AS-ASH-7
        var gate = new OwnProcessesUsed { Kinds = ["internal-exclusion"] };

        Assert.False(gate.IsOpen(Nothing));
        Assert.False(gate.IsOpen(Nothing with { OwnProcesses = [new OwnProcessFact("detention", Day("7 Jan 2019"))] }));
        Assert.True(gate.IsOpen(Nothing with { OwnProcesses = [new OwnProcessFact("internal-exclusion", Day("7 Jan 2019"))] }));
    }

    [Fact]
    public void PlacesAndAgreement_NotMet_SayTheNumbers()
    {
        // AS-NAC-1, AS-ROT-2, AS-NOT-2
        var facts = Nothing with
        {
            KeyStage = 3,
            Places = new Dictionary<string, PlacesFact> { ["unit"] = new(16, 16) },
            Quotas = new Dictionary<string, PlacesFact> { ["unit-quota"] = new(30, 30) },
            AgreementState = "in-principle",
        };

        Assert.Equal("Only for key stage 4; this pupil is in key stage 3.", Sentence(new KeyStageIn { KeyStages = [4] }, facts));
        Assert.Equal("Unit is full: 16 of 16 places.", Sentence(new CapacityFree { Provision = "unit" }, facts));
        Assert.Equal("Quota 30 of 30.", Sentence(new QuotaFree { Quota = "unit-quota" }, facts));
        Assert.Equal("The school's agreement is: in principle.", Sentence(new AgreementIn { States = ["signed"] }, facts));
    }

    [Fact]
    public void Otherwise_OwnWords_ReplaceTheUsualSentence()
    {
        var gate = new All { Otherwise = "Ring the caseworker first.", Gates = [new HasPlan { Plan = "psp" }, new ConsentGiven { By = "parent" }] };

        Assert.Equal("Ring the caseworker first.", Sentence(gate, Nothing));
    }

    private static string Sentence(Gate gate, CaseFacts facts) => Assert.Single(gate.Unmet(facts)).Message;
}
