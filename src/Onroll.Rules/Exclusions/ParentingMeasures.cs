using Onroll.Rules.Calendar;

namespace Onroll.Rules.Exclusions;

/// <summary>The limits of parenting orders after an exclusion. A parenting contract is voluntary and has none.</summary>
/// <remarks>
/// R-SUS-13. Source: Anti-social Behaviour Act 2003 ss.19-20; Education and Inspections Act 2006 ss.97-98. The 40 school
/// days rest on practice, not on a text anyone checked.
/// </remarks>
public static class ParentingMeasures
{
    /// <summary>PARENTING_ORDER_MAX_MONTHS.</summary>
    public const int OrderMonths = 12;

    /// <summary>GUIDANCE_PROGRAMME_MAX_MONTHS.</summary>
    public const int ProgrammeMonths = 3;

    /// <summary>PO_APPLY_SCHOOL_DAYS.</summary>
    public const int ApplyWithinSchoolDays = 40;

    /// <summary>The last day an order made then can run to.</summary>
    public static DateOnly OrderEndsBy(DateOnly madeOn) => madeOn.AddMonths(OrderMonths).AddDays(-1);

    /// <summary>The last day a guidance programme begun then can run to.</summary>
    public static DateOnly ProgrammeEndsBy(DateOnly beganOn) => beganOn.AddMonths(ProgrammeMonths).AddDays(-1);

    /// <summary>The last day to ask the court for an order.</summary>
    /// <param name="stageEnded">When the governing board's or the panel's stage ended.</param>
    /// <param name="calendar">The excluding school's.</param>
    public static DueDate ApplyBy(DateOnly stageEnded, CalendarForCounting calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.DueAfter(stageEnded, ApplyWithinSchoolDays);
    }
}
