using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>What a pupil comes back from.</summary>
public enum ReturnFrom
{
    /// <summary>A suspension that ended.</summary>
    Suspension = 1,

    /// <summary>A suspension or exclusion that was cancelled.</summary>
    Cancellation,

    /// <summary>An exclusion after which the board reinstated.</summary>
    Reinstatement,

    /// <summary>An off-site direction.</summary>
    OffSiteDirection,
}

/// <summary>When the school meets the family about coming back.</summary>
/// <remarks>
/// R-REI-01, REINT_TARGET_DAYS = 0: on or before the first day back, as Onroll's own prompt. Source: DfE guidance Part 3.
/// It is offered for every return and never made a condition of it: a pupil whose parent stays away still comes back.
/// </remarks>
public static class Reintegration
{
    /// <summary>The last day for the meeting.</summary>
    /// <param name="from">What the pupil comes back from.</param>
    /// <param name="day">The first day back; of a cancellation the day it was made, after which the next school day counts.</param>
    /// <param name="calendar">The school's.</param>
    public static DueDate MeetBy(ReturnFrom from, DateOnly day, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return from == ReturnFrom.Cancellation ? calendar.DueAfter(day, 1) : calendar.NthDayOut(day, 1);
    }
}
