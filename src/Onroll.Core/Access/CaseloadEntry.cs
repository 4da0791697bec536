using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>A pupil on one person's own caseload: a practitioner's, caseworker's or virtual school head's.</summary>
public sealed class CaseloadEntry : IAudited, IVersioned
{
    public const int ReasonMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid CaseloadEntryId { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day. Null while it goes on.</summary>
    public DateOnly? EndsOn { get; set; }

    public required string Reason { get; init; }

    public int Version { get; set; } = 1;

    public Guid AuditId => CaseloadEntryId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class CaseloadEntryConfiguration : IEntityTypeConfiguration<CaseloadEntry>
{
    public void Configure(EntityTypeBuilder<CaseloadEntry> entry)
    {
        entry.ToTable("caseload_entries");
        entry.HasKey(c => new { c.AreaId, c.CaseloadEntryId });
        entry.Property(c => c.Reason).HasMaxLength(CaseloadEntry.ReasonMaxLength);
        entry.HasIndex(c => new { c.AreaId, c.AppointmentId });
        entry.HasIndex(c => new { c.AreaId, c.PupilId });
    }
}
