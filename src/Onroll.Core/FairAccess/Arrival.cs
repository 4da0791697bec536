using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>Why somebody watches how a child arrives. Stored by number: never renumber.</summary>
public enum ArrivalKind
{
    /// <summary>Back from home education.</summary>
    FromHomeEducation = 1,

    /// <summary>A looked-after child who comes new to the school.</summary>
    LookedAfter,

    /// <summary>New to the area.</summary>
    NewToArea,

    /// <summary>From Year 6 to Year 7, and of concern to the primary school.</summary>
    Transition,
}

/// <summary>A child who comes to a school and about whom it should know before the first day.</summary>
/// <remarks>P-EBB-11, P-ASH-10, AS-ASH-8. The school reads on through a share that ends by itself.</remarks>
public sealed class Arrival : IAudited, IVersioned
{
    public const int TextMaxLength = 1000;
    public const int NameMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid ArrivalId { get; init; }

    public required PupilId PupilId { get; init; }

    public required ArrivalKind Kind { get; init; }

    /// <summary>The school or authority that lists the child.</summary>
    public required OrganisationId ListedById { get; init; }

    public required OrganisationId ToId { get; init; }

    public required DateOnly ListedOn { get; init; }

    public required string ListedByName { get; init; }

    /// <summary>The first day expected.</summary>
    public required DateOnly ExpectedOn { get; set; }

    /// <summary>The last day on which the school reads it without having the child on roll.</summary>
    public required DateOnly SharedUntil { get; init; }

    /// <summary>What the school should know.</summary>
    public required string Concern { get; set; }

    /// <summary>The support given so far or agreed.</summary>
    public string? Support { get; set; }

    /// <summary>The first day there. Null until then.</summary>
    public DateOnly? ArrivedOn { get; set; }

    /// <summary>The day the child was taken off the list. Null while on it.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? EndedReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ArrivalId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class ArrivalConfiguration : IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Arrival> arrival)
    {
        arrival.ToTable("arrivals");
        arrival.HasKey(a => new { a.AreaId, a.ArrivalId });
        arrival.Property(a => a.Concern).HasMaxLength(Arrival.TextMaxLength);
        arrival.Property(a => a.Support).HasMaxLength(Arrival.TextMaxLength);
        arrival.Property(a => a.EndedReason).HasMaxLength(Arrival.TextMaxLength);
        arrival.Property(a => a.ListedByName).HasMaxLength(Arrival.NameMaxLength);
        arrival.HasIndex(a => new { a.AreaId, a.PupilId });
        arrival.HasIndex(a => new { a.AreaId, a.ToId });   // who comes to a school
        arrival.HasIndex(a => new { a.AreaId, a.ListedById });
    }
}
