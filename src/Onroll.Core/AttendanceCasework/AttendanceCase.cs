using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.AttendanceCasework;

/// <summary>How a case ended. Stored by number: never renumber.</summary>
public enum AttendanceOutcome
{
    /// <summary>The pupil attends well enough.</summary>
    Improved = 1,

    /// <summary>Another plan now carries the work: early help, an EHC plan, a child in need plan.</summary>
    OtherPlan,
    Prosecuted,
    LeftSchool,
    OpenedInError,
}

/// <summary>The work of one school on one pupil's absence, from what set it off to how attendance was afterwards.</summary>
public sealed class AttendanceCase : IAudited, IVersioned
{
    public const int WhyMaxLength = 1000;
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid AttendanceCaseId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school whose work it is.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required string OpenedByName { get; init; }

    /// <summary>What set it off, in somebody's words.</summary>
    public required string Why { get; set; }

    /// <summary>Whom the family can ring. Null when nobody is named.</summary>
    public string? KeyWorker { get; set; }

    /// <summary>Sessions of the academic year up to the day it was opened, as the register then stood.</summary>
    public required int PossibleThen { get; init; }

    public required int MissedThen { get; init; }

    public required int UnauthorisedThen { get; init; }

    /// <summary>Unauthorised sessions in the ten school weeks up to that day.</summary>
    public required int InTenWeeksThen { get; init; }

    /// <summary>Null while the case is open.</summary>
    public DateOnly? ClosedOn { get; set; }

    public AttendanceOutcome? Outcome { get; set; }

    public string? ClosedNote { get; set; }

    public string? ClosedByName { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => AttendanceCaseId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class AttendanceCaseConfiguration : IEntityTypeConfiguration<AttendanceCase>
{
    public void Configure(EntityTypeBuilder<AttendanceCase> builder)
    {
        builder.ToTable("attendance_cases");
        builder.HasKey(c => new { c.AreaId, c.AttendanceCaseId });
        builder.Property(c => c.Why).HasMaxLength(AttendanceCase.WhyMaxLength);
        builder.Property(c => c.ClosedNote).HasMaxLength(AttendanceCase.WhyMaxLength);
        builder.Property(c => c.OpenedByName).HasMaxLength(AttendanceCase.NameMaxLength);
        builder.Property(c => c.ClosedByName).HasMaxLength(AttendanceCase.NameMaxLength);
        builder.Property(c => c.KeyWorker).HasMaxLength(AttendanceCase.NameMaxLength);
        builder.HasIndex(c => new { c.AreaId, c.PupilId, c.OrganisationId }).IsUnique().HasFilter("closed_on IS NULL");   // one open case, whoever opens it first
        builder.HasIndex(c => new { c.AreaId, c.OrganisationId, c.ClosedOn });   // a school's list
    }
}
