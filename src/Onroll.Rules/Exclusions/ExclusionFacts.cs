using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Everything the deadlines of one case are worked out from.</summary>
internal sealed record ExclusionFacts(ExclusionEvent What, ExcludedPupil Pupil, SchoolCalendar Calendar, PolicySet Policy)
{
    public required HalfDay? First { get; init; }

    public required HalfDaysOut Out { get; init; }

    public required ExclusionTotals? Totals { get; init; }

    public required GoverningBoardCase Case { get; init; }

    public required ExclusionRun? Run { get; init; }

    /// <summary>What there is to say about the facts, besides the deadlines.</summary>
    public List<ExclusionWarning> Warnings { get; } = [];

    public CalendarForCounting Count => new(Calendar);

    public bool IsPermanent => What.Category == ExclusionCategory.PermanentExclusion;

    public bool IsLunchtime => What.Category == ExclusionCategory.LunchtimeSuspension;

    /// <summary>PS-2010: the last set before the regulations of 2012.</summary>
    public bool IsBefore2012 => Policy.GovernorsEarliestSchoolDay is not null;

    public bool BoardMustMeet => Case is GoverningBoardCase.B or GoverningBoardCase.D or GoverningBoardCase.E or GoverningBoardCase.F;

    /// <summary>A day the calendar named, or that it ends first.</summary>
    public DueDate Known(DateOnly? day) => day is { } on
        ? new DueDate.Known(on, Calendar.BankHolidays.PrecisionOf(on.Year))
        : new DueDate.Unknown(Calendar.CoveredTo);

    public void Warn(ExclusionWarningKind kind, string sentence) => Warnings.Add(new ExclusionWarning(kind, sentence));
}
