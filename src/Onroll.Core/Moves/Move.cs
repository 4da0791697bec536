using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>Where a move stands.</summary>
public enum MoveState
{
    /// <summary>Put forward: consents and preparations are being gathered.</summary>
    Proposed = 1,

    /// <summary>Everybody has agreed; it has not begun.</summary>
    Agreed,

    /// <summary>The pupil is at the host.</summary>
    Running,

    /// <summary>Over, and the re-entry meeting has not been held.</summary>
    ComingBack,

    /// <summary>Transferred, and followed for a year.</summary>
    Settled,

    /// <summary>Over and done with.</summary>
    Closed,

    /// <summary>Withdrawn before the first day.</summary>
    Withdrawn,
}

/// <summary>A managed move, an off-site direction or a day stay: one pupil, from one school to another.</summary>
/// <remarks>R-MOV, R-OSD, G-230. Kept until 25 years after the pupil's birth (R-DPR-08).</remarks>
public sealed class Move : IAudited, IVersioned
{
    public const int TextMaxLength = 2000;
    public const int NameMaxLength = 120;

    public required AreaId AreaId { get; init; }

    public required MoveId MoveId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school the pupil is on roll at.</summary>
    public required OrganisationId HomeId { get; init; }

    /// <summary>The school or provider the pupil goes to.</summary>
    public required OrganisationId HostId { get; init; }

    public required MoveBasis Basis { get; init; }

    /// <summary>The kind of move as the partnership calls it.</summary>
    public required string TypeName { get; init; }

    /// <summary>The kind of move as it was agreed then, so that a later change of the pack changes nothing here; JSON.</summary>
    public required string Type { get; init; }

    /// <summary>The policy set in force when it was proposed; a move keeps the set it began under.</summary>
    public required string PolicySet { get; init; }

    /// <summary>True for a move from or to outside the partnership: no money of the partnership and none of its counts (P-ASH-09).</summary>
    public bool IsExternal { get; init; }

    /// <summary>The direction or trial it grew out of. Null when it stands alone.</summary>
    public MoveId? FollowsId { get; init; }

    /// <summary>Why, and what it is to achieve, in words the family could read.</summary>
    public required string Purpose { get; set; }

    /// <summary>The support agreed: who does what.</summary>
    public string? Support { get; set; }

    /// <summary>How the pupil gets there, and who pays.</summary>
    public string? Transport { get; set; }

    public required DateOnly ProposedOn { get; init; }

    /// <summary>The day the family was told of their rights, in writing (G-232). Null until then.</summary>
    public DateOnly? RightsGivenOn { get; set; }

    /// <summary>The day the last consent that was needed came. Null until then.</summary>
    public DateOnly? AgreedOn { get; set; }

    /// <summary>The first day planned; once begun, the first day.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day planned. Null for a permanent transfer.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The length agreed, in the unit of its type. Null for a permanent transfer.</summary>
    public int? Length { get; set; }

    public DateOnly? StartedOn { get; set; }

    /// <summary>The last day at the host when it ended without a transfer. Null otherwise.</summary>
    public DateOnly? EndedOn { get; set; }

    public MoveEnding? Ending { get; set; }

    /// <summary>The ending as the partnership calls it. Null when its pack names none.</summary>
    public string? Outcome { get; set; }

    public string? EndingReason { get; set; }

    /// <summary>The first day on the receiving school's roll alone. Null while it is not a transfer.</summary>
    public DateOnly? FinalisedOn { get; set; }

    /// <summary>Why it is counted neither as a success nor as a failure. Null when it is counted.</summary>
    public LeftOutOfRate? LeftOut { get; set; }

    /// <summary>The day the case was closed. Null while something is still to be done.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>True once the local authority has confirmed that the plan names the new school.</summary>
    public bool PlanNamesSchool { get; set; }

    /// <summary>What was agreed to be paid, in pence. Nothing is posted here. Null when nothing was agreed.</summary>
    public int? AgreedPence { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => MoveId.Value;

    public PupilId? AboutPupil => PupilId;

    public MoveState State => this switch
    {
        { Ending: MoveEnding.WithdrawnBeforeStart } => MoveState.Withdrawn,
        { FinalisedOn: not null } => MoveState.Settled,
        { ClosedOn: not null } => MoveState.Closed,
        { Ending: not null } => MoveState.ComingBack,
        { StartedOn: not null } => MoveState.Running,
        { AgreedOn: not null } => MoveState.Agreed,
        _ => MoveState.Proposed,
    };

    /// <summary>Whether the pupil is to come back, or may: everything but a permanent transfer from the first day.</summary>
    public bool IsTemporary => EndsOn is not null;
}

internal sealed class MoveConfiguration : IEntityTypeConfiguration<Move>
{
    public void Configure(EntityTypeBuilder<Move> move)
    {
        move.ToTable("moves");
        move.HasKey(m => new { m.AreaId, m.MoveId });
        move.Property(m => m.TypeName).HasMaxLength(Move.NameMaxLength);
        move.Property(m => m.Outcome).HasMaxLength(Move.NameMaxLength);
        move.Property(m => m.Purpose).HasMaxLength(Move.TextMaxLength);
        move.Property(m => m.Support).HasMaxLength(Move.TextMaxLength);
        move.Property(m => m.Transport).HasMaxLength(Move.TextMaxLength);
        move.Property(m => m.EndingReason).HasMaxLength(Move.TextMaxLength);
        move.Ignore(m => m.State);
        move.HasIndex(m => new { m.AreaId, m.PupilId });
        move.HasIndex(m => new { m.AreaId, m.HomeId });   // whom a school has out
        move.HasIndex(m => new { m.AreaId, m.HostId });   // whom a school has in
    }
}
