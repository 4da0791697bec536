using Onroll.Rules.Calendar;

namespace Onroll.Rules.FairAccess;

/// <summary>By when a place must be found.</summary>
/// <remarks>R-FAP-03 and R-FAP-04. School days are those of the authority's calendar (R-CAL-03), or of the school applied to for an in-year application.</remarks>
public static class FairAccessClocks
{
    /// <summary>FAP_ALLOCATE_DAYS: School Admissions Code 2021 paragraph 3.21.</summary>
    public const int AllocateSchoolDays = 20;

    /// <summary>INYEAR_AIM: paragraph 2.28.</summary>
    public const int InYearAimSchoolDays = 10;

    /// <summary>INYEAR_MAX: paragraph 2.28.</summary>
    public const int InYearMostSchoolDays = 15;

    /// <summary>The first day the Code's limit applies to. Before it there was none.</summary>
    public static DateOnly LimitFrom { get; } = new(2021, 9, 1);

    /// <summary>The last day to allocate a place. Null before the Code of 2021, and where the calendar does not reach.</summary>
    /// <param name="agreed">The day it was agreed that the protocol applies, not the day of referral.</param>
    /// <param name="calendar">The authority's.</param>
    public static DateOnly? AllocateBy(DateOnly agreed, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return agreed < LimitFrom ? null : calendar.SchoolDayAfter(agreed, AllocateSchoolDays)?.Date;
    }

    /// <summary>School days since it was agreed; the day itself is day 0. Null where the calendar does not reach.</summary>
    public static int? DayOf(DateOnly agreed, DateOnly today, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.CountSchoolDays(agreed.AddDays(1), today);
    }

    /// <summary>When the family of an in-year application should and must hear the outcome in writing.</summary>
    public static (DateOnly? Aim, DateOnly? Must) InYearOutcome(DateOnly received, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return (calendar.SchoolDayAfter(received, InYearAimSchoolDays)?.Date, calendar.SchoolDayAfter(received, InYearMostSchoolDays)?.Date);
    }
}
