using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>One look at a pupil's record: who, through what, when. A refused look is one too.</summary>
public sealed class ViewEntry : IAreaOwned
{
    public const int PageMaxLength = 100;

    public required AreaId AreaId { get; init; }

    public required Guid ViewEntryId { get; init; }

    public required PupilId PupilId { get; init; }

    public required UserId UserId { get; init; }

    public required string UserName { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>Why they could see it. Null when they were refused.</summary>
    public GrantRoute? Route { get; init; }

    /// <summary>What they looked at, as the page calls itself.</summary>
    public required string Page { get; init; }
}

internal sealed class ViewEntryConfiguration : IEntityTypeConfiguration<ViewEntry>
{
    public void Configure(EntityTypeBuilder<ViewEntry> view)
    {
        view.ToTable("view_entries");
        view.HasKey(v => new { v.AreaId, v.ViewEntryId });
        view.Property(v => v.UserName).HasMaxLength(User.NameMaxLength);
        view.Property(v => v.Page).HasMaxLength(ViewEntry.PageMaxLength);
        view.HasIndex(v => new { v.AreaId, v.PupilId, v.AtUtc });   // who has looked
        view.HasIndex(v => new { v.AreaId, v.UserId, v.AtUtc });   // what a person has looked at
    }
}
