using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Moves;

namespace Onroll.Core.Moves;

/// <summary>One person's agreement to a move, or its withdrawal.</summary>
public sealed class MoveAgreement : IAudited, IVersioned
{
    public const int NameMaxLength = 150;
    public const int NoteMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required MoveId MoveId { get; init; }

    public required MoveConsent Who { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The name of who agreed.</summary>
    public required string Name { get; set; }

    public required DateOnly GivenOn { get; set; }

    /// <summary>How they said it, or what the pupil wants in their own words. Null when nothing was noted.</summary>
    public string? Note { get; set; }

    /// <summary>The day it was taken back. Null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => MoveId.Value;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>A part of the information passport that has gone ahead of the pupil.</summary>
public sealed class MovePassportPart : IAudited
{
    public required AreaId AreaId { get; init; }

    public required MoveId MoveId { get; init; }

    public required PassportPart Part { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateOnly SharedOn { get; init; }

    public required string SharedByName { get; init; }

    public Guid AuditId => MoveId.Value;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>What a meeting about a move is for. Stored by number: never renumber.</summary>
public enum MoveMeetingKind
{
    /// <summary>Before the first day: pupil, family and both schools.</summary>
    Admission = 1,

    Review = 2,

    /// <summary>After the last day, or after it broke down.</summary>
    ReEntry = 3,

    /// <summary>A review the family or the authority asked for in writing (R-OSD-04).</summary>
    RequestedReview = 4,
}

/// <summary>What a review left to do.</summary>
public enum MoveDecision
{
    Continue = 1,
    Extend,
    EndEarly,
    Transfer,
}

/// <summary>A meeting about a move: planned, and once held who came and what was decided.</summary>
public sealed class MoveMeeting : IAudited, IVersioned
{
    public const int TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid MoveMeetingId { get; init; }

    public required MoveId MoveId { get; init; }

    public required PupilId PupilId { get; init; }

    public required MoveMeetingKind Kind { get; init; }

    /// <summary>The last day for it.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The day of a written request. Null when nobody asked.</summary>
    public DateOnly? RequestedOn { get; init; }

    public DateOnly? HeldOn { get; set; }

    public bool PupilCame { get; set; }

    public bool FamilyCame { get; set; }

    public bool HomeCame { get; set; }

    public bool HostCame { get; set; }

    /// <summary>What was said and agreed. Null until held.</summary>
    public string? Notes { get; set; }

    public MoveDecision? Decision { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => MoveMeetingId;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether everybody who matters was there.</summary>
    public bool AllCame => HeldOn is not null && PupilCame && FamilyCame && HomeCame && HostCame;
}

/// <summary>The written notice of an off-site direction, as it was given to one recipient.</summary>
/// <remarks>R-OSD-02. What was sent stays as it was; a further notice corrects it.</remarks>
public sealed class OffSiteNotice : IAudited
{
    public const int TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid OffSiteNoticeId { get; init; }

    public required MoveId MoveId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DirectionTold To { get; init; }

    public required DateOnly GivenOn { get; init; }

    public required string GivenByName { get; init; }

    public required string Address { get; init; }

    public required string ReportTo { get; init; }

    /// <summary>The number of days.</summary>
    public required int Days { get; init; }

    public required string Reasons { get; init; }

    public required string Objectives { get; init; }

    public required string SessionTimes { get; init; }

    public Guid AuditId => OffSiteNoticeId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class MoveAgreementConfiguration : IEntityTypeConfiguration<MoveAgreement>
{
    public void Configure(EntityTypeBuilder<MoveAgreement> agreement)
    {
        agreement.ToTable("move_agreements");
        agreement.HasKey(a => new { a.AreaId, a.MoveId, a.Who });
        agreement.Property(a => a.Name).HasMaxLength(MoveAgreement.NameMaxLength);
        agreement.Property(a => a.Note).HasMaxLength(MoveAgreement.NoteMaxLength);
        agreement.HasIndex(a => new { a.AreaId, a.PupilId });
    }
}

internal sealed class MovePassportPartConfiguration : IEntityTypeConfiguration<MovePassportPart>
{
    public void Configure(EntityTypeBuilder<MovePassportPart> part)
    {
        part.ToTable("move_passport_parts");
        part.HasKey(p => new { p.AreaId, p.MoveId, p.Part });
        part.Property(p => p.SharedByName).HasMaxLength(MoveAgreement.NameMaxLength);
        part.HasIndex(p => new { p.AreaId, p.PupilId });
    }
}

internal sealed class MoveMeetingConfiguration : IEntityTypeConfiguration<MoveMeeting>
{
    public void Configure(EntityTypeBuilder<MoveMeeting> meeting)
    {
        meeting.ToTable("move_meetings");
        meeting.HasKey(m => new { m.AreaId, m.MoveMeetingId });
        meeting.Property(m => m.Notes).HasMaxLength(MoveMeeting.TextMaxLength);
        meeting.HasIndex(m => new { m.AreaId, m.MoveId });
        meeting.HasIndex(m => new { m.AreaId, m.PupilId });
    }
}

internal sealed class OffSiteNoticeConfiguration : IEntityTypeConfiguration<OffSiteNotice>
{
    public void Configure(EntityTypeBuilder<OffSiteNotice> notice)
    {
        notice.ToTable("off_site_notices");
        notice.HasKey(n => new { n.AreaId, n.OffSiteNoticeId });
        notice.Property(n => n.GivenByName).HasMaxLength(MoveAgreement.NameMaxLength);
        foreach (var text in new[] { nameof(OffSiteNotice.Address), nameof(OffSiteNotice.ReportTo), nameof(OffSiteNotice.Reasons), nameof(OffSiteNotice.Objectives), nameof(OffSiteNotice.SessionTimes) })
        {
            notice.Property(text).HasMaxLength(OffSiteNotice.TextMaxLength);
        }

        notice.HasIndex(n => new { n.AreaId, n.MoveId });
        notice.HasIndex(n => new { n.AreaId, n.PupilId });
    }
}
