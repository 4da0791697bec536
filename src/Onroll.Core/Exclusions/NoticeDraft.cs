using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>A letter somebody has begun to change and not sent yet. One for each notice, language and reading level.</summary>
/// <remarks>No part of the record: it goes away when the notice is sent or the changes are given up.</remarks>
public sealed class NoticeDraft : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid NoticeDraftId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required NoticeRecipient Recipient { get; init; }

    /// <summary>The pupil's contact it is for. Empty for everybody but parents: two drafts for one notice cannot be told apart by null.</summary>
    public required Guid ContactId { get; init; }

    public required string Language { get; init; }

    public bool IsEasyRead { get; init; }

    public required string Text { get; set; }

    public required string SavedByName { get; set; }

    public required DateTime SavedAtUtc { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => NoticeDraftId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class NoticeDraftConfiguration : IEntityTypeConfiguration<NoticeDraft>
{
    private const int LanguageMaxLength = 60;

    public void Configure(EntityTypeBuilder<NoticeDraft> draft)
    {
        draft.ToTable("notice_drafts");
        draft.HasKey(d => new { d.AreaId, d.NoticeDraftId });
        draft.Property(d => d.Language).HasMaxLength(LanguageMaxLength);
        draft.Property(d => d.SavedByName).HasMaxLength(ExclusionNotice.NameMaxLength);
        draft.HasIndex(d => new { d.AreaId, d.ExclusionId, d.Kind, d.Recipient, d.ContactId, d.Language, d.IsEasyRead }).IsUnique();
    }
}
