using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using static Onroll.Rules.Tests.Calendar.TestCalendars;
using static Onroll.Rules.Tests.Exclusions.Cases;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>R-OFF-01, R-OFF-02, G-200, N-03 and N-04: questions, never accusations.</summary>
public sealed class LeaverAndInformalTests
{
    private static readonly DateOnly Tuesday = Day("18 Nov 2025");

    [Theory]
    [InlineData("C", 3, 11, true)]
    [InlineData("C2", 3, 11, true)]
    [InlineData("B", 4, 11, true)]
    [InlineData("N", 3, 11, true)]
    [InlineData("O", 3, 11, true)]
    [InlineData("I", 3, 11, false)]
    [InlineData("\\", 3, 11, false)]
    [InlineData("O", 2, 11, false)]
    [InlineData("O", 3, 14, false)]
    public void Questions_AfternoonAfterASeriousIncident_AsksWhetherThePupilWasSentHome(string code, int severity, int hour, bool asks)
    {
        var facts = Facts([(Tuesday, Session.Morning, "/"), (Tuesday, Session.Afternoon, code)], new IncidentSeen(Tuesday, new TimeOnly(hour, 0), severity, null));

        Assert.Equal(asks, Signals(facts).Contains(InformalExclusionSignal.AfternoonAfterIncident));
    }

    [Fact]
    public void Questions_DayWithARecordedSuspension_AsksNothing()
    {
        var facts = Facts([(Tuesday, Session.Afternoon, "O")], new IncidentSeen(Tuesday, null, 5, "Sent home")) with { Suspended = new HashSet<DateOnly> { Tuesday } };

        Assert.Empty(InformalExclusion.Questions(facts, Alderway));
    }

    [Theory]
    [InlineData("Mum collected him at 11", "collected")]
    [InlineData("went home to cool off", "went home")]
    [InlineData("given a cooling-off period", "cooling-off period")]
    [InlineData("Collection of homework", null)]
    [InlineData(null, null)]
    public void WordingIn_Text_FindsWordsOfBeingSentHome(string? text, string? found) => Assert.Equal(found, InformalExclusion.WordingIn(text));

