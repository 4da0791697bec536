using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Exclusions;

/// <summary>What the governing board decided (R-GBD-01). Stored by number: never renumber.</summary>
public enum BoardDecision
{
    Declined = 1,
    ReinstateAtOnce,
    ReinstateOnDay,

    /// <summary>The pupil was back already: the board says whether the decision was justified.</summary>
    ReturnedJustified,
    ReturnedNotJustified,
}

public static class BoardDecisions
{
    /// <summary>Whether the pupil comes back by it.</summary>
    public static bool Reinstates(this BoardDecision decision) => decision is BoardDecision.ReinstateAtOnce or BoardDecision.ReinstateOnDay;
}

/// <summary>Why a meeting may be held by remote access (R-GBD-05).</summary>
public enum RemoteReason
{
    ParentAsked = 1,
    ExtraordinaryEvent,
}

/// <summary>The governing board's consideration of one suspension or exclusion, or its reconsideration after a review panel.</summary>
public sealed class GoverningBoardReview : IAudited, IVersioned
{
    public const int TextMaxLength = 6000;
    public const int PlaceMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required Guid GoverningBoardReviewId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>True when a review panel sent it back to the board (R-IRP-06).</summary>
    public bool IsReconsideration { get; init; }

    /// <summary>The day the board was told; its time runs from here. Null while not told.</summary>
    public DateOnly? ToldOn { get; set; }

    /// <summary>The day the parents' representations came. Null while they have made none.</summary>
    public DateOnly? RepresentationsOn { get; set; }

    public string? Representations { get; set; }

    /// <summary>Null while no meeting is arranged.</summary>
    public DateOnly? MeetsOn { get; set; }

    public TimeOnly? MeetsAt { get; set; }

    public string? Place { get; set; }

    /// <summary>Null when it is held in person.</summary>
    public RemoteReason? Remote { get; set; }

    /// <summary>The day the papers went out. Null while they have not.</summary>
    public DateOnly? PapersSentOn { get; set; }

    /// <summary>When the meeting began. From then on the head can no longer cancel (R-SUS-06). Null until it has.</summary>
    public DateTime? StartedAtUtc { get; set; }

    /// <summary>Null while nothing is decided.</summary>
    public BoardDecision? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>The day of return. Null unless the board chose one.</summary>
    public DateOnly? ReinstateOn { get; set; }

    /// <summary>The day the family said that the pupil will not come back, though the board had decided so. Null when they did not.</summary>
    public DateOnly? ReturnDeclinedOn { get; set; }

    public string? DecisionReasons { get; set; }

    /// <summary>Whether the board has its view noted on the pupil's record.</summary>
    public bool NotesOnRecord { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => GoverningBoardReviewId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>What somebody is at a meeting of the board. Stored by number: never renumber.</summary>
public enum AttendsAs
{
    Governor = 1,
    Clerk,
    Headteacher,
    Parent,
    ParentsRepresentative,
    ParentsFriend,
    Pupil,
    LocalAuthorityOfficer,
    HomeLocalAuthorityOfficer,
    SocialWorker,
    VirtualSchoolHead,
    Witness,
}

/// <summary>Somebody invited to a meeting of the board, and whether they came.</summary>
public sealed class BoardAttendance : IAudited, IVersioned
{
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid BoardAttendanceId { get; init; }

    public required Guid GoverningBoardReviewId { get; init; }

    public required ExclusionId ExclusionId { get; init; }

    public required PupilId PupilId { get; init; }

    public required string Name { get; set; }

    public required AttendsAs AttendsAs { get; set; }

    public bool IsChair { get; set; }

    public bool JoinsRemotely { get; set; }

    public DateOnly? InvitedOn { get; set; }

    /// <summary>Null until the meeting.</summary>
    public bool? Came { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => BoardAttendanceId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class GoverningBoardReviewConfiguration : IEntityTypeConfiguration<GoverningBoardReview>
{
    public void Configure(EntityTypeBuilder<GoverningBoardReview> review)
    {
        review.ToTable("governing_board_reviews");
        review.HasKey(r => new { r.AreaId, r.GoverningBoardReviewId });
        review.Property(r => r.Place).HasMaxLength(GoverningBoardReview.PlaceMaxLength);
        review.HasIndex(r => new { r.AreaId, r.ExclusionId, r.IsReconsideration }).IsUnique();
        review.HasIndex(r => new { r.AreaId, r.OrganisationId });
    }
}

internal sealed class BoardAttendanceConfiguration : IEntityTypeConfiguration<BoardAttendance>
{
    public void Configure(EntityTypeBuilder<BoardAttendance> attendance)
    {
        attendance.ToTable("board_attendances");
        attendance.HasKey(a => new { a.AreaId, a.BoardAttendanceId });
        attendance.Property(a => a.Name).HasMaxLength(BoardAttendance.NameMaxLength);
        attendance.HasIndex(a => new { a.AreaId, a.GoverningBoardReviewId });
    }
}
