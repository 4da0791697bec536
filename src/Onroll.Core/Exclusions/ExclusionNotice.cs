using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>What a notice is about. Stored by number: never renumber.</summary>
public enum NoticeKind
{
    /// <summary>That the pupil is suspended or excluded, with the rest of what the law asks for (R-SUS-07, R-SUS-08).</summary>
    Exclusion = 1,
    DaySixDetails,
    Cancellation,

    /// <summary>A further notice that puts an earlier one right.</summary>
    Correction,
    EarlyReturn,
    GoverningBoardMeeting,
    GoverningBoardDecision,
    ReviewPanel,
    ReviewPanelDecision,
    Reconsideration,
    ReintegrationMeeting,
}

/// <summary>Whom a notice is for. Stored by number: never renumber.</summary>
public enum NoticeRecipient
{
    Parent = 1,

    /// <summary>The pupil in their own right, from 18.</summary>
    Pupil,
    GoverningBoard,
    LocalAuthority,
    HomeLocalAuthority,
    SocialWorker,
    VirtualSchoolHead,
    Headteacher,
    ReviewPanel,
}

/// <summary>How a notice went. Stored by number: never renumber.</summary>
public enum NoticeDelivery
{
    /// <summary>Seen in Onroll by those whose work it is.</summary>
    InOnroll = 1,
    Hand,
    FirstClassPost,
    Email,

    /// <summary>Told, but not in writing: no notice the law counts.</summary>
    Phone,
}

/// <summary>Somebody was told something. Once sent it is never rewritten: a further notice corrects it.</summary>
public sealed class ExclusionNotice : IAudited
{
    public const int NameMaxLength = 150;
    public const int AddressMaxLength = 300;

    public required AreaId AreaId { get; init; }

    public required Guid ExclusionNoticeId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required NoticeRecipient Recipient { get; init; }

    /// <summary>The person or body, as they were called that day.</summary>
    public required string RecipientName { get; init; }

    /// <summary>The pupil's contact it went to. Null for everybody but parents.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Where it went, post or e-mail. Null when given by hand or in Onroll.</summary>
    public string? Address { get; init; }

    public required NoticeDelivery Delivery { get; init; }

    public required DateTime SentAtUtc { get; init; }

    public required string SentByName { get; init; }

    /// <summary>The day it counts as given (R-CAL-11). Null when it does not count: told by phone, or e-mail without agreement.</summary>
    public DateOnly? CountsAsGivenOn { get; init; }

    /// <summary>The language it was written in. Null means English.</summary>
    public string? Language { get; init; }

    public bool IsEasyRead { get; init; }

    /// <summary>Exactly what was sent. Null when told by phone, or when only the record itself was shown.</summary>
    public string? Text { get; init; }

    /// <summary>The notice this one puts right. Null when it corrects none.</summary>
    public Guid? CorrectsId { get; init; }

    public Guid AuditId => ExclusionNoticeId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>A date a notice told. A changed calendar never moves it silently.</summary>
public sealed class NoticeDate : IAreaOwned
{
    public const int DeadlineMaxLength = 60;

    public required AreaId AreaId { get; init; }

    public required Guid ExclusionNoticeId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    /// <summary>The deadline's id in the rules, such as "governing-board-meeting".</summary>
    public required string Deadline { get; init; }

    public required DateOnly On { get; init; }
}

internal sealed class ExclusionNoticeConfiguration : IEntityTypeConfiguration<ExclusionNotice>
{
    public void Configure(EntityTypeBuilder<ExclusionNotice> notice)
    {
        notice.ToTable("exclusion_notices");
        notice.HasKey(n => new { n.AreaId, n.ExclusionNoticeId });
        notice.Property(n => n.RecipientName).HasMaxLength(ExclusionNotice.NameMaxLength);
        notice.Property(n => n.SentByName).HasMaxLength(ExclusionNotice.NameMaxLength);
        notice.Property(n => n.Address).HasMaxLength(ExclusionNotice.AddressMaxLength);
        notice.HasIndex(n => new { n.AreaId, n.ExclusionId });
    }
}

internal sealed class NoticeDateConfiguration : IEntityTypeConfiguration<NoticeDate>
{
    public void Configure(EntityTypeBuilder<NoticeDate> date)
    {
        date.ToTable("exclusion_notice_dates");
        date.HasKey(d => new { d.AreaId, d.ExclusionNoticeId, d.Deadline });
        date.Property(d => d.Deadline).HasMaxLength(NoticeDate.DeadlineMaxLength);
        date.HasIndex(d => new { d.AreaId, d.ExclusionId });
    }
}
