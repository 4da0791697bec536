using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Exclusions;
using Onroll.Core.Letters;
using Onroll.Core.Store;

namespace Onroll.Core.AttendanceCasework;

/// <summary>A letter of a case exactly as it went to a parent. It is never rewritten: another letter corrects it.</summary>
public sealed class AttendanceLetter : IAudited
{
    public const int TextMaxLength = FamilyLetterForm.TextMaxLength;
    public const int NameMaxLength = 150;
    public const int AddressMaxLength = 300;

    public required AreaId AreaId { get; init; }

    public required Guid AttendanceLetterId { get; init; }

    public required Guid AttendanceCaseId { get; init; }

    public required PupilId PupilId { get; init; }

    public required LetterKind Kind { get; init; }

    public Guid? ContactId { get; init; }

    public required string RecipientName { get; init; }

    /// <summary>Where it went. Null when it was handed over.</summary>
    public string? Address { get; init; }

    public required NoticeDelivery Delivery { get; init; }

    public required DateOnly SentOn { get; init; }

    public required string SentByName { get; init; }

    /// <summary>Null for English.</summary>
    public string? Language { get; init; }

    public bool IsEasyRead { get; init; }

    public required string Text { get; init; }

    public Guid AuditId => AttendanceLetterId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class AttendanceLetterConfiguration : IEntityTypeConfiguration<AttendanceLetter>
{
    public void Configure(EntityTypeBuilder<AttendanceLetter> letter)
    {
        letter.ToTable("attendance_letters");
        letter.HasKey(l => new { l.AreaId, l.AttendanceLetterId });
        letter.Property(l => l.RecipientName).HasMaxLength(AttendanceLetter.NameMaxLength);
        letter.Property(l => l.Address).HasMaxLength(AttendanceLetter.AddressMaxLength);
        letter.Property(l => l.SentByName).HasMaxLength(AttendanceLetter.NameMaxLength);
        letter.Property(l => l.Language).HasMaxLength(60);
        letter.Property(l => l.Text).HasMaxLength(AttendanceLetter.TextMaxLength);
        letter.HasOne<AttendanceCase>().WithMany().HasForeignKey(l => new { l.AreaId, l.AttendanceCaseId }).OnDelete(DeleteBehavior.Restrict);
        letter.HasIndex(l => new { l.AreaId, l.AttendanceCaseId });
        letter.HasIndex(l => new { l.AreaId, l.PupilId });
    }
}
