using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>What a scheme needs to know of a school from a day on. A later one replaces it and leaves it as it was.</summary>
/// <remarks>R-FAP-07 to R-FAP-11.</remarks>
public sealed class FairAccessStanding : IAudited, IVersioned
{
    public const int TextMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid FairAccessStandingId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>Pupils on roll. Null counts the record's own.</summary>
    public int? Roll { get; set; }

    /// <summary>The published admission number of a year.</summary>
    public int? AdmissionNumber { get; set; }

    /// <summary>Free places by curriculum year, below nought when over number; JSON. Null works them out from the admission number and the roll.</summary>
    public string? Places { get; set; }

    /// <summary>Hundredths of points that stood at the beginning of the day.</summary>
    public int PointsInHundredths { get; private set; }

    /// <summary>Hundredths of its score of pressure. Null where none is kept.</summary>
    public int? ScoreInHundredths { get; private set; }

    public decimal Points
    {
        get => PointsInHundredths / 100m;
        set => PointsInHundredths = (int)Math.Round(value * 100, MidpointRounding.AwayFromZero);
    }

    public decimal? Score
    {
        get => ScoreInHundredths / 100m;
        set => ScoreInHundredths = value is { } score ? (int)Math.Round(score * 100, MidpointRounding.AwayFromZero) : null;
    }

    /// <summary>The most children it may be asked to take in one round. Null for no such limit.</summary>
    public int? Most { get; set; }

    /// <summary>Its number on the rota. Null when it is not on one.</summary>
    public int? Turn { get; set; }

    /// <summary>Null follows what the set-up says of the school.</summary>
    public bool? IsInSpecialMeasures { get; set; }

    /// <summary>Its religious character. Null follows what the set-up says of the school.</summary>
    public string? Faith { get; set; }

    /// <summary>Where it comes from, and who wrote it: "published admission numbers 2026, by Sam Whitcombe".</summary>
    public required string Source { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => FairAccessStandingId;

    /// <summary>Free places by curriculum year. Null when not entered.</summary>
    public IReadOnlyDictionary<int, int>? PlacesByYear => Places is null ? null : JsonSerializer.Deserialize<Dictionary<int, int>>(Places);

    /// <summary>Places as they are stored: the years in order.</summary>
    public static string? Write(IReadOnlyDictionary<int, int>? places) =>
        places is not { Count: > 0 } ? null : JsonSerializer.Serialize(new SortedDictionary<int, int>(places.ToDictionary()));
}

internal sealed class FairAccessStandingConfiguration : IEntityTypeConfiguration<FairAccessStanding>
{
    public void Configure(EntityTypeBuilder<FairAccessStanding> standing)
    {
        standing.ToTable("fair_access_standings");
        standing.HasKey(s => new { s.AreaId, s.FairAccessStandingId });
        standing.Ignore(s => s.PlacesByYear);
        standing.Ignore(s => s.Points);
        standing.Ignore(s => s.Score);
        standing.Property(s => s.Faith).HasMaxLength(FairAccessStanding.TextMaxLength);
        standing.Property(s => s.Source).HasMaxLength(FairAccessStanding.TextMaxLength);
        standing.HasIndex(s => new { s.AreaId, s.OrganisationId, s.StartsOn }).IsUnique();   // one from each day
    }
}
