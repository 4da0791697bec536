using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-SUS-02 to R-SUS-05, R-SUS-11 and R-SUS-12: length, totals, limit, runs.</summary>
public sealed class SuspensionTests
{
    [Fact]
    public void Read_TheExampleOfTheCommandLine_GivesWhatItPrints()   // cli.md
    {
        var what = Suspension("20 Nov 2025", 14) with { GoverningBoardTold = Day("20 Nov 2025"), RepresentationsReceived = Day("25 Nov 2025"), MissesPublicExam = false };

        var reading = Read(what, Earlier("13 Oct 2025", 6));

        Assert.Equal("PS-2024", reading.PolicySet.Id);
        Assert.Equal((Day("28 Nov 2025"), Session.Afternoon, Day("1 Dec 2025")), (reading.LastDay, reading.LastSession, reading.ReturnDate));
        Assert.Equal((14, 20, 20, GoverningBoardCase.B), (reading.HalfDaysThisEvent, reading.HalfDaysThisTerm, reading.HalfDaysThisYear, reading.Case));
        Assert.Equal(new ExclusionRun(Day("20 Nov 2025"), Day("27 Nov 2025")), reading.Run);
        Assert.Equal((Day("27 Nov 2025"), Day("13 Feb 2026")), (reading.Due(ExclusionDeadlineId.DaySixProvision), reading.Due(ExclusionDeadlineId.GoverningBoardMeeting)));
        Assert.Null(reading.Refused);
        Assert.Empty(reading.Warnings);
    }

    [Theory]
    [InlineData("13 Jul 2026", "PS-2024")]
    [InlineData("3 Sep 2026", "PS-2026")]
    public void Read_TriggerDate_ChoosesThePolicySet(string start, string set) => Assert.Equal(set, Read(Suspension(start, 2)).PolicySet.Id);   // R-POL-02

    [Fact]
    public void Read_StoredCase_KeepsItsOwnSet()
    {
        Assert.Equal("PS-2022", Read(Suspension("3 Sep 2026", 2) with { PolicySet = PolicySet.Find("PS-2022") }).PolicySet.Id);
    }

    [Fact]
    public void Read_FiveLunchtimes_AreTwoAndAHalfDays()   // R-SUS-02
    {
        var reading = Read(Lunchtimes("8 Dec 2025", 5));

        Assert.Equal((5, 5, Day("12 Dec 2025")), (reading.HalfDaysThisEvent, reading.HalfDaysThisTerm, reading.LastDay));
        Assert.Null(reading.LastSession);
        Assert.Null(reading.ReturnDate);
        Assert.Null(reading.Run);
        Assert.Equal([ExclusionDeadlineId.ParentNotice, ExclusionDeadlineId.LocalAuthorityNotice], reading.Deadlines.Select(d => d.Id));
    }

    [Fact]
    public void Read_AfternoonAndTheNextDay_AreThreeSessions()   // R-SUS-03
    {
        var reading = Read(Suspension("20 Nov 2025", 3) with { StartsInAfternoon = true });

        Assert.Equal((3, Day("21 Nov 2025"), Session.Afternoon, Day("24 Nov 2025")), (reading.HalfDaysThisEvent, reading.LastDay, reading.LastSession, reading.ReturnDate));
        Assert.Equal(2, StatisticalLength.InDays(3));
    }

    [Fact]
    public void Read_DualRegisteredPupil_OnlyTheDaysDueHereCount()   // R-SUS-03 edge: Monday to Wednesday at Alderway
    {
        var dueOn = new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday };

        var reading = Read(Suspension("19 Nov 2025", 4) with { DueOn = dueOn });

