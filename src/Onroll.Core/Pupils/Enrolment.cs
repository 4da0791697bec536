using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>A spell on one school's roll. Re-joining starts another.</summary>
public sealed class Enrolment : IAudited, IVersioned
{
    public const int FormGroupMaxLength = 20;

    public required AreaId AreaId { get; init; }

    public required Guid EnrolmentId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The school census code: C single, M main of two, S second of two, G guest (R-COD-10).</summary>
    public required string Status { get; set; }

    public required DateOnly EntryDate { get; set; }

    /// <summary>The last day on roll. Null while on roll.</summary>
    public DateOnly? LeavingDate { get; set; }

    /// <summary>Where the pupil went. Null while on roll or when not recorded.</summary>
    public string? Destination { get; set; }

    /// <summary>The national curriculum year taught now: "R", "1" to "14", "X". Null when not recorded.</summary>
    public string? NcYear { get; set; }

    public string? FormGroup { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => EnrolmentId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether the spell covers <paramref name="day"/>.</summary>
    public bool Covers(DateOnly day) => EntryDate <= day && (LeavingDate is null || LeavingDate >= day);
}

internal sealed class EnrolmentConfiguration : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.ToTable("enrolments");
        enrolment.HasKey(e => new { e.AreaId, e.EnrolmentId });
        enrolment.Property(e => e.FormGroup).HasMaxLength(Enrolment.FormGroupMaxLength);
        enrolment.HasIndex(e => new { e.AreaId, e.PupilId });
        enrolment.HasIndex(e => new { e.AreaId, e.OrganisationId, e.LeavingDate });   // the roll of a school
    }
}
