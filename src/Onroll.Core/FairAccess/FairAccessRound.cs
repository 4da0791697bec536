using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>A proposal as it was worked out: what the panel has before it until somebody works out the next.</summary>
/// <remarks>It changes nothing in the record, so it is not in the audit log; what a person decides from it is.</remarks>
public sealed class FairAccessRound : IAreaOwned
{
    public const int NameMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid FairAccessRoundId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>The protocol by its id in the pack.</summary>
    public required string ProtocolId { get; init; }

    public required string Protocol { get; init; }

    public required DateTime WorkedOutAtUtc { get; init; }

    public required string WorkedOutByName { get; init; }

    /// <summary>What it rests on, so that a change can be told; JSON of a fact by its key.</summary>
    public required string Facts { get; init; }

    /// <summary>The proposal; JSON of <see cref="RoundAnswer"/>.</summary>
    public required string Answer { get; init; }
}

/// <summary>What was worked out.</summary>
public sealed record RoundAnswer(
    IReadOnlyList<RoundPlace> Places, IReadOnlyList<RoundUnplaced> Unplaced, decimal Total, decimal MostTooDear, decimal OneAtATime, int OneAtATimeUnplaced, string Cost, string Unit, IReadOnlyList<RoundSchool> Schools);

/// <summary>A place proposed.</summary>
/// <param name="Points">What the child counts on a ledger; null where there is none.</param>
public sealed record RoundPlace(
    Guid CaseId, string Child, int Year, Guid SchoolId, string School, decimal Cost, decimal? Points, bool IsOverNumber, IReadOnlyList<string> Reasons, string? Change, IReadOnlyList<RoundConsidered> Considered);

public sealed record RoundUnplaced(Guid CaseId, string Child, int Year, IReadOnlyList<string> Reasons, IReadOnlyList<RoundConsidered> Considered);

/// <summary>One school as it was considered for one child.</summary>
/// <param name="Cost">Null when barred.</param>
/// <param name="Bar">Why not. Null when it could.</param>
public sealed record RoundConsidered(Guid SchoolId, string School, decimal? Cost, string? Bar);

/// <summary>A school's share before and after.</summary>
public sealed record RoundSchool(Guid SchoolId, string School, int? Roll, decimal Points, decimal Now, decimal After, int PlacedThisYear, int Takes);

internal sealed class FairAccessRoundConfiguration : IEntityTypeConfiguration<FairAccessRound>
{
    public void Configure(EntityTypeBuilder<FairAccessRound> round)
    {
        round.ToTable("fair_access_rounds");
        round.HasKey(r => new { r.AreaId, r.FairAccessRoundId });
        round.Property(r => r.ProtocolId).HasMaxLength(FairAccessRound.NameMaxLength);
        round.Property(r => r.Protocol).HasMaxLength(FairAccessRound.NameMaxLength);
        round.Property(r => r.WorkedOutByName).HasMaxLength(FairAccessRound.NameMaxLength);
        round.HasIndex(r => new { r.AreaId, r.PartnershipId, r.ProtocolId, r.WorkedOutAtUtc });   // the latest
    }
}
