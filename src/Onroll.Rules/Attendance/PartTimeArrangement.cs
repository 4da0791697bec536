using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>What can be wrong with a part-time timetable: shown, and never a reason not to record one that is there.</summary>
public enum PartTimeWarning
{
    /// <summary>It runs for more than six school weeks.</summary>
    LongerThanSixWeeks = 1,

    /// <summary>It leaves the pupil with less than 12½ hours a week.</summary>
    TooFewHours,

    /// <summary>The parent has not agreed.</summary>
    ParentHasNotAgreed,

    /// <summary>There is no plan for coming back to full days.</summary>
    NoPlan,

    /// <summary>The social worker has not been asked.</summary>
    SocialWorkerNotAsked,

    /// <summary>The local authority has not been asked about the EHC plan.</summary>
    EhcPlanNotLookedAt,

    /// <summary>The local authority has not been told.</summary>
    AuthorityNotTold,
}

/// <summary>A part-time timetable as far as the guidance looks at it.</summary>
/// <remarks>
/// R-ATT-07. Source: Working together to improve school attendance 2024. Full-time is the entitlement: a part-time timetable is
/// exceptional, agreed, with a plan and an end. The numbers are local defaults, not law.
/// </remarks>
/// <param name="From">The first day, of the first where one has followed on another.</param>
/// <param name="To">The last day.</param>
/// <param name="SessionsAWeek">Half days the pupil attends.</param>
public sealed record PartTimeArrangement(DateOnly From, DateOnly To, int SessionsAWeek)
{
    /// <summary>A week has ten sessions; nine of them are still less than full time.</summary>
    public const int MostSessionsAWeek = 9;

    /// <summary>Half of a school day of five hours.</summary>
    public const decimal HoursASession = 2.5m;

    /// <summary>Without the parent's agreement there is none.</summary>
    public bool ParentHasAgreed { get; init; }

    /// <summary>Whether it is said how the pupil comes back to full days.</summary>
    public bool HasPlan { get; init; }

    /// <summary>True where there is a social worker and they have not been asked.</summary>
    public bool SocialWorkerIsToBeAsked { get; init; }

    /// <summary>True where there is an EHC plan and the authority has not been asked about it.</summary>
    public bool EhcPlanIsToBeLookedAt { get; init; }

    /// <summary>PTT_NOTIFY_LA.</summary>
    public bool AuthorityIsTold { get; init; }

    /// <summary>What stands out, the gravest first.</summary>
    public IReadOnlyList<PartTimeWarning> Warnings(SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        (PartTimeWarning Warning, bool Applies)[] all =
        [
            (PartTimeWarning.ParentHasNotAgreed, !ParentHasAgreed),
            (PartTimeWarning.LongerThanSixWeeks, calendar.CountSchoolWeeks(From, To) > PartTimeTimetable.MostSchoolWeeks),
            (PartTimeWarning.TooFewHours, SessionsAWeek * HoursASession < PartTimeTimetable.FewestHoursAWeek),
            (PartTimeWarning.NoPlan, !HasPlan),
            (PartTimeWarning.SocialWorkerNotAsked, SocialWorkerIsToBeAsked),
            (PartTimeWarning.EhcPlanNotLookedAt, EhcPlanIsToBeLookedAt),
            (PartTimeWarning.AuthorityNotTold, !AuthorityIsTold),
        ];
        return [.. all.Where(one => one.Applies).Select(one => one.Warning)];
    }
}
