using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;

namespace Onroll.Core.Coaching;

/// <summary>A group that meets regularly with one adult, such as a coaching circle.</summary>
/// <remarks>T-CCH-01.</remarks>
public sealed class CoachingGroup : IAudited, IVersioned
{
    public const int NameMaxLength = 150, TextMaxLength = 1000;

    public required AreaId AreaId { get; init; }

    public required Guid CoachingGroupId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The type's id in the pack.</summary>
    public required string Type { get; init; }

    public required string Name { get; set; }

    public required string CoachName { get; set; }

    /// <summary>The coach's account. Null when the coach has none.</summary>
    public UserId? CoachId { get; set; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>Null while it meets.</summary>
    public DateOnly? EndedOn { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => CoachingGroupId;
}

/// <summary>A pupil's time in a group, with the target they work on.</summary>
public sealed class GroupMember : IAudited, IVersioned
{
    public required AreaId AreaId { get; init; }

    public required Guid CoachingGroupId { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day. Null while it goes on.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>What the pupil aims at now; what it was before is in the history. Null when nothing is set.</summary>
    public string? Target { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => CoachingGroupId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>A session that was held. Never changed afterwards.</summary>
/// <remarks>T-CCH-03.</remarks>
public sealed class GroupCheckIn : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid GroupCheckInId { get; init; }

    public required Guid CoachingGroupId { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>The session's name in the pack: "Check-in".</summary>
    public required string Session { get; init; }

    public required string HeldByName { get; init; }

    public Guid AuditId => GroupCheckInId;
}

/// <summary>One pupil in a session: whether they came and were heard, and what the coach is worried about.</summary>
public sealed class CheckInMark : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid GroupCheckInId { get; init; }

    public required PupilId PupilId { get; init; }

    public required bool Came { get; init; }

    public required bool Spoke { get; init; }

    /// <summary>Null when there is none.</summary>
    public string? Concern { get; init; }

    public Guid AuditId => GroupCheckInId;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>How many pupils a practitioner should have, and how long each takes to prepare.</summary>
public sealed class CaseloadLimit : IAudited, IVersioned
{
    public const int MostPupils = 200, MostMinutes = 300;

    public required AreaId AreaId { get; init; }

    public required Guid CaseloadLimitId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>Null when no least is set.</summary>
    public int? Least { get; set; }

    public required int Most { get; set; }

    /// <summary>Minutes a week of preparation and notes for each pupil.</summary>
    public required int MinutesEach { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => CaseloadLimitId;
}

internal sealed class CoachingGroupConfiguration : IEntityTypeConfiguration<CoachingGroup>
{
    public void Configure(EntityTypeBuilder<CoachingGroup> group)
    {
        group.ToTable("coaching_groups");
        group.HasKey(g => new { g.AreaId, g.CoachingGroupId });
        group.Property(g => g.Type).HasMaxLength(CoachingGroup.NameMaxLength);
        group.Property(g => g.Name).HasMaxLength(CoachingGroup.NameMaxLength);
        group.Property(g => g.CoachName).HasMaxLength(CoachingGroup.NameMaxLength);
        group.HasIndex(g => new { g.AreaId, g.OrganisationId });
    }
}

internal sealed class GroupMemberConfiguration : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> member)
    {
        member.ToTable("group_members");
        member.HasKey(m => new { m.AreaId, m.CoachingGroupId, m.PupilId, m.StartsOn });
        member.Property(m => m.Target).HasMaxLength(CoachingGroup.TextMaxLength);
        member.HasIndex(m => new { m.AreaId, m.PupilId });
    }
}

internal sealed class GroupCheckInConfiguration : IEntityTypeConfiguration<GroupCheckIn>
{
    public void Configure(EntityTypeBuilder<GroupCheckIn> checkIn)
    {
        checkIn.ToTable("group_check_ins");
        checkIn.HasKey(c => new { c.AreaId, c.GroupCheckInId });
        checkIn.Property(c => c.Session).HasMaxLength(CoachingGroup.NameMaxLength);
        checkIn.Property(c => c.HeldByName).HasMaxLength(CoachingGroup.NameMaxLength);
        checkIn.HasIndex(c => new { c.AreaId, c.CoachingGroupId, c.HeldOn, c.Session }).IsUnique();
    }
}

internal sealed class CheckInMarkConfiguration : IEntityTypeConfiguration<CheckInMark>
{
    public void Configure(EntityTypeBuilder<CheckInMark> mark)
    {
        mark.ToTable("check_in_marks");
        mark.HasKey(m => new { m.AreaId, m.GroupCheckInId, m.PupilId });
        mark.Property(m => m.Concern).HasMaxLength(CoachingGroup.TextMaxLength);
        mark.HasIndex(m => new { m.AreaId, m.PupilId });
    }
}

internal sealed class CaseloadLimitConfiguration : IEntityTypeConfiguration<CaseloadLimit>
{
    public void Configure(EntityTypeBuilder<CaseloadLimit> limit)
    {
        limit.ToTable("caseload_limits");
        limit.HasKey(l => new { l.AreaId, l.CaseloadLimitId });
        limit.HasIndex(l => new { l.AreaId, l.OrganisationId, l.UserId }).IsUnique();
    }
}
