using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>What a characteristic is about. Codes are those of the Common Basic Data Set.</summary>
public enum PupilFactKind
{
    Ethnicity = 1,
    SenProvision,
    SenPrimaryNeed,
    SenSecondaryNeed,
    FreeSchoolMeals,
    FreeSchoolMealsInSixYears,
    LookedAfter,
    ChildInNeed,
    ChildProtectionPlan,
    FirstLanguage,
    EnglishAsAdditionalLanguage,
    ServiceChild,
    YoungCarer,
    SocialWorker,

    /// <summary>The local authority where the pupil lives, by its DfE number; it may be another than the school's.</summary>
    HomeLocalAuthority,
}

/// <summary>A characteristic of a pupil for a time, with where it came from. A new value ends the old one and keeps it.</summary>
public sealed class PupilFact : IAudited, IVersioned
{
    public const int CodeMaxLength = 20;
    public const int SourceMaxLength = 100;

    public required AreaId AreaId { get; init; }

    public required Guid PupilFactId { get; init; }

    public required PupilId PupilId { get; init; }

    public required PupilFactKind Kind { get; init; }

    /// <summary>The code as it was given, even one not in the code set ("Y"/"N" for yes and no).</summary>
    public required string Code { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it was true. Null while it still is.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where it came from, as people say it: "pupil file of Alderway Academy", "correction by Ruth Adeyemi".</summary>
    public required string Source { get; init; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PupilFactId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class PupilFactConfiguration : IEntityTypeConfiguration<PupilFact>
{
    public void Configure(EntityTypeBuilder<PupilFact> fact)
    {
        fact.ToTable("pupil_facts");
        fact.HasKey(f => new { f.AreaId, f.PupilFactId });
        fact.Property(f => f.Code).HasMaxLength(PupilFact.CodeMaxLength);
        fact.Property(f => f.Source).HasMaxLength(PupilFact.SourceMaxLength);
        fact.HasIndex(f => new { f.AreaId, f.PupilId, f.Kind });   // the facts of one pupil
        fact.HasIndex(f => new { f.AreaId, f.Kind, f.Code });   // groups compared
    }
}
