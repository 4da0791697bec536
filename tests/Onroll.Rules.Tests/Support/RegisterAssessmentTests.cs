using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Support;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Support;

/// <summary>P-BEM-01, P-BEM-02 and the register of section 7: every rating with its reasons in words.</summary>
public sealed class RegisterAssessmentTests
{
    private static readonly RegisterRules Rules = RegisterRules.Standard(new AcademicYear(2026));
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Assess_ThreeSuspensionsAbsenceAndIncidents_SaysWhatThePictureSays()
    {
        var assessment = RegisterAssessment.Assess(Jaydon(), Rules);

        Assert.Equal(Rating.Red, assessment.Rating);
        Assert.Equal(
            [
                (Rating.Red, "Suspended 3 times since 1 September, 6 days in all", "Rule 4: two or more suspensions in a term is Amber; three or more is Red", RegisterLink.Suspensions, 3),
                (Rating.Amber, "Missed 21 of 104 sessions (20.2%), 8 of them unauthorised", "Rule 1: missing 10% or more is Amber; 50% or more is Red", RegisterLink.Attendance, null),
                (Rating.Amber, "11 incidents in the last 4 weeks, up from 4", "Rule 6: doubled, and at least 6, is Amber", RegisterLink.Incidents, 15),
            ],
            assessment.Reasons.Select(reason => (reason.Rating, reason.Fact, reason.Rule, reason.Link, reason.Rows)));
        Assert.Equal("Suspended 3 times this term (6 days)", assessment.Reasons[0].Brief);
        Assert.Equal("21 of 104 sessions missed", assessment.Reasons[1].Brief);
        Assert.Equal("Changed school in September 2024; SEN support; free school meals", assessment.Context);
    }

    [Fact]
    public void Assess_ContextOfAnyKind_NeverChangesTheRating()
    {
        var plain = new RegisterFacts { AsAt = Today, Attendance = Attended(absent: 2, possible: 100) };

        var described = RegisterAssessment.Assess(plain with { Context = ["SEN support", "free school meals", "social worker"] }, Rules);

        Assert.Equal(Rating.None, described.Rating);
        Assert.Empty(described.Reasons);
    }

    [Fact]
    public void Assess_NothingSupplied_IsNoneOrGreenOnTheRegister()
    {
        var nothing = new RegisterFacts { AsAt = Today };

        Assert.Equal(new RegisterAssessment(Rating.None, [], null).Rating, RegisterAssessment.Assess(nothing, Rules).Rating);
        Assert.Equal(Rating.Green, RegisterAssessment.Assess(nothing with { IsOnRegister = true }, Rules).Rating);
        Assert.Null(RegisterAssessment.Assess(nothing, Rules).Context);
    }

    [Theory]
    [InlineData(33, 340, Rating.None)]
    [InlineData(34, 340, Rating.Amber)]
    [InlineData(169, 340, Rating.Amber)]
    [InlineData(170, 340, Rating.Red)]
    [InlineData(5, 19, Rating.None)]   // too few sessions to judge
    public void Assess_Absence_FollowsTheThresholdsOfThePolicySet(int absent, int possible, Rating rating)
    {
        Assert.Equal(rating, RegisterAssessment.Assess(new RegisterFacts { AsAt = Today, Attendance = Attended(absent, possible) }, Rules).Rating);
    }

    [Fact]
    public void Assess_SeverelyAbsent_SaysSoInTheList()
    {
        var reason = RegisterAssessment.Assess(new RegisterFacts { AsAt = Today, Attendance = Attended(58, 104) }, Rules).Reasons[0];

        Assert.Equal("Severely absent: 58 of 104 sessions", reason.Brief);
        Assert.Equal("Missed 58 of 104 sessions (55.8%)", reason.Fact);
    }

    [Theory]
    [InlineData(11, 40, Rating.None)]
    [InlineData(12, 40, Rating.Amber)]
    [InlineData(21, 40, Rating.Red)]
    [InlineData(21, 39, Rating.None)]   // not forty sessions yet
    public void Assess_LastFortySessions_FollowsRule2(int absent, int possible, Rating rating)
    {
        var attendance = Attended(0, 100) with { Recent = _ => Sessions(absent, possible) };

        var assessment = RegisterAssessment.Assess(new RegisterFacts { AsAt = Today, Attendance = attendance }, Rules);

        Assert.Equal(rating, assessment.Rating);
        Assert.All(assessment.Reasons, reason => Assert.Equal($"{absent} of last 40 sessions missed", reason.Brief));
    }

    [Theory]
    [InlineData(6, 3, true)]
    [InlineData(6, 0, true)]
    [InlineData(5, 1, false)]
    [InlineData(11, 6, false)]
    [InlineData(0, 0, false)]
    public void Assess_Incidents_CountOnlyWhenDoubledAndAtLeastSix(int lastFourWeeks, int before, bool amber)
    {
        var facts = new RegisterFacts { AsAt = Today, Incidents = new IncidentFacts(lastFourWeeks, before) };

        Assert.Equal(amber ? Rating.Amber : Rating.None, RegisterAssessment.Assess(facts, Rules).Rating);
    }

