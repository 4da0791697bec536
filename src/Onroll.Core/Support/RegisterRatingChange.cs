using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>A day on which an entry's rating changed, with the reasons as they stood then.</summary>
/// <remarks>Kept as long as the entry.</remarks>
public sealed class RegisterRatingChange : IAreaOwned
{
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid RegisterRatingChangeId { get; init; }

    public required RegisterEntryId RegisterEntryId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateOnly ChangedOn { get; init; }

    /// <summary>Null when it is the first rating of the entry.</summary>
    public RegisterRating? From { get; init; }

    /// <summary>Null when the pupil came off the register.</summary>
    public RegisterRating? To { get; init; }

    /// <summary>The person who set it. Null when the rules did.</summary>
    public string? SetByName { get; init; }

    /// <summary>What that person gave as the reason. Null when the rules did.</summary>
    public string? SetByHandReason { get; init; }

    public required string Reasons { get; init; }

    public required int RulesVersion { get; init; }
}

internal sealed class RegisterRatingChangeConfiguration : IEntityTypeConfiguration<RegisterRatingChange>
{
    public void Configure(EntityTypeBuilder<RegisterRatingChange> change)
    {
        change.ToTable("register_rating_changes");
        change.HasKey(c => new { c.AreaId, c.RegisterRatingChangeId });
        change.Property(c => c.SetByName).HasMaxLength(RegisterRatingChange.NameMaxLength);
        change.Property(c => c.SetByHandReason).HasMaxLength(RegisterEntry.TextMaxLength);
        change.HasIndex(c => new { c.AreaId, c.RegisterEntryId });   // the history of an entry
        change.HasIndex(c => new { c.AreaId, c.PupilId });
    }
}
