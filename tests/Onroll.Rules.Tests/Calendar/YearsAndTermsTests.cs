using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Calendar;

/// <summary>R-CAL-04, 05, 08, 13, 14 and 15.</summary>
public sealed class YearsAndTermsTests
{
    [Theory]
    [InlineData("31 Aug 2026", 202526)]
    [InlineData("1 Sep 2026", 202627)]
    [InlineData("27 Aug 2026", 202526)]
    [InlineData("1 Jan 2000", 199900)]
    public void AcademicYear_Containing_HasSixDigitKey(string date, int key)
    {
        Assert.Equal(key, AcademicYear.Containing(Day(date)).Key);
    }

    [Theory]
    [InlineData("202526")]
    [InlineData("2025/26")]
    [InlineData("2025-26")]
    [InlineData("2025/2026")]
    [InlineData("2025 to 2026")]
    public void AcademicYear_TryParseWrittenForms_ReadsThem(string text)
    {
        Assert.True(AcademicYear.TryParse(text, out var year));
        Assert.Equal(new AcademicYear(2025), year);
    }

    [Theory]
    [InlineData("202527")]
    [InlineData("2025")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2025/2027")]
    public void AcademicYear_TryParseSomethingElse_Refuses(string? text)
    {
        Assert.False(AcademicYear.TryParse(text, out _));
    }

    [Fact]
    public void SchoolYearContaining_Alderway_RunsFromFirstPupilDayToFirstPupilDay()
    {
        var year = Alderway.SchoolYearContaining(Day("12 Nov 2025"));

        Assert.Equal(new SchoolYear(2025, Day("3 Sep 2025"), Day("2 Sep 2026")), year);
        Assert.Equal(year, Alderway.SchoolYearContaining(Day("1 Sep 2026")));
        Assert.Equal(2026, Alderway.SchoolYearContaining(Day("2 Sep 2026"))?.StartYear);
    }

    [Fact]
    public void SchoolYearContaining_PupilsStartIn27August_LegalYearLeadsTheDataKey()
    {
        var early = new SchoolCalendar([.. Alderway202526(), Term(Day("27 Aug 2026"), Day("23 Oct 2026"))]);

        Assert.Equal(2026, early.SchoolYearContaining(Day("27 Aug 2026"))?.StartYear);
        Assert.Equal(2025, early.SchoolYearContaining(Day("26 Aug 2026"))?.StartYear);
        Assert.Equal(202526, AcademicYear.Containing(Day("27 Aug 2026")).Key);
    }

    [Fact]
    public void SchoolYearContaining_NextYearNotEntered_IsOpenEndedAndAugustUnknown()
    {
        var oneYear = new SchoolCalendar(Alderway202526());

        Assert.Equal(new SchoolYear(2025, Day("3 Sep 2025"), null), oneYear.SchoolYearContaining(Day("21 Jul 2026")));
        Assert.Null(oneYear.SchoolYearContaining(Day("20 Aug 2026")));
    }

    [Theory]
    [InlineData(2025, 380)]
    [InlineData(2011, 378)]
    [InlineData(2021, 378)]
    [InlineData(2022, 376)]
    public void MinimumSessions_RequiredIn_FollowsTheRegulations(int startYear, int sessions)
    {
        Assert.Equal(sessions, MinimumSessions.RequiredIn(new AcademicYear(startYear)));
    }

    [Fact]
    public void MinimumSessions_CalA_IsExactlyMetAndAClosureStillCounts()
    {
        var snow = Alderway.With(new CalendarPeriod(PeriodKind.Closure, Day("14 Jan 2026")));
        var longer = Alderway.With(new CalendarPeriod(PeriodKind.Holiday, Day("15 Jan 2026")));
        var year = new AcademicYear(2025);

        Assert.Equal(new MinimumSessionsOutcome(380, 380, 0), MinimumSessions.Check(Alderway, year));
        Assert.Equal(new MinimumSessionsOutcome(380, 380, 2), MinimumSessions.Check(snow, year));
        Assert.False(MinimumSessions.Check(longer, year)?.IsMet);
        Assert.Null(MinimumSessions.Check(Alderway, new AcademicYear(2027)));
        Assert.Equal(MinimumSessions.InsetDaysExpected, Alderway202526().Count(period => period.Kind == PeriodKind.Inset));
    }

    [Theory]
    [InlineData("27 Mar 2026", "Spring")]
    [InlineData("5 Apr 2026", "Spring")]
    [InlineData("6 Apr 2026", "Summer")]
    [InlineData("13 Apr 2026", "Summer")]
    [InlineData("31 Jul 2026", "Summer")]
    [InlineData("1 Aug 2026", "Autumn")]
    [InlineData("31 Dec 2026", "Autumn")]
    [InlineData("29 Mar 2027", "Summer")]
    public void Terms_ByReferenceDates_SplitAtEasterMonday(string date, string term)
    {
        Assert.Equal(term, Terms.ByReferenceDates(Day(date)).Name);
    }

    [Fact]
    public void Terms_AsDeclared_JoinsHalfTermsOfOneYear()
    {
        var autumn = Terms.Of(TermModel.SchoolDeclaredTerms, Alderway, Day("12 Nov 2025"));

        Assert.Equal(new TermWindow("Autumn", Day("2 Sep 2025"), Day("19 Dec 2025")), autumn);
        Assert.Equal("Summer", Terms.Of(TermModel.SchoolDeclaredTerms, Alderway, Day("6 Apr 2026")).Name);
    }

    [Theory]
    [InlineData("14 Jan 2010", "26 Jun 2026")]
    [InlineData("31 Aug 2010", "26 Jun 2026")]
    [InlineData("1 Sep 2010", "25 Jun 2027")]
    public void CompulsorySchoolAge_EndsOn_LastFridayInJune(string born, string ends)
    {
        Assert.Equal(Day(ends), CompulsorySchoolAge.EndsOn(Day(born)));
        Assert.True(CompulsorySchoolAge.Covers(Day(born), Day(ends)));
        Assert.False(CompulsorySchoolAge.Covers(Day(born), Day(ends).AddDays(1)));
    }

    [Theory]
    [InlineData("31 Mar 2020", "31 Mar 2025")]
    [InlineData("1 Apr 2020", "31 Aug 2025")]
    [InlineData("31 Aug 2020", "31 Aug 2025")]
    [InlineData("1 Sep 2020", "31 Dec 2025")]
    [InlineData("1 Jan 2020", "31 Mar 2025")]
    [InlineData("29 Feb 2020", "31 Mar 2025")]
    public void CompulsorySchoolAge_StartsOn_PrescribedDayOnOrAfterFifthBirthday(string born, string starts)
    {
        Assert.Equal(Day(starts), CompulsorySchoolAge.StartsOn(Day(born)));
    }

    [Theory]
    [InlineData("14 Jan 2010", 2025, 11)]
    [InlineData("31 Aug 2010", 2025, 11)]
    [InlineData("1 Sep 2010", 2025, 10)]
    [InlineData("4 Mar 2013", 2026, 9)]
    [InlineData("1 Sep 2020", 2025, 0)]
    public void CurriculumYear_ExpectedFor_CountsFromBirthYear(string born, int startYear, int expected)
    {
        Assert.Equal(expected, CurriculumYear.ExpectedFor(Day(born), new AcademicYear(startYear)));
    }

    [Fact]
    public void CurriculumYear_IsOutOfAgeGroup_FlagsButNeverForCodesOffTheScale()
    {
        var year = new AcademicYear(2025);

        Assert.True(CurriculumYear.IsOutOfAgeGroup("10", Day("14 Jan 2010"), year));
        Assert.False(CurriculumYear.IsOutOfAgeGroup("11", Day("14 Jan 2010"), year));
        Assert.False(CurriculumYear.IsOutOfAgeGroup("X", Day("14 Jan 2010"), year));
        Assert.Equal(0, CurriculumYear.NumberOf("r"));
        Assert.Null(CurriculumYear.NumberOf("N1"));
    }

    [Fact]
    public void SchoolWeeks_TenFrom8September_EndOn21November()   // R-CAL-15
    {
        Assert.Equal(Day("17 Nov 2025"), Alderway.NthSchoolWeek(Day("8 Sep 2025"), 10));
        Assert.Equal(Day("21 Nov 2025"), new Duration(10, DurationUnit.SchoolWeeks).LastDay(Alderway, Day("8 Sep 2025"))?.Date);
        Assert.False(Alderway.IsSchoolWeek(Day("29 Oct 2025")));
        Assert.True(Alderway.IsSchoolWeek(Day("3 Nov 2025")));
        Assert.Equal(Day("8 Sep 2025"), Alderway.SchoolWeekBefore(Day("21 Nov 2025"), 9));
    }
}
