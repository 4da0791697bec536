using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Attendance;

/// <summary>Whether a penalty notice must be considered: so many unauthorised sessions in so many school weeks.</summary>
/// <remarks>
/// R-PNF-01. Source: SI 2024/210. Codes G, N, O and U in any mix, not necessarily in a row; weeks may run across terms and
/// years. For each unauthorised session the window is its school week and the nine before. Onroll never issues notices.
/// </remarks>
public static class PenaltyThreshold
{
    private static readonly DateOnly NationalFrom = PolicySet.All.First(set => set.PenaltyNoticeThreshold is not null).InForceFrom;

    /// <summary>Looks for the first day on which the threshold was reached.</summary>
    /// <param name="history">The pupil's registers at the school.</param>
    /// <param name="calendar">That school's calendar.</param>
    /// <param name="from">Look from this date. Sessions before it still count in the windows of later ones.</param>
    /// <param name="to">Look up to this date, included.</param>
    public static PenaltyThresholdOutcome Check(AttendanceHistory history, SchoolCalendar calendar, DateOnly from, DateOnly to)
    {
        var unauthorised = history.UnauthorisedDates(NationalFrom, to);
        var (most, oldestInWindow) = (0, 0);

        for (var i = unauthorised.FindIndex(date => date >= from); i >= 0 && i < unauthorised.Count; i++)
        {
            var date = unauthorised[i];
            var threshold = PolicySet.On(date).PenaltyNoticeThreshold!;   // every set since NationalFrom has one
            var opens = WindowStart(calendar, date, threshold.SchoolWeeks);
            while (unauthorised[oldestInWindow] < opens.Monday)
            {
                oldestInWindow++;
            }

            var sessions = i - oldestInWindow + 1;
            most = Math.Max(most, sessions);
            if (sessions >= threshold.Sessions)
            {
                return new PenaltyThresholdOutcome.Met(date, opens.Monday, sessions, opens.Precision);
            }
        }

        return new PenaltyThresholdOutcome.NotMet(most);
    }

    /// <summary>Unauthorised sessions in the window that is open on a date: how near a pupil is now.</summary>
    public static int SessionsInWindow(AttendanceHistory history, SchoolCalendar calendar, DateOnly asAt) =>
        PolicySet.FindOn(asAt)?.PenaltyNoticeThreshold is { } threshold
            ? history.Count(Later(WindowStart(calendar, asAt, threshold.SchoolWeeks).Monday, NationalFrom), asAt).Unauthorised
            : 0;

    /// <summary>The window that is open on a date with its sessions one by one: what the evidence for a referral lists.</summary>
    public static PenaltyWindow WindowOn(AttendanceHistory history, SchoolCalendar calendar, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (PolicySet.FindOn(asAt)?.PenaltyNoticeThreshold is not { } threshold)
        {
            return new PenaltyWindow(asAt, asAt, [], null, Precision.Exact);
        }

        var (monday, precision) = WindowStart(calendar, asAt, threshold.SchoolWeeks);
        var from = Later(monday, NationalFrom);
        return new PenaltyWindow(from, asAt, [.. history.Marks(from, asAt).Where(mark => MarkTally.IsUnauthorised(mark.Stored))], threshold.Sessions, precision);
    }

    // Where the calendar does not reach back ten school weeks, as many calendar weeks are a window that is never too long.
    private static (DateOnly Monday, Precision Precision) WindowStart(SchoolCalendar calendar, DateOnly date, int schoolWeeks) =>
        calendar.SchoolWeekBefore(date, schoolWeeks - 1) is { } monday
            ? (monday, Precision.Exact)
            : (SchoolCalendar.MondayOf(date).AddDays(-7 * (schoolWeeks - 1)), Precision.Provisional);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}

/// <summary>Ten school weeks up to a date, and what was missed in them without authority.</summary>
/// <param name="From">The Monday it opens on.</param>
/// <param name="To">The date it is looked at, included.</param>
/// <param name="Sessions">Every unauthorised session, in order of time.</param>
/// <param name="Needed">Sessions at which a penalty notice must be considered. Null before there was a national threshold.</param>
public sealed record PenaltyWindow(DateOnly From, DateOnly To, IReadOnlyList<AttendanceMark> Sessions, int? Needed, Precision Precision)
{
    /// <summary>Whether the threshold is reached.</summary>
    public bool IsMet => Sessions.Count >= Needed;
}

/// <summary>Where a pupil stands against the national threshold.</summary>
public abstract record PenaltyThresholdOutcome
{
    private PenaltyThresholdOutcome() { }

    /// <summary>Reached on <paramref name="On"/>, with so many sessions since <paramref name="WindowFrom"/> (a Monday).</summary>
    public sealed record Met(DateOnly On, DateOnly WindowFrom, int Sessions, Precision Precision) : PenaltyThresholdOutcome;

    /// <summary>Not reached; the fullest window held so many sessions.</summary>
    public sealed record NotMet(int MostInAnyWindow) : PenaltyThresholdOutcome;
}
