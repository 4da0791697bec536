using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>One session's mark.</summary>
/// <param name="Date">The day.</param>
/// <param name="Session">Morning or afternoon.</param>
/// <param name="Stored">The character kept: a code's, or <see cref="AttendanceCode.UnrecognisedStored"/>.</param>
public readonly record struct AttendanceMark(DateOnly Date, Session Session, char Stored)
{
    /// <summary>The code. Null when the mark could not be read.</summary>
    public AttendanceCode? Code => AttendanceCode.FromStored(Stored);
}

/// <summary>One pupil's register at one school for one academic year: a character a session.</summary>
/// <remarks>
/// Weekdays only, ten characters a week, from the Monday on or before 1 September; '-' where nothing was recorded, and
/// nothing after the last mark. A whole year is under 540 characters, so a page can count it without asking a database
/// for 380 rows. Immutable: every change gives a new one.
/// </remarks>
public sealed record AttendanceMarks
{
    private AttendanceMarks(AcademicYear year, string text) => (Year, Text) = (year, text);

    /// <summary>1 September to 31 August.</summary>
    public AcademicYear Year { get; }

    /// <summary>The characters as stored. Empty when nothing was recorded.</summary>
    public string Text { get; }

    /// <summary>The last session with a mark. Null when there is none.</summary>
    public AttendanceMark? Last => Text.Length == 0 ? null : At(Text.Length - 1);

    /// <summary>Where the character of a session lies in <see cref="Text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weekend, or a date in another academic year.</exception>
    public static int PositionOf(AcademicYear year, DateOnly date, Session session) => MarkPosition.Of(year, date, session);

    /// <summary>A register with nothing in it.</summary>
    public static AttendanceMarks Empty(AcademicYear year) => new(year, "");

    /// <summary>Reads back what <see cref="Text"/> gave.</summary>
    /// <exception cref="FormatException">Too long, a character no code is kept as, or a mark outside the academic year.</exception>
    public static AttendanceMarks Parse(AcademicYear year, string text)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(text);
        var outside = MarkPosition.FirstFrom(year, year.FirstDay);
        if (text.Length > MarkPosition.End(year)
            || !text.All(MarkTally.IsStorable)
            || text.AsSpan(0, Math.Min(outside, text.Length)).ContainsAnyExcept(AttendanceCode.NoneStored))
        {
            throw new FormatException("Not the marks of one academic year.");
        }

        return new AttendanceMarks(year, text.TrimEnd(AttendanceCode.NoneStored));
    }

    /// <summary>A year's register from marks in any order. A later mark of the same session replaces an earlier one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weekend, or a date in another academic year.</exception>
    public static AttendanceMarks From(AcademicYear year, IEnumerable<AttendanceMark> marks) => Empty(year).With(marks);

    /// <summary>The code of one session. Null when nothing readable was recorded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weekend, or a date in another academic year.</exception>
    public AttendanceCode? Get(DateOnly date, Session session) => AttendanceCode.FromStored(Stored(date, session));

    /// <summary>The character kept for one session; '-' when nothing was recorded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weekend, or a date in another academic year.</exception>
    public char Stored(DateOnly date, Session session)
    {
        var position = MarkPosition.Of(Year, date, session);
        return position < Text.Length ? Text[position] : AttendanceCode.NoneStored;
    }

    /// <summary>The same register with one mark changed. Null takes the mark away.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weekend, or a date in another academic year.</exception>
    public AttendanceMarks Set(DateOnly date, Session session, AttendanceCode? code) =>
        With([new AttendanceMark(date, session, code?.Stored ?? AttendanceCode.NoneStored)]);

    /// <summary>The same register with many marks changed at once, the way an import does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weekend, or a date in another academic year.</exception>
    /// <exception cref="ArgumentException">A character no code is kept as.</exception>
    public AttendanceMarks With(IEnumerable<AttendanceMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        Span<char> text = stackalloc char[MarkPosition.End(Year)];
        text.Fill(AttendanceCode.NoneStored);
        Text.CopyTo(text);
        foreach (var mark in marks)
        {
            if (!MarkTally.IsStorable(mark.Stored))
            {
                throw new ArgumentException($"'{mark.Stored}' is not a stored mark.", nameof(marks));
            }

            text[MarkPosition.Of(Year, mark.Date, mark.Session)] = mark.Stored;
        }

        return new AttendanceMarks(Year, text.TrimEnd(AttendanceCode.NoneStored).ToString());
    }

    /// <summary>Every mark in order of time. Sessions with nothing recorded are left out.</summary>
    public IEnumerable<AttendanceMark> Marks()
    {
        for (var position = 0; position < Text.Length; position++)
        {
            if (Text[position] != AttendanceCode.NoneStored)
            {
                yield return At(position);
            }
        }
    }

    /// <summary>The whole year's sessions.</summary>
    public SessionCounts Count() => MarkTally.Count(Text);

    /// <summary>Sessions from one date to another, both included. Dates outside the year count nothing.</summary>
    public SessionCounts Count(DateOnly from, DateOnly to) => MarkTally.Count(Between(from, to));

    /// <summary>The mornings or the afternoons from one date to another, both included.</summary>
    public SessionCounts Count(DateOnly from, DateOnly to, Session session)
    {
        var marks = Between(from, to);
        return marks.IsEmpty ? default : MarkTally.Count(marks[Math.Min((int)session, marks.Length)..], step: 2);
    }

    /// <summary>One weekday's mornings or afternoons, such as Friday afternoons, from one date to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weekday"/> is Saturday or Sunday.</exception>
    public SessionCounts Count(DateOnly from, DateOnly to, DayOfWeek weekday, Session session)
    {
        if (weekday is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "Registers are kept on weekdays.");
        }

        var first = Clamp(from).AddDays(((int)weekday - (int)Clamp(from).DayOfWeek + 7) % 7);
        var marks = Between(first, to);
        return marks.IsEmpty ? default : MarkTally.Count(marks[Math.Min((int)session, marks.Length)..], step: MarkPosition.SessionsPerWeek);
    }

    /// <summary>The characters from one date to another: weekdays only, in order, from a morning on.</summary>
    internal ReadOnlySpan<char> Between(DateOnly from, DateOnly to)
    {
        if (to < from || from > Year.LastDay || to < Year.FirstDay)
        {
            return [];
        }

        var start = Math.Min(MarkPosition.FirstFrom(Year, Clamp(from)), Text.Length);
        var end = Math.Min(MarkPosition.FirstFrom(Year, Clamp(to).AddDays(1)), Text.Length);
        return Text.AsSpan()[start..end];
    }

    internal AttendanceMark At(int position) => new(MarkPosition.DateAt(Year, position), MarkPosition.SessionAt(position), Text[position]);

    /// <summary>The date of each unauthorised session from one date to another, twice for a whole day, in order.</summary>
    internal void AddUnauthorisedDates(DateOnly from, DateOnly to, List<DateOnly> dates)
    {
        var marks = Between(from, to);
        var start = marks.IsEmpty ? 0 : MarkPosition.FirstFrom(Year, Clamp(from));
        for (var i = 0; i < marks.Length; i++)
        {
            if (MarkTally.IsUnauthorised(marks[i]))
            {
                dates.Add(MarkPosition.DateAt(Year, start + i));
            }
        }
    }

    private DateOnly Clamp(DateOnly date) => date < Year.FirstDay ? Year.FirstDay : date > Year.LastDay ? Year.LastDay : date;
}
