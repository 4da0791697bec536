using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>R-ATT-06, R-ATT-09, R-PNF-01 and G-N01.</summary>
public sealed class ThresholdTests
{
    [Theory]
    [InlineData(2025, 34, 340, AbsenceLevel.Persistent)]
    [InlineData(2025, 33, 340, AbsenceLevel.Below)]
    [InlineData(2025, 170, 340, AbsenceLevel.Severe)]
    [InlineData(2025, 169, 340, AbsenceLevel.Persistent)]
    [InlineData(2025, 1, 19, AbsenceLevel.TooFewSessions)]
    [InlineData(2025, 2, 20, AbsenceLevel.Persistent)]
    [InlineData(2009, 76, 380, AbsenceLevel.Persistent)]   // G-N01
    [InlineData(2009, 75, 380, AbsenceLevel.Below)]
    [InlineData(2009, 20, 100, AbsenceLevel.Persistent)]
    [InlineData(2009, 19, 100, AbsenceLevel.Below)]
    [InlineData(2012, 57, 380, AbsenceLevel.Persistent)]
    [InlineData(2012, 56, 380, AbsenceLevel.Below)]
    public void LevelOf_AroundTheThreshold_ComparesWholeNumbers(int startYear, int absent, int possible, AbsenceLevel level)
    {
        var thresholds = AbsenceThresholds.In(new AcademicYear(startYear));

        Assert.Equal(level, thresholds.LevelOf(Counts(absent, possible)));
    }

    [Fact]
    public void LevelOf_OneOfFiveByThePublishedMethod_IsPersistent()   // G-N01
    {
        Assert.Equal(AbsenceLevel.Persistent, AbsenceThresholds.In(new AcademicYear(2009)).LevelOf(Counts(1, 5), fewestPossible: 1));
        Assert.Equal(AbsenceLevel.TooFewSessions, AbsenceThresholds.In(new AcademicYear(2009)).LevelOf(Counts(0, 0), fewestPossible: 0));
    }

    [Theory]
    [InlineData(2009, 52, 64, null)]
    [InlineData(2010, 38, 46, 56)]
    [InlineData(2014, 38, 46, 56)]
    public void In_BeforeTheExactMethod_KnowsThePublishedCounts(int startYear, int twoTerms, int five, int? six)
    {
        Assert.Equal(new PersistentAbsenceCounts(twoTerms, five, six), AbsenceThresholds.In(new AcademicYear(startYear)).FixedCounts);
        Assert.Null(AbsenceThresholds.In(new AcademicYear(2015)).FixedCounts);
    }

    [Fact]
    public void PenaltyThreshold_WorkedExample_IsMetOn21November()   // R-PNF-01
    {
        var history = new AttendanceHistory(WorkedExample().Morning("21 Nov 2025", "U"));

        var outcome = PenaltyThreshold.Check(history, Alderway, Day("1 Sep 2025"), Day("19 Dec 2025"));

        Assert.Equal(new PenaltyThresholdOutcome.Met(Day("21 Nov 2025"), Day("15 Sep 2025").AddDays(-7), 10, Precision.Exact), outcome);
        Assert.Equal(10, PenaltyThreshold.SessionsInWindow(history, Alderway, Day("21 Nov 2025")));
        Assert.Equal(4, PenaltyThreshold.SessionsInWindow(history, Alderway, Day("1 Dec 2025")));
    }

    [Fact]
    public void PenaltyThreshold_NineSessions_IsNotMet()
    {
        var outcome = PenaltyThreshold.Check(new AttendanceHistory(WorkedExample()), Alderway, Day("1 Sep 2025"), Day("19 Dec 2025"));

        Assert.Equal(new PenaltyThresholdOutcome.NotMet(9), outcome);
    }

