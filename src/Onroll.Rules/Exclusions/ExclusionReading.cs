using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>What the law says about one suspension or permanent exclusion.</summary>
/// <remarks>Made by <see cref="ExclusionLaw"/>. Lengths are in half school days. Null means "does not apply" unless a member says otherwise.</remarks>
public sealed record ExclusionReading
{
    /// <summary>The law it was read by. Store its id with the case.</summary>
    public required PolicySet PolicySet { get; init; }

    /// <summary>The first school day out. Null when the calendar does not reach it.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last school day out, or of the last lunchtime. Null for a permanent exclusion, or when the calendar does not reach it.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The last session out. Null for lunchtimes and permanent exclusions.</summary>
    public Session? LastSession { get; init; }

    /// <summary>The day the pupil is back: <see cref="LastDay"/> itself when only its morning was out. Null as <see cref="LastSession"/>, or when the calendar ends first.</summary>
    public DateOnly? ReturnDate { get; init; }

    /// <summary>Of this suspension alone. Null for a permanent exclusion.</summary>
    public int? HalfDaysThisEvent { get; init; }

    /// <summary>The total of the term that decides <see cref="Case"/>, this suspension included. Null for a permanent exclusion.</summary>
    public int? HalfDaysThisTerm { get; init; }

    /// <summary>The total of the school year that counts towards the limit, cancelled days served included. Null for a permanent exclusion.</summary>
    public int? HalfDaysThisYear { get; init; }

    /// <summary>What the governing board must do.</summary>
    public required GoverningBoardCase Case { get; init; }

    /// <summary>The consecutive days out this belongs to. Null for lunchtimes, or when the calendar does not reach the first day.</summary>
    public ExclusionRun? Run { get; init; }

    /// <summary>Why the law does not allow it. Null when it does; the rest is worked out all the same.</summary>
    public ExclusionRefusal? Refused { get; init; }

    /// <summary>What is to be done by when, the earliest first; what the calendar cannot date comes last.</summary>
    public required IReadOnlyList<ExclusionDeadline> Deadlines { get; init; }

    /// <summary>What a person should know before relying on the above. Usually empty.</summary>
    public required IReadOnlyList<ExclusionWarning> Warnings { get; init; }

    /// <summary>The deadline with that id. Null when it does not apply.</summary>
    public ExclusionDeadline? Deadline(ExclusionDeadlineId id) => Deadlines.FirstOrDefault(deadline => deadline.Id == id);
}

/// <summary>Consecutive school days out, records that ran on into each other taken as one.</summary>
/// <remarks>R-SUS-12. Weekends and holidays neither count nor break it; a school day attended does.</remarks>
/// <param name="FirstDay">The first school day of the whole run.</param>
/// <param name="DaySix">Its sixth school day. Null when a suspension's run is shorter, or the calendar ends first.</param>
public sealed record ExclusionRun(DateOnly FirstDay, DateOnly? DaySix);

/// <summary>A suspension the law does not allow.</summary>
/// <param name="Rule">The number of the rule.</param>
/// <param name="Message">Why not, and what can be done instead, in sentences.</param>
public sealed record ExclusionRefusal(string Rule, string Message);

/// <summary>Something to know before relying on a reading.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record ExclusionWarning(ExclusionWarningKind Kind, string Sentence);

/// <summary>What a warning is about.</summary>
public enum ExclusionWarningKind
{
    /// <summary>The total of the school year nears the limit.</summary>
    NearsLimit,

    /// <summary>A fact was missing and had to be assumed.</summary>
    Assumed,

    /// <summary>Two facts do not fit together.</summary>
    Contradiction,

    /// <summary>The calendar does not reach far enough, or rests on bank holidays not yet published.</summary>
    Calendar,

    /// <summary>A clock has not started, because what starts it has not happened.</summary>
    ClockNotStarted,

    /// <summary>Something was done, or is planned, outside its time.</summary>
    OutOfTime,

    /// <summary>A public examination or test should shape the dates.</summary>
    Exam,
}
