using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

public enum MembershipStatus
{
    Statutory = 1,
    FullVoluntary,
    Associate,
    Occasional,
}

/// <summary>A spell during which an organisation belongs to a partnership. A school may be in several at once.</summary>
public sealed class Membership : IAudited, IVersioned
{
    public const int TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid MembershipId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required MembershipStatus Status { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day of membership. Null while it goes on.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Why it belongs: geography, what it brings, other joint work. Null when nobody has said.</summary>
    public string? Rationale { get; set; }

    /// <summary>The day the governing body, committee or proprietor decided. Null when not recorded.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Who was consulted before deciding. Null when not recorded.</summary>
    public string? Consulted { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => MembershipId;
}

/// <summary>A reason given for not following an advice on membership, so that it is answered and not forgotten.</summary>
public sealed class MembershipAnswer : IAudited
{
    public const int ReasonMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid MembershipAnswerId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    /// <summary>The rule that advised, for instance "G-043".</summary>
    public required string Rule { get; init; }

    public required string Reason { get; init; }

    public required DateTime AnsweredAtUtc { get; init; }

    public required UserId AnsweredBy { get; init; }

    public Guid AuditId => MembershipAnswerId;
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships");
        membership.HasKey(m => new { m.AreaId, m.MembershipId });
        membership.Property(m => m.Rationale).HasMaxLength(Membership.TextMaxLength);
        membership.Property(m => m.Consulted).HasMaxLength(Membership.TextMaxLength);
        membership.HasIndex(m => new { m.AreaId, m.PartnershipId });
        membership.HasIndex(m => new { m.AreaId, m.OrganisationId });
    }
}

internal sealed class MembershipAnswerConfiguration : IEntityTypeConfiguration<MembershipAnswer>
{
    public void Configure(EntityTypeBuilder<MembershipAnswer> answer)
    {
        answer.ToTable("membership_answers");
        answer.HasKey(a => new { a.AreaId, a.MembershipAnswerId });
        answer.Property(a => a.Reason).HasMaxLength(MembershipAnswer.ReasonMaxLength);
        answer.HasIndex(a => new { a.AreaId, a.PartnershipId });
    }
}
