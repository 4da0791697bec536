using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Attendance;

/// <summary>The stored form of a register, and R-ATT-08.</summary>
public sealed class AttendanceMarksTests
{
    private static readonly AcademicYear Year = new(2025);

    [Fact]
    public void Set_FirstDayOf2025_LiesAtTheStartOfTheText()   // 1 September 2025 is a Monday
    {
        var marks = AttendanceMarks.Empty(Year).Set(new(2025, 9, 1), Session.Afternoon, AttendanceCode.Find("I"));

        Assert.Equal("-I", marks.Text);
    }

    [Fact]
    public void Set_YearStartingOnATuesday_LeavesTheMondayEmpty()   // 1 September 2026
    {
        var marks = AttendanceMarks.Empty(new AcademicYear(2026)).Set(new(2026, 9, 1), Session.Morning, AttendanceCode.Find("/"));

        Assert.Equal("--/", marks.Text);
    }

    [Fact]
    public void Set_YearStartingOnASaturday_BeginsInTheSecondWeek()   // 1 September 2018
    {
        var marks = AttendanceMarks.Empty(new AcademicYear(2018)).Set(new(2018, 9, 3), Session.Morning, AttendanceCode.Find("/"));

        Assert.Equal("----------/", marks.Text);
    }

    [Fact]
    public void Set_Null_TrimsWhatIsLeft()
    {
        var marks = AttendanceMarks.Empty(Year).Set(new(2025, 9, 1), Session.Morning, AttendanceCode.Find("/")).Set(new(2025, 10, 1), Session.Morning, AttendanceCode.Find("C1"));

        Assert.Equal("C1", marks.Get(new(2025, 10, 1), Session.Morning)?.Value);
        Assert.Equal("/", marks.Set(new(2025, 10, 1), Session.Morning, null).Text);
    }

    [Theory]
    [InlineData("6 Sep 2025")]
    [InlineData("31 Aug 2025")]
    [InlineData("1 Sep 2026")]
    public void Set_WeekendOrAnotherYear_Throws(string date)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AttendanceMarks.Empty(Year).Set(Day(date), Session.Morning, null));
    }

    [Fact]
    public void Set_LastDayOfTheYear_IsKept()   // 31 August 2026 is a Monday
    {
        var marks = AttendanceMarks.Empty(Year).Set(new(2026, 8, 31), Session.Afternoon, AttendanceCode.Find("\\"));

        Assert.Equal(new AttendanceMark(new(2026, 8, 31), Session.Afternoon, '\\'), marks.Last);
        Assert.Equal(marks, AttendanceMarks.Parse(Year, marks.Text));
        Assert.InRange(marks.Text.Length, 1, 540);
    }

    [Theory]
    [InlineData("/k")]
    [InlineData("/é")]
    public void Parse_NotStoredCharacters_Throws(string text)
    {
        Assert.Throws<FormatException>(() => AttendanceMarks.Parse(Year, text));
    }

    [Fact]
    public void Parse_MarksBeforeOrAfterTheYear_Throws()
    {
        Assert.Throws<FormatException>(() => AttendanceMarks.Parse(new AcademicYear(2026), "/\\"));
        Assert.Throws<FormatException>(() => AttendanceMarks.Parse(Year, new string('/', 541)));
    }

    [Fact]
    public void Count_MorningPresentAfternoonSuspended_IsOneOfTwo()   // R-ATT-02
    {
        var marks = AttendanceMarks.Empty(Year).Morning("12 Nov 2025", "/").Afternoon("12 Nov 2025", "E");

        Assert.Equal(new SessionCounts(1, 0, 1, 0, 1, 0, 0), marks.Count());
        Assert.Equal(2, marks.Count().Possible);
    }

    [Fact]
    public void Count_AutumnAtAlderway_GivesTheRatesOfTheRuleBook()   // R-ATT-08: 144 possible, 126 present, 4 B, 9 I, 5 O
    {
        var marks = Registers.Present(new(2025, 9, 3), new(2025, 12, 19));
        var days = Alderway.OpenDaysBetween(new(2025, 9, 3), new(2025, 12, 19)).ToArray();
        marks = marks.With(Enumerable.Range(0, 18).Select(i => new AttendanceMark(days[i], Session.Morning, "BBBBIIIIIIIIIOOOOO"[i])));

        var counts = marks.Count();

        Assert.Equal((144, 130, 9, 5), (counts.Possible, counts.Attended, counts.Authorised, counts.Unauthorised));
        Assert.Equal(("90.3%", "9.7%", "3.5%"), (counts.AttendanceRate.ToString(), counts.AbsenceRate.ToString(), counts.UnauthorisedRate.ToString()));
        Assert.Equal(90.28m, counts.AttendanceRate.Rounded(2));
    }

    [Fact]
    public void Count_NothingPossible_HasNoRate()
    {
        var counts = AttendanceMarks.Empty(Year).Day("12 Nov 2025", "Y4").Count();

        Assert.Null(counts.AttendanceRate.Percent);
        Assert.Equal("z", counts.AttendanceRate.ToString());
        Assert.Equal(2, counts.NotPossible);
    }

    [Fact]
    public void Count_FridayAfternoons_LooksAtNothingElse()
    {
        var marks = Registers.Present(new(2025, 9, 3), new(2025, 10, 24)).Afternoon("12 Sep 2025", "U").Afternoon("19 Sep 2025", "O").Morning("26 Sep 2025", "U");

        var fridays = marks.Count(Year.FirstDay, Year.LastDay, DayOfWeek.Friday, Session.Afternoon);

        Assert.Equal((8, 2), (fridays.Possible, fridays.Absent));
        Assert.Equal((38, 1), (marks.Count(Year.FirstDay, Year.LastDay, Session.Morning).Possible, marks.Count(Year.FirstDay, Year.LastDay, Session.Morning).Absent));
    }

    [Fact]
    public void Count_SomePartsOfTheYear_AddUpToTheWhole()
    {
        var splits = Gen.Choose(-10, 380).ToArbitrary();
        var marks = Registers.Present(new(2025, 9, 3), new(2026, 7, 20)).Day("12 Nov 2025", "E").Morning("5 Feb 2026", "I");

        Check.QuickThrowOnFailure(Prop.ForAll(splits, days =>
        {
            var middle = Year.FirstDay.AddDays(days);
            return marks.Count(DateOnly.MinValue, middle) + marks.Count(middle.AddDays(1), DateOnly.MaxValue) == marks.Count();
        }));
    }

    [Fact]
    public void Marks_AnySetOfMarks_ReadBackInOrder()
    {
        var marks = (from day in Gen.Choose(0, 364)
                     from session in Gen.Elements(Session.Morning, Session.Afternoon)
                     from code in Gen.Elements(AttendanceCode.All.ToArray())
                     select new AttendanceMark(Year.FirstDay.AddDays(day), session, code.Stored))
            .Where(mark => mark.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ListOf().ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(marks, given =>
        {
            var expected = given.GroupBy(mark => (mark.Date, mark.Session)).Select(same => same.Last()).OrderBy(mark => mark.Date).ThenBy(mark => mark.Session);
            var register = AttendanceMarks.From(Year, given);
            return register.Marks().SequenceEqual(expected) && AttendanceMarks.Parse(Year, register.Text) == register;
        }));
    }
}