    [Fact]
    public void PenaltyThreshold_AcrossTheSummer_CountsWeeksOfBothYears()
    {
        var july = Registers.Present(Day("1 Jul 2026"), Day("20 Jul 2026")).Day("16 Jul 2026", "G").Day("17 Jul 2026", "G").Day("20 Jul 2026", "G");
        var september = Registers.Present(Day("2 Sep 2026"), Day("30 Sep 2026")).Day("2 Sep 2026", "O").Day("3 Sep 2026", "O");

        var outcome = PenaltyThreshold.Check(new AttendanceHistory(september, july), Alderway, Day("1 Sep 2026"), Day("30 Sep 2026"));

        Assert.Equal(Day("3 Sep 2026"), Assert.IsType<PenaltyThresholdOutcome.Met>(outcome).On);
    }

    [Fact]
    public void ReachedOn_UnauthorisedFrom12January_IsFriday23January()   // R-ATT-06
    {
        var marks = Registers.Present(Day("6 Jan 2026"), Day("30 Jan 2026"));
        foreach (var day in Alderway.OpenDaysBetween(Day("12 Jan 2026"), Day("26 Jan 2026")))
        {
            marks = marks.Set(day, Session.Morning, AttendanceCode.Find("O")).Set(day, Session.Afternoon, AttendanceCode.Find("O"));
        }

        var history = new AttendanceHistory(marks);

        Assert.Equal(Day("23 Jan 2026"), UnauthorisedAbsence.ReachedOn(history, Day("6 Jan 2026"), Day("30 Jan 2026")));
        Assert.Equal(new UnauthorisedRun(Day("12 Jan 2026"), Day("26 Jan 2026"), 22), UnauthorisedAbsence.LongestRun(history, Day("6 Jan 2026"), Day("30 Jan 2026")));
    }

    [Fact]
    public void LongestRun_TwoOfOneLength_IsTheEarlier()
    {
        var marks = Registers.Present(Day("6 Jan 2026"), Day("30 Jan 2026")).Day("12 Jan 2026", "O").Day("20 Jan 2026", "O");

        var run = UnauthorisedAbsence.LongestRun(new AttendanceHistory(marks), Day("6 Jan 2026"), Day("30 Jan 2026"));

        Assert.Equal(new UnauthorisedRun(Day("12 Jan 2026"), Day("12 Jan 2026"), 2), run);
    }

    [Fact]
    public void LongestRun_SnowDayBetween_NeitherCountsNorBreaks()
    {
        var marks = Registers.Present(Day("6 Jan 2026"), Day("30 Jan 2026")).Day("12 Jan 2026", "O").Day("13 Jan 2026", "Y4").Day("14 Jan 2026", "G");

        var run = UnauthorisedAbsence.LongestRun(new AttendanceHistory(marks), Day("6 Jan 2026"), Day("30 Jan 2026"));

        Assert.Equal(new UnauthorisedRun(Day("12 Jan 2026"), Day("14 Jan 2026"), 4), run);
    }

    [Fact]
    public void CountLastPossible_FortySessions_ReachesOverTheSummerAndSkipsWhatWasNotPossible()
    {
        var july = Registers.Present(Day("1 Jul 2026"), Day("20 Jul 2026")).Day("20 Jul 2026", "I");
        var september = Registers.Present(Day("2 Sep 2026"), Day("28 Sep 2026")).Day("3 Sep 2026", "Y1");

        var counts = new AttendanceHistory(july, september).CountLastPossible(Day("28 Sep 2026"), 40);

        Assert.Equal((40, 2, 2), (counts.Possible, counts.Absent, counts.NotPossible));
    }

    private static AttendanceMarks WorkedExample() => Registers.Present(Day("3 Sep 2025"), Day("19 Dec 2025"))
        .Day("15 Sep 2025", "G").Day("16 Sep 2025", "G").Day("17 Sep 2025", "G")
        .Morning("4 Nov 2025", "U").Day("17 Nov 2025", "O");

    private static SessionCounts Counts(int absent, int possible) => new(possible - absent, 0, absent, 0, 0, 0, 0);
}
