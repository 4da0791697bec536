using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Why a person may see a pupil's record.</summary>
public enum GrantRoute
{
    /// <summary>The pupil is on the roll of the person's school, or of a school of their trust.</summary>
    Roll = 1,

    /// <summary>The record is shared with the person's organisation.</summary>
    Share,

    /// <summary>The local authority has a duty towards the pupil by law.</summary>
    StatutoryDuty,

    /// <summary>The pupil is on the person's own caseload.</summary>
    Caseload,

    /// <summary>The person opened it in an emergency, for a few hours.</summary>
    Emergency,
}

/// <summary>One reason a person may see a record, what of it, and until when.</summary>
/// <param name="EndsOn">The last day it holds. Null while there is no end.</param>
/// <param name="OrganisationId">The organisation through which it holds: the school with the roll, or the one shared with.</param>
public sealed record PupilGrant(GrantRoute Route, RecordSections Sections, DateOnly? EndsOn, OrganisationId OrganisationId);

/// <summary>All that allows a person to see a pupil's record.</summary>
public sealed record PupilAccess(PupilId PupilId, IReadOnlyList<PupilGrant> Grants)
{
    /// <summary>Everything some grant opens.</summary>
    public RecordSections Sections { get; } = Grants.Aggregate(RecordSections.None, (all, grant) => all | grant.Sections);

    /// <summary>Whether every one of <paramref name="sections"/> is open.</summary>
    public bool Opens(RecordSections sections) => (Sections & sections) == sections;

    /// <summary>Whether the person works with the roll the pupil is on, and so may change the record.</summary>
    public bool ThroughRoll => Grants.Any(grant => grant.Route == GrantRoute.Roll);
}