    [Fact]
    public void Assess_AbsenceRisenOnLastYear_ComparesExactRates()
    {
        var tenPoints = Attended(0, 100) with { YearBefore = Sessions(10, 300), Since = Sessions(40, 300) };
        var less = tenPoints with { Since = Sessions(39, 300) };

        var reasons = RegisterAssessment.Assess(new RegisterFacts { AsAt = Today, Attendance = tenPoints }, Rules).Reasons;

        Assert.Contains(reasons, reason => reason.Fact == "Absence rose from 3.3% to 13.3% against the same days last year");
        Assert.DoesNotContain(
            RegisterAssessment.Assess(new RegisterFacts { AsAt = Today, Attendance = less }, Rules).Reasons,
            reason => reason.Kind == SignalKind.AbsenceRise);
    }

    [Theory]
    [InlineData(29, Rating.None)]
    [InlineData(30, Rating.Amber)]
    [InlineData(76, Rating.Red)]
    public void Assess_DaysThisYear_WarnOnTheWayTo45(int halfDays, Rating rating)
    {
        var facts = new RegisterFacts { AsAt = Today, Suspensions = new SuspensionFacts(new(2026, 9, 1), 0, 0, halfDays) };

        var assessment = RegisterAssessment.Assess(facts, Rules);

        Assert.Equal(rating, assessment.Rating);
        Assert.All(assessment.Reasons, reason => Assert.EndsWith("the law allows 45", reason.Fact, StringComparison.Ordinal));
    }

    [Fact]
    public void Assess_PermanentExclusion_IsRedWithTheGovernorsDate()
    {
        var suspensions = new SuspensionFacts(new(2026, 9, 1), 0, 0, 0, new OpenPermanentExclusion(new(2026, 11, 10), new(2026, 11, 26)));

        var reason = Assert.Single(RegisterAssessment.Assess(new RegisterFacts { AsAt = Today, Suspensions = suspensions }, Rules).Reasons);

        Assert.Equal("Permanently excluded on 10 November; governors meet on 26 November", reason.Fact);
        Assert.Equal("Rule 10: permanent exclusion is Red", reason.Rule);
    }

    [Fact]
    public void Assess_JoinedLastWeekAfterSuspensions_IsAmberForTwelveWeeks()
    {
        var facts = new RegisterFacts { AsAt = Today, Move = new SchoolMove(new(2026, 11, 9), "Fallowgate School", 2, 8) };

        var reason = Assert.Single(RegisterAssessment.Assess(facts, Rules).Reasons);

        Assert.Equal("Joined 9 November from Fallowgate School; 2 suspensions at the last school (4 days)", reason.Fact);
        Assert.Equal("Joined 9 November from Fallowgate School", reason.Brief);
        Assert.Equal(Rating.None, RegisterAssessment.Assess(facts with { AsAt = new(2027, 2, 1) }, Rules).Rating);
    }

    [Fact]
    public void Assess_InternalExclusionAndHalfDays_ReadAsSentences()
    {
        var facts = new RegisterFacts
        {
            AsAt = Today,
            Incidents = new IncidentFacts(0, 0, InternalExclusionPeriods: 9),
            Suspensions = new SuspensionFacts(new(2026, 9, 1), 2, 11, 11),
            Attendance = Attended(0, 100) with { Since = new SessionCounts(90, 0, 0, 10, 0, 0, 0) },
        };

        Assert.Equal(
            ["Internal exclusion 9 periods", "10 of 100 sessions missed", "10 sessions unauthorised", "Suspended twice this term (5½ days)"],
            RegisterAssessment.Assess(facts, Rules).Reasons.Select(reason => reason.Brief));
    }

    [Theory]
    [InlineData(null, RatingChange.New)]
    [InlineData(Rating.None, RatingChange.New)]
    [InlineData(Rating.Amber, RatingChange.Risen)]
    [InlineData(Rating.Red, RatingChange.Same)]
    public void ChangeFrom_ARedRating_SaysHowItMoved(Rating? before, RatingChange change)
    {
        var assessment = RegisterAssessment.Assess(Jaydon(), Rules);

        Assert.Equal(change, assessment.ChangeFrom(before));
        Assert.True(assessment.Enters(Rules));
        Assert.Equal(RatingChange.Fallen, RegisterAssessment.Assess(new RegisterFacts { AsAt = Today, IsOnRegister = true }, Rules).ChangeFrom(Rating.Amber));
    }

    [Fact]
    public void Assess_OwnNamesForTheScale_AreUsedInTheSentence()
    {
        var renamed = Rules with { Scale = [.. Rules.Scale.Select(meaning => meaning.Rating == Rating.Red ? meaning with { Name = "Intensive" } : meaning)] };

        Assert.EndsWith("three or more is Intensive", RegisterAssessment.Assess(Jaydon(), renamed).Reasons[0].Rule, StringComparison.Ordinal);
    }

    private static RegisterFacts Jaydon() => new()
    {
        AsAt = Today,
        IsOnRegister = true,
        Attendance = Attended(0, 104) with { Since = new SessionCounts(83, 0, 13, 8, 8, 0, 0), Recent = _ => Sessions(9, 40) },
        Suspensions = new SuspensionFacts(new(2026, 9, 1), InTerm: 3, HalfDaysInTerm: 12, HalfDaysInYear: 12),
        Incidents = new IncidentFacts(11, 4),
        Context = ["changed school in September 2024", "SEN support", "free school meals"],
    };

    private static AttendanceFacts Attended(int absent, int possible) =>
        new(Sessions(absent, possible), Day("1 Sep 2026"), YearBefore: null, Recent: _ => default);

    private static SessionCounts Sessions(int absent, int possible) => new(possible - absent, 0, absent, 0, 0, 0, 0);
}
