namespace Onroll.Rules.Calendar;

/// <summary>Half of a school day.</summary>
/// <remarks>R-CAL-01.</remarks>
public enum Session
{
    /// <summary>Registered at the start of the morning.</summary>
    Morning,

    /// <summary>Registered during the afternoon.</summary>
    Afternoon,
}

/// <summary>What a stretch of a school's calendar is.</summary>
public enum PeriodKind
{
    /// <summary>A term or half term: its weekdays are school days unless something below says otherwise.</summary>
    Term,

    /// <summary>Staff only: no pupil session (R-CAL-06).</summary>
    Inset,

    /// <summary>A holiday, or a non-school day that replaces one.</summary>
    Holiday,

    /// <summary>The whole school unexpectedly closed: no session, and no day in any statutory count (R-CAL-02).</summary>
    Closure,

    /// <summary>Closed to some pupils only: still a school day for everybody's deadlines (R-CAL-02).</summary>
    PartialClosure,

    /// <summary>Only the morning session is held: a school day worth half a day (R-CAL-01).</summary>
    MorningOnly,
}

/// <summary>A stretch of a school's calendar, both days included.</summary>
public sealed record CalendarPeriod
{
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or the period is longer than a year.</exception>
    public CalendarPeriod(PeriodKind kind, DateOnly firstDay, DateOnly lastDay, string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, firstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastDay, firstDay.AddYears(1), nameof(lastDay));
        (Kind, FirstDay, LastDay, Name) = (kind, firstDay, lastDay, name);
    }

    /// <summary>A period of one day without a name.</summary>
    public CalendarPeriod(PeriodKind kind, DateOnly day) : this(kind, day, day)
    {
    }

    /// <summary>What it is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>First day, included.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Such as "Autumn". Half terms with one name in one school year are one declared term. Null when it has none.</summary>
    public string? Name { get; }

    /// <summary>Days from the first to the last, both included.</summary>
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>Whether the date lies in it.</summary>
    public bool Contains(DateOnly date) => date >= FirstDay && date <= LastDay;
}

/// <summary>A date on which one school holds at least one pupil session. Only its calendar can make one.</summary>
/// <remarks>R-CAL-02. Source: Education Act 1996 s.579(1).</remarks>
public sealed record SchoolDay
{
    internal SchoolDay(DateOnly date) => Date = date;

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>The date in the invariant form 2026-11-20.</summary>
    public override string ToString() => Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What one date is for one school.</summary>
public enum DayKind
{
    /// <summary>Pupils are in for at least one session.</summary>
    SchoolDay,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>Staff only.</summary>
    Inset,

    /// <summary>A bank holiday.</summary>
    BankHoliday,

    /// <summary>Between terms, or a holiday inside one.</summary>
    Holiday,

    /// <summary>The whole school closed unexpectedly.</summary>
    Closure,
}
