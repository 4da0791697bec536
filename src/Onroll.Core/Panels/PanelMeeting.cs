using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

public enum MeetingState
{
    /// <summary>In the calendar; its agenda is being built.</summary>
    Planned = 1,

    /// <summary>The papers are with those entitled to them.</summary>
    Circulated,

    Running,

    /// <summary>Over; the minutes wait for approval.</summary>
    Held,

    /// <summary>The minutes are approved.</summary>
    Approved,

    Cancelled,
}

/// <summary>One meeting of a panel.</summary>
public sealed class PanelMeeting : IAudited, IVersioned
{
    public const int PlaceMaxLength = 200;
    public const int NotesMaxLength = 4000;

    public required AreaId AreaId { get; init; }

    public required Guid PanelMeetingId { get; init; }

    public required Guid PanelSeriesId { get; init; }

    public required PartnershipId PartnershipId { get; init; }

    public required DateOnly On { get; set; }

    public required TimeOnly StartsAt { get; set; }

    public required int Minutes { get; set; }

    public string? Place { get; set; }

    /// <summary>The member whose turn it is to chair. Null when nobody is on the rota.</summary>
    public Guid? ChairId { get; set; }

    public required MeetingState State { get; set; }

    public DateTime? CirculatedAtUtc { get; set; }

    public DateTime? OpenedAtUtc { get; set; }

    public DateTime? ClosedAtUtc { get; set; }

    /// <summary>The item being heard. Null before the first and after the last.</summary>
    public Guid? CurrentItemId { get; set; }

    public DateTime? CurrentSinceUtc { get; set; }

    /// <summary>What the minutes say of the meeting as a whole. Null when nothing.</summary>
    public string? Notes { get; set; }

    public DateOnly? MinutesApprovedOn { get; set; }

    public string? MinutesApprovedByName { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PanelMeetingId;

    public bool IsOver => State is MeetingState.Held or MeetingState.Approved or MeetingState.Cancelled;
}

/// <summary>A seat at one meeting: whose it is and how it was filled.</summary>
public sealed class MeetingSeat : IAudited, IVersioned
{
    public const int NameMaxLength = 150;

    public required AreaId AreaId { get; init; }

    public required Guid MeetingSeatId { get; init; }

    public required Guid PanelMeetingId { get; init; }

    public required Guid SeriesMemberId { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string RoleId { get; init; }

    /// <summary>The person's name at the time.</summary>
    public required string Name { get; init; }

    public required Presence Presence { get; set; }

    /// <summary>Who came instead. Null when nobody did.</summary>
    public string? SubstituteName { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => MeetingSeatId;
}

internal sealed class PanelMeetingConfiguration : IEntityTypeConfiguration<PanelMeeting>, IEntityTypeConfiguration<MeetingSeat>
{
    public void Configure(EntityTypeBuilder<PanelMeeting> meeting)
    {
        meeting.ToTable("panel_meetings");
        meeting.HasKey(m => new { m.AreaId, m.PanelMeetingId });
        meeting.Property(m => m.Place).HasMaxLength(PanelMeeting.PlaceMaxLength);
        meeting.HasIndex(m => new { m.AreaId, m.PartnershipId, m.On });
        meeting.HasIndex(m => new { m.AreaId, m.PanelSeriesId, m.On });
        meeting.HasOne<PanelSeries>().WithMany().HasForeignKey(m => new { m.AreaId, m.PanelSeriesId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MeetingSeat> seat)
    {
        seat.ToTable("meeting_seats");
        seat.HasKey(s => new { s.AreaId, s.MeetingSeatId });
        seat.Property(s => s.Name).HasMaxLength(MeetingSeat.NameMaxLength);
        seat.Property(s => s.SubstituteName).HasMaxLength(MeetingSeat.NameMaxLength);
        seat.HasIndex(s => new { s.AreaId, s.PanelMeetingId, s.SeriesMemberId }).IsUnique();
        seat.HasOne<PanelMeeting>().WithMany().HasForeignKey(s => new { s.AreaId, s.PanelMeetingId }).OnDelete(DeleteBehavior.Restrict);
    }
}
