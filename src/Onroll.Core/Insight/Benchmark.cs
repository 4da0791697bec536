using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Insight;

/// <summary>One published figure: a measure for a place, a year and a group. Published data belongs to no area.</summary>
public sealed class Benchmark
{
    public required long BenchmarkId { get; init; }

    /// <summary>A hash of everything that says which figure this is, so that a second import finds it again.</summary>
    public required string Key { get; init; }

    /// <summary>The table it was published in, named by its columns and not by its file: "exclusions-by-area".</summary>
    public required string Table { get; init; }

    /// <summary>"202526" for an academic year, "202526 Autumn term" for a part of one, otherwise as published.</summary>
    public required string Period { get; init; }

    /// <summary>National, Regional or Local authority.</summary>
    public required string Level { get; init; }

    /// <summary>The nine-character code, or the three-digit number where that is all there is. Null for what has neither.</summary>
    public string? AreaCode { get; init; }

    /// <summary>The three-digit number of the local authority. Null above that level.</summary>
    public string? LaCode { get; init; }

    public required string AreaName { get; init; }

    /// <summary>The region a local authority lies in, as its table names it: tables cut London differently. Null above that level.</summary>
    public string? Region { get; init; }

    /// <summary>As published, in the wording of the newest tables. Null where the table does not split by it.</summary>
    public string? SchoolType { get; init; }

    /// <summary>What the group is a group of: "Ethnicity", "Reason", "Duration". Null for totals.</summary>
    public string? Breakdown { get; init; }

    /// <summary>Null for totals.</summary>
    public string? Group { get; init; }

    public required string Measure { get; init; }

    /// <summary>Null where the table prints a marker instead.</summary>
    public decimal? Value { get; set; }

    /// <summary>The marker as printed ("x", "c", "z", "low"), or the words of a list. Null where there is a value.</summary>
    public string? Marker { get; set; }
}

internal sealed class BenchmarkConfiguration : IEntityTypeConfiguration<Benchmark>
{
    public void Configure(EntityTypeBuilder<Benchmark> benchmark)
    {
        benchmark.ToTable("benchmarks");
        benchmark.HasKey(b => b.BenchmarkId);
        benchmark.Property(b => b.Value).HasConversion(PlainDecimal.Converter);
        benchmark.HasIndex(b => b.Key).IsUnique();   // the same import twice changes nothing
        benchmark.HasIndex(b => new { b.Measure, b.Level, b.LaCode, b.Period });   // a measure beside its benchmark
    }
}