    [Fact]
    public void Questions_ThreeAfternoonsAwayInFourWeeks_AsksWhere()
    {
        DateOnly[] days = [Day("4 Nov 2025"), Day("11 Nov 2025"), Day("18 Nov 2025")];
        var marks = days.SelectMany(day => new[] { (day, Session.Morning, "/"), (day, Session.Afternoon, "C") }).ToArray();

        var question = Assert.Single(InformalExclusion.Questions(Facts(marks), Alderway));

        Assert.Equal((InformalExclusionSignal.RepeatedAfternoons, days[0], days[2]), (question.Signal, question.From, question.To));
        Assert.Empty(InformalExclusion.Questions(Facts(marks[..4]), Alderway));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Questions_PartTimeTimetable_AsksAfterSixSchoolWeeks(int weeks, bool asks)   // C2_REVIEW_WEEKS; half term does not count
    {
        var days = Alderway.OpenDays.ToArray().Where(day => day >= Day("8 Sep 2025") && day.DayOfWeek == DayOfWeek.Friday).Take(weeks);

        Assert.Equal(asks, Signals(Facts([.. days.Select(day => (day, Session.Afternoon, "C2"))]) with { PartTime = [(days.First(), null)] }).Contains(InformalExclusionSignal.LongPartTimeTimetable));
    }

    [Fact]
    public void Questions_CodeC2WithoutARecordedTimetable_AsksOnceForTheSpell()   // R-ATT-07
    {
        var facts = Facts([(Tuesday, Session.Afternoon, "C2"), (Tuesday.AddDays(1), Session.Afternoon, "C2")]);

        var question = Assert.Single(InformalExclusion.Questions(facts, Alderway));

        Assert.Equal((InformalExclusionSignal.PartTimeWithoutRecord, Tuesday, Tuesday.AddDays(1)), (question.Signal, question.From, question.To));
        Assert.Empty(InformalExclusion.Questions(facts with { PartTime = [(Tuesday, null)] }, Alderway));
        Assert.Equal(Tuesday.AddDays(1), Assert.Single(InformalExclusion.Questions(facts with { PartTime = [(Tuesday, Tuesday)] }, Alderway)).From);
    }

    [Fact]
    public void Questions_CodeBWithoutAProviderThatReports_AsksOnceForTheSpell()
    {
        var facts = Facts([(Tuesday, Session.Morning, "B"), (Tuesday, Session.Afternoon, "B"), (Tuesday.AddDays(1), Session.Morning, "B")]);

        var question = Assert.Single(InformalExclusion.Questions(facts, Alderway));

        Assert.Equal((InformalExclusionSignal.OffSiteWithoutProvider, Tuesday, Tuesday.AddDays(1)), (question.Signal, question.From, question.To));
        Assert.Empty(InformalExclusion.Questions(facts with { OffSite = [new OffSiteSeen(Day("1 Nov 2025"), null, ReportsAttendance: true)] }, Alderway));
        Assert.NotEmpty(InformalExclusion.Questions(facts with { OffSite = [new OffSiteSeen(Day("1 Nov 2025"), null, ReportsAttendance: false)] }, Alderway));
    }

    [Fact]
    public void Questions_CodeXAtCompulsoryAge_IsAsked()
    {
        var facts = Facts([(Tuesday, Session.Morning, "X")]);

        Assert.Equal([InformalExclusionSignal.NotTimetabledAtCompulsoryAge], Signals(facts));
        Assert.Empty(Signals(facts with { Pupil = new ExcludedPupil(Day("2 May 2008")) }));
        Assert.All(InformalExclusion.Questions(facts, Alderway), question => Assert.EndsWith("?", question.Question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9, "18 Jan 2019", LeaverDestination.HomeEducation, "12 Nov 2018", OffRollingSignal.SoonAfterSuspension)]
    [InlineData(9, "18 Jan 2019", LeaverDestination.OtherSchool, "12 Nov 2018", null)]
    [InlineData(9, "18 Jan 2019", LeaverDestination.Unknown, "4 Sep 2018", null)]
    [InlineData(10, "7 Jan 2019", LeaverDestination.Unknown, null, OffRollingSignal.BeforeExamCensus)]
    [InlineData(10, "21 Dec 2018", LeaverDestination.Unknown, null, null)]
    [InlineData(11, "16 Jan 2019", LeaverDestination.AlternativeProvisionOnly, null, OffRollingSignal.BeforeExamCensus)]
    [InlineData(11, "17 Jan 2019", LeaverDestination.AlternativeProvisionOnly, null, null)]
    public void Signals_Leavers_AreLookedIntoByWindowAndDestination(int year, string left, LeaverDestination to, string? suspended, OffRollingSignal? signal)   // R-OFF-02
    {
        var leaver = new Leaver(Day(left), year, to) { LastSuspendedOn = suspended is null ? null : Day(suspended) };

        Assert.Equal(signal is { } one ? [one] : [], OffRolling.Signals(leaver, T));
        Assert.Empty(OffRolling.Signals(leaver with { IsPermanentlyExcluded = true }, T));
    }

    [Fact]
    public void Signals_ParentAskedOrMoveUnfinished_AreNamedWhateverTheDestination()
    {
        var leaver = new Leaver(Day("18 Jan 2019"), 8, LeaverDestination.OtherSchool) { ParentWasAsked = true, WasOnMoveOrDirection = true };

        Assert.Equal([OffRollingSignal.ParentAsked, OffRollingSignal.OutOfMoveOrDirection], OffRolling.Signals(leaver, T));
    }

    [Fact]
    public void JanuaryCensus_IsTheThirdThursday() => Assert.Equal((Day("17 Jan 2019"), Day("15 Jan 2026")), (OffRolling.JanuaryCensus(2019), OffRolling.JanuaryCensus(2026)));

    [Fact]
    public void StateOn_TwentySchoolDaysWithoutConfirmation_IsUnexplained()   // AS-N-2
    {
        var leaver = new Leaver(Day("18 Jan 2019"), 9, LeaverDestination.Unknown);

        Assert.Equal(LeaverState.Waiting, OffRolling.StateOn(leaver, T, Day("14 Feb 2019")));
        Assert.Equal(LeaverState.Unexplained, OffRolling.StateOn(leaver, T, Day("15 Feb 2019")));
        Assert.Equal(LeaverState.ConfirmedByRoll, OffRolling.StateOn(leaver with { IsConfirmedByRoll = true }, T, Day("15 Feb 2019")));
        Assert.Equal(LeaverState.Evidenced, OffRolling.StateOn(leaver with { IsEvidenced = true }, T, Day("15 Feb 2019")));
    }

    [Fact]
    public void Of_TwentyFourLeavers_GivesTheSharesOfTheScenario()   // AS-N-2
    {
        var lost = new Leaver(Day("18 Jan 2019"), 9, LeaverDestination.Unknown);
        Leaver[] leavers =
        [
            .. Enumerable.Repeat(lost with { IsConfirmedByRoll = true, Destination = LeaverDestination.OtherSchool }, 15),
            .. Enumerable.Repeat(lost with { IsEvidenced = true, Destination = LeaverDestination.Other }, 3),
            lost with { IsEvidenced = true, Destination = LeaverDestination.HomeEducation },
            lost, .. Enumerable.Repeat(lost with { CurriculumYear = 10 }, 2), .. Enumerable.Repeat(lost with { CurriculumYear = 11 }, 2),
            lost with { CurriculumYear = 6 },
        ];

        var figures = LeaverFigures.Of(leavers, T, Day("15 Feb 2019"), (OnRoll: 1000, PermanentExclusions: 0));

        Assert.Equal((24, 15, 4, 1, 5, 4), (figures.Leavers, figures.ConfirmedByRoll, figures.Evidenced, figures.HomeEducated, figures.Unexplained, figures.UnexplainedInExamYears));
        Assert.Equal((0.5m, 0.6m, 80.0m), (figures.UnexplainedShare.Rounded(), figures.WithHomeEducationShare.Rounded(), figures.ExamYearShare.Rounded()));
        Assert.True(figures.LookIntoLeavers);
        Assert.Equal(0, figures.PermanentExclusions);
    }

    private static List<InformalExclusionSignal> Signals(InformalExclusionFacts facts) =>
        [.. InformalExclusion.Questions(facts, Alderway).Select(question => question.Signal)];

    private static InformalExclusionFacts Facts((DateOnly Day, Session Session, string Code)[] marks, params IncidentSeen[] incidents) => new(
        Rowan,
        [.. marks.Select(mark => new AttendanceMark(mark.Day, mark.Session, AttendanceCode.Find(mark.Code)!.Stored))],
        incidents, [], new HashSet<DateOnly>());
}
