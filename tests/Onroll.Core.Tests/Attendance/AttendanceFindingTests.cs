using Onroll.Core.Attendance;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Tests.Attendance;

/// <summary>A pattern is said aloud only when chance would hardly make it.</summary>
public sealed class AttendanceFindingTests
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Of_MostFridayAfternoonsMissed_NamesThem()
    {
        var register = Register((day, session) => day.DayOfWeek == DayOfWeek.Friday && session == Session.Afternoon && day > new DateOnly(2026, 9, 18) ? 'U' : Present(session));

        var finding = AttendanceFinding.Of("Jaydon", register, Today)!;

        Assert.Equal("Jaydon has missed 9 of 12 Friday afternoons this year.", finding.Headline);
        Assert.Equal("Mornings are at 100%, afternoons at 85%.", finding.More);
    }

    [Fact]
    public void Of_ManyAfternoonsMissed_ComparesThemWithMornings()
    {
        var register = Register((day, session) => session == Session.Afternoon && day.DayNumber % 3 == 0 ? 'U' : Present(session));

        var finding = AttendanceFinding.Of("Maisie", register, Today)!;

        Assert.StartsWith("Maisie has missed ", finding.Headline, StringComparison.Ordinal);
        Assert.StartsWith("Mornings are at 100%, afternoons at ", finding.More, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AFewScatteredAbsences_ClaimsNoPattern()
    {
        var missed = new HashSet<DateOnly> { new(2026, 9, 11), new(2026, 10, 2), new(2026, 11, 6) };
        var register = Register((day, session) => missed.Contains(day) && session == Session.Afternoon ? 'I' : Present(session));

        var finding = AttendanceFinding.Of("Leah", register, Today)!;

        Assert.StartsWith("Leah has missed 3 of ", finding.Headline, StringComparison.Ordinal);
        Assert.DoesNotContain("Friday", finding.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoMarks_SaysNothing() => Assert.Null(AttendanceFinding.Of("Leah", Register((_, _) => '-'), Today));

    private static char Present(Session session) => session == Session.Morning ? '/' : '\\';

    private static PupilRegister Register(Func<DateOnly, Session, char> mark)
    {
        var days = Enumerable.Range(0, 81).Select(Year.FirstDay.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day <= Today);
        var marks = AttendanceMarks.From(Year, from day in days from session in Enum.GetValues<Session>() select new AttendanceMark(day, session, mark(day, session)));
        AttendancePeriod now = new("This year", Year.FirstDay, Today, marks.Count(), null);
        AttendancePeriod before = new("Last year", Year.FirstDay, Today, default, null);
        return new PupilRegister([marks, AttendanceMarks.Empty(Year.Previous)], [now, before, before], null, marks.Last?.Date);
    }
}
