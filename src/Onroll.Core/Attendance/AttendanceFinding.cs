using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;

namespace Onroll.Core.Attendance;

/// <summary>What stands out in a pupil's register, in words.</summary>
/// <param name="Headline">One sentence that is true by itself: "Jaydon has missed 9 of 11 Friday afternoons this year."</param>
/// <param name="More">A second sentence. Null when there is nothing more to say.</param>
public sealed record AttendanceFinding(string Headline, string? More)
{
    private const int FewestSessions = 20;
    private const int FewestOfAKind = 5;
    private const int FewestMissed = 4;
    private const int HalfDayGap = 8;
    private const decimal YearGap = 3m;

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Looks for half days of the week that are missed far more than the rest, then for mornings against afternoons.</summary>
    /// <remarks>A pattern is named only when chance would make one like it less than once in a hundred such registers.</remarks>
    public static AttendanceFinding? Of(string firstName, PupilRegister register, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(register);
        var marks = register.ThisYear;
        var year = marks.Count(marks.Year.FirstDay, today);
        if (year.Possible == 0)
        {
            return null;
        }

        var halves = HalfDays(marks, today);
        if (year.Possible >= FewestSessions && MostMissed(marks, today, year) is { } cell)
        {
            return new(Invariant($"{firstName} has missed {cell.Missed} of {cell.Of} {cell.Name} this year."), halves);
        }

        var headline = year.Absent == 0
            ? Invariant($"{firstName} has been in for every one of {year.Possible} sessions this year.")
            : Invariant($"{firstName} has missed {year.Absent} of {year.Possible} sessions this year.");
        return new(headline, halves ?? AgainstLastYear(register));
    }

    private static MissedHalfDay? MostMissed(AttendanceMarks marks, DateOnly today, SessionCounts year)
    {
        var cells = from weekday in Weekdays
                    from session in Enum.GetValues<Session>()
                    let counts = marks.Count(marks.Year.FirstDay, today, weekday, session)
                    let elsewhere = new Rules.Attendance.Share(year.Absent - counts.Absent, year.Possible - counts.Possible)
                    where counts.Possible >= FewestOfAKind && counts.Absent >= FewestMissed && counts.AbsenceRate.IsAtLeast(50)
                        && counts.AbsenceRate.Percent >= 2 * elsewhere.Percent
                        && Chance.OfAtLeast(counts.Absent, counts.Possible, Chance.Rate(elsewhere.Numerator, elsewhere.Denominator)) * 10 < Chance.Notable
                    orderby counts.AbsenceRate.Percent descending
                    select new MissedHalfDay($"{weekday} {(session == Session.Morning ? "mornings" : "afternoons")}", counts.Absent, counts.Possible);
        return cells.FirstOrDefault();
    }

    private static string? HalfDays(AttendanceMarks marks, DateOnly today)
    {
        var morning = marks.Count(marks.Year.FirstDay, today, Session.Morning);
        var afternoon = marks.Count(marks.Year.FirstDay, today, Session.Afternoon);
        if (morning.Possible < FewestSessions || afternoon.Possible < FewestSessions)
        {
            return null;
        }

        var (am, pm) = (morning.AttendanceRate.Percent!.Value, afternoon.AttendanceRate.Percent!.Value);   // there are sessions
        var (worse, better) = am < pm ? (morning, afternoon) : (afternoon, morning);
        var notable = Math.Abs(am - pm) >= HalfDayGap
            && Chance.OfAtLeast(worse.Absent, worse.Possible, Chance.Rate(better.Absent, better.Possible)) < Chance.Notable;
        return notable ? Invariant($"Mornings are at {am:0}%, afternoons at {pm:0}%.") : null;
    }

    private static string? AgainstLastYear(PupilRegister register)
    {
        var (now, then) = (register.Periods[0].Counts.AttendanceRate, register.Periods[1].Counts.AttendanceRate);
        return now.Percent is { } a && then.Percent is { } b && register.Periods[1].Counts.Possible >= FewestSessions && Math.Abs(a - b) >= YearGap
            ? $"Attendance is {now}, {(a < b ? "down" : "up")} from {then} at this point last year."
            : $"Attendance is {now}.";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed record MissedHalfDay(string Name, int Missed, int Of);
}
