using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Moves;

/// <summary>A move with everything that belongs to it.</summary>
/// <param name="Pupil">What about the pupil decides who must agree.</param>
/// <param name="DateOfBirth">Pupils of 18 and over are told themselves.</param>
/// <param name="Agreements">By who agreed; also those taken back.</param>
/// <param name="Meetings">In the order they are due.</param>
/// <param name="Notices">In the order they were given.</param>
/// <param name="Calendar">The home school's.</param>
public sealed record MoveCase(
    Move Move, Organisation Home, Organisation Host, MovingPupil Pupil, DateOnly DateOfBirth,
    IReadOnlyList<MoveAgreement> Agreements, IReadOnlyList<MovePassportPart> Passport, IReadOnlyList<MoveMeeting> Meetings,
    IReadOnlyList<OffSiteNotice> Notices, CalendarInForce Calendar)
{
    private const int DaysOfShareAfterTransfer = 28;

    public MoveType Type { get; } = KeptTerms.ReadMove(Move.Type);

    public CalendarForCounting Counting => Calendar.IsProvisional ? new CalendarForCounting(null, Calendar.Calendar) : new CalendarForCounting(Calendar.Calendar);

    /// <summary>Whether the host keeps a roll, so that the pupil is on two.</summary>
    public bool IsDual => Move.Basis != MoveBasis.DayStay && Host.Kind is OrganisationKind.School or OrganisationKind.PupilReferralUnit;

    public Stay Stay => new(Move.PupilId, Move.HomeId, Move.HostId, Host.Name, IsDual);

    /// <summary>The share that opens the record to the host. A permanent transfer needs it only until the pupil is on the new roll.</summary>
    public StayShare Share => new(
        Move.Basis == MoveBasis.ManagedMove ? SharePurpose.ManagedMove : SharePurpose.Placement, Move.ProposedOn, Move.EndsOn ?? Move.StartsOn.AddDays(DaysOfShareAfterTransfer),
        $"So that {Host.Name} can prepare for the {Move.TypeName.ToLowerInvariant()} and look after the pupil while it lasts.");

    /// <summary>Who must agree: everybody to a managed move, nobody to a direction but those the partnership asks (R-MOV-01, R-OSD-01).</summary>
    public IReadOnlyList<MoveConsent> Required => Move.Basis switch
    {
        MoveBasis.ManagedMove => ManagedMoveConsents.RequiredFor(Pupil),
        MoveBasis.OffSiteDirection when DateOfBirth.AddYears(16) <= Move.StartsOn => [MoveConsent.Pupil, MoveConsent.ReceivingHead],   // G-249
        MoveBasis.OffSiteDirection => [MoveConsent.ReceivingHead],
        _ => [MoveConsent.Parent, MoveConsent.ReceivingHead],
    };

    public IReadOnlyList<MoveConsent> MissingConsents =>
        [.. Required.Where(who => !Agreements.Any(a => a.Who == who && a.WithdrawnOn is null))];

    public IReadOnlyList<PassportPart> MissingParts => InformationPassport.Missing([.. Passport.Select(p => p.Part)]);

    /// <summary>Whether a meeting of both schools, the pupil and the family comes before the first day (P-ASH-04).</summary>
    public bool NeedsAdmissionMeeting => Move.Basis != MoveBasis.DayStay || Type.MeetingsBefore.Count > 0;

    /// <summary>Whether a meeting comes before the case closes (P-ASH-05).</summary>
    public bool NeedsReEntryMeeting => Move.IsTemporary && (Move.Basis != MoveBasis.DayStay || Type.MeetingsAfter.Count > 0);

    public bool NeedsNotice => Move.Basis == MoveBasis.OffSiteDirection;

    /// <summary>Who must be given the notice, and has not.</summary>
    public IReadOnlyList<DirectionTold> NotTold => !NeedsNotice ? [] :
        [.. DirectionNotice.ToldTo(DateOfBirth.AddYears(18) <= Move.StartsOn, Pupil.HasPlan).Where(to => !Notices.Any(n => n.To == to))];

    /// <summary>The next review that has not been held. Null when none is planned.</summary>
    public MoveMeeting? NextReview => Meetings.FirstOrDefault(m => m.Kind is MoveMeetingKind.Review or MoveMeetingKind.RequestedReview && m.HeldOn is null);

    public MoveMeeting? ReEntry => Meetings.FirstOrDefault(m => m.Kind == MoveMeetingKind.ReEntry);

    public DateOnly? LastReviewOn => Meetings.Where(m => m.Kind is MoveMeetingKind.Review or MoveMeetingKind.RequestedReview).Max(m => m.HeldOn);
}

public static class MoveCaseQueries
{
    /// <returns>Null when there is none. Whoever asks has opened the pupil's record.</returns>
    public static async Task<MoveCase?> MoveCaseAsync(this OnrollDbContext db, MoveId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var move = await db.Moves.SingleOrDefaultAsync(m => m.MoveId == id, stop);
        if (move is null)
        {
            return null;
        }

        var schools = await db.Organisations.AsNoTracking().Where(o => o.OrganisationId == move.HomeId || o.OrganisationId == move.HostId).ToDictionaryAsync(o => o.OrganisationId, stop);
        return new MoveCase(
            move, schools[move.HomeId], schools[move.HostId],
            await db.MovingPupilAsync(move.PupilId, move.StartsOn, stop),
            await db.Pupils.Where(p => p.PupilId == move.PupilId).Select(p => p.DateOfBirth).SingleAsync(stop),
            await db.MoveAgreements.Where(a => a.MoveId == id).OrderBy(a => a.Who).ToListAsync(stop),
            await db.MovePassportParts.AsNoTracking().Where(p => p.MoveId == id).OrderBy(p => p.Part).ToListAsync(stop),
            await db.MoveMeetings.Where(m => m.MoveId == id).OrderBy(m => m.DueOn).ThenBy(m => m.MoveMeetingId).ToListAsync(stop),
            await db.OffSiteNotices.AsNoTracking().Where(n => n.MoveId == id).OrderBy(n => n.GivenOn).ThenBy(n => n.OffSiteNoticeId).ToListAsync(stop),
            await db.CalendarOfAsync(move.HomeId, stop));
    }

    /// <summary>Whose pupil a move is about. Null when there is no such move.</summary>
    public static Task<PupilId?> PupilOfMoveAsync(this OnrollDbContext db, MoveId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Moves.Where(m => m.MoveId == id).Select(m => (PupilId?)m.PupilId).FirstOrDefaultAsync(stop);
    }

    /// <summary>What about a pupil decides who must agree, on a day.</summary>
    public static async Task<MovingPupil> MovingPupilAsync(this OnrollDbContext db, PupilId pupilId, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var facts = await db.PupilFacts
            .Where(f => f.PupilId == pupilId && (f.Kind == PupilFactKind.SenProvision || f.Kind == PupilFactKind.LookedAfter)
                && f.ValidFrom <= on && (f.ValidTo == null || f.ValidTo >= on))
            .Select(f => new { f.Kind, f.Code })
            .ToListAsync(stop);
        var responsible = await db.Contacts.Where(c => c.PupilId == pupilId && c.HasParentalResponsibility).Select(c => c.LivesWithPupil).ToListAsync(stop);
        return new MovingPupil(
            facts.Exists(f => f is { Kind: PupilFactKind.SenProvision, Code: "E" }),
            facts.Exists(f => f is { Kind: PupilFactKind.LookedAfter, Code: "Y" or "1" or "true" }),
            responsible.Contains(true) && responsible.Contains(false));
    }
}
