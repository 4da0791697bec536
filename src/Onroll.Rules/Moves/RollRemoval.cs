using Onroll.Rules.Calendar;

namespace Onroll.Rules.Moves;

/// <summary>A ground on which a name comes off the admission register. A referral or placement is none of them (G-246).</summary>
public enum RollGround
{
    /// <summary>Registered at another school.</summary>
    OtherSchool = 1,

    /// <summary>A dual registration ended with the other school's consent.</summary>
    DualRegistrationEnded,

    /// <summary>A school attendance order was amended or revoked.</summary>
    AttendanceOrderChanged,

    /// <summary>The parent wrote that the child is educated otherwise than at school.</summary>
    EducatedOtherwise,

    /// <summary>Moved out of reasonable distance.</summary>
    MovedAway,

    /// <summary>Absent without authority after an agreed leave.</summary>
    LeaveOverstayed,

    /// <summary>Absent without authority for a long time, and not found.</summary>
    Missing,

    /// <summary>In custody for a long time.</summary>
    Custody,

    /// <summary>Over compulsory school age and leaving.</summary>
    OverCompulsoryAge,

    /// <summary>Died.</summary>
    Died,

    /// <summary>Permanently excluded, when the law lets the name go.</summary>
    PermanentlyExcluded,
}

/// <summary>What is known when somebody wants to remove a name.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="On">The day the name is to come off.</param>
public sealed record RollRemovalFacts(RollGround Ground, DateOnly On)
{
    /// <summary>The first day on the other school's register. Null when not confirmed.</summary>
    public DateOnly? OtherSchoolFrom { get; init; }

    /// <summary>Whether the pupil stays on both rolls by agreement.</summary>
    public bool IsDualByAgreement { get; init; }

    /// <summary>Whether the other school consents to the end of a dual registration.</summary>
    public bool OtherSchoolConsents { get; init; }

    /// <summary>The day the parent's written notice came. Null when there is none.</summary>
    public DateOnly? ParentsNoticeOn { get; init; }

    /// <summary>Whether a special school place was arranged by the authority, so that it must consent.</summary>
    public bool NeedsAuthoritysConsent { get; init; }

    /// <summary>Whether the authority has consented.</summary>
    public bool AuthorityConsents { get; init; }

    /// <summary>The first of the unbroken days of unauthorised absence. Null when there is none.</summary>
    public DateOnly? AbsentFrom { get; init; }

    /// <summary>Whether school and authority have looked together and not found out where the pupil is.</summary>
    public bool JointEnquiryFailed { get; init; }

    /// <summary>The length of the sentence, in months.</summary>
    public int CustodyMonths { get; init; }

    /// <summary>The earliest day after a permanent exclusion, as the exclusion's own clock says. Null while it is not known.</summary>
    public DateOnly? ExclusionEarliest { get; init; }
}

/// <summary>When a name may, and then must, come off the admission register.</summary>
/// <remarks>
/// R-ROL-02 and R-ROL-03. Source: SI 2024/208 reg 9 and its explanatory note; some grounds from general knowledge. Never
/// backwards in time. A return goes to the local authority (R-ATT-06).
/// </remarks>
public static class RollRemoval
{
    /// <summary>ROL_CME_DAYS: unbroken school days of unauthorised absence.</summary>
    public const int MissingSchoolDays = 20;

    /// <summary>ROL_AFTER_LEAVE_DAYS.</summary>
    public const int AfterLeaveSchoolDays = 10;

    /// <summary>ROL_CUSTODY_MONTHS.</summary>
    public const int CustodyMonths = 4;

    /// <summary>Why the name may not come off. Null when the ground is made out, and then it must.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="today">The day it is asked on.</param>
    /// <param name="calendar">The school's.</param>
    public static string? Refused(RollRemovalFacts facts, DateOnly today, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(calendar);
        return facts.On < today ? "A name never comes off the roll backwards in time. Choose today or a later day." : Missing(facts, calendar);
    }

    private static string? Missing(RollRemovalFacts facts, SchoolCalendar calendar) => facts.Ground switch
    {
        RollGround.OtherSchool when facts.IsDualByAgreement => "The pupil is on both rolls by agreement. End the dual registration first.",
        RollGround.OtherSchool when facts.OtherSchoolFrom is null || facts.OtherSchoolFrom > facts.On => "The other school has not confirmed that the pupil is on its roll by then.",
        RollGround.DualRegistrationEnded when !facts.OtherSchoolConsents => "The other school has not consented to the end of the dual registration.",
        RollGround.EducatedOtherwise when facts.ParentsNoticeOn is null || facts.ParentsNoticeOn > facts.On => "The parent's written notice is needed.",
        RollGround.EducatedOtherwise when facts.NeedsAuthoritysConsent && !facts.AuthorityConsents => "The local authority arranged this place and must consent.",
        RollGround.Missing => NotLongEnough(facts, MissingSchoolDays, calendar),
        RollGround.LeaveOverstayed => NotLongEnough(facts, AfterLeaveSchoolDays, calendar),
        RollGround.Custody when facts.CustodyMonths < CustodyMonths => $"The sentence is shorter than {CustodyMonths} months.",
        RollGround.PermanentlyExcluded when facts.ExclusionEarliest is null || facts.ExclusionEarliest > facts.On => "The time to ask for a review has not passed, or the review is not finished.",
        _ => null,
    };

    private static string? NotLongEnough(RollRemovalFacts facts, int schoolDays, SchoolCalendar calendar)
    {
        if (facts.AbsentFrom is not { } from || calendar.NthSchoolDay(from, schoolDays) is not { } last || facts.On <= last.Date)
        {
            return $"There must be {schoolDays} unbroken school days of unauthorised absence first.";
        }

        return facts.JointEnquiryFailed ? null : "School and local authority must first look for the pupil together.";
    }
}

/// <summary>When a name goes on the admission register.</summary>
/// <remarks>R-ROL-01. Source: SI 2024/208 reg 8. From the day agreed, whether or not the pupil comes; never backwards in time.</remarks>
public static class RollAddition
{
    /// <summary>Why a name may not be added from a day. Null when it may.</summary>
    public static string? Refused(DateOnly from, DateOnly today) =>
        from < today ? "A name never goes on the roll backwards in time. Choose today or a later day." : null;
}
