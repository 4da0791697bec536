using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Attendance;

/// <summary>A pupil's marks at one school in one academic year, one character a session, so that a whole authority's absence is a scan over bytes.</summary>
/// <remarks>Kept six years from entry (R-DPR-08). The layout of <see cref="Marks"/> is that of <c>Onroll.Rules.Attendance.AttendanceMarks</c>.</remarks>
public sealed class AttendanceYear : IAudited, IVersioned
{
    public const int MarksMaxLength = 540;

    public required AreaId AreaId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The six-digit key of the academic year from 1 September to 31 August: 2026/27 is 202627.</summary>
    public required int AcademicYear { get; init; }

    public required string Marks { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PupilId.Value;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class AttendanceYearConfiguration : IEntityTypeConfiguration<AttendanceYear>
{
    public void Configure(EntityTypeBuilder<AttendanceYear> year)
    {
        year.ToTable("attendance_years");
        year.HasKey(a => new { a.AreaId, a.PupilId, a.OrganisationId, a.AcademicYear });
        year.Property(a => a.Marks).HasMaxLength(AttendanceYear.MarksMaxLength);
        year.HasIndex(a => new { a.AreaId, a.OrganisationId, a.AcademicYear });   // a school's register of one year
    }
}
