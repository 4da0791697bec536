using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>A pupil, once in an area however many schools they have been to.</summary>
/// <remarks>Kept until 25 years after birth, then removed (R-DPR-08).</remarks>
public sealed class Pupil : IAudited, IVersioned
{
    public const int NameMaxLength = 100;

    public required AreaId AreaId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>Null for a child who has none yet, or whose school knows them only by its own number.</summary>
    public Upn? Upn { get; set; }

    /// <summary>The number the school's own system gives the pupil, used where there is no UPN. Null otherwise.</summary>
    public string? LocalId { get; set; }

    public required string Surname { get; set; }

    public required string Forename { get; set; }

    public string? MiddleNames { get; set; }

    /// <summary>The surname the pupil goes by, where it differs from the legal one. Null otherwise.</summary>
    public string? PreferredSurname { get; set; }

    /// <summary>The forename the pupil goes by, where it differs from the legal one. Null otherwise.</summary>
    public string? PreferredForename { get; set; }

    public required DateOnly DateOfBirth { get; set; }

    /// <summary>M or F as the school census records it. Null when not known.</summary>
    public string? Sex { get; set; }

    public string? Postcode { get; set; }

    /// <summary>Every name the pupil is or was known by, folded for search.</summary>
    public string SearchName { get; private set; } = "";

    public int Version { get; set; } = 1;

    public Guid AuditId => PupilId.Value;

    public PupilId? AboutPupil => PupilId;

    /// <summary>The name people use: preferred where there is one.</summary>
    public string DisplayName => $"{PreferredForename ?? Forename} {PreferredSurname ?? Surname}".Trim();

    /// <summary>Sets <see cref="SearchName"/> from the names and those the pupil used to have.</summary>
    public void FoldNames(IEnumerable<string> formerNames) => SearchName = Folding.Fold(string.Join(
        ' ', new[] { Forename, Surname, PreferredForename, PreferredSurname, MiddleNames }.Concat(formerNames).Distinct()));
}

/// <summary>A name a pupil used to have, kept so that they are still found by it.</summary>
public sealed class FormerName : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid FormerNameId { get; init; }

    public required PupilId PupilId { get; init; }

    public required string Surname { get; init; }

    public required string Forename { get; init; }

    /// <summary>The day Onroll learnt of the new name.</summary>
    public required DateOnly UntilOn { get; init; }

    public Guid AuditId => FormerNameId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>One run of three letters in a pupil's name, so that a mistyped name still finds them on either database.</summary>
public sealed class PupilNameGram : IAreaOwned
{
    public required AreaId AreaId { get; init; }

    public required string Gram { get; init; }

    public required PupilId PupilId { get; init; }
}

internal sealed class PupilConfiguration : IEntityTypeConfiguration<Pupil>
{
    public void Configure(EntityTypeBuilder<Pupil> pupil)
    {
        pupil.ToTable("pupils");
        pupil.HasKey(p => new { p.AreaId, p.PupilId });
        pupil.Property(p => p.Surname).HasMaxLength(Pupil.NameMaxLength);
        pupil.Property(p => p.Forename).HasMaxLength(Pupil.NameMaxLength);
        pupil.HasIndex(p => new { p.AreaId, p.Upn }).IsUnique();   // an import finds a pupil by UPN
        pupil.HasIndex(p => new { p.AreaId, p.SearchName });   // name order and search by first letters
        pupil.HasIndex(p => new { p.AreaId, p.LocalId });   // an import finds a pupil without a UPN
    }
}

internal sealed class FormerNameConfiguration : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> name)
    {
        name.ToTable("former_names");
        name.HasKey(n => new { n.AreaId, n.FormerNameId });
        name.HasIndex(n => new { n.AreaId, n.PupilId });
    }
}

internal sealed class PupilNameGramConfiguration : IEntityTypeConfiguration<PupilNameGram>
{
    public void Configure(EntityTypeBuilder<PupilNameGram> gram)
    {
        gram.ToTable("pupil_name_grams");
        gram.HasKey(g => new { g.AreaId, g.Gram, g.PupilId });
        gram.Property(g => g.Gram).HasMaxLength(3);
        gram.HasIndex(g => new { g.AreaId, g.PupilId });   // replaced when the name changes
    }
}
