using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>What an agency is asked about a referral, and its answer. The agency sees what was shared for it and no more.</summary>
public sealed class AgencyAdvice : IAudited, IVersioned
{
    public const int QuestionMaxLength = 500;
    public const int TextMaxLength = 4000;

    public required AreaId AreaId { get; init; }

    public required Guid AgencyAdviceId { get; init; }

    public required Guid ReferralId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The agency.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required string Question { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required DateOnly DueOn { get; set; }

    public required string AskedByName { get; init; }

    /// <summary>The share that lets the agency see what it needs to answer.</summary>
    public required ShareId ShareId { get; init; }

    /// <summary>Null until given.</summary>
    public string? Text { get; set; }

    public DateTime? GivenAtUtc { get; set; }

    public string? GivenByName { get; set; }

    /// <summary>Whether the service takes the pupil on. Null when it was not asked to, or has not said.</summary>
    public bool? IsAccepted { get; set; }

    /// <summary>The first appointment. Null when there is none yet.</summary>
    public DateOnly? FirstSeenOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => AgencyAdviceId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Days since it was asked. Null once it has come.</summary>
    public int? DaysWaiting(DateOnly today) => GivenAtUtc is null ? today.DayNumber - AskedOn.DayNumber : null;

    public bool IsLate(DateOnly today) => GivenAtUtc is null && DueOn < today;
}

internal sealed class AgencyAdviceConfiguration : IEntityTypeConfiguration<AgencyAdvice>
{
    public void Configure(EntityTypeBuilder<AgencyAdvice> advice)
    {
        advice.ToTable("agency_advice");
        advice.HasKey(a => new { a.AreaId, a.AgencyAdviceId });
        advice.Property(a => a.Question).HasMaxLength(AgencyAdvice.QuestionMaxLength);
        advice.HasIndex(a => new { a.AreaId, a.ReferralId });
        advice.HasIndex(a => new { a.AreaId, a.OrganisationId, a.GivenAtUtc });   // what an agency still owes
        advice.HasOne<Referral>().WithMany().HasForeignKey(a => new { a.AreaId, a.ReferralId }).OnDelete(DeleteBehavior.Restrict);
    }
}