        Assert.Equal((Day("24 Nov 2025"), Day("25 Nov 2025"), 4), (reading.LastDay, reading.ReturnDate, reading.HalfDaysThisEvent));
    }

    [Fact]
    public void Read_TwoRecordsOfOneDay_TheAfternoonOneIsTheLater()
    {
        var (morning, afternoon) = (Earlier("20 Nov 2025", 1), new EarlierExclusion(ExclusionCategory.Suspension, Day("20 Nov 2025"), true, 1, false));

        Assert.Equal(2, Read(Suspension("20 Nov 2025", 1) with { StartsInAfternoon = true }, morning).HalfDaysThisTerm);
        Assert.Equal(1, Read(Suspension("20 Nov 2025", 1), afternoon).HalfDaysThisTerm);
        Assert.Null(Read(Suspension("20 Nov 2025", 1) with { StartsInAfternoon = true }, morning).Refused);
    }

    [Fact]
    public void Read_EarlierDaysOutsideTheCalendar_AreCountedAndNamed()
    {
        var fromNovember = new SchoolCalendar([Term(Day("3 Nov 2025"), Day("19 Dec 2025"))]);

        var reading = ExclusionLaw.Read(Suspension("20 Nov 2025", 2), Rowan, [Earlier("13 Oct 2025", 6)], fromNovember);

        Assert.Equal((8, 8), (reading.HalfDaysThisTerm, reading.HalfDaysThisYear));
        Assert.Equal(ExclusionWarningKind.Calendar, Assert.Single(reading.Warnings).Kind);
    }

    [Fact]
    public void Read_EndsAtNoon_IsBackThatAfternoon()
    {
        var reading = Read(Suspension("20 Nov 2025", 3));

        Assert.Equal((Day("21 Nov 2025"), Session.Morning, Day("21 Nov 2025")), (reading.LastDay, reading.LastSession, reading.ReturnDate));
    }

    [Fact]
    public void Read_HalfTermAndInsetIntervene_AreSkipped()   // R-CAL-06
    {
        var reading = Read(Suspension("23 Oct 2025", 6));

        Assert.Equal((Day("4 Nov 2025"), Day("5 Nov 2025")), (reading.LastDay, reading.ReturnDate));
    }

    [Fact]
    public void Read_OverFortyFiveDays_IsRefusedWithTheMostThatCanBeGiven()   // R-SUS-04: 43.5 days served, 2 asked for
    {
        EarlierExclusion[] served = [Earlier("3 Nov 2025", 30), Earlier("5 Jan 2026", 30), Earlier("13 Apr 2026", 27)];

        var reading = Read(Suspension("16 Jun 2026", 4), served);

        Assert.Equal((91, "R-SUS-04"), (reading.HalfDaysThisYear, reading.Refused?.Rule));
        Assert.Contains("The most that can be given is 1½ days.", reading.Refused!.Message, StringComparison.Ordinal);
        Assert.Equal(Day("17 Jun 2026"), reading.LastDay);
        Assert.Null(Read(Suspension("16 Jun 2026", 3), served).Refused);
        Assert.Equal(90, Read(Suspension("16 Jun 2026", 3), served).HalfDaysThisYear);
    }

    [Fact]
    public void Read_NothingLeftOfTheYear_SaysSo()
    {
        var reading = Read(Lunchtimes("16 Jun 2026", 1), Earlier("5 Jan 2026", 90));

        Assert.Contains("None is left", reading.Refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CancelledEarlierOne_CountsForTheYearButNotTheTermNorTheRun()   // R-SUS-04, R-SUS-06
    {
        var reading = Read(Suspension("13 Nov 2025", 8), Earlier("10 Nov 2025", 6, isCancelled: true));

        Assert.Equal((8, 14), (reading.HalfDaysThisTerm, reading.HalfDaysThisYear));
        Assert.Equal(GoverningBoardCase.A, reading.Case);
        Assert.Equal(new ExclusionRun(Day("13 Nov 2025"), null), reading.Run);
    }

    [Theory]
    [InlineData(29, 1, "15 days")]
    [InlineData(28, 2, "15 days")]
    [InlineData(30, 2, null)]
    [InlineData(58, 2, "30 days")]
    [InlineData(75, 1, "38 days")]
    [InlineData(87, 1, "44 days")]
    public void Read_TotalReachesAnAlert_WarnsOnce(int before, int sessions, string? alert)
    {
        var reading = Read(Suspension("16 Jun 2026", sessions), Earlier("3 Nov 2025", before));

        var warning = reading.Warnings.SingleOrDefault(w => w.Kind == ExclusionWarningKind.NearsLimit);
        Assert.Equal(alert is not null, warning?.Sentence.StartsWith($"The school year's total passes {alert}.", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Read_FollowsStraightOn_IsOneRunOfTwoRecords()   // R-SUS-05
    {
        var reading = Read(Suspension("13 Nov 2025", 8), Earlier("10 Nov 2025", 6));

        Assert.Equal(new ExclusionRun(Day("10 Nov 2025"), Day("17 Nov 2025")), reading.Run);
        Assert.Equal(Day("17 Nov 2025"), reading.Due(ExclusionDeadlineId.DaySixProvision));
        Assert.Equal((Day("13 Nov 2025"), Day("14 Nov 2025")), (reading.Deadline(ExclusionDeadlineId.PublicPlaceDays)!.From, reading.Deadline(ExclusionDeadlineId.PublicPlaceDays)!.To));
        Assert.Null(reading.Refused);
    }

    [Theory]
    [InlineData(ExclusionCategory.Suspension, "A suspension cannot be made longer.")]
    [InlineData(ExclusionCategory.PermanentExclusion, "A suspension cannot be changed into a permanent exclusion.")]
    public void Read_BeginsWhileAnotherRuns_IsRefused(ExclusionCategory category, string why)   // R-SUS-05
    {
        var what = new ExclusionEvent { Category = category, Start = Day("12 Nov 2025"), Sessions = category == ExclusionCategory.Suspension ? 8 : null };

        var reading = Read(what, Earlier("10 Nov 2025", 6));

        Assert.Equal("R-SUS-05", reading.Refused?.Rule);
        Assert.Contains(why, reading.Refused!.Message, StringComparison.Ordinal);
        Assert.Contains("on Thursday 13 November 2025", reading.Refused.Message, StringComparison.Ordinal);
        Assert.Null(Read(what with { Start = Day("13 Nov 2025") }, Earlier("10 Nov 2025", 6)).Refused);
    }

    [Theory]
    [InlineData("20 Nov 2025", 12, "27 Nov 2025")]
    [InlineData("22 Oct 2025", 12, "6 Nov 2025")]
    [InlineData("11 Feb 2026", 12, "25 Feb 2026")]
    [InlineData("20 Nov 2025", 10, null)]
    public void Read_SixthDayOut_IsDaySix(string start, int sessions, string? daySix)   // R-CAL-10
    {
        Assert.Equal(daySix is null ? null : Day(daySix), Read(Suspension(start, sessions)).Run?.DaySix);
    }

    [Fact]
    public void Read_StartsInTheAfternoon_TheHalfDayIsDayOne()   // R-CAL-10
    {
        var reading = Read(Suspension("20 Nov 2025", 11) with { StartsInAfternoon = true });

        Assert.Equal(Day("27 Nov 2025"), reading.Run?.DaySix);
    }

    [Fact]
    public void Read_FiveFirstDays_AreThePublicPlaceDays()   // R-SUS-11
    {
        var days = Read(Suspension("20 Nov 2025", 14)).Deadline(ExclusionDeadlineId.PublicPlaceDays)!;

        Assert.Equal((Day("20 Nov 2025"), Day("26 Nov 2025"), DutyHolder.Parent), (days.From, days.To, days.By));
    }

    [Fact]
    public void Read_ShortSuspension_PublicPlaceDaysEndWithIt()
    {
        Assert.Equal(Day("21 Nov 2025"), Read(Suspension("20 Nov 2025", 3)).Deadline(ExclusionDeadlineId.PublicPlaceDays)!.To);
    }

    [Fact]
    public void Read_Year11WithoutExams_IsOwedNoEducationFromDaySix()   // R-SUS-12
    {
        var leaver = new ExcludedPupil(new(2010, 1, 14), HasExamsRemaining: false);

        var reading = ReadFor(leaver, Suspension("9 Jun 2026", 14));

        Assert.Equal(Day("16 Jun 2026"), reading.Run?.DaySix);
        Assert.Null(reading.Deadline(ExclusionDeadlineId.DaySixProvision));
        Assert.Null(reading.Deadline(ExclusionDeadlineId.AlternativeProvisionDetails));
        Assert.NotNull(ReadFor(leaver with { HasExamsRemaining = true }, Suspension("9 Jun 2026", 14)).Deadline(ExclusionDeadlineId.DaySixProvision));
        Assert.NotNull(ReadFor(Rowan with { HasExamsRemaining = false }, Suspension("9 Jun 2026", 14)).Deadline(ExclusionDeadlineId.DaySixProvision));
    }

    [Fact]
    public void Read_OverCompulsorySchoolAge_HasNoPublicPlaceDaysNorDaySix()   // R-CAL-13
    {
        var sixthFormer = new ExcludedPupil(new(2009, 5, 2));

        var reading = ReadFor(sixthFormer, Suspension("20 Nov 2025", 14));

        Assert.Null(reading.Deadline(ExclusionDeadlineId.PublicPlaceDays));
        Assert.Null(reading.Deadline(ExclusionDeadlineId.DaySixProvision));
        Assert.Equal(Force.Product, reading.Deadline(ExclusionDeadlineId.ParentNotice)!.Force);
    }

    [Fact]
    public void Read_DateOfBirthNotKnown_TakesTheDutyAndSaysSo()
    {
        var reading = ReadFor(new ExcludedPupil(null), Suspension("20 Nov 2025", 14));

        Assert.NotNull(reading.Deadline(ExclusionDeadlineId.DaySixProvision));
        Assert.Contains(reading.Warnings, warning => warning.Kind == ExclusionWarningKind.Assumed);
    }

    [Fact]
    public void Read_StartOnAClosedDay_BeginsOnTheNextSchoolDay()
    {
        var reading = Read(Suspension("3 Nov 2025", 2) with { StartsInAfternoon = true });

        Assert.Equal((Day("4 Nov 2025"), Day("4 Nov 2025"), Session.Afternoon), (reading.FirstDay, reading.LastDay, reading.LastSession));
        Assert.Contains(reading.Warnings, warning => warning.Kind == ExclusionWarningKind.Calendar);
    }

    [Fact]
    public void Read_BeforeJanuary2015_EachRecordHasItsOwnDaySix()   // CONSECUTIVE_ACROSS_RECORDS
    {
        var autumn = new SchoolCalendar([Term(Day("1 Sep 2014"), Day("24 Oct 2014")), Term(Day("3 Nov 2014"), Day("19 Dec 2014"))]);

        var reading = ExclusionLaw.Read(Suspension("18 Sep 2014", 8), Rowan, [Earlier("15 Sep 2014", 6)], autumn);

        Assert.Equal(new ExclusionRun(Day("18 Sep 2014"), null), reading.Run);
    }

    [Fact]
    public void Read_CalendarEndsFirst_NamesWhatIsUnknown()
    {
        var year = new SchoolCalendar(Alderway202526());

        var reading = ExclusionLaw.Read(Suspension("17 Jul 2026", 10) with { GoverningBoardTold = Day("17 Jul 2026"), MissesPublicExam = true }, Rowan, [], year);

        Assert.Equal(new DueDate.Unknown(Day("31 Jul 2026")), reading.Deadline(ExclusionDeadlineId.GoverningBoardMeeting)!.Due);
        Assert.Null(reading.LastDay);
        Assert.Contains(reading.Warnings, warning => warning.Kind == ExclusionWarningKind.Calendar);
    }

    [Fact]
    public void Read_NoSessionsOrTooOldForAnySet_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentException>(() => Read(Suspension("20 Nov 2025", 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Read(Suspension("20 Nov 2007", 2)));
    }
}
