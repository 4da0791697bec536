using Onroll.Rules.Attendance;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>R-ATT-02, R-ATT-04 to R-ATT-07, R-PNF-02 and R-PNF-03, with their worked examples.</summary>
public sealed class AttendanceClockTests
{
    [Fact]
    public void PenaltyNotice_WorkedExample_GivesItsDates()   // R-PNF-02: received Wed 26 Nov 2025, issued Mon 24 Nov 2025
    {
        Assert.Equal(Day("16 Dec 2025"), PenaltyNotice.PayLowerBy(Day("26 Nov 2025")));
        Assert.Equal(Day("23 Dec 2025"), PenaltyNotice.PayBy(Day("26 Nov 2025")));
        Assert.Equal(Day("24 Nov 2028"), PenaltyNotice.LookBackEnds(Day("24 Nov 2025")));
    }

    [Theory]
    [InlineData("24 Nov 2025", "", 1, 80, 160)]
    [InlineData("24 Nov 2028", "24 Nov 2025", 2, null, 160)]   // the last day that counts
    [InlineData("25 Nov 2028", "24 Nov 2025", 1, 80, 160)]
    [InlineData("24 Nov 2025", "18 Aug 2024", 1, 80, 160)]   // issued under the older rules
    [InlineData("24 Nov 2025", "19 Aug 2024", 2, null, 160)]
    [InlineData("18 Aug 2024", "1 Jul 2024", 1, 60, 120)]
    public void PenaltyNotice_ByEarlierOnes_Escalates(string issued, string earlier, int number, int? lower, int pounds)
    {
        var notice = PenaltyNotice.IssuedOn(Day(issued), earlier.Length == 0 ? [] : [Day(earlier)]);

        Assert.Equal(new PenaltyNotice.Payable(number, lower, pounds), notice);
    }

    [Fact]
    public void PenaltyNotice_AfterTwo_IsNotAllowedUntilOnlyOneCounts()
    {
        var notice = PenaltyNotice.IssuedOn(Day("1 Jun 2026"), [Day("1 Mar 2026"), Day("24 Nov 2025")]);

        Assert.Equal(new PenaltyNotice.NotAllowed(Day("25 Nov 2028")), notice);
    }

    [Fact]
    public void NoticeToImprove_UsuallyEndsInThreeToSixWeeks() =>
        Assert.Equal((Day("2 Feb 2026"), Day("23 Feb 2026")), NoticeToImprove.EndsBetween(Day("12 Jan 2026")));

    [Fact]
    public void PartTimeTimetable_WorkedExample_StopsAfterSixSchoolWeeks()   // R-ATT-07: half term in between does not count
    {
        Assert.Equal(Day("27 Feb 2026"), PartTimeTimetable.StopsOn(Alderway, Day("12 Jan 2026")));
        Assert.Equal([Day("23 Jan 2026"), Day("6 Feb 2026"), Day("27 Feb 2026")], PartTimeTimetable.ReviewsOn(Alderway, Day("12 Jan 2026")));
        Assert.Null(PartTimeTimetable.StopsOn(Alderway, Day("12 Jul 2027")));
    }

    [Theory]
    [InlineData("12 Jan 2026", "17 Jan 2026", "16 Jan 2026")]   // R-ATT-06: a Saturday, so aim for Friday
    [InlineData("13 Jan 2026", "18 Jan 2026", "16 Jan 2026")]
    [InlineData("14 Jan 2026", "19 Jan 2026", "19 Jan 2026")]
    public void NewPupil_IsToldOfWithinFiveDays(string entered, string by, string aim)
    {
        Assert.Equal((Day(by), Day(aim)), (AttendanceReturns.NewPupilBy(Day(entered)), AttendanceReturns.NewPupilAim(Day(entered))));
    }

    [Fact]
    public void UnauthorisedRun_WorkedExample_IsTenDaysOn23January()   // R-ATT-06
    {
        var marks = Registers.Present(Day("5 Jan 2026"), Day("13 Feb 2026"));
        for (var day = Day("12 Jan 2026"); day <= Day("30 Jan 2026"); day = day.AddDays(1))
        {
            marks = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? marks : marks.Day(day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture), "O");
        }

        Assert.Equal(Day("23 Jan 2026"), UnauthorisedAbsence.ReachedOn(new AttendanceHistory(marks), Day("5 Jan 2026"), Day("13 Feb 2026")));
    }

    [Fact]
    public void Sickness_ThirtySessionsOfIllness_IsReachedThatDay()
    {
        var marks = Registers.Present(Day("3 Sep 2025"), Day("24 Oct 2025"));
        var days = Alderway.OpenDaysBetween(Day("3 Sep 2025"), Day("24 Oct 2025")).ToArray();
        marks = days.Take(14).Aggregate(marks, (register, day) => register.Day(Text(day), "I"));
        var almost = new AttendanceHistory(marks.Morning(Text(days[20]), "I"));
        var reached = new AttendanceHistory(marks.Day(Text(days[20]), "I"));

        Assert.Null(AttendanceReturns.SicknessReachedOn(almost, Day("1 Sep 2025"), Day("24 Oct 2025")));
        Assert.Equal(days[20], AttendanceReturns.SicknessReachedOn(reached, Day("1 Sep 2025"), Day("24 Oct 2025")));

        static string Text(DateOnly day) => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void NoReasonYet_WorkedExample_IsResolvedWithinFiveSchoolDays() =>   // R-ATT-02
        Assert.Equal(Day("19 Jan 2026"), UnfinishedMarks.ReasonBy(Alderway, Day("12 Jan 2026")));

    [Theory]
    [InlineData(24, null, false)]
    [InlineData(25, null, true)]
    [InlineData(48, 30, false)]
    public void OffSiteSession_UnconfirmedForADay_IsAQuestion(int hoursLater, int? confirmedAfter, bool isUnconfirmed)   // R-ATT-04
    {
        var ended = new DateTimeOffset(2026, 1, 12, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(isUnconfirmed, UnfinishedMarks.IsUnconfirmed(ended, confirmedAfter is { } hours ? ended.AddHours(hours) : null, ended.AddHours(hoursLater)));
        Assert.Equal(["K", "B"], AttendanceCode.All.Where(UnfinishedMarks.NeedsConfirming).Select(code => code.Value));
    }

    [Fact]
    public void DualRegistration_WorkedExample_Fits()   // R-ATT-05: week of 12 January 2026, Monday and Tuesday at the main school
    {
        var (main, second) = (Week("/\\/\\DDDDDD"), Week("DDDD/\\/\\IO"));

        Assert.Empty(DualRegistration.Check(main, second));
        Assert.Equal((4, 6), (main.Count().Possible, second.Count().Possible));
    }

    [Fact]
    public void DualRegistration_ClaimedTwiceOrByNobody_IsFound()
    {
        var findings = DualRegistration.Check(Week("/\\/\\DDDD/D"), Week("DDDDD/\\D/\\"));

        Assert.Equal(
            [(Day("14 Jan 2026"), DualRegistrationProblem.NeitherExpected), (Day("15 Jan 2026"), DualRegistrationProblem.NeitherExpected), (Day("16 Jan 2026"), DualRegistrationProblem.BothExpected)],
            findings.Select(finding => (finding.Date, finding.Problem)));
    }

    private static AttendanceMarks Week(string marks)
    {
        var (start, _) = MarkScan.RangeOf(Registers.Year202526, Day("12 Jan 2026"), Day("16 Jan 2026"));
        return AttendanceMarks.Parse(Registers.Year202526, new string('-', start) + marks);
    }
}
