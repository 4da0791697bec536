using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Interventions;

/// <summary>A pupil's time in an intervention, with what was measured as it began and ended.</summary>
public sealed class InterventionStay : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid InterventionStayId { get; init; }

    public required Guid InterventionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day planned. Null when none is.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The last day it was. Null while it goes on.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Why this pupil, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the measure stood at entry: typed for a scale, from the record as it ended for everything else.</summary>
    public decimal? EntryValue { get; set; }

    public decimal? ExitValue { get; set; }

    /// <summary>What came of it, in people's words.</summary>
    public string? Outcome { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => InterventionStayId;

    public PupilId? AboutPupil => PupilId;

    public bool IsOpen => EndedOn is null;
}

internal sealed class InterventionStayConfiguration : IEntityTypeConfiguration<InterventionStay>
{
    public void Configure(EntityTypeBuilder<InterventionStay> stay)
    {
        stay.ToTable("intervention_stays");
        stay.HasKey(s => new { s.AreaId, s.InterventionStayId });
        stay.Property(s => s.Reason).HasMaxLength(Intervention.TextMaxLength);
        stay.Property(s => s.Outcome).HasMaxLength(Intervention.TextMaxLength);
        stay.Property(s => s.EntryValue).HasPrecision(9, 2).HasConversion(PlainDecimal.Converter);
        stay.Property(s => s.ExitValue).HasPrecision(9, 2).HasConversion(PlainDecimal.Converter);
        stay.HasIndex(s => new { s.AreaId, s.InterventionId });
        stay.HasIndex(s => new { s.AreaId, s.PupilId });
        stay.HasIndex(s => new { s.AreaId, s.OrganisationId, s.EndedOn });   // whose have not ended, on Today
    }
}
