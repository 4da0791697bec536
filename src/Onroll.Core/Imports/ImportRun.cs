using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

public enum ImportState
{
    /// <summary>The file is here and waits for a person to say what it is and that it may go ahead.</summary>
    Waiting = 1,

    Running,
    Finished,

    /// <summary>The file as a whole could not be used; nothing was changed.</summary>
    Refused,

    /// <summary>Broken off in the middle. Whole batches were kept; the same file can be imported again.</summary>
    BrokenOff,
}

/// <summary>One import of one file: how far it is, what came of it, and who began it.</summary>
/// <remarks>The rows it changed are in the audit log one by one; this is the summary people look for.</remarks>
public sealed class ImportRun : IAreaOwned
{
    public const int FileNameMaxLength = 200;
    public const int MessageMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required ImportRunId ImportRunId { get; init; }

    /// <summary>Null while nobody has said what the file is.</summary>
    public ImportKind? Kind { get; set; }

    public required string FileName { get; init; }

    /// <summary>The school the rows are for where they do not say. Null when they do, or it is for none.</summary>
    public OrganisationId? OrganisationId { get; set; }

    public required ImportState State { get; set; }

    public required DateTime StartedAtUtc { get; set; }

    /// <summary>Null until it is over.</summary>
    public DateTime? FinishedAtUtc { get; set; }

    public required UserId StartedBy { get; init; }

    public required string StartedByName { get; init; }

    /// <summary>Rows in the file; 0 until it has been looked through.</summary>
    public int RowCount { get; set; }

    public int Read { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Rejected { get; set; }

    /// <summary>Why the file was refused or the run broke off. Null otherwise.</summary>
    public string? Message { get; set; }
}

/// <summary>A row that an import rejected, or one it took and wants a person to look at.</summary>
/// <remarks>Holds what the file said, which may be about a child: shown only to those who may import for the school, kept a year.</remarks>
public sealed class ImportFinding : IAreaOwned
{
    public required AreaId AreaId { get; init; }

    public required ImportRunId ImportRunId { get; init; }

    /// <summary>1, 2, 3 … within the run.</summary>
    public required int Number { get; init; }

    /// <summary>False for a remark about a row that was taken.</summary>
    public required bool IsReject { get; init; }

    public required int Line { get; init; }

    public string? Field { get; init; }

    public string? Value { get; init; }

    public required string Problem { get; init; }
}

/// <summary>What a person once said an unknown column means, so that nobody is asked again.</summary>
public sealed class HeaderMapping : IAreaOwned
{
    public const int HeaderMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required ImportKind Kind { get; init; }

    /// <summary>The column as the file names it.</summary>
    public required string Header { get; init; }

    /// <summary>The column of the contract it stands for; empty to leave it out.</summary>
    public required string Column { get; set; }
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("import_runs");
        run.HasKey(r => new { r.AreaId, r.ImportRunId });
        run.Property(r => r.FileName).HasMaxLength(ImportRun.FileNameMaxLength);
        run.Property(r => r.Message).HasMaxLength(ImportRun.MessageMaxLength);
    }
}

internal sealed class ImportFindingConfiguration : IEntityTypeConfiguration<ImportFinding>
{
    public void Configure(EntityTypeBuilder<ImportFinding> finding)
    {
        finding.ToTable("import_findings");
        finding.HasKey(f => new { f.AreaId, f.ImportRunId, f.Number });
        finding.HasOne<ImportRun>().WithMany().HasForeignKey(f => new { f.AreaId, f.ImportRunId });
    }
}

internal sealed class HeaderMappingConfiguration : IEntityTypeConfiguration<HeaderMapping>
{
    public void Configure(EntityTypeBuilder<HeaderMapping> mapping)
    {
        mapping.ToTable("header_mappings");
        mapping.HasKey(m => new { m.AreaId, m.Kind, m.Header });
        mapping.Property(m => m.Header).HasMaxLength(HeaderMapping.HeaderMaxLength);
    }
}
