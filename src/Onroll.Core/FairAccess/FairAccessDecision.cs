using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;

namespace Onroll.Core.FairAccess;

/// <summary>What a school answers.</summary>
public enum FairAccessAnswer
{
    Agreed = 1,
    Refused,
}

/// <summary>A person's decision that a child goes to a school, and what came of it.</summary>
/// <remarks>R-FAP-06, R-FAP-12, R-DPR-10: the proposal is advice, and a departure from it has a reason.</remarks>
public sealed class FairAccessDecision : IAudited, IVersioned
{
    public const int TextMaxLength = 1000;
    public const int NameMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid FairAccessDecisionId { get; init; }

    public required Guid FairAccessCaseId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId SchoolId { get; init; }

    /// <summary>The round whose proposal was before the person. Null where none had been worked out.</summary>
    public Guid? FairAccessRoundId { get; init; }

    /// <summary>The school proposed. Null when none was.</summary>
    public OrganisationId? ProposedId { get; init; }

    /// <summary>Why another school than the one proposed. Null when it is that one.</summary>
    public string? DepartureReason { get; init; }

    /// <summary>The proposal's reasons, or nothing; JSON list of sentences.</summary>
    public required string Why { get; init; }

    /// <summary>The schools considered and why not; JSON.</summary>
    public required string Considered { get; init; }

    /// <summary>The protocol by its id in the pack.</summary>
    public required string ProtocolId { get; init; }

    /// <summary>The protocol by name, as it was called then.</summary>
    public required string Protocol { get; init; }

    public required FairAccessCategory Category { get; init; }

    public required int NcYear { get; init; }

    /// <summary>What admitting the child counts on a ledger, in hundredths.</summary>
    public required int PointsInHundredths { get; init; }

    public decimal Points => PointsInHundredths / 100m;

    public bool IsOverNumber { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required DateTime DecidedAtUtc { get; init; }

    public required string DecidedByName { get; init; }

    public FairAccessAnswer? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public string? AnsweredByName { get; set; }

    public string? RefusalReason { get; set; }

    /// <summary>Who is asked to direct the school. Null when nobody is.</summary>
    public DirectionRoute? DirectionBy { get; set; }

    public DateOnly? DirectionAskedOn { get; set; }

    /// <summary>The day the school was directed to admit. Null until then.</summary>
    public DateOnly? DirectedOn { get; set; }

    /// <summary>The first day planned. Null until agreed or directed.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>The first day on roll. Null until then.</summary>
    public DateOnly? AdmittedOn { get; set; }

    /// <summary>The day it stopped standing: refused for good, set aside, or the child was withdrawn. Null while it stands.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? EndedReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => FairAccessDecisionId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether the school has to take the child: it agreed, or was directed to.</summary>
    public bool IsSettled => Answer == FairAccessAnswer.Agreed || DirectedOn is not null;

    public bool IsDeparture => DepartureReason is not null;
}

internal sealed class FairAccessDecisionConfiguration : IEntityTypeConfiguration<FairAccessDecision>
{
    public void Configure(EntityTypeBuilder<FairAccessDecision> decision)
    {
        decision.ToTable("fair_access_decisions");
        decision.HasKey(d => new { d.AreaId, d.FairAccessDecisionId });
        decision.Ignore(d => d.Points);
        decision.Ignore(d => d.IsSettled);
        decision.Ignore(d => d.IsDeparture);
        foreach (var text in new[] { nameof(FairAccessDecision.DepartureReason), nameof(FairAccessDecision.RefusalReason), nameof(FairAccessDecision.EndedReason) })
        {
            decision.Property(text).HasMaxLength(FairAccessDecision.TextMaxLength);
        }

        foreach (var name in new[] { nameof(FairAccessDecision.ProtocolId), nameof(FairAccessDecision.Protocol), nameof(FairAccessDecision.DecidedByName), nameof(FairAccessDecision.AnsweredByName) })
        {
            decision.Property(name).HasMaxLength(FairAccessDecision.NameMaxLength);
        }

        decision.HasIndex(d => new { d.AreaId, d.FairAccessCaseId });
        decision.HasIndex(d => new { d.AreaId, d.SchoolId, d.DecidedOn });   // what a school was given
        decision.HasIndex(d => new { d.AreaId, d.PupilId });
        decision.HasOne<FairAccessCase>().WithMany().HasForeignKey(d => new { d.AreaId, d.FairAccessCaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}
