using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onroll.Core.Store;
using Onroll.Rules.Moves;

namespace Onroll.Core.Placements;

/// <summary>Where a place stands. Stored by number: never renumber.</summary>
public enum PlacementState
{
    /// <summary>On the waiting list.</summary>
    Waiting = 1,

    /// <summary>Put forward; another school must first lend its place.</summary>
    Proposed = 2,

    Booked = 3,
    Running = 4,
    Ended = 5,

    /// <summary>Not wanted any more, before the first day.</summary>
    Withdrawn = 6,
}

/// <summary>What a placement rests on (R-APV-01, G-249).</summary>
public enum PlacementBasis
{
    /// <summary>School, family and pupil agree.</summary>
    Agreement = 1,

    /// <summary>An off-site direction, with its notice and reviews.</summary>
    OffSiteDirection,

    /// <summary>The local authority's duty: excluded, ill or without a school.</summary>
    LocalAuthority,
}

/// <summary>Where a pupil went after a placement.</summary>
public enum PlacementDestination
{
    /// <summary>Nobody knows: it stays in the count.</summary>
    Unknown = 1,
    OwnSchool,
    OtherSchool,
    SpecialSchool,
    FurtherEducation,
    Work,
    OtherProvision,
    NothingYet,
}

/// <summary>One pupil's place at a provision. Referral to it never takes a pupil off a roll (G-246).</summary>
/// <remarks>R-APV, T-PEP-01, P-LIN-05. Kept until 25 years after the pupil's birth (R-DPR-08).</remarks>
public sealed class Placement : IAudited, IVersioned
{
    public const int TextMaxLength = 2000;
    public const int NameMaxLength = 150;

    /// <summary>Every half day of the week.</summary>
    public const int FullWeek = (1 << WeeklyTimetable.FullTime) - 1;

    public required AreaId AreaId { get; init; }

    public required PlacementId PlacementId { get; init; }

    public required PupilId PupilId { get; init; }

    /// <summary>The school the pupil is on roll at, and whose quota is used.</summary>
    public required OrganisationId HomeId { get; init; }

    public required ProvisionId ProvisionId { get; init; }

    public required PlacementState State { get; set; }

    public required PlacementBasis Basis { get; init; }

    /// <summary>The off-site direction it rests on. Null when it rests on something else.</summary>
    public MoveId? MoveId { get; init; }

    /// <summary>The block of places. Null when there is one kind.</summary>
    public string? Block { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>The last day planned. Null where no return is asked for.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The last day it was. Null while it goes on.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The half days of the week there, one bit each, Monday morning the lowest; the rest is at the home school (G-250).</summary>
    public required int Sessions { get; set; }

    /// <summary>Why, and what makes the place right, in words the family could read.</summary>
    public required string Reason { get; set; }

    public string? Goals { get; set; }

    /// <summary>The way back: steps, named adult, what shows that it worked (T-PEP-02).</summary>
    public string? ReturnPlan { get; set; }

    /// <summary>The day the family agreed. Null when not asked or not yet.</summary>
    public DateOnly? FamilyAgreedOn { get; set; }

    /// <summary>The school whose unused place is borrowed. Null when it is the school's own.</summary>
    public OrganisationId? LenderId { get; set; }

    public string? LenderConsentName { get; set; }

    public DateOnly? LenderConsentOn { get; set; }

    /// <summary>Why it was booked beyond the quota. Null when within it.</summary>
    public string? OverrideReason { get; set; }

    /// <summary>The next day somebody looks whether it works. Null when none is planned.</summary>
    public DateOnly? ReviewOn { get; set; }

    public PlacementDestination? Destination { get; set; }

    public string? EndedReason { get; set; }

    public int Version { get; set; } = 1;

    public Guid AuditId => PlacementId.Value;

    public PupilId? AboutPupil => PupilId;

    /// <summary>Whether it takes up a place on a day.</summary>
    /// <param name="today">A pupil who stays past the planned end takes up the place at least until today.</param>
    public bool Occupies(DateOnly day, DateOnly today) =>
        State is PlacementState.Proposed or PlacementState.Booked or PlacementState.Running or PlacementState.Ended
        && StartsOn <= day && day <= LastDay(today);

    /// <summary>The last day it takes up a place; the end of time while no end is planned.</summary>
    public DateOnly LastDay(DateOnly today) => IsOverstay(today) ? today : EndedOn ?? EndsOn ?? DateOnly.MaxValue;

    /// <summary>Whether it goes on after its planned end, and nobody has said what is to be (P-LIN-05).</summary>
    public bool IsOverstay(DateOnly today) => State == PlacementState.Running && EndsOn < today;
}

/// <summary>Something checked for one pupil before the first session: one of the law's checks, or one of the partnership's own.</summary>
public sealed class PlacementCheck : IAudited
{
    public const int CheckMaxLength = 200;

