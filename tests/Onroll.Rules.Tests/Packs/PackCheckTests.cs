using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;

namespace Onroll.Rules.Tests.Packs;

/// <summary>AS-GEN-5: what is missing is named before a pack can be activated.</summary>
public sealed class PackCheckTests
{
    private static readonly Pack Small = new()
    {
        Id = "small",
        Name = "A small pack",
        Version = 1,
        Roles = [new PackRole { Id = "school", Name = "School", HeldBy = "school lead" }],
        Ladders =
        [
            new Ladder
            {
                Name = "Steps",
                Steps = [new LadderStep { Id = "one", Name = "One", Owner = "school" }, new LadderStep { Id = "two", Name = "Two", Owner = "school" }],
            },
        ],
    };

    [Fact]
    public void Problems_CompletePack_AreNone() => Assert.Empty(PackCheck.Problems(Small));

    [Fact]
    public void Problems_RuleWithAMissingPart_NameThePart()
    {
        Assert.Equal(("quotas[0].size weight", "Say how much it counts of a hundred: \"size weight\" is missing."), Only(Small with { Quotas = [new QuotaRule { Id = "q", Name = "Quota", Kind = QuotaKind.Formula, Total = 30, FreeMealsWeight = 40 }] }));
        Assert.Equal(("quotas[0].total", "Say how many places are shared: \"total\" is missing."), Only(Small with { Quotas = [new QuotaRule { Id = "q", Name = "Quota" }] }));
        Assert.Equal("moves[0].lasts", Only(Small with { Moves = [new MoveType { Id = "m", Name = "Move", Outcomes = [new MoveOutcome { Id = "settled", Name = "Settled" }] }] }).Path);
        Assert.Equal("agreement.states", Only(Small with { Agreement = new Agreement { Name = "Agreement", States = [new AgreementState { Id = "signed", Name = "Signed" }] } }).Path);
    }

    [Fact]
    public void Problems_ReferenceToNothing_HintAtTheNearestName()
    {
        var pack = WithSecondStep(step => step with { Owner = "scool" });

        Assert.Equal(("ladders[0].steps[1].owner", "There is no role \"scool\" in this pack. Did you mean \"school\"?"), Only(pack));
    }

    [Fact]
    public void Problems_DeepInAGate_NameThePlace()
    {
        var pack = WithSecondStep(step => step with { Entry = new All { Gates = [new KeyStageIn { KeyStages = [3] }, new Any { Gates = [new HasPlan { Plan = "psp" }] }] } });

        Assert.Equal("ladders[0].steps[1].entry.all[1].any[0].plan", Only(pack).Path);
    }

    [Fact]
    public void Problems_TaskBeforeAnEndWithoutLeadTime_AsksForIt()
    {
        var pack = WithSecondStep(step => step with { TaskBeforeEnd = "Write the return plan", Lasts = DurationRule.Parse("16 school weeks") });

        Assert.Equal("ladders[0].steps[1].lasts", Only(pack).Path);
        Assert.Empty(PackCheck.Problems(WithSecondStep(step => step with { TaskBeforeEnd = "Write the return plan", Lasts = DurationRule.Parse("16 school weeks") with { LeadTime = 3 } })));
    }

    [Fact]
    public void Problems_IdTwiceOrLengthTheWrongWayRound_AreNamed()
    {
        Assert.Equal("roles[1].id", Only(Small with { Roles = [Small.Roles[0], Small.Roles[0]] }).Path);
        Assert.Equal("ladders[0].steps[1].lasts.maximum", Only(WithSecondStep(step => step with { Lasts = new DurationRule { Unit = DurationUnit.SchoolDays, Minimum = 5, Maximum = 2 } })).Path);
    }

    [Fact]
    public void Names_OfThePack_AreFoundById() => Assert.Equal("Two", PackNames.Of(Small)["two"]);

    [Theory]
    [InlineData("enforcment", "enforcement")]
    [InlineData("zzzzzzzz", null)]
    public void NearestWord_Misspelt_FindsWhatWasMeant(string written, string? meant) => Assert.Equal(meant, NearestWord.Of(written, ["entry", "enforcement", "evidence"]));

    [Fact]
    public void Words_RenamedConcept_IsSaidTheirWay()
    {
        var words = new Words { Own = new Dictionary<Concept, Word> { [Concept.Panel] = Word.Parse("inclusion meeting"), [Concept.Unit] = Word.Parse("base | bases") } };

        Assert.Equal(("inclusion meetings", "bases", "suspension"), (words[Concept.Panel].Many, words[Concept.Unit].Many, words[Concept.Suspension].One));
        Assert.Equal("1 base", words[Concept.Unit].Counted(1));
    }

    private static Pack WithSecondStep(Func<LadderStep, LadderStep> change) => Small with { Ladders = [Small.Ladders[0] with { Steps = [Small.Ladders[0].Steps[0], change(Small.Ladders[0].Steps[1])] }] };

    private static (string Path, string Message) Only(Pack pack) => Assert.Single(PackCheck.Problems(pack)) is var problem ? (problem.Path, problem.Message) : default;
}
