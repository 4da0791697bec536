using Onroll.Rules.Packs;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Packs;

/// <summary>Moving along a ladder: P-LIN-01, P-LIN-10, P-ASH-01.</summary>
public sealed class LadderMoveTests
{
    private static readonly LadderStep Ordinary = new() { Id = "ordinary", Name = "Ordinary support", Owner = "school" };
    private static readonly LadderStep Own = new() { Id = "own", Name = "Own room", Owner = "school" };
    private static readonly LadderStep Day2 = new() { Id = "day-stay", Name = "Day stay", Owner = "school", Optional = true };
    private static readonly LadderStep Move = new() { Id = "move", Name = "Move", Owner = "panel", Enforcement = Enforcement.Mandatory, Entry = new OwnProcessesUsed() };
    private static readonly LadderStep Unit = new() { Id = "unit", Name = "Unit", Owner = "provider", KeyStages = [4] };

    private static readonly Ladder Ladder = new() { Id = "ladder", Name = "Ladder", Steps = [Ordinary, Own, Day2, Move, Unit] };

    private static readonly CaseFacts Facts = new() { AsAt = Day("5 Nov 2018"), KeyStage = 3 };

    [Fact]
    public void From_OptionalStepAhead_OffersItAndTheOneAfterIt() =>
        Assert.Equal(["day-stay", "move"], LadderMove.From(Ladder, Own, Facts).Select(move => move.Step.Id));

    [Fact]
    public void Judge_MandatoryStepWithoutEvidence_IsRefusedAndNamesTheGate()
    {
        var move = LadderMove.Judge(Ladder, Own, Move, Facts);

        Assert.True(move.IsRefused);
        Assert.Equal("No evidence that the school used its own processes first.", Assert.Single(move.Unmet).Message);
        Assert.False(LadderMove.Judge(Ladder, Own, Move, Facts with { OwnProcesses = [new OwnProcessFact("own", Day("1 Nov 2018"))] }).IsRefused);
    }

    [Fact]
    public void Judge_AdvisoryStepUnmet_IsNotRefusedButNeedsAReason()
    {
        var move = LadderMove.Judge(Ladder, Move, Unit, Facts);

        Assert.False(move.IsOpen);
        Assert.False(move.IsRefused);
        Assert.True(move.NeedsReason);
    }

    [Fact]
    public void Judge_PastSteps_IsABypass()
    {
        var move = LadderMove.Judge(Ladder, Ordinary, Unit, Facts with { KeyStage = 4 });

        Assert.Equal((MoveDirection.Bypass, true, false), (move.Direction, move.NeedsReason, move.IsRefused));
    }

    [Fact]
    public void Judge_BackDown_IsOpenWithAReason()
    {
        var move = LadderMove.Judge(Ladder, Unit, Own, Facts);

        Assert.Equal((MoveDirection.Back, true, true), (move.Direction, move.IsOpen, move.NeedsReason));
    }

    [Fact]
    public void Judge_ExitNotMet_HoldsThePupilGoingUpButNotDown()
    {
        var held = Own with { Exit = new DocumentComplete { Document = "continuation-plan" } };
        var ladder = Ladder with { Steps = [Ordinary, held, Day2, Move, Unit], Enforcement = Enforcement.Mandatory };

        Assert.True(LadderMove.Judge(ladder, held, Day2, Facts).IsRefused);
        Assert.False(LadderMove.Judge(ladder, held, Ordinary, Facts).IsRefused);
    }

    [Fact]
    public void From_NamedWays_AreOnlyThoseAndStepThatClosesHasNone()
    {
        var branching = Own with { Next = [new StepTransition { To = "unit", By = "panel", When = new KeyStageIn { KeyStages = [4] } }, new StepTransition { To = "ordinary" }] };
        var ladder = Ladder with { Steps = [Ordinary, branching, Day2, Move, Unit with { Closes = true }] };

        var moves = LadderMove.From(ladder, branching, Facts);

        Assert.Equal([("unit", "panel", MoveDirection.Onwards), ("ordinary", "school", MoveDirection.Back)], moves.Select(move => (move.Step.Id, move.By, move.Direction)));
        Assert.Equal("Only for key stage 4; this pupil is in key stage 3.", Assert.Single(moves[0].Unmet).Message);   // named once though two gates ask
        Assert.Empty(LadderMove.From(ladder, ladder.Steps[^1], Facts));
    }
}
