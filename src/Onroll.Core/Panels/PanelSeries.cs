using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>A panel that meets again and again: what kind it is, when and where, and who belongs to it.</summary>
public sealed class PanelSeries : IAudited, IVersioned
{
    public const int NameMaxLength = 100;
    public const int PlaceMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid PanelSeriesId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>The panel's type by the id its pack gives it.</summary>
    public required string PanelTypeId { get; init; }

    public required string Name { get; set; }

    public required TimeOnly StartsAt { get; set; }

    /// <summary>How long a meeting lasts.</summary>
    public required int Minutes { get; set; }

    public required int EveryWeeks { get; set; }

    /// <summary>Minutes for one pupil.</summary>
    public required int MinutesForEach { get; set; }

    /// <summary>Where it meets when it does not go round. Null when it does.</summary>
    public string? Place { get; set; }

    /// <summary>The last day of the series. Null while it goes on.</summary>
    public DateOnly? EndsOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PanelSeriesId;
}

/// <summary>Somebody who belongs to a panel, in one of their appointments.</summary>
public sealed class SeriesMember : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid SeriesMemberId { get; init; }

    public required Guid PanelSeriesId { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    /// <summary>The school or body the seat speaks for.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The seat's role by the id the panel's type gives it.</summary>
    public required string RoleId { get; set; }

    /// <summary>Place in the rota of chairs. Null for who never chairs.</summary>
    public int? ChairOrder { get; set; }

    /// <summary>Place in the rota of hosts. Null where it never meets.</summary>
    public int? HostOrder { get; set; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day. Null while they belong.</summary>
    public DateOnly? EndsOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => SeriesMemberId;
}

internal sealed class PanelSeriesConfiguration : IEntityTypeConfiguration<PanelSeries>, IEntityTypeConfiguration<SeriesMember>
{
    public void Configure(EntityTypeBuilder<PanelSeries> series)
    {
        series.ToTable("panel_series");
        series.HasKey(s => new { s.AreaId, s.PanelSeriesId });
        series.Property(s => s.PanelTypeId).HasMaxLength(100);
        series.Property(s => s.Name).HasMaxLength(PanelSeries.NameMaxLength);
        series.Property(s => s.Place).HasMaxLength(PanelSeries.PlaceMaxLength);
        series.HasIndex(s => new { s.AreaId, s.PartnershipId });
    }

    public void Configure(EntityTypeBuilder<SeriesMember> member)
    {
        member.ToTable("panel_members");
        member.HasKey(m => new { m.AreaId, m.SeriesMemberId });
        member.Property(m => m.RoleId).HasMaxLength(100);
        member.HasIndex(m => new { m.AreaId, m.PanelSeriesId });
        member.HasIndex(m => new { m.AreaId, m.AppointmentId });   // which panels somebody belongs to
        member.HasOne<PanelSeries>().WithMany().HasForeignKey(m => new { m.AreaId, m.PanelSeriesId }).OnDelete(DeleteBehavior.Restrict);
    }
}
