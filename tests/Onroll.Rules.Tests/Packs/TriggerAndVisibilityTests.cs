using Onroll.Rules.Calendar;
using Onroll.Rules.Packs;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Packs;

/// <summary>Events that open records (engine G13), and who sees what (section 11.2).</summary>
public sealed class TriggerAndVisibilityTests
{
    private static readonly SchoolCalendar Year202122 = new([Term(new(2021, 9, 6), new(2021, 10, 22), "Autumn"), Term(new(2021, 11, 1), new(2021, 12, 17), "Autumn"), Term(new(2022, 1, 4), new(2022, 2, 11), "Spring")]);

    private static readonly Trigger TwoInAHalfTerm = new()
    {
        Id = "assess",
        Reason = "Two suspensions in a half term.",
        Events = [TriggerEvent.Suspension],
        Count = 2,
        Window = TriggerWindow.HalfTerm,
        Opens = TriggerOpens.Plan,
        What = "assessment",
        Within = DurationRule.Parse("5 school days"),
    };

    [Theory]
    [InlineData("9 Nov 2021", "6 Dec 2021", 2)]    // T-PEA-A1: X
    [InlineData("19 Oct 2021", "3 Nov 2021", 0)]   // Y: one in each half term
    [InlineData("9 Nov 2021", "9 Nov 2021", 2)]
    public void FiredBy_TwoSuspensions_OnlyInTheSameHalfTerm(string first, string second, int fired)
    {
        Assert.Equal(fired, TwoInAHalfTerm.FiredBy([Day(first), Day(second)], Day(second), Year202122).Count);
    }

    [Fact]
    public void DueOn_FiveSchoolDays_CountsFromTheDayAfter() =>
        Assert.Equal(Day("13 Dec 2021"), TwoInAHalfTerm.DueOn(Day("6 Dec 2021"), Year202122));

    [Theory]
    [InlineData(TriggerWindow.Term, 2)]
    [InlineData(TriggerWindow.Year, 3)]
    [InlineData(TriggerWindow.Ever, 4)]
    public void FiredBy_OtherWindows_CountWhatLiesInThem(TriggerWindow window, int counted)
    {
        DateOnly[] days = [Day("1 Jul 2021"), Day("15 Dec 2021"), Day("5 Jan 2022"), Day("7 Jan 2022")];

        Assert.Equal(counted, (TwoInAHalfTerm with { Window = window }).FiredBy(days, Day("7 Jan 2022"), Year202122).Count);
    }

    [Fact]
    public void Allows_GuestOfTheLastPart_SeesOnlyThat()
    {
        // AS-ASH-5
        VisibilityRule[] rules = [new() { Role = "access-team", Sees = [RecordPart.Papers], Parts = ["arrivals"], While = VisibleWhile.OnAgenda }];
        var question = new VisibilityQuestion { Role = "access-team", Part = RecordPart.Papers, On = Day("5 Nov 2018"), AgendaPart = "arrivals", IsOnAgenda = true };

        Assert.True(VisibilityRule.Allows(rules, question));
        Assert.False(VisibilityRule.Allows(rules, question with { AgendaPart = "cases" }));
        Assert.False(VisibilityRule.Allows(rules, question with { IsOnAgenda = false }));
        Assert.False(VisibilityRule.Allows(rules, question with { Role = "host" }));
        Assert.False(VisibilityRule.Allows(rules, question with { Part = RecordPart.SafeguardingNotes }));
    }

    [Theory]
    [InlineData("6 Jan 2019", false)]
    [InlineData("7 Jan 2019", true)]
    [InlineData("15 Feb 2019", true)]
    [InlineData("16 Feb 2019", false)]
    public void Allows_Host_SeesOnlyWhileThePlacementRuns(string on, bool allowed)
    {
        // AS-NOT-8
        VisibilityRule[] rules = [new() { Role = "host", Sees = [RecordPart.Placement], While = VisibleWhile.PlacementRuns, OwnPartOnly = true }];
        var question = new VisibilityQuestion { Role = "host", Part = RecordPart.Placement, On = Day(on), IsOwnPart = true, PlacementFrom = Day("7 Jan 2019"), PlacementTo = Day("15 Feb 2019") };

        Assert.Equal(allowed, VisibilityRule.Allows(rules, question));
        Assert.False(VisibilityRule.Allows(rules, question with { IsOwnPart = false }));
    }
}
