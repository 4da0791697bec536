using Onroll.Rules.Calendar;

namespace Onroll.Rules.Moves;

/// <summary>A half day of the school week.</summary>
public readonly record struct WeekSession(DayOfWeek Day, Session Session) : IComparable<WeekSession>
{
    /// <summary>The ten of a week, Monday morning first.</summary>
    public static IReadOnlyList<WeekSession> All { get; } =
    [
        .. from day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
           from session in new[] { Session.Morning, Session.Afternoon }
           select new WeekSession(day, session),
    ];

    /// <inheritdoc/>
    public int CompareTo(WeekSession other) => (Day, Session).CompareTo((other.Day, other.Session));

    /// <summary>Whether the left is earlier in the week.</summary>
    public static bool operator <(WeekSession left, WeekSession right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is later in the week.</summary>
    public static bool operator >(WeekSession left, WeekSession right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is earlier or the same.</summary>
    public static bool operator <=(WeekSession left, WeekSession right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is later or the same.</summary>
    public static bool operator >=(WeekSession left, WeekSession right) => left.CompareTo(right) >= 0;
}

/// <summary>The sessions of a week one pupil is at one site.</summary>
/// <param name="Site">What the caller calls it.</param>
/// <param name="Sessions">The half days there.</param>
public sealed record SiteSessions(string Site, IReadOnlyCollection<WeekSession> Sessions);

/// <summary>What does not add up in a week shared between sites.</summary>
/// <param name="Twice">Half days claimed by more than one site.</param>
/// <param name="Nowhere">Half days claimed by none: the pupil is at the home school then, or there is a gap.</param>
public sealed record TimetableReading(IReadOnlyList<WeekSession> Twice, IReadOnlyList<WeekSession> Nowhere)
{
    /// <summary>Whether every half day has exactly one site.</summary>
    public bool IsFullTime => Twice.Count == 0 && Nowhere.Count == 0;
}

/// <summary>A week shared between the home school and one or more other sites.</summary>
/// <remarks>
/// G-250 and R-ATT-05 (DUAL_SUM_CHECK). Source: DCSF guidance on partnerships (2010), questions on alternative provision: a
/// placement is full-time, and where it is not, the pupil is at the home school for the rest of ten half days.
/// </remarks>
public static class WeeklyTimetable
{
    /// <summary>Half days in a full week.</summary>
    public const int FullTime = 10;

    /// <summary>What is claimed twice or by nobody.</summary>
    public static TimetableReading Read(IReadOnlyCollection<SiteSessions> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        var claims = WeekSession.All.ToDictionary(session => session, session => sites.Count(site => site.Sessions.Contains(session)));
        return new(
            [.. WeekSession.All.Where(session => claims[session] > 1)],
            [.. WeekSession.All.Where(session => claims[session] == 0)]);
    }

    /// <summary>The half days left for the home school when the rest is taken.</summary>
    public static IReadOnlyList<WeekSession> LeftForHome(IReadOnlyCollection<WeekSession> elsewhere)
    {
        ArgumentNullException.ThrowIfNull(elsewhere);
        return [.. WeekSession.All.Where(session => !elsewhere.Contains(session))];
    }
}
