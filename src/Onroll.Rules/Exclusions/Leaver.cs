namespace Onroll.Rules.Exclusions;

/// <summary>Where a leaver went, as recorded.</summary>
public enum LeaverDestination
{
    /// <summary>Nobody has said.</summary>
    Unknown = 1,

    /// <summary>Another school's roll.</summary>
    OtherSchool,

    /// <summary>Elective home education.</summary>
    HomeEducation,

    /// <summary>Alternative provision as the only place of registration.</summary>
    AlternativeProvisionOnly,

    /// <summary>Left the country, died, ended compulsory schooling or anything else that is evidenced.</summary>
    Other,
}

/// <summary>A pupil taken off roll.</summary>
/// <param name="LeftOn">The last day on roll.</param>
/// <param name="CurriculumYear">In that school year, 0 being Reception.</param>
/// <param name="Destination">As recorded.</param>
public sealed record Leaver(DateOnly LeftOn, int CurriculumYear, LeaverDestination Destination)
{
    /// <summary>Whether another school's roll confirms the move.</summary>
    public bool IsConfirmedByRoll { get; init; }

    /// <summary>Whether the local authority accepted evidence.</summary>
    public bool IsEvidenced { get; init; }

    /// <summary>The last day of the last suspension before. Null when there was none.</summary>
    public DateOnly? LastSuspendedOn { get; init; }

    /// <summary>Permanently excluded by the formal way: no question then.</summary>
    public bool IsPermanentlyExcluded { get; init; }

    /// <summary>Whether it is recorded that the parent was asked to remove the child, or an exclusion was threatened.</summary>
    public bool ParentWasAsked { get; init; }

    /// <summary>Whether a managed move or off-site direction was under way and had not ended with a place.</summary>
    public bool WasOnMoveOrDirection { get; init; }
}

/// <summary>What makes a leaver worth a question.</summary>
public enum OffRollingSignal
{
    /// <summary>Within 60 school days after a suspension.</summary>
    SoonAfterSuspension = 1,

    /// <summary>In Year 10 from 1 January, or in Year 11 before the January census.</summary>
    BeforeExamCensus,

    /// <summary>The parent was asked to remove the child, or threatened with exclusion.</summary>
    ParentAsked,

    /// <summary>Out of a managed move or off-site direction that had not ended with a place.</summary>
    OutOfMoveOrDirection,
}

/// <summary>Whether it is known where a leaver went.</summary>
public enum LeaverState
{
    /// <summary>By another school's roll.</summary>
    ConfirmedByRoll = 1,

    /// <summary>By evidence the local authority accepted.</summary>
    Evidenced,

    /// <summary>Not known, and the time to find out still runs.</summary>
    Waiting,

    /// <summary>Not known, and the time has passed.</summary>
    Unexplained,
}
