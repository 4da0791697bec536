namespace Onroll.Rules.Attendance;

/// <summary>One pupil's registers at one school, year after year.</summary>
/// <remarks>Windows such as the last forty sessions or ten school weeks run across the summer, so they are asked of this.</remarks>
public sealed class AttendanceHistory
{
    private readonly AttendanceMarks[] _years;

    /// <param name="years">One register a year, in any order.</param>
    /// <exception cref="ArgumentException">Two registers for one year.</exception>
    public AttendanceHistory(params IEnumerable<AttendanceMarks> years)
    {
        _years = [.. years.OrderBy(marks => marks.Year.StartYear)];
        if (_years.DistinctBy(marks => marks.Year).Count() < _years.Length)
        {
            throw new ArgumentException("Two registers for one year.", nameof(years));
        }
    }

    /// <summary>The registers, the earliest year first.</summary>
    public IReadOnlyList<AttendanceMarks> Years => _years;

    /// <summary>Sessions from one date to another, both included.</summary>
    public SessionCounts Count(DateOnly from, DateOnly to)
    {
        var counts = default(SessionCounts);
        foreach (var year in _years)
        {
            counts += year.Count(from, to);
        }

        return counts;
    }

    /// <summary>The last possible sessions up to a date, that date included.</summary>
    /// <param name="upTo">The last date looked at.</param>
    /// <param name="sessions">How many possible sessions to take; fewer are counted when there are not so many.</param>
    public SessionCounts CountLastPossible(DateOnly upTo, int sessions)
    {
        var counts = default(SessionCounts);
        foreach (var year in _years.Reverse())
        {
            var marks = year.Between(year.Year.FirstDay, upTo);
            var start = marks.Length;
            for (; start > 0 && sessions > 0; start--)
            {
                sessions -= MarkTally.IsPossible(marks[start - 1]) ? 1 : 0;
            }

            counts += MarkTally.Count(marks[start..]);
        }

        return counts;
    }

    /// <summary>Marks from one date to another, both included, in order of time.</summary>
    public IEnumerable<AttendanceMark> Marks(DateOnly from, DateOnly to) =>
        _years.SelectMany(year => year.Marks()).SkipWhile(mark => mark.Date < from).TakeWhile(mark => mark.Date <= to);

    /// <summary>The date of each unauthorised session, twice for a whole day, in order of time.</summary>
    internal List<DateOnly> UnauthorisedDates(DateOnly from, DateOnly to)
    {
        var dates = new List<DateOnly>();
        foreach (var year in _years)
        {
            year.AddUnauthorisedDates(from, to, dates);
        }

        return dates;
    }
}
