using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Behaviour;

/// <summary>Something that happened at school, as the school recorded it.</summary>
public sealed class Incident : IAudited, IVersioned
{
    public const int TypeMaxLength = 100;
    public const int TextMaxLength = 4000;

    public required AreaId AreaId { get; init; }

    public required Guid IncidentId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateOnly OccurredOn { get; set; }

    /// <summary>School time. Null when not recorded.</summary>
    public TimeOnly? OccurredAt { get; set; }

    /// <summary>The part of the school day: "Reg", "P1" … "Lunch". Null when not recorded.</summary>
    public string? Period { get; set; }

    /// <summary>The school's own word for it.</summary>
    public required string Type { get; set; }

    /// <summary>The school's own scale. Null when not recorded.</summary>
    public string? Severity { get; set; }

    public string? Location { get; set; }

    public string? Description { get; set; }

    public string? ActionTaken { get; set; }

    /// <summary>Half days in the school's internal exclusion room because of it; not a suspension. Null when none.</summary>
    public int? InternalExclusionPeriods { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => IncidentId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> incident)
    {
        incident.ToTable("incidents");
        incident.HasKey(i => new { i.AreaId, i.IncidentId });
        incident.Property(i => i.Type).HasMaxLength(Incident.TypeMaxLength);
        incident.Property(i => i.Description).HasMaxLength(Incident.TextMaxLength);
        incident.Property(i => i.ActionTaken).HasMaxLength(Incident.TextMaxLength);
        incident.HasIndex(i => new { i.AreaId, i.PupilId, i.OccurredOn });
        incident.HasIndex(i => new { i.AreaId, i.OrganisationId, i.OccurredOn });
    }
}
