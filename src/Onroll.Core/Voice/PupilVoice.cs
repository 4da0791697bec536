using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Voice;

/// <summary>What a pupil said, in their own words.</summary>
public sealed class PupilVoice : IAudited
{
    public const int WordsMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid PupilVoiceId { get; init; }

    public required PupilId PupilId { get; init; }

    public required string Words { get; init; }

    public required DateOnly SaidOn { get; init; }

    /// <summary>The name of the person it was said to.</summary>
    public required string SaidTo { get; init; }

    /// <summary>True when the words were typed as they were said, false when written up later.</summary>
    public required bool TypedAsSaid { get; init; }

    public Guid AuditId => PupilVoiceId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class PupilVoiceConfiguration : IEntityTypeConfiguration<PupilVoice>
{
    public void Configure(EntityTypeBuilder<PupilVoice> voice)
    {
        voice.ToTable("pupil_voices");
        voice.HasKey(v => new { v.AreaId, v.PupilVoiceId });
        voice.Property(v => v.Words).HasMaxLength(PupilVoice.WordsMaxLength);
        voice.HasIndex(v => new { v.AreaId, v.PupilId });
    }
}
