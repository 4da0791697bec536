using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;

namespace Onroll.Core.Insight;

/// <summary>What groups are compared by.</summary>
public enum FairnessOutcome
{
    Suspended = 1,
    SuspendedAgain,
    PermanentlyExcluded,
}

/// <summary>Whom groups are compared with.</summary>
public enum FairnessAgainst
{
    AllOthers = 1,
    AllPupils,

    /// <summary>Girls, pupils without special needs, not eligible for free meals, White British (R-DIS-01).</summary>
    Reference,
}

/// <summary>A comparison of groups of pupils, as somebody asks for it.</summary>
public sealed record FairnessQuestion(AcademicYear Year, DateOnly Today)
{
    public FairnessOutcome Outcome { get; init; } = FairnessOutcome.Suspended;

    public FairnessAgainst Against { get; init; } = FairnessAgainst.AllOthers;

    /// <summary>The group that is looked at closely. Null for the one with the widest gap.</summary>
    public (MeasureBreakdown By, string Code)? Focus { get; init; }

    public double Z { get; init; } = Intervals.Z95;

    /// <summary>The page is to leave the partnership: small counts are hidden whoever asks.</summary>
    public bool IsForOutside { get; init; }
}
