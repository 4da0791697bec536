using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Plans;

/// <summary>Where a plan stands. Stored by number: never renumber.</summary>
public enum PlanState
{
    Draft = 1,

    /// <summary>With the person who approves it.</summary>
    Submitted,

    /// <summary>Given back with reasons; being put right.</summary>
    Returned,
    InForce,
    Ended,
}

/// <summary>How a plan ended.</summary>
public enum PlanOutcome
{
    /// <summary>What it was for has been reached.</summary>
    Reached = 1,

    /// <summary>Enough has been reached to go on without it.</summary>
    PartlyReached,
    NotReached,

    /// <summary>The next step is more support than this plan.</summary>
    SteppedUp,

    /// <summary>The pupil left, or the plan was begun in error.</summary>
    NoLongerNeeded,
}

/// <summary>What a school or provider, the pupil and the family have agreed to do: one cycle after another of planning, doing and looking again.</summary>
/// <remarks>P-LIN-02, P-EBB-01, T-SET-01. The template it was begun with is kept in it, so that a new version of the partnership's ways changes no plan under way.</remarks>
public sealed class SupportPlan : IAudited, IVersioned
{
    public const int NameMaxLength = 150, TextMaxLength = 4000;

    public required AreaId AreaId { get; init; }

    public required Guid SupportPlanId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>Whose plan it is: the school or provider that carries it out.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The template's id: gates ask for it by this name.</summary>
    public required string Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The template as it was when the plan began, as JSON.</summary>
    public required string Template { get; init; }

    /// <summary>The role that approves it. Null when no approval is asked for.</summary>
    public Role? Approver { get; init; }

    public PlanState State { get; set; } = PlanState.Draft;

    /// <summary>What the plan says, as JSON; read and written as <see cref="FormAnswers"/>.</summary>
    public required string Answers { get; set; }

    /// <summary>Who looks after it.</summary>
    public required string OwnerName { get; set; }

    public UserId? OwnerId { get; set; }

    /// <summary>The caseworker or adviser who helps the school to write it. Null when nobody does.</summary>
    public UserId? HelperId { get; set; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>The first day it was in force. Null until it was approved.</summary>
    public DateOnly? InForceFrom { get; set; }

    /// <summary>When it is next looked at together. Null while it is being written, and after it has ended.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Why it was given back. Null unless it was.</summary>
    public string? ReturnedReason { get; set; }

    public DateOnly? EndedOn { get; set; }

    public PlanOutcome? Outcome { get; set; }

    public string? EndedReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => SupportPlanId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether it is written before its first approval, or after it was given back.</summary>
    public bool IsBeingWritten => State is PlanState.Draft or PlanState.Returned;

    /// <summary>Whether anything may be written in it: not while somebody decides about it, and not once it has ended.</summary>
    public bool MayBeWritten => IsBeingWritten || State == PlanState.InForce;

    public bool IsOpen => State != PlanState.Ended;

    internal void End(PlanOutcome outcome, string? reason, DateOnly on) =>
        (State, Outcome, EndedReason, EndedOn, ReviewOn) = (PlanState.Ended, outcome, reason, on, null);

    public FormAnswers Read() => FormAnswers.Read(Answers);

    public PlanTemplate ReadTemplate() => JsonSerializer.Deserialize<PlanTemplate>(Template) ?? throw new InvalidOperationException("A plan has a template.");
}

internal sealed class SupportPlanConfiguration : IEntityTypeConfiguration<SupportPlan>
{
    public void Configure(EntityTypeBuilder<SupportPlan> plan)
    {
        plan.ToTable("support_plans");
        plan.HasKey(p => new { p.AreaId, p.SupportPlanId });
        plan.Property(p => p.Kind).HasMaxLength(SupportPlan.NameMaxLength);
        plan.Property(p => p.Name).HasMaxLength(SupportPlan.NameMaxLength);
        plan.Property(p => p.OwnerName).HasMaxLength(SupportPlan.NameMaxLength);
        plan.Property(p => p.ReturnedReason).HasMaxLength(SupportPlan.TextMaxLength);
        plan.Property(p => p.EndedReason).HasMaxLength(SupportPlan.TextMaxLength);
        plan.HasIndex(p => new { p.AreaId, p.PupilId });
        plan.HasIndex(p => new { p.AreaId, p.OrganisationId, p.State });   // a school's plans, and what waits in them
    }
}
