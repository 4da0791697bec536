using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Returns;

namespace Onroll.Core.SchoolReturns;

/// <summary>What a partnership asks of its schools: their figures of some years or terms, by a day.</summary>
/// <remarks>P-BLU-06, P-BEM-09.</remarks>
public sealed class ReturnRound : IAudited, IVersioned
{
    public const int TitleMaxLength = 120;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid ReturnRoundId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    public required string Title { get; set; }

    /// <summary>The keys of the years or terms, the earliest first: "202324 202425 202526".</summary>
    public required string Periods { get; init; }

    public required DateOnly DueOn { get; set; }

    /// <summary>The most suspensions any pupil is to have. Null where nothing is agreed.</summary>
    public int? Cap { get; set; }

    /// <summary>The only lengths of a suspension in school days, where they are strict: "1 3 5". Empty for any.</summary>
    public required string Lengths { get; set; }

    /// <summary>Whether the schools that take part see each other's accepted figures.</summary>
    public bool IsForSchools { get; set; }

    public required DateTime AskedAtUtc { get; init; }

    public required string AskedByName { get; init; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ReturnRoundId;

    public IReadOnlyList<MeasurePeriod> AskedPeriods() =>
        [.. Periods.Split(' ').Select(key => MeasurePeriod.TryParse(key, out var period) ? period : throw new InvalidOperationException($"{key} is no period."))];

    /// <summary>The key and name of each, for the rules.</summary>
    public IReadOnlyList<(string Key, string Name)> PeriodNames() => [.. AskedPeriods().Select(period => (period.Key, period.Name))];

    public ReturnRules Checks() => new(Cap, [.. Lengths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(length => int.Parse(length, CultureInfo.InvariantCulture))]);
}

internal sealed class ReturnRoundConfiguration : IEntityTypeConfiguration<ReturnRound>
{
    public void Configure(EntityTypeBuilder<ReturnRound> round)
    {
        round.ToTable("return_rounds");
        round.HasKey(r => new { r.AreaId, r.ReturnRoundId });
        round.Property(r => r.Title).HasMaxLength(ReturnRound.TitleMaxLength);
        round.Property(r => r.AskedByName).HasMaxLength(ReturnRound.NameMaxLength);
        round.HasIndex(r => new { r.AreaId, r.PartnershipId });
    }
}
