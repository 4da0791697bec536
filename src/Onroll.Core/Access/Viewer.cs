using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>Who is asking: a signed-in person acting in one of their appointments, with what access decisions need.</summary>
public sealed record Viewer
{
    public required UserId UserId { get; init; }

    public required string Name { get; init; }

    public required AreaId AreaId { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required OrganisationKind OrganisationKind { get; init; }

    public required Role Role { get; init; }

    /// <summary>The sections needing their own grant that this person has been given.</summary>
    public RecordSections OwnGrants { get; init; }

    /// <summary>The organisations whose roll the person works with: their own school, or the schools of their trust.</summary>
    public IReadOnlyList<OrganisationId> RollOrganisations { get; init; } = [];

    /// <summary>The schools towards which the person's local authority has statutory duties. Empty for everybody else.</summary>
    public IReadOnlyList<OrganisationId> DutySchools { get; init; } = [];

    /// <summary>The day the decision is made for.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Relationships that ended on or after this day still count: the days of grace after leaving a roll.</summary>
    public required DateOnly GraceFrom { get; init; }

    public bool May(Permission permission) => RolePermissions.Allows(Role, permission);
}
