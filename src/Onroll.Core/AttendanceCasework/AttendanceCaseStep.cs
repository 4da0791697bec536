using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>One step of a case: who met, what stands in the way, what was agreed, and whether it worked.</summary>
public sealed class AttendanceCaseStep : IAudited, IVersioned
{
    public const int TextMaxLength = 2000;
    public const int NameMaxLength = 150;
    public const int PeopleMaxLength = 500;

    public required AreaId AreaId { get; init; }

    public required Guid AttendanceCaseStepId { get; init; }

    public required Guid AttendanceCaseId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required AttendanceStepKind Kind { get; init; }

    /// <summary>The day of the meeting, or the first day of the plan, contract or notice. In the future while a meeting is only arranged.</summary>
    public required DateOnly On { get; set; }

    /// <summary>The time of a meeting. Null when not said.</summary>
    public TimeOnly? MeetsAt { get; set; }

    public string? Place { get; set; }

    /// <summary>Who was there, or is asked to come.</summary>
    public string? Participants { get; set; }

    /// <summary>The one parent a contract or notice is with, as a contact of the pupil. Null for the family's steps.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>Their name then: it stays when the contact goes.</summary>
    public string? ParentName { get; set; }

    /// <summary>What makes it hard to be in school, as the family and the school see it.</summary>
    public string? Barriers { get; set; }

    /// <summary>What the school and others offer.</summary>
    public string? Support { get; set; }

    /// <summary>What was agreed; of a contract what the parent will do; of a notice what must improve.</summary>
    public string? Agreed { get; set; }

    public string? PupilsWords { get; set; }

    public string? ParentsWords { get; set; }

    /// <summary>Whether the parent agreed to a plan or contract. Null where it was not asked.</summary>
    public bool? HasAgreed { get; set; }

    /// <summary>The last day of a contract or notice.</summary>
    public DateOnly? EndsOn { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public DateOnly? ReviewedOn { get; set; }

    public string? ReviewedByName { get; set; }

    public AttendanceProgress? Progress { get; set; }

    public string? ReviewNote { get; set; }

    public required string RecordedByName { get; init; }

    public int Version { get; set; } = 1;

    public Guid AuditId => AttendanceCaseStepId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>As the rules read it.</summary>
    public AttendanceStep AsRule() => new(Kind, On) { EndsOn = EndsOn, ReviewOn = ReviewOn, ReviewedOn = ReviewedOn, Progress = Progress, ParentId = ContactId };
}

internal sealed class AttendanceCaseStepConfiguration : IEntityTypeConfiguration<AttendanceCaseStep>
{
    public void Configure(EntityTypeBuilder<AttendanceCaseStep> step)
    {
        step.ToTable("attendance_case_steps");
        step.HasKey(s => new { s.AreaId, s.AttendanceCaseStepId });
        foreach (var text in new[] { nameof(AttendanceCaseStep.Barriers), nameof(AttendanceCaseStep.Support), nameof(AttendanceCaseStep.Agreed), nameof(AttendanceCaseStep.PupilsWords), nameof(AttendanceCaseStep.ParentsWords), nameof(AttendanceCaseStep.ReviewNote) })
        {
            step.Property(text).HasMaxLength(AttendanceCaseStep.TextMaxLength);
        }

        step.Property(s => s.Participants).HasMaxLength(AttendanceCaseStep.PeopleMaxLength);
        step.Property(s => s.Place).HasMaxLength(AttendanceCaseStep.NameMaxLength);
        step.Property(s => s.ParentName).HasMaxLength(AttendanceCaseStep.NameMaxLength);
        step.Property(s => s.RecordedByName).HasMaxLength(AttendanceCaseStep.NameMaxLength);
        step.Property(s => s.ReviewedByName).HasMaxLength(AttendanceCaseStep.NameMaxLength);
        step.HasOne<AttendanceCase>().WithMany().HasForeignKey(s => new { s.AreaId, s.AttendanceCaseId }).OnDelete(DeleteBehavior.Restrict);
        step.HasIndex(s => new { s.AreaId, s.AttendanceCaseId });
        step.HasIndex(s => new { s.AreaId, s.PupilId });   // the timeline
        step.HasIndex(s => new { s.AreaId, s.OrganisationId, s.ReviewOn });   // what is due, on Today
    }
}
