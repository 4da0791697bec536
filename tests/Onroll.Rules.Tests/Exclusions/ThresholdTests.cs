using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-SUS-09 and R-SUS-10: the six cases and the board's clock.</summary>
public sealed class ThresholdTests
{
    [Theory]
    [InlineData(10, GoverningBoardCase.A, null)]
    [InlineData(11, GoverningBoardCase.B, "13 Feb 2026")]
    [InlineData(30, GoverningBoardCase.B, "13 Feb 2026")]
    [InlineData(31, GoverningBoardCase.D, "11 Dec 2025")]
    [InlineData(90, GoverningBoardCase.D, "11 Dec 2025")]
    public void Read_AroundTheThresholds_IsStrictlyMore(int sessions, GoverningBoardCase expected, string? due)
    {
        var what = Suspension("20 Nov 2025", sessions) with { GoverningBoardTold = Day("20 Nov 2025"), RepresentationsReceived = Day("25 Nov 2025") };

        // Only 42 half days are left of the autumn, so the longest runs into spring, whose total then decides.
        var reading = Read(what);

        Assert.Equal(expected, reading.Case);
        Assert.Equal(due is null ? null : Day(due), reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)?.DueOn);
    }

    [Fact]
    public void Read_FiveAndAHalfDaysInTwoParts_IsCaseBOrC()   // the worked example
    {
        var what = Suspension("20 Nov 2025", 5) with { GoverningBoardTold = Day("20 Nov 2025"), RepresentationsReceived = Day("25 Nov 2025") };

        var heard = Read(what, Earlier("13 Oct 2025", 6));
        var silent = Read(what with { RepresentationsReceived = null }, Earlier("13 Oct 2025", 6));

        Assert.Equal((11, GoverningBoardCase.B, Day("13 Feb 2026")), (heard.HalfDaysThisTerm, heard.Case, heard.Due(ExclusionDeadlineId.GoverningBoardMeeting)));
        Assert.Equal(GoverningBoardCase.C, silent.Case);
        Assert.Null(silent.Deadline(ExclusionDeadlineId.GoverningBoardMeeting));
        Assert.NotNull(silent.Deadline(ExclusionDeadlineId.GoverningBoardNotice));
    }

    [Fact]
    public void Read_ElevenLunchtimes_PassTheLowerThreshold()   // edge (b)
    {
        Assert.Equal(GoverningBoardCase.A, Read(Lunchtimes("24 Nov 2025", 10)).Case);
        Assert.Equal(GoverningBoardCase.C, Read(Lunchtimes("24 Nov 2025", 11)).Case);
    }

    [Fact]
    public void Read_CrossesATerm_TheLargerTotalDecides()   // edge (c)
    {
        var what = Suspension("17 Dec 2025", 18);   // 3 days in autumn, 6 in spring

        var reading = Read(what);
        var withAutumn = Read(what, Earlier("10 Nov 2025", 8));

        Assert.Equal((12, GoverningBoardCase.C), (reading.HalfDaysThisTerm, reading.Case));
        Assert.Equal((14, GoverningBoardCase.C), (withAutumn.HalfDaysThisTerm, withAutumn.Case));
        Assert.Equal(26, withAutumn.HalfDaysThisYear);
    }

    [Fact]
    public void Read_EasterMondayInTheMiddle_SplitsTheTermsButNotTheRun()   // R-CAL-08 edge
    {
        var lateTerm = new SchoolCalendar([Term(Day("5 Jan 2026"), Day("13 Feb 2026")), Term(Day("23 Feb 2026"), Day("17 Apr 2026"))]);

        var reading = ExclusionLaw.Read(Suspension("30 Mar 2026", 18), Rowan, [], lateTerm);   // 30 Mar to 2 Apr, 7 to 13 Apr

        Assert.Equal((10, 18, GoverningBoardCase.A), (reading.HalfDaysThisTerm, reading.HalfDaysThisYear, reading.Case));
        Assert.Equal(Day("8 Apr 2026"), reading.Run?.DaySix);
    }

    [Fact]
    public void Read_CrossesTheSchoolYear_CountsEachYearAlone()   // R-CAL-04 edge
    {
        var what = Suspension("16 Jul 2026", 20);   // 3 days in July, 7 in September

        var reading = Read(what, Earlier("5 Jan 2026", 80));

        Assert.Equal((14, 86), (reading.HalfDaysThisTerm, reading.HalfDaysThisYear));
        Assert.Null(reading.Refused);
    }

    [Fact]
    public void On_RecordsAcrossATermAndACancelledOne_CountsByDay()
    {
        EarlierExclusion[] records = [Earlier("17 Dec 2025", 18), Earlier("12 Jan 2026", 4, isCancelled: true), Earlier("14 Jul 2025", 10)];

        Assert.Equal((6, 22), Totals("18 Dec 2025"));   // 3 days of the first in autumn
        Assert.Equal((12, 22), Totals("20 Jan 2026"));   // and 6 in spring
        Assert.Equal((0, 22), Totals("20 Apr 2026"));

        (int Term, int Year) Totals(string day) => StandingTotals.On(records, Alderway, Day(day)) is var (term, _, year) ? (term, year) : default;
    }

    [Fact]
    public void Read_MissesAPublicExam_IsCaseEWithAnAimBeforeIt()   // R-SUS-10
    {
        var what = Suspension("9 Jun 2026", 6) with { MissesPublicExam = true, ExamDate = Day("11 Jun 2026"), GoverningBoardTold = Day("9 Jun 2026") };

        var reading = Read(what);
        var meeting = reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)!;

        Assert.Equal((GoverningBoardCase.E, 6), (reading.Case, reading.HalfDaysThisTerm));
        Assert.Equal((Day("30 Jun 2026"), Day("10 Jun 2026")), (meeting.DueOn, meeting.Aim));
        Assert.Contains("the chair of a maintained school may consider it alone", meeting.Sentence, StringComparison.Ordinal);
        Assert.Equal(ExclusionWarningKind.Exam, Assert.Single(reading.Warnings).Kind);
    }

    [Theory]
    [InlineData(null, "11 Jun 2026", GoverningBoardCase.E, false)]
    [InlineData(null, "12 Jun 2026", GoverningBoardCase.A, false)]
    [InlineData(false, "11 Jun 2026", GoverningBoardCase.A, true)]
    [InlineData(true, "12 Jun 2026", GoverningBoardCase.E, true)]
    public void Read_ExamDateAndFlag_TheFlagWinsAndDoubtsAreNamed(bool? misses, string exam, GoverningBoardCase expected, bool doubts)
    {
        var reading = Read(Suspension("9 Jun 2026", 6) with { MissesPublicExam = misses, ExamDate = Day(exam) });

        Assert.Equal(expected, reading.Case);
        Assert.Equal(doubts, reading.Warnings.Any(warning => warning.Kind == ExclusionWarningKind.Contradiction));
    }

    [Fact]
    public void Read_BoardNotToldYet_SaysThatTheClockStands()
    {
        var reading = Read(Permanent("25 Nov 2025"));

        Assert.Null(reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting));
        Assert.Equal(ExclusionWarningKind.ClockNotStarted, Assert.Single(reading.Warnings).Kind);
    }

    [Theory]
    [InlineData(12, true, "8 Oct 2009", "16 Dec 2009", GoverningBoardCase.B)]   // between the 6th and the 50th school day
    [InlineData(32, false, "8 Oct 2009", "21 Oct 2009", GoverningBoardCase.D)]
    public void Read_Ps2010_TheBoardMayNotMeetBeforeTheSixthSchoolDay(int sessions, bool parentAsks, string from, string due, GoverningBoardCase expected)
    {
        var calendar = new SchoolCalendar([Term(Day("1 Sep 2009"), Day("23 Oct 2009")), Term(Day("2 Nov 2009"), Day("18 Dec 2009"))]);
        var what = Suspension("30 Sep 2009", sessions) with { GoverningBoardTold = Day("30 Sep 2009"), RepresentationsReceived = parentAsks ? Day("2 Oct 2009") : null };

        var reading = ExclusionLaw.Read(what, new ExcludedPupil(Day("2 May 1995")), [], calendar);
        var meeting = reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)!;

        Assert.Equal((expected, Day(from), Day(due)), (reading.Case, meeting.From, meeting.DueOn));
        Assert.Equal("PS-2010", reading.PolicySet.Id);
        Assert.Contains("school day after it was told on 30 September 2009", meeting.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MeetingPlannedOutOfTime_Warns()
    {
        var what = Permanent("25 Nov 2025") with { GoverningBoardTold = Day("25 Nov 2025"), GoverningBoardMeeting = Day("17 Dec 2025") };

        Assert.Equal(ExclusionWarningKind.OutOfTime, Assert.Single(Read(what).Warnings).Kind);
        Assert.Empty(Read(what with { GoverningBoardMeeting = Day("16 Dec 2025") }).Warnings);
    }
}
