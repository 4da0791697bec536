using Onroll.Rules.Calendar;

namespace Onroll.Rules.Attendance;

/// <summary>What a school does about a pupil's absence, in the order in which support comes before sanction. Stored by number: never renumber.</summary>
public enum AttendanceStepKind
{
    /// <summary>A meeting with the family about the absence: the absence panel.</summary>
    Panel = 1,

    /// <summary>Who will do what to take away the barriers, with a day to look again.</summary>
    SupportPlan,

    /// <summary>A parenting contract, now called an attendance contract: agreed with one parent, never imposed.</summary>
    Contract,

    /// <summary>The final offer of support to one parent.</summary>
    NoticeToImprove,
}

/// <summary>What a review found. Stored by number: never renumber.</summary>
public enum AttendanceProgress
{
    /// <summary>The pupil attends well enough: the case can close.</summary>
    Enough = 1,

    /// <summary>Better, and worth going on with.</summary>
    Some,

    /// <summary>No better, or worse.</summary>
    None,
}

/// <summary>A step that was taken.</summary>
/// <param name="On">The day of the meeting, or the first day of the plan, contract or notice.</param>
public sealed record AttendanceStep(AttendanceStepKind Kind, DateOnly On)
{
    /// <summary>The last day of a contract or notice. Null where it has none.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>When somebody is to look whether it works. Null where nobody said.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Null while nobody has looked.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>What the review found. Null while nobody has looked.</summary>
    public AttendanceProgress? Progress { get; init; }

    /// <summary>The one parent it is with: contracts and notices are one parent's. Null where it is the family's.</summary>
    public Guid? ParentId { get; init; }
}

/// <summary>What an attendance case asks for next.</summary>
public enum AttendanceNext
{
    /// <summary>Nothing has been done: hear what gets in the way.</summary>
    MeetFamily = 1,

    /// <summary>Say who will do what, or go on with what helps.</summary>
    AgreeSupport,

    /// <summary>Time is running; nothing is due before its day.</summary>
    Wait,
    /// <summary>The day to look again has come.</summary>
    Review,

    /// <summary>Support has not been enough: a contract with a parent, or a notice to improve.</summary>
    ContractOrNotice,

    /// <summary>The final offer has run out without improvement.</summary>
    ConsiderReferral,

    /// <summary>It worked.</summary>
    Close,
}

/// <param name="On">The day it is due. Null where it is due at once, or has no day.</param>
public sealed record NextAttendanceStep(AttendanceNext What, DateOnly? On);

/// <summary>The clocks of the steps, and what each opens.</summary>
/// <remarks>
/// R-PNF-01 (support first), R-PNF-03, R-SUS-13. Source: Working together to improve school attendance; Anti-social Behaviour Act 2003 s.19.
/// The guidance asks that support be reviewed and gives no interval: <see cref="SchoolDaysToReview"/> is Onroll's own.
/// </remarks>
public static class AttendanceSteps
{
    /// <summary>School days after which support is looked at again unless people choose another day.</summary>
    public const int SchoolDaysToReview = 20;

    /// <summary>PARENTING_ORDER_MAX_MONTHS: no contract is longer than an order could be.</summary>
    public const int MostMonthsOfContract = 12;

    /// <summary>Whether the step is with one parent rather than the family.</summary>
    public static bool IsWithOneParent(this AttendanceStepKind kind) => kind is AttendanceStepKind.Contract or AttendanceStepKind.NoticeToImprove;

    /// <summary>The day suggested for looking again.</summary>
    /// <param name="on">The first day of the step.</param>
    /// <param name="endsOn">The last day of a contract or notice.</param>
    /// <returns>Null past the end of the calendar.</returns>
    public static DateOnly? ReviewBy(AttendanceStepKind kind, DateOnly on, DateOnly? endsOn, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var usual = calendar.SchoolDayAfter(on, SchoolDaysToReview)?.Date;
        var afterEnd = endsOn is { } end ? calendar.SchoolDayAfter(end, 1)?.Date : null;
        return kind == AttendanceStepKind.NoticeToImprove ? afterEnd ?? usual
            : afterEnd is { } after && (usual is null || after < usual) ? after
            : usual;
    }

    /// <summary>What comes next after the steps taken so far. It suggests: people decide.</summary>
    /// <param name="steps">In any order.</param>
    public static NextAttendanceStep Next(IEnumerable<AttendanceStep> steps, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var taken = steps.OrderBy(step => step.On).ThenBy(step => step.Kind).ToList();
        if (taken.Count == 0)
        {
            return new(AttendanceNext.MeetFamily, null);
        }

        var last = taken[^1];
        if (last.On > today)
        {
            return new(AttendanceNext.Wait, last.On);
        }

        return last switch
        {
            { ReviewedOn: not null } => AfterReview(last),
            { Kind: AttendanceStepKind.Panel } => new(AttendanceNext.AgreeSupport, last.ReviewOn),
            { ReviewOn: { } due } => new(due > today ? AttendanceNext.Wait : AttendanceNext.Review, due),
            _ => new(AttendanceNext.Review, null),
        };
    }

    private static NextAttendanceStep AfterReview(AttendanceStep last) => (last.Progress, last.Kind) switch
    {
        (AttendanceProgress.Enough, _) => new(AttendanceNext.Close, null),
        (AttendanceProgress.Some, _) => new(AttendanceNext.AgreeSupport, null),
        (_, AttendanceStepKind.Panel) => new(AttendanceNext.AgreeSupport, null),
        (_, AttendanceStepKind.NoticeToImprove) => new(AttendanceNext.ConsiderReferral, null),
        _ => new(AttendanceNext.ContractOrNotice, null),
    };
}
