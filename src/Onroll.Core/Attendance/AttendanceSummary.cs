using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Attendance;

/// <summary>A pupil's totals of sessions for a period, as a transfer file or the school census gave them: often from a school whose registers Onroll does not have.</summary>
public sealed class AttendanceSummary : IAudited, IVersioned
{
    public const int PeriodMaxLength = 60;

    public required AreaId AreaId { get; init; }

    public required Guid AttendanceSummaryId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school as the file names it: URN, or local authority and establishment number. Empty when it does not say.</summary>
    public required string School { get; init; }

    /// <summary>The file's own words: "2026", "TermlyAttendance".</summary>
    public required string Period { get; init; }

    public required int Possible { get; set; }

    /// <summary>Null when the file gives absences only.</summary>
    public int? Attended { get; set; }

    public required int Authorised { get; set; }

    public required int Unauthorised { get; set; }

    /// <summary>Sessions by absence code as JSON. Null when the file gives totals only.</summary>
    public string? Reasons { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => AttendanceSummaryId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class AttendanceSummaryConfiguration : IEntityTypeConfiguration<AttendanceSummary>
{
    public void Configure(EntityTypeBuilder<AttendanceSummary> summary)
    {
        summary.ToTable("attendance_summaries");
        summary.HasKey(s => new { s.AreaId, s.AttendanceSummaryId });
        summary.Property(s => s.Period).HasMaxLength(AttendanceSummary.PeriodMaxLength);
        summary.Property(s => s.School).HasMaxLength(7);
        summary.HasIndex(s => new { s.AreaId, s.PupilId, s.School, s.Period }).IsUnique();
    }
}
