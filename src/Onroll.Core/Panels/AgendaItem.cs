using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Panels;

/// <summary>A pupil on the agenda of one meeting, and what was decided.</summary>
public sealed class AgendaItem : IAudited, IVersioned
{
    public const int WishMaxLength = 200;
    public const int TextMaxLength = 2000;

    public required AreaId AreaId { get; init; }

    public required Guid AgendaItemId { get; init; }

    public required Guid PanelMeetingId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school that brings the pupil.</summary>
    public required OrganisationId OrganisationId { get; init; }

    public required AgendaItemKind Kind { get; init; }

    /// <summary>The part of the agenda by the id the panel's type gives it.</summary>
    public required string PartId { get; set; }

    public required int Number { get; set; }

    /// <summary>Null for what no referral asks for.</summary>
    public Guid? ReferralId { get; init; }

    /// <summary>What is asked for: "Off-site direction, six weeks".</summary>
    public required string Asks { get; set; }

    public bool IsUrgent { get; set; }

    /// <summary>The day from which it has waited.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>What of the record those entitled may read.</summary>
    public required RecordSections Sections { get; init; }

    public required LawfulBasis LawfulBasis { get; init; }

    /// <summary>The item's decision, by the id the panel's type gives it. Null until decided.</summary>
    public string? DecisionId { get; set; }

    /// <summary>As the panel called it on the day.</summary>
    public string? DecisionName { get; set; }

    public string? Reason { get; set; }

    /// <summary>Who disagreed and why. Null when nobody did.</summary>
    public string? Dissent { get; set; }

    public int? VotesFor { get; set; }

    public int? VotesAgainst { get; set; }

    public int? VotesNotUsed { get; set; }

    /// <summary>Whose agreement is still to come, in words. Null when nobody's.</summary>
    public string? ConsentsOutstanding { get; set; }

    /// <summary>Why it was decided though something asked for was missing. Null when nothing was.</summary>
    public string? ExceptionReason { get; set; }

    public DateOnly? FromOn { get; set; }

    public DateOnly? UntilOn { get; set; }

    public DateOnly? ReviewOn { get; set; }

    /// <summary>The school or provider the decision sends the pupil to. Null when nowhere.</summary>
    public OrganisationId? ReceiverId { get; set; }

    /// <summary>The member may not refuse it: the partnership's agreement binds them.</summary>
    public bool IsBinding { get; set; }

    public DateTime? DecidedAtUtc { get; set; }

    public string? DecidedByName { get; set; }

    /// <summary>Why it was not heard. Null when it was, or may yet be.</summary>
    public string? CarriedBecause { get; set; }

    /// <summary>Seconds spent on it.</summary>
    public int Seconds { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => AgendaItemId;

    public PupilId? AboutPupil => PupilId;

    public bool IsDecided => DecidedAtUtc is not null;
}

/// <summary>A personal interest of a member in one case: they neither see nor decide it.</summary>
public sealed class ItemConflict : IAudited
{
    public const int ReasonMaxLength = 300;

    public required AreaId AreaId { get; init; }

    public required Guid ItemConflictId { get; init; }

    public required Guid AgendaItemId { get; init; }

    public required PupilId PupilId { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    public required string Reason { get; init; }

    public Guid AuditId => ItemConflictId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class AgendaItemConfiguration : IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<ItemConflict>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("agenda_items");
        item.HasKey(i => new { i.AreaId, i.AgendaItemId });
        item.Property(i => i.PartId).HasMaxLength(100);
        item.Property(i => i.Asks).HasMaxLength(AgendaItem.WishMaxLength);
        item.Property(i => i.DecisionId).HasMaxLength(100);
        item.Property(i => i.DecisionName).HasMaxLength(200);
        item.HasIndex(i => new { i.AreaId, i.PanelMeetingId });
        item.HasIndex(i => new { i.AreaId, i.PupilId });   // a pupil's meetings
        item.HasIndex(i => new { i.AreaId, i.ReferralId });
        item.HasIndex(i => new { i.AreaId, i.ReviewOn });   // reviews that come up
        item.HasOne<PanelMeeting>().WithMany().HasForeignKey(i => new { i.AreaId, i.PanelMeetingId }).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Referral>().WithMany().HasForeignKey(i => new { i.AreaId, i.ReferralId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ItemConflict> conflict)
    {
        conflict.ToTable("item_conflicts");
        conflict.HasKey(c => new { c.AreaId, c.ItemConflictId });
        conflict.Property(c => c.Reason).HasMaxLength(ItemConflict.ReasonMaxLength);
        conflict.HasIndex(c => new { c.AreaId, c.AgendaItemId, c.AppointmentId }).IsUnique();
        conflict.HasOne<AgendaItem>().WithMany().HasForeignKey(c => new { c.AreaId, c.AgendaItemId }).OnDelete(DeleteBehavior.Restrict);
    }
}
