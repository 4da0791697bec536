using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.FairAccess;

/// <summary>Where a child's case stands.</summary>
public enum FairAccessState
{
    /// <summary>Referred; nobody has said yet whether the protocol applies.</summary>
    Referred = 1,

    /// <summary>The protocol applies: a place is sought, and the clock runs.</summary>
    Waiting,

    /// <summary>A place was decided; the child has not started there.</summary>
    Decided,

    /// <summary>The child is on the school's roll.</summary>
    Placed,

    /// <summary>No place is sought any more.</summary>
    Withdrawn,
}

/// <summary>A child whom normal in-year admission did not place, and for whom the protocol finds a school.</summary>
/// <remarks>R-FAP-02, R-FAP-12, G-222. Kept until 25 years after the child's birth (R-DPR-08).</remarks>
public sealed class FairAccessCase : IAudited, IVersioned
{
    public const int TextMaxLength = 1000;
    public const int NameMaxLength = 200;
    public const int MostPreferences = 3;

    public required AreaId AreaId { get; init; }

    public required Guid FairAccessCaseId { get; init; }

    public required PupilId PupilId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>The school, unit or authority that refers the child.</summary>
    public required OrganisationId ReferredById { get; init; }

    public required DateOnly ReferredOn { get; init; }

    public required string ReferredByName { get; init; }

    /// <summary>Curriculum year.</summary>
    public required int NcYear { get; set; }

    public required FairAccessCategory Category { get; set; }

    /// <summary>The day the category's fact began or ended. Null where the category has none.</summary>
    public DateOnly? FactDate { get; set; }

    public bool StillHolds { get; set; } = true;

    /// <summary>What shows that the child belongs to the category.</summary>
    public required string Evidence { get; set; }

    /// <summary>What was tried through normal in-year admission. Null where nothing had to be.</summary>
    public string? Tried { get; set; }

    public bool RefusedSuitableOffer { get; set; }

    /// <summary>The school the child was at last, where it is one of the area. Null otherwise.</summary>
    public OrganisationId? LastSchoolId { get; set; }

    /// <summary>A school of elsewhere, by name. Null when it is one of the area, or there was none.</summary>
    public string? LastSchoolName { get; set; }

    /// <summary>The last day at a school. Null when the child is still on a roll.</summary>
    public DateOnly? LastDayOn { get; set; }

    /// <summary>The family's schools, the dearest first.</summary>
    public List<Guid> PreferenceIds { get; set; } = [];

    /// <summary>Schools with a brother or sister, beside those the record knows of.</summary>
    public List<Guid> SiblingAtIds { get; set; } = [];

    /// <summary>Schools the child cannot go to.</summary>
    public List<Guid> CannotIds { get; set; } = [];

    /// <summary>Why not. Null when there are none.</summary>
    public string? CannotWhy { get; set; }

    /// <summary>Schools in whose catchment the child lives.</summary>
    public List<Guid> CatchmentIds { get; set; } = [];

    /// <summary>Religious characters the family cannot accept, with commas between. Null for none.</summary>
    public string? CannotFaiths { get; set; }

    /// <summary>What the parents say, in their words as far as known.</summary>
    public string? ParentsViews { get; set; }

    /// <summary>What the child says.</summary>
    public string? ChildsViews { get; set; }

    /// <summary>Records show persistent disruption.</summary>
    public bool IsDisruptive { get; set; }

    /// <summary>The day it was agreed that the protocol applies: from here the law counts. Null until then.</summary>
    public DateOnly? AgreedOn { get; set; }

    public string? AgreedByName { get; set; }

    /// <summary>The decision in force. Null while a place is sought.</summary>
    public Guid? DecisionId { get; set; }

    /// <summary>The first day on the school's roll. Null until then.</summary>
    public DateOnly? PlacedOn { get; set; }

    public DateOnly? WithdrawnOn { get; set; }

    public string? WithdrawnReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => FairAccessCaseId;

    public PupilId? AboutPupil => PupilId;

    public FairAccessState State => this switch
    {
        { WithdrawnOn: not null } => FairAccessState.Withdrawn,
        { PlacedOn: not null } => FairAccessState.Placed,
        { DecisionId: not null } => FairAccessState.Decided,
        { AgreedOn: not null } => FairAccessState.Waiting,
        _ => FairAccessState.Referred,
    };

    public bool IsOpen => WithdrawnOn is null && PlacedOn is null;
}

/// <summary>How far a school is from where a child lives, as far as somebody has measured it.</summary>
public sealed class FairAccessDistance : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid FairAccessCaseId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required PupilId PupilId { get; init; }

    public required int Metres { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => FairAccessCaseId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class FairAccessCaseConfiguration : IEntityTypeConfiguration<FairAccessCase>, IEntityTypeConfiguration<FairAccessDistance>
{
    public void Configure(EntityTypeBuilder<FairAccessCase> @case)
    {
        @case.ToTable("fair_access_cases");
        @case.HasKey(c => new { c.AreaId, c.FairAccessCaseId });
        @case.Ignore(c => c.State);
        @case.Ignore(c => c.IsOpen);
        foreach (var text in new[] { nameof(FairAccessCase.Evidence), nameof(FairAccessCase.Tried), nameof(FairAccessCase.CannotWhy), nameof(FairAccessCase.ParentsViews), nameof(FairAccessCase.ChildsViews), nameof(FairAccessCase.WithdrawnReason) })
        {
            @case.Property(text).HasMaxLength(FairAccessCase.TextMaxLength);
        }

        foreach (var name in new[] { nameof(FairAccessCase.LastSchoolName), nameof(FairAccessCase.CannotFaiths), nameof(FairAccessCase.ReferredByName), nameof(FairAccessCase.AgreedByName) })
        {
            @case.Property(name).HasMaxLength(FairAccessCase.NameMaxLength);
        }

        @case.Property(c => c.PreferenceIds).HasConversion(new IdListConverter(), new IdListComparer());
        @case.Property(c => c.SiblingAtIds).HasConversion(new IdListConverter(), new IdListComparer());
        @case.Property(c => c.CannotIds).HasConversion(new IdListConverter(), new IdListComparer());
        @case.Property(c => c.CatchmentIds).HasConversion(new IdListConverter(), new IdListComparer());
        @case.HasIndex(c => new { c.AreaId, c.PupilId });
        @case.HasIndex(c => new { c.AreaId, c.PartnershipId, c.PlacedOn });   // who waits
    }

    public void Configure(EntityTypeBuilder<FairAccessDistance> distance)
    {
        distance.ToTable("fair_access_distances");
        distance.HasKey(d => new { d.AreaId, d.FairAccessCaseId, d.OrganisationId });
        distance.HasIndex(d => new { d.AreaId, d.PupilId });
        distance.HasOne<FairAccessCase>().WithMany().HasForeignKey(d => new { d.AreaId, d.FairAccessCaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}
