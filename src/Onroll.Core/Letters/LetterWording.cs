using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>A partnership's or school's own text of a letter: another wording, or another language. One row a version; earlier ones stay.</summary>
public sealed class LetterWording : IAudited
{
    public const int TextMaxLength = 20000;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid LetterWordingId { get; init; }

    /// <summary>The school or partnership office whose it is; a school's own comes before its partnership's.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required LetterKind Kind { get; init; }

    /// <summary>A name of <see cref="LetterLanguage"/>, English included.</summary>
    public required string Language { get; init; }

    public required ReadingLevel Level { get; init; }

    public required int Number { get; init; }

    /// <summary>Null when this version took the text away, so that Onroll's own counts again.</summary>
    public string? Text { get; init; }

    public required DateTime SavedAtUtc { get; init; }

    public required string SavedByName { get; init; }

    public Guid AuditId => LetterWordingId;
}

internal sealed class LetterWordingConfiguration : IEntityTypeConfiguration<LetterWording>
{
    public void Configure(EntityTypeBuilder<LetterWording> wording)
    {
        wording.ToTable("letter_wordings");
        wording.HasKey(w => new { w.AreaId, w.LetterWordingId });
        wording.Property(w => w.Language).HasMaxLength(50);
        wording.Property(w => w.SavedByName).HasMaxLength(LetterWording.NameMaxLength);
        wording.HasIndex(w => new { w.AreaId, w.OrganisationId, w.Kind, w.Language, w.Level, w.Number }).IsUnique();
    }
}
