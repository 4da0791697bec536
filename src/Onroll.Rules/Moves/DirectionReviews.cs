using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Moves;

/// <summary>When an off-site direction is reviewed.</summary>
/// <remarks>
/// R-OSD-03 and R-OSD-04. Source: SI 2010/1156 regs 3 to 6 as made, until 31 December 2012 (at least every 30 days, and never
/// past the end of the school year); SI 2012/2532 from 1 January 2013 (at intervals the governing body thinks fit, and on
/// request). Six school weeks is Onroll's own prompt. Some advice still quotes 30 days; the amended law does not.
/// </remarks>
public sealed record DirectionReviews
{
    /// <summary>OSD_REVIEW_MAX_WEEKS, in school weeks.</summary>
    public const int MostSchoolWeeks = 6;

    /// <summary>OSD_REQUEST_LOOKBACK_WEEKS.</summary>
    public const int RequestLookbackWeeks = 10;

    /// <summary>OSD_REQUEST_TARGET_SCHOOL_DAYS: a prompt of Onroll's own, for the law says "as soon as reasonably practicable".</summary>
    public const int RequestTargetSchoolDays = 10;

    private const int DaysBefore2013 = 30;

    private static readonly DateOnly Amended = new(2013, 1, 1);

    private DirectionReviews(bool isBefore2013) => IsBefore2013 = isBefore2013;

    /// <summary>Whether the regulations as made apply.</summary>
    public bool IsBefore2013 { get; }

    /// <summary>The force of the day a review falls due on.</summary>
    public Force ForceOfDay => IsBefore2013 ? Force.Statutory : Force.Product;

    /// <summary>The rules for a direction decided on a day.</summary>
    public static DirectionReviews DecidedOn(DateOnly day) => new(day < Amended);

    /// <summary>The last day for the next review.</summary>
    /// <param name="from">The first day of the direction, or the day of the last review.</param>
    /// <param name="calendar">The directing school's.</param>
    public DueDate NextBy(DateOnly from, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return IsBefore2013
            ? new DueDate.Known(from.AddDays(DaysBefore2013), Precision.Exact)
            : calendar.Ask(days => new Duration(MostSchoolWeeks, DurationUnit.SchoolWeeks).LastDay(days, from));
    }

    /// <summary>OSD_END_OF_YEAR_CAP: the last day a direction may run to. Null when the law sets none.</summary>
    public DateOnly? LatestEnd(DateOnly startsOn, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return IsBefore2013 && calendar.SchoolYearContaining(startsOn) is { } year ? calendar.LastOnOrBefore(new(year.StartYear + 1, 7, 31))?.Date : null;
    }

    /// <summary>Whether a written request for a review must be met: none was held in the ten weeks before it.</summary>
    /// <param name="requestedOn">The day it was made.</param>
    /// <param name="lastReviewOn">Null when none has been held.</param>
    public bool OwedOnRequest(DateOnly requestedOn, DateOnly? lastReviewOn) =>
        !IsBefore2013 && (lastReviewOn is null || lastReviewOn < requestedOn.AddDays(-7 * RequestLookbackWeeks));

    /// <summary>The day to aim for after a request.</summary>
    public static DueDate RequestedReviewBy(DateOnly requestedOn, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.DueAfter(requestedOn, RequestTargetSchoolDays);
    }
}
