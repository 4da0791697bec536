using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>A suspension or exclusion somebody is preparing. Kept on the server, so that it can be put down and taken up on another device.</summary>
/// <remarks>No part of the record: it goes away when it is confirmed or discarded.</remarks>
public sealed class ExclusionDraft : IAudited, IVersioned
{
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid ExclusionDraftId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school that would suspend or exclude.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required UserId StartedBy { get; init; }

    public required string StartedByName { get; init; }

    public required DateTime StartedAtUtc { get; init; }

    public required DateTime SavedAtUtc { get; set; }

    /// <summary>When it was sent to the head to confirm. Null while it is being written.</summary>
    public DateTime? SentToHeadAtUtc { get; set; }

    /// <summary>What has been answered so far, as JSON; read and written as <see cref="ExclusionAnswers"/>.</summary>
    public required string Answers { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ExclusionDraftId;

    public PupilId? AboutPupil => PupilId;

    public ExclusionAnswers Read() => JsonSerializer.Deserialize<ExclusionAnswers>(Answers) ?? new ExclusionAnswers();

    public void Write(ExclusionAnswers answers) => Answers = JsonSerializer.Serialize(answers);
}

internal sealed class ExclusionDraftConfiguration : IEntityTypeConfiguration<ExclusionDraft>
{
    public void Configure(EntityTypeBuilder<ExclusionDraft> draft)
    {
        draft.ToTable("exclusion_drafts");
        draft.HasKey(d => new { d.AreaId, d.ExclusionDraftId });
        draft.Property(d => d.StartedByName).HasMaxLength(ExclusionDraft.NameMaxLength);
        draft.HasIndex(d => new { d.AreaId, d.OrganisationId });   // a head's drafts to confirm
        draft.HasIndex(d => new { d.AreaId, d.PupilId });
    }
}
