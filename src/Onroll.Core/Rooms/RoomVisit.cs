using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Rooms;

/// <summary>How long a stay is meant to be. Stored by number: never renumber.</summary>
public enum RoomStay
{
    Lesson = 1,
    HalfDay,
    WholeDay,
}

/// <summary>A pupil in the school's own room instead of in lessons. It is never a suspension, and the register's mark stays what it is.</summary>
/// <remarks>T-RFC-01, T-RFC-02, T-RFC-04.</remarks>
public sealed class RoomVisit : IAudited, IVersioned
{
    public const int NameMaxLength = 150, TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid RoomVisitId { get; init; }

    public required PupilId PupilId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The room's id in the pack: triggers count visits by it.</summary>
    public required string Room { get; init; }

    public required string RoomName { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly ArrivedAt { get; init; }

    public required RoomStay Stay { get; init; }

    /// <summary>From which lessons, in words: "Period 3, science". Null when not said.</summary>
    public string? Lessons { get; init; }

    public required string Reason { get; init; }

    public required string SentByName { get; init; }

    public string? WorkSet { get; init; }

    /// <summary>Whether it closes only with the pupil's own account, as the room's rule was that day.</summary>
    public required bool AsksPupil { get; init; }

    public required string LoggedByName { get; init; }

    /// <summary>Null while the pupil is there.</summary>
    public TimeOnly? LeftAt { get; set; }

    /// <summary>Why they were there and what will change, in their words. Null when not asked, or not told.</summary>
    public string? PupilsAccount { get; set; }

    /// <summary>Whether somebody spoke with the pupil and the person who sent them before they went back.</summary>
    public bool ConversationHeld { get; set; }

    /// <summary>What is still to be put right. Null when nothing is.</summary>
    public string? StillOpen { get; set; }

    public string? ClosedByName { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => RoomVisitId;

    public PupilId? AboutPupil => PupilId;

    public bool IsOpen => LeftAt is null;

    /// <summary>Minutes away from lessons; nought while the pupil is still there.</summary>
    public int Minutes => LeftAt is { } left ? (int)(left - ArrivedAt).TotalMinutes : 0;
}

internal sealed class RoomVisitConfiguration : IEntityTypeConfiguration<RoomVisit>
{
    public void Configure(EntityTypeBuilder<RoomVisit> visit)
    {
        visit.ToTable("room_visits");
        visit.HasKey(v => new { v.AreaId, v.RoomVisitId });
        visit.Property(v => v.Room).HasMaxLength(RoomVisit.NameMaxLength);
        visit.Property(v => v.RoomName).HasMaxLength(RoomVisit.NameMaxLength);
        visit.Property(v => v.Lessons).HasMaxLength(RoomVisit.NameMaxLength);
        visit.Property(v => v.Reason).HasMaxLength(RoomVisit.TextMaxLength);
        visit.Property(v => v.SentByName).HasMaxLength(RoomVisit.NameMaxLength);
        visit.Property(v => v.WorkSet).HasMaxLength(RoomVisit.TextMaxLength);
        visit.Property(v => v.LoggedByName).HasMaxLength(RoomVisit.NameMaxLength);
        visit.Property(v => v.PupilsAccount).HasMaxLength(Voice.PupilVoice.WordsMaxLength);
        visit.Property(v => v.StillOpen).HasMaxLength(RoomVisit.TextMaxLength);
        visit.Property(v => v.ClosedByName).HasMaxLength(RoomVisit.NameMaxLength);
        visit.HasIndex(v => new { v.AreaId, v.PupilId, v.On });
        visit.HasIndex(v => new { v.AreaId, v.OrganisationId, v.On });   // who is there now, and the year's use
    }
}
