using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Family;

/// <summary>What a school and a family have agreed about how often they speak. One for each pupil at each school.</summary>
public sealed class FamilyRhythm : IAudited, IVersioned
{
    public const int MostDays = 90, TextMaxLength = 300;

    public required AreaId AreaId { get; init; }

    public required Guid FamilyRhythmId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Calendar days between two contacts.</summary>
    public required int EveryDays { get; set; }

    public required ContactMethod Method { get; set; }

    /// <summary>"The library in Mill Lane". Null when the method says it.</summary>
    public string? Place { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>Null while it goes on.</summary>
    public DateOnly? EndedOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => FamilyRhythmId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class FamilyRhythmConfiguration : IEntityTypeConfiguration<FamilyRhythm>
{
    public void Configure(EntityTypeBuilder<FamilyRhythm> rhythm)
    {
        rhythm.ToTable("family_rhythms");
        rhythm.HasKey(r => new { r.AreaId, r.FamilyRhythmId });
        rhythm.Property(r => r.Place).HasMaxLength(FamilyRhythm.TextMaxLength);
        rhythm.HasIndex(r => new { r.AreaId, r.PupilId, r.OrganisationId }).IsUnique();
        rhythm.HasIndex(r => new { r.AreaId, r.OrganisationId, r.EndedOn });   // whom a school is to call
    }
}
