using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Moves;

/// <summary>G-431, criterion 3.1: a year on roll is a success, and the bands leave no gaps.</summary>
public sealed class MoveSuccessTests
{
    private static readonly MoveHistory Final = new(Day("15 Sep 2025"), Day("19 Nov 2025"));

    [Theory]
    [InlineData("18 Nov 2026", false)]
    [InlineData("19 Nov 2026", true)]
    public void Judge_StillOnRoll_IsASuccessFromTheDayTheYearIsUp(string today, bool success)
    {
        var result = MoveSuccess.Judge(Final, Day(today));

        Assert.Equal(success ? new MoveResult.Success(Day("19 Nov 2026")) : new MoveResult.Undecided(Day("19 Nov 2026")), result);
    }

    [Fact]
    public void Judge_LeftADayBefore_IsAFailure_AndOnTheDayASuccess()
    {
        Assert.Equal(new MoveResult.Failure(Day("18 Nov 2026")), MoveSuccess.Judge(Final with { LeftReceivingOn = Day("18 Nov 2026") }, Day("1 Dec 2026")));
        Assert.Equal(new MoveResult.Success(Day("19 Nov 2026")), MoveSuccess.Judge(Final with { LeftReceivingOn = Day("19 Nov 2026") }, Day("1 Dec 2026")));
    }

    [Fact]
    public void Judge_NoTransfer_IsAFailureOnceStarted_AndLeftOutBefore()
    {
        var started = new MoveHistory(Day("15 Sep 2025"), null);

        Assert.Equal(new MoveResult.Undecided(null), MoveSuccess.Judge(started, Day("1 Dec 2025")));
        Assert.Equal(new MoveResult.Failure(Day("3 Oct 2025")), MoveSuccess.Judge(started with { EndedWithoutTransferOn = Day("3 Oct 2025") }, Day("1 Dec 2025")));
        Assert.Equal(new MoveResult.LeftOut(LeftOutOfRate.WithdrawnBeforeStart), MoveSuccess.Judge(new(null, null) { EndedWithoutTransferOn = Day("3 Oct 2025") }, Day("1 Dec 2025")));
        Assert.Equal(new MoveResult.LeftOut(LeftOutOfRate.FinishedYear11), MoveSuccess.Judge(Final with { LeftOut = LeftOutOfRate.FinishedYear11 }, Day("1 Dec 2026")));
    }

    [Fact]
    public void DueOn_LeapDay_IsTheLastOfFebruary() => Assert.Equal(Day("28 Feb 2025"), MoveSuccess.DueOn(Day("29 Feb 2024")));

    [Fact]
    public void CohortOn_ADay_IsTheAcademicYearBeforeLast() => Assert.Equal(new AcademicYear(2024), MoveSuccess.CohortOn(Day("20 Nov 2026")));

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 1, 0)]
    [InlineData(49, 100, 0)]
    [InlineData(1, 2, 1)]
    [InlineData(849, 1000, 1)]
    [InlineData(85, 100, 2)]
    [InlineData(909, 1000, 2)]
    [InlineData(91, 100, 3)]
    [InlineData(959, 1000, 3)]
    [InlineData(96, 100, 4)]
    [InlineData(13, 18, 1)]
    public void LevelOf_TheBands_HoldTheExactFractionAgainstTheLowerBound(int successes, int cases, int? level) =>   // G-405
        Assert.Equal(level, MoveSuccess.LevelOf(successes, cases));

    [Fact]
    public void LevelOf_OneMoreSuccess_NeverLowersTheLevel()
    {
        var moves = (from cases in Gen.Choose(1, 300) from successes in Gen.Choose(0, cases - 1) select (successes, cases)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(moves, m => MoveSuccess.LevelOf(m.successes, m.cases) <= MoveSuccess.LevelOf(m.successes + 1, m.cases)));
    }
}
