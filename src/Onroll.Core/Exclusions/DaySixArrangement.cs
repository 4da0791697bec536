using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>The full-time education arranged for a pupil from the sixth school day out (R-SUS-12).</summary>
public sealed class DaySixArrangement : IAudited, IVersioned
{
    public const int NameMaxLength = 150;
    public const int TextMaxLength = 300;

    public required AreaId AreaId { get; init; }

    public required Guid DaySixArrangementId { get; init; }

    /// <summary>The record it was arranged for; it serves the whole run that record is part of.</summary>
    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>Who arranges it: the school for a suspension, the local authority for a permanent exclusion.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The place as it is called; it need not be in Onroll.</summary>
    public required string ProviderName { get; set; }

    public string? Address { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>"9am to 2:30pm". Null when not yet known.</summary>
    public string? SessionTimes { get; set; }

    /// <summary>Whom the pupil reports to on the first day. Null when not yet known.</summary>
    public string? ReportTo { get; set; }

    /// <summary>The last day of it. Null while it goes on.</summary>
    public DateOnly? EndsOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => DaySixArrangementId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class DaySixArrangementConfiguration : IEntityTypeConfiguration<DaySixArrangement>
{
    public void Configure(EntityTypeBuilder<DaySixArrangement> arrangement)
    {
        arrangement.ToTable("day_six_arrangements");
        arrangement.HasKey(a => new { a.AreaId, a.DaySixArrangementId });
        arrangement.Property(a => a.ProviderName).HasMaxLength(DaySixArrangement.NameMaxLength);
        arrangement.Property(a => a.Address).HasMaxLength(DaySixArrangement.TextMaxLength);
        arrangement.Property(a => a.SessionTimes).HasMaxLength(DaySixArrangement.TextMaxLength);
        arrangement.Property(a => a.ReportTo).HasMaxLength(DaySixArrangement.TextMaxLength);
        arrangement.HasIndex(a => new { a.AreaId, a.PupilId });
        arrangement.HasIndex(a => new { a.AreaId, a.ExclusionId });
    }
}
