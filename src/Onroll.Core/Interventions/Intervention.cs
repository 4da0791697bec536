using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Forms;
using Onroll.Core.Store;

namespace Onroll.Core.Interventions;

/// <summary>How widely something is done. Stored by number: never renumber.</summary>
public enum InterventionLevel
{
    WholeClass = 1,
    Group,
    Individual,
}

/// <summary>Something a school does for pupils, in its directory: for a class, a group or one pupil.</summary>
/// <remarks>T-PRV-03. The cost is written down so that people can weigh it; nothing is booked anywhere.</remarks>
public sealed class Intervention : IAudited, IVersioned
{
    public const int NameMaxLength = 150, TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid InterventionId { get; init; }

    /// <summary>The school whose directory it is in.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required string Name { get; set; }

    public required InterventionLevel Level { get; set; }

    /// <summary>What it is for.</summary>
    public required string Aim { get; set; }

    public required string LeadName { get; set; }

    /// <summary>The lead's account. Null when the lead has none.</summary>
    public UserId? LeadId { get; set; }

    /// <summary>Minutes of one session.</summary>
    public required int Minutes { get; set; }

    public required int SessionsAWeek { get; set; }

    /// <summary>What a session costs. Null when nobody has said.</summary>
    public long? SessionPence { get; set; }

    /// <summary>What is measured at entry and exit.</summary>
    public required TargetMeasure Measure { get; set; }

    /// <summary>What the scale is called and what its ends mean. Null where the record measures.</summary>
    public string? Scale { get; set; }

    /// <summary>The day somebody last looked at how well it is done. Null when nobody has.</summary>
    public DateOnly? AssuredOn { get; set; }

    public string? AssuredBy { get; set; }

    /// <summary>The last day it was offered. Null while it is.</summary>
    public DateOnly? EndedOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => InterventionId;
}

internal sealed class InterventionConfiguration : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> intervention)
    {
        intervention.ToTable("interventions");
        intervention.HasKey(i => new { i.AreaId, i.InterventionId });
        intervention.Property(i => i.Name).HasMaxLength(Intervention.NameMaxLength);
        intervention.Property(i => i.Aim).HasMaxLength(Intervention.TextMaxLength);
        intervention.Property(i => i.LeadName).HasMaxLength(Intervention.NameMaxLength);
        intervention.Property(i => i.Scale).HasMaxLength(Intervention.NameMaxLength);
        intervention.Property(i => i.AssuredBy).HasMaxLength(Intervention.NameMaxLength);
        intervention.HasIndex(i => new { i.AreaId, i.OrganisationId });
    }
}
