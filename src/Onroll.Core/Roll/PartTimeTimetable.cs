using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;

namespace Onroll.Core.Roll;

/// <summary>Whether somebody has been asked. Stored by number: never renumber.</summary>
public enum WasAsked
{
    Yes = 1,
    NotYet,

    /// <summary>There is no social worker, or no plan, to ask about.</summary>
    DoesNotApply,
}

/// <summary>A pupil is in school for less than the week, for a time, for a reason and with an end (R-ATT-07).</summary>
/// <remarks>Kept as long as the pupil's record (R-DPR-08).</remarks>
public sealed class PartTimeTimetable : IAudited, IVersioned
{
    public const int NameMaxLength = 150;
    public const int TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid PartTimeTimetableId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string Why { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day of it. There is always one.</summary>
    public required DateOnly EndsOn { get; set; }

    /// <summary>The first day of the first, where this one follows on another without full days between: the weeks of all count.</summary>
    public required DateOnly RunsSince { get; set; }

    /// <summary>Half days in school each week, 1 to 9.</summary>
    public required int SessionsAWeek { get; set; }

    /// <summary>"Mornings only", "Tuesday and Thursday". Null when not said.</summary>
    public string? Which { get; set; }

    /// <summary>Who at the school agreed to it.</summary>
    public required string AgreedBy { get; set; }

    /// <summary>The day the parent agreed. Null while they have not.</summary>
    public DateOnly? ParentAgreedOn { get; set; }

    public required WasAsked SocialWorker { get; set; }

    public required WasAsked EhcPlan { get; set; }

    /// <summary>The day the local authority was told. Null while it was not.</summary>
    public DateOnly? AuthorityToldOn { get; set; }

    /// <summary>How the pupil comes back to full days. Null while there is no plan.</summary>
    public string? Plan { get; set; }

    /// <summary>The day of the next review, never after the last day.</summary>
    public required DateOnly NextReviewOn { get; set; }

    /// <summary>The last day it was really followed. Null while it goes on, or nobody has said.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>How it ended: full days again, another follows on. Null while it goes on.</summary>
    public string? EndedHow { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PartTimeTimetableId;

    public PupilId? AboutPupil => PupilId;

    public bool IsOpen => EndedOn is null;

    /// <summary>"5 half days a week: mornings only".</summary>
    public string Amount => (SessionsAWeek == 1 ? "1 half day a week" : $"{SessionsAWeek} half days a week") + (Which is null ? "" : $": {Which}");

    /// <summary>As the guidance looks at it.</summary>
    public PartTimeArrangement AsRule() => new(RunsSince, EndsOn, SessionsAWeek)
    {
        ParentHasAgreed = ParentAgreedOn is not null,
        HasPlan = Plan is not null,
        SocialWorkerIsToBeAsked = SocialWorker == WasAsked.NotYet,
        EhcPlanIsToBeLookedAt = EhcPlan == WasAsked.NotYet,
        AuthorityIsTold = AuthorityToldOn is not null,
    };
}

/// <summary>A review of a part-time timetable: what was found, and when to look again.</summary>
public sealed class PartTimeReview : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid PartTimeReviewId { get; init; }

    public required Guid PartTimeTimetableId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string ReviewerName { get; init; }

    /// <summary>Whether a parent or carer took part.</summary>
    public required bool ParentCame { get; init; }

    public required string Found { get; init; }

    public Guid AuditId => PartTimeReviewId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class PartTimeTimetableConfiguration : IEntityTypeConfiguration<PartTimeTimetable>
{
    public void Configure(EntityTypeBuilder<PartTimeTimetable> timetable)
    {
        timetable.ToTable("part_time_timetables");
        timetable.HasKey(t => new { t.AreaId, t.PartTimeTimetableId });
        timetable.Property(t => t.Why).HasMaxLength(PartTimeTimetable.TextMaxLength);
        timetable.Property(t => t.Plan).HasMaxLength(PartTimeTimetable.TextMaxLength);
        timetable.Property(t => t.Which).HasMaxLength(PartTimeTimetable.NameMaxLength);
        timetable.Property(t => t.AgreedBy).HasMaxLength(PartTimeTimetable.NameMaxLength);
        timetable.Property(t => t.EndedHow).HasMaxLength(PartTimeTimetable.TextMaxLength);
        timetable.HasIndex(t => new { t.AreaId, t.PupilId });
        timetable.HasIndex(t => new { t.AreaId, t.OrganisationId, t.EndedOn });   // those that go on
    }
}

internal sealed class PartTimeReviewConfiguration : IEntityTypeConfiguration<PartTimeReview>
{
    public void Configure(EntityTypeBuilder<PartTimeReview> review)
    {
        review.ToTable("part_time_reviews");
        review.HasKey(r => new { r.AreaId, r.PartTimeReviewId });
        review.HasOne<PartTimeTimetable>().WithMany().HasForeignKey(r => new { r.AreaId, r.PartTimeTimetableId }).OnDelete(DeleteBehavior.Restrict);
        review.Property(r => r.ReviewerName).HasMaxLength(PartTimeTimetable.NameMaxLength);
        review.Property(r => r.Found).HasMaxLength(PartTimeTimetable.TextMaxLength);
        review.HasIndex(r => new { r.AreaId, r.PartTimeTimetableId });
    }
}
