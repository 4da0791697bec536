using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Ladders;

/// <summary>Where one pupil stands on a ladder, by the version of the pack the case began under.</summary>
/// <remarks>Kept until the case closes and one school year more (R-DPR-08).</remarks>
public sealed class LadderPlace : IAudited, IVersioned
{
    public const int IdMaxLength = 100;
    public const int TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid LadderPlaceId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school whose pupil it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required PackVersionId PackVersionId { get; init; }

    public required string LadderId { get; init; }

    public required DateOnly BeganOn { get; init; }

    public required string StepId { get; set; }

    public required DateOnly StepSince { get; set; }

    /// <summary>The length agreed for this step, in the unit of its pack. Null for the usual one, or none.</summary>
    public int? Length { get; set; }

    /// <summary>The last school day of the step. Null while it has no planned end or the calendar is too short.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The day by which what comes next must be prepared. Null when nothing is asked for.</summary>
    public DateOnly? PrepareBy { get; set; }

    /// <summary>The day what runs in this step was completed. Null while it runs.</summary>
    public DateOnly? FinishedOn { get; set; }

    /// <summary>Null until a review is due.</summary>
    public DateOnly? ReviewOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string? Outcome { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => LadderPlaceId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>What happened on the ladder.</summary>
public enum LadderChangeKind
{
    Began = 1,
    Onwards,
    Back,

    /// <summary>Moved on against a gate that was not met, or past steps.</summary>
    Bypass,

    /// <summary>Let past a binding gate by somebody who may, with a reason.</summary>
    Exception,
    Finished,
    Extended,

    /// <summary>Permanently excluded without the steps.</summary>
    ExcludedWithout,
}

/// <summary>One thing that happened on a ladder. Never changed: the count of bypasses and exceptions rests on it.</summary>
public sealed class LadderChange : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid LadderChangeId { get; init; }

    public required Guid LadderPlaceId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateOnly On { get; init; }

    public required LadderChangeKind Kind { get; init; }

    /// <summary>Null when it began.</summary>
    public string? FromStep { get; init; }

    public required string ToStep { get; init; }

    /// <summary>What the step was called, so that the story can be told without the pack.</summary>
    public required string ToStepName { get; init; }

    /// <summary>Why, in the person's words. Null where none is asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>The gates that were not met, a sentence a line. Null when all were.</summary>
    public string? Unmet { get; init; }

    public required string ByName { get; init; }

    public required Role ByRole { get; init; }

    public Guid AuditId => LadderChangeId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>What a gate asks for and the school holds on paper or elsewhere.</summary>
public enum EvidenceKind
{
    /// <summary>A plan that is complete, and approved where somebody who approves says so.</summary>
    Plan = 1,
    PlanApproved,
    Document,
    Review,
    Meeting,
    Consent,

    /// <summary>Consent refused or withdrawn.</summary>
    ConsentRefused,
    OwnProcess,
    Exception,
}

/// <summary>Evidence somebody says is there. What other parts of the record hold is read from them and needs no such line.</summary>
public sealed class LadderEvidence : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid LadderEvidenceId { get; init; }

    public required Guid LadderPlaceId { get; init; }

    public required PupilId PupilId { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>The id in the pack, who consents, or the role that makes the exception.</summary>
    public required string What { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Where it is kept, or the reason of an exception.</summary>
    public string? Note { get; init; }

    /// <summary>Who was at a meeting, a name a line. Null for everything else.</summary>
    public string? Attended { get; init; }

    public required string ByName { get; init; }

    public Guid AuditId => LadderEvidenceId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class LadderPlaceConfiguration : IEntityTypeConfiguration<LadderPlace>
{
    public void Configure(EntityTypeBuilder<LadderPlace> place)
    {
        place.ToTable("ladder_places");
        place.HasKey(p => new { p.AreaId, p.LadderPlaceId });
        place.Property(p => p.LadderId).HasMaxLength(LadderPlace.IdMaxLength);
        place.Property(p => p.StepId).HasMaxLength(LadderPlace.IdMaxLength);
        place.HasIndex(p => new { p.AreaId, p.OrganisationId, p.ClosedOn });   // the board of a school
        place.HasIndex(p => new { p.AreaId, p.PupilId, p.LadderId }).IsUnique().HasFilter("closed_on IS NULL");   // once on a ladder, whoever adds first
    }
}

internal sealed class LadderChangeConfiguration : IEntityTypeConfiguration<LadderChange>
{
    public void Configure(EntityTypeBuilder<LadderChange> change)
    {
        change.ToTable("ladder_changes");
        change.HasKey(c => new { c.AreaId, c.LadderChangeId });
        change.Property(c => c.Reason).HasMaxLength(LadderPlace.TextMaxLength);
        change.HasIndex(c => new { c.AreaId, c.LadderPlaceId });
        change.HasIndex(c => new { c.AreaId, c.PupilId });
        change.HasIndex(c => new { c.AreaId, c.OrganisationId, c.On });   // bypasses of a term
    }
}

internal sealed class LadderEvidenceConfiguration : IEntityTypeConfiguration<LadderEvidence>
{
    public void Configure(EntityTypeBuilder<LadderEvidence> evidence)
    {
        evidence.ToTable("ladder_evidence");
        evidence.HasKey(e => new { e.AreaId, e.LadderEvidenceId });
        evidence.Property(e => e.What).HasMaxLength(LadderPlace.IdMaxLength);
        evidence.Property(e => e.Note).HasMaxLength(LadderPlace.TextMaxLength);
        evidence.HasIndex(e => new { e.AreaId, e.LadderPlaceId });
        evidence.HasIndex(e => new { e.AreaId, e.PupilId });
    }
}
