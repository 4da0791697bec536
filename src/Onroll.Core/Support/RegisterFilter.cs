using Onroll.Core.Store;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>When the next review of an entry falls.</summary>
public enum ReviewDue
{
    Late = 1,
    Today,

    /// <summary>Today or in the next seven days.</summary>
    ThisWeek,
    NotPlanned,
}

/// <summary>What is recorded about the support of an entry.</summary>
public enum SupportRecorded
{
    Some = 1,
    None,

    /// <summary>The rating requires a package and there is none.</summary>
    PackageMissing,
}

public enum RegisterSort
{
    Rating = 1,
    Pupil,
    Year,
    Attendance,
    Review,
    Owner,
}

/// <summary>What part of a register is asked for, and in what order.</summary>
public sealed record RegisterFilter
{
    /// <summary>Empty means all.</summary>
    public IReadOnlyList<RegisterRating> Ratings { get; init; } = [];

    /// <summary>The kind of a reason that is wanted. Null means any.</summary>
    public SignalKind? Reason { get; init; }

    public ReviewDue? Review { get; init; }

    public SupportRecorded? Support { get; init; }

    /// <summary>Null means anyone's.</summary>
    public UserId? OwnerId { get; init; }

    /// <summary>Entries nobody looks after.</summary>
    public bool WithoutOwner { get; init; }

    /// <summary>The national curriculum year. Null means every year.</summary>
    public string? NcYear { get; init; }

    /// <summary>Null means every school the person may see.</summary>
    public OrganisationId? SchoolId { get; init; }

    public RegisterSort Sort { get; init; } = RegisterSort.Rating;

    public bool Reversed { get; init; }
}