    public required AreaId AreaId { get; init; }

    public required PlacementId PlacementId { get; init; }

    /// <summary>The name of a <see cref="ProvisionCheck"/>, or the partnership's own words.</summary>
    public required string Check { get; init; }

    public required PupilId PupilId { get; init; }

    public required DateOnly CheckedOn { get; init; }

    public required string CheckedByName { get; init; }

    public Guid AuditId => PlacementId.Value;

    public PupilId? AboutPupil => PupilId;
}

/// <summary>What a note about a placement is. Stored by number: never renumber.</summary>
public enum PlacementNoteKind
{
    Progress = 1,
    Review = 2,

    /// <summary>The school has been to see that it is good (P-LIN-06).</summary>
    QualityVisit = 3,

    /// <summary>A step of the way back.</summary>
    Reintegration = 4,

    /// <summary>Where the pupil is, some time after (N-06).</summary>
    FollowUp = 5,
}

/// <summary>What somebody wrote about a placement, with the day it is about.</summary>
public sealed class PlacementNote : IAudited
{
    public required AreaId AreaId { get; init; }

    public required Guid PlacementNoteId { get; init; }

    public required PlacementId PlacementId { get; init; }

    public required PupilId PupilId { get; init; }

    public required PlacementNoteKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public required string ByName { get; init; }

    public required string Text { get; init; }

    /// <summary>Half days a week back at the home school. Null when the note is not about that.</summary>
    public int? SessionsBack { get; init; }

    public PlacementDestination? Destination { get; init; }

    public Guid AuditId => PlacementNoteId;

    public PupilId? AboutPupil => PupilId;
}

internal sealed class PlacementConfiguration : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> placement)
    {
        placement.ToTable("placements");
        placement.HasKey(p => new { p.AreaId, p.PlacementId });
        placement.Property(p => p.Block).HasMaxLength(Placement.NameMaxLength);
        placement.Property(p => p.LenderConsentName).HasMaxLength(Placement.NameMaxLength);
        foreach (var text in new[] { nameof(Placement.Reason), nameof(Placement.Goals), nameof(Placement.ReturnPlan), nameof(Placement.OverrideReason), nameof(Placement.EndedReason) })
        {
            placement.Property(text).HasMaxLength(Placement.TextMaxLength);
        }

        placement.HasIndex(p => new { p.AreaId, p.PupilId });
        placement.HasIndex(p => new { p.AreaId, p.ProvisionId, p.StartsOn });   // who has a place
        placement.HasIndex(p => new { p.AreaId, p.HomeId });
    }
}

internal sealed class PlacementCheckConfiguration : IEntityTypeConfiguration<PlacementCheck>
{
    public void Configure(EntityTypeBuilder<PlacementCheck> check)
    {
        check.ToTable("placement_checks");
        check.HasKey(c => new { c.AreaId, c.PlacementId, c.Check });
        check.Property(c => c.Check).HasMaxLength(PlacementCheck.CheckMaxLength);
        check.Property(c => c.CheckedByName).HasMaxLength(Placement.NameMaxLength);
        check.HasIndex(c => new { c.AreaId, c.PupilId });
    }
}

internal sealed class PlacementNoteConfiguration : IEntityTypeConfiguration<PlacementNote>
{
    public void Configure(EntityTypeBuilder<PlacementNote> note)
    {
        note.ToTable("placement_notes");
        note.HasKey(n => new { n.AreaId, n.PlacementNoteId });
        note.Property(n => n.Text).HasMaxLength(Placement.TextMaxLength);
        note.Property(n => n.ByName).HasMaxLength(Placement.NameMaxLength);
        note.HasIndex(n => new { n.AreaId, n.PlacementId });
        note.HasIndex(n => new { n.AreaId, n.PupilId });
    }
}
