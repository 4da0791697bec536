using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Releases;

/// <summary>Whom a release is for. Stored by number: never renumber.</summary>
public enum ReleaseAudience
{
    /// <summary>Heads, trust leads, the chair, the coordinator and the council's officers.</summary>
    Leaders = 1,

    /// <summary>Everybody who sees figures at the schools counted, their trusts, the partnership and the council.</summary>
    Schools,

    /// <summary>Anybody: it may leave the partnership.</summary>
    Everyone,
}

/// <summary>A table of figures that one person prepares and another releases. What its readers see is frozen in it.</summary>
/// <remarks>P-LIN-07; R-SDC-01 to R-SDC-04.</remarks>
public sealed class FigureRelease : IAudited, IVersioned
{
    public const int TitleMaxLength = 120;
    public const int ReasonMaxLength = 500;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid FigureReleaseId { get; init; }

    /// <summary>The partnership office, council or trust whose release it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required string Title { get; init; }

    public required ReleaseAudience Audience { get; init; }

    /// <summary>The schools counted.</summary>
    public required List<Guid> Schools { get; init; }

    /// <summary>As people type it: 202627T1.</summary>
    public required string Period { get; init; }

    /// <summary>What readers see, as JSON: a hidden count is not in it.</summary>
    public required string Table { get; init; }

    public required DateTime PreparedAtUtc { get; init; }

    public required UserId PreparedBy { get; init; }

    public required string PreparedByName { get; init; }

    /// <summary>The release it takes the place of. Null for most.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>The day from which its readers see it. Null while nobody has released it.</summary>
    public DateOnly? ReleasedOn { get; set; }

    public string? ReleasedByName { get; set; }

    /// <summary>Null while it stands.</summary>
    public DateTime? WithdrawnAtUtc { get; set; }

    public string? WithdrawnByName { get; set; }

    public string? WithdrawnReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => FigureReleaseId;

    /// <summary>Whether its readers see it on a day.</summary>
    public bool IsOut(DateOnly today) => ReleasedOn <= today && WithdrawnAtUtc is null;
}

/// <summary>The counts behind a release with what was hidden, to hold later releases against. Never shown, and in no log.</summary>
/// <remarks>R-SDC-03.</remarks>
public sealed class FigureReleaseCounts : IAreaOwned
{
    public required AreaId AreaId { get; init; }

    public required Guid FigureReleaseId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>JSON.</summary>
    public required string Counts { get; init; }

    /// <summary>The releases it was held against: one that came out since makes it stale.</summary>
    public required List<Guid> HeldAgainst { get; init; }
}

/// <summary>A rank somebody read in a publication and entered: 135th of 139.</summary>
/// <remarks>P-LIN-09.</remarks>
public sealed class EnteredRank : IAudited
{
    public const int SourceMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid EnteredRankId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string MeasureId { get; init; }

    /// <summary>The academic year, as 201718.</summary>
    public required int AcademicYear { get; init; }

    /// <summary>1 is the first.</summary>
    public required int Rank { get; init; }

    /// <summary>How many local authorities were ranked.</summary>
    public required int RankedOf { get; init; }

    public required string Source { get; init; }

    public required DateTime EnteredAtUtc { get; init; }

    public required string EnteredByName { get; init; }

    public Guid AuditId => EnteredRankId;

    /// <summary>"4 LAs ranked lower".</summary>
    public string InWords => (RankedOf - Rank) switch
    {
        0 => "no LA ranked lower",
        1 => "1 LA ranked lower",
        var lower => $"{lower} LAs ranked lower",
    };
}

internal sealed class FigureReleaseConfiguration : IEntityTypeConfiguration<FigureRelease>
{
    public void Configure(EntityTypeBuilder<FigureRelease> release)
    {
        release.ToTable("figure_releases");
        release.HasKey(r => new { r.AreaId, r.FigureReleaseId });
        release.Property(r => r.Title).HasMaxLength(FigureRelease.TitleMaxLength);
        release.Property(r => r.WithdrawnReason).HasMaxLength(FigureRelease.ReasonMaxLength);
        release.Property(r => r.PreparedByName).HasMaxLength(FigureRelease.NameMaxLength);
        release.Property(r => r.ReleasedByName).HasMaxLength(FigureRelease.NameMaxLength);
        release.Property(r => r.WithdrawnByName).HasMaxLength(FigureRelease.NameMaxLength);
        release.Property(r => r.Schools).HasConversion(new IdListConverter(), new IdListComparer());
    }
}

internal sealed class FigureReleaseCountsConfiguration : IEntityTypeConfiguration<FigureReleaseCounts>
{
    public void Configure(EntityTypeBuilder<FigureReleaseCounts> counts)
    {
        counts.ToTable("figure_release_counts");
        counts.HasKey(c => new { c.AreaId, c.FigureReleaseId });
        counts.Property(c => c.HeldAgainst).HasConversion(new IdListConverter(), new IdListComparer());
        counts.HasOne<FigureRelease>().WithOne().HasForeignKey<FigureReleaseCounts>(c => new { c.AreaId, c.FigureReleaseId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EnteredRankConfiguration : IEntityTypeConfiguration<EnteredRank>
{
    public void Configure(EntityTypeBuilder<EnteredRank> rank)
    {
        rank.ToTable("entered_ranks");
        rank.HasKey(r => new { r.AreaId, r.EnteredRankId });
        rank.Property(r => r.Source).HasMaxLength(EnteredRank.SourceMaxLength);
        rank.HasIndex(r => new { r.AreaId, r.OrganisationId, r.MeasureId });
    }
}
