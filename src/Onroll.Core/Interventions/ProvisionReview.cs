using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Interventions;

/// <summary>What is decided of an intervention in a provision meeting.</summary>
public enum ProvisionChoice
{
    Continue = 1,
    Change,
    Stop,
}

/// <param name="Note">What is changed, or why it stops.</param>
public sealed record StayDecision(Guid InterventionStayId, ProvisionChoice Choice, string? Note);

/// <summary>One pupil in the provision meeting of a term: how they are getting on, and what is decided. One a term at each school.</summary>
/// <remarks>T-PRV-01, T-PRV-02.</remarks>
public sealed class ProvisionReview : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid ProvisionReviewId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The first day of the term, by the reference dates.</summary>
    public required DateOnly TermFrom { get; init; }

    public required DateOnly HeldOn { get; set; }

    /// <summary>The answer about progress, in the words of the pack. Null when the pupil was deferred.</summary>
    public string? Progress { get; set; }

    public string? Reasons { get; set; }

    /// <summary>Why the pupil could not be looked at yet. Null when they were.</summary>
    public string? DeferredBecause { get; set; }

    /// <summary>What was decided of each intervention, as JSON; read by <see cref="ReadDecisions"/>.</summary>
    public required string Decisions { get; set; }

    public required string ByName { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => ProvisionReviewId;

    public PupilId? AboutPupil => PupilId;

    public IReadOnlyList<StayDecision> ReadDecisions() => JsonSerializer.Deserialize<List<StayDecision>>(Decisions) ?? [];

    public static string Write(IReadOnlyList<StayDecision> decisions) => JsonSerializer.Serialize(decisions);
}

internal sealed class ProvisionReviewConfiguration : IEntityTypeConfiguration<ProvisionReview>
{
    public void Configure(EntityTypeBuilder<ProvisionReview> review)
    {
        review.ToTable("provision_reviews");
        review.HasKey(r => new { r.AreaId, r.ProvisionReviewId });
        review.Property(r => r.Progress).HasMaxLength(Intervention.NameMaxLength);
        review.Property(r => r.Reasons).HasMaxLength(Intervention.TextMaxLength);
        review.Property(r => r.DeferredBecause).HasMaxLength(Intervention.TextMaxLength);
        review.Property(r => r.ByName).HasMaxLength(Intervention.NameMaxLength);
        review.HasIndex(r => new { r.AreaId, r.PupilId, r.OrganisationId, r.TermFrom }).IsUnique();
        review.HasIndex(r => new { r.AreaId, r.OrganisationId, r.TermFrom });
    }
}
