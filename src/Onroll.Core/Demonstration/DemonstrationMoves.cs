using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Moves;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Rules.Policy;

namespace Onroll.Core.Demonstration;

/// <summary>Moves between the schools of the demonstration: one that lasted a year, a trial the new law found open, a direction, one that broke down, one that is proposed.</summary>
internal sealed class DemonstrationMoves(OnrollDbContext db, Patch patch)
{
    private static readonly MoveType Trial = new()
    {
        Id = "trial", Name = "Managed move", Basis = MoveBasis.ManagedMove, Lasts = new DurationRule { Unit = DurationUnit.SchoolWeeks, Length = 6, ExtendableBy = 6 },
    };

    private const int MostAsked = 40;

    private readonly Dice _dice = new(patch.Options.Seed, Throw.Patch, 41);
    private readonly DemonstrationSchool _home = patch.School("alderway");
    private uint _ids;

    private DateOnly Today => patch.Options.Today;

    public async Task RunAsync(CancellationToken stop)
    {
        var pupils = new Queue<PupilId>(await CandidatesAsync(_home.Id, 5, stop));
        if (pupils.Count < 4)
        {
            return;   // a demonstration too small to spare anybody
        }

        await LastedAsync(stop);
        await OpenTrialAsync(pupils.Dequeue(), stop);
        await DirectionAsync(pupils.Dequeue(), stop);
        await BrokeDownAsync(pupils.Dequeue(), stop);
        Propose(pupils.Dequeue());
        await db.SaveAsync(ChangedBy.Onroll("Set up the demonstration"), stop);
        db.ChangeTracker.Clear();
    }

    // Pupils of Years 8 and 9 whom no story tells of.
    private Task<List<PupilId>> CandidatesAsync(OrganisationId school, int count, CancellationToken stop) => db.Enrolments
        .Where(e => e.OrganisationId == school && e.Status == "C" && e.LeavingDate == null && (e.NcYear == "8" || e.NcYear == "9")
            && !db.PupilVoices.Any(v => v.PupilId == e.PupilId) && !db.PlannedActions.Any(a => a.PupilId == e.PupilId) && db.Incidents.Any(i => i.PupilId == e.PupilId))
        .Select(e => e.PupilId).Distinct().OrderBy(id => id).Take(count).ToListAsync(stop);

    private async Task LastedAsync(CancellationToken stop)
    {
        var host = patch.School("fallowgate");
        var final = Today.AddYears(-1).AddDays(-14);
        final = final.AddDays(((int)DayOfWeek.Monday - (int)final.DayOfWeek + 7) % 7);
        var starts = final.AddDays(-49);
        var quiet = (await CandidatesAsync(host.Id, MostAsked, stop)).Where(one => !db.Incidents.Any(i => i.PupilId == one && i.OccurredOn < starts) && !db.Exclusions.Any(x => x.PupilId == one && x.StartsOn < starts));
        if (quiet.Take(1).ToList() is not [var pupil])
        {
            return;
        }

        var direction = Add(New(pupil, host, StandardMoveTypes.All[1], starts, final.AddDays(-3)));
        (direction.AgreedOn, direction.StartedOn, direction.EndedOn, direction.ClosedOn) = (direction.ProposedOn.AddDays(4), starts, final.AddDays(-1), final);
        (direction.Ending, direction.EndingReason) = (MoveEnding.Transferred, "It became a managed move");
        Agree(direction, MoveConsent.ReceivingHead);
        Meet(direction, MoveMeetingKind.Review, starts.AddDays(18), MoveDecision.Continue, "In every lesson since the second week. The bus is still hard.");
        Meet(direction, MoveMeetingKind.Review, final.AddDays(-5), MoveDecision.Transfer, "Six good weeks. Everybody wants it to be permanent.");
        var move = Add(New(pupil, host, StandardMoveTypes.All[0], final, null, direction.MoveId));
        (move.AgreedOn, move.StartedOn, move.RightsGivenOn, move.FinalisedOn, move.Ending) = (final.AddDays(-4), final, move.ProposedOn, final, MoveEnding.Transferred);
        move.EndingReason = "He has friends here and wants to stay";
        Agree(move, [.. ManagedMoveConsents.RequiredFor(await db.MovingPupilAsync(pupil, final, stop))]);
        var spell = await db.Enrolments.SingleAsync(e => e.PupilId == pupil && e.OrganisationId == host.Id, stop);
        spell.EntryDate = starts;
        db.Enrolments.Add(new Enrolment
        {
            AreaId = db.AreaId, EnrolmentId = Id(), PupilId = pupil, OrganisationId = _home.Id, Status = "C", EntryDate = new DateOnly(2024, 9, 3), LeavingDate = final.AddDays(-1),
            Destination = host.Organisation.Name, NcYear = spell.NcYear,
        });
        await new MovedMarks(db, pupil).BeforeAsync(starts, host.Id, (_home.Id, _home.Calendar), stop);
    }

    private async Task OpenTrialAsync(PupilId pupil, CancellationToken stop)
    {
        var host = patch.School("hollin-mill");
        var move = Add(New(pupil, host, Trial, new DateOnly(2026, 6, 29), new DateOnly(2026, 9, 18)));
        (move.AgreedOn, move.StartedOn, move.RightsGivenOn) = (move.ProposedOn.AddDays(5), move.StartsOn, move.ProposedOn);
        Agree(move, MoveConsent.Parent, MoveConsent.Pupil, MoveConsent.HomeHead, MoveConsent.ReceivingHead);
        Meet(move, MoveMeetingKind.Review, new DateOnly(2026, 7, 17), MoveDecision.Continue, "Settling. Maths is going well; the bus is hard.");
        await OnTwoRollsAsync(pupil, host, move.StartsOn, null, stop);
        Share(move, host, Today.AddDays(60));
    }

    private async Task DirectionAsync(PupilId pupil, CancellationToken stop)
    {
        var host = patch.School("fallowgate");
        var start = Before(13);
        var move = Add(New(pupil, host, StandardMoveTypes.All[1], start, LastDay(start, 6)));
        (move.AgreedOn, move.StartedOn, move.Length) = (start.AddDays(-10), start, 6);
        Agree(move, MoveConsent.ReceivingHead);
        Meet(move, MoveMeetingKind.Admission, start.AddDays(-4), null, "Everybody met. He starts with mornings in the inclusion room and lessons from the second week.");
        db.MoveMeetings.Add(Meeting(move, MoveMeetingKind.Review, Today.AddDays(4)));
        db.OffSiteNotices.Add(new OffSiteNotice
        {
            AreaId = db.AreaId, OffSiteNoticeId = Id(), MoveId = move.MoveId, PupilId = pupil, To = DirectionTold.Parent, GivenOn = start.AddDays(-7), GivenByName = "Ruth Adeyemi",
            Address = "Fallowgate School, Weir Lane, Aldermere", ReportTo = "Reception, Mr Delaney", Days = 30, Reasons = move.Purpose, Objectives = "Six weeks without a suspension, and lessons all day by the third week", SessionTimes = "8:45am to noon and 12:45pm to 3pm",
        });
        await OnTwoRollsAsync(pupil, host, start, null, stop);
        Share(move, host, move.EndsOn);
    }

    private async Task BrokeDownAsync(PupilId pupil, CancellationToken stop)
    {
        var host = patch.School("brackenfold");
        var (start, ended) = (Before(25), Before(2));
        var move = Add(New(pupil, host, StandardMoveTypes.All[1], start, LastDay(start, 6)));
        (move.AgreedOn, move.StartedOn, move.Length, move.EndedOn, move.Ending) = (start.AddDays(-10), start, 6, ended, MoveEnding.ReturnedUnsuccessful);
        move.EndingReason = "The journey is an hour each way and he has stopped going. He wants to try again at his own school.";
        Agree(move, MoveConsent.ReceivingHead);
        Meet(move, MoveMeetingKind.Review, ended, MoveDecision.EndEarly, "Both schools and his mother agree that it is not working.");
        db.MoveMeetings.Add(Meeting(move, MoveMeetingKind.ReEntry, Today));
        await OnTwoRollsAsync(pupil, host, start, ended, stop);
        Share(move, host, ended);
    }

    private void Propose(PupilId pupil)
    {
        var move = Add(New(pupil, patch.School("cinder-lane"), StandardMoveTypes.All[0], Today.AddDays(24), null));
        move.RightsGivenOn = Today.AddDays(-1);
        Agree(move, MoveConsent.HomeHead);
    }

    private Move New(PupilId pupil, DemonstrationSchool host, MoveType type, DateOnly startsOn, DateOnly? endsOn, MoveId? follows = null)
    {
        var proposed = startsOn.AddDays(-21) > Today ? Today.AddDays(-2) : startsOn.AddDays(-21);
        return new Move
        {
            AreaId = db.AreaId, MoveId = MoveId.From(Id()), PupilId = pupil, HomeId = _home.Id, HostId = host.Id, Basis = type.Basis, TypeName = type.Name, Type = KeptTerms.Write(type),
            PolicySet = PolicySet.On(proposed).Id, Purpose = "A quarrel that will not end, and a wish to start again where nobody knows it. To be in lessons all day.",
            Support = "A named adult at both schools. A call home every Friday.", Transport = "Bus pass, paid by the home school", ProposedOn = proposed, StartsOn = startsOn, EndsOn = endsOn, FollowsId = follows, Length = endsOn is null ? null : 6,
        };
    }

    private Move Add(Move move)
    {
        db.Moves.Add(move);
        if (move.StartsOn <= Today)
        {
            db.MovePassportParts.AddRange(InformationPassport.Parts.Select(part => new MovePassportPart
            {
                AreaId = db.AreaId, MoveId = move.MoveId, PupilId = move.PupilId, Part = part, SharedOn = _home.Calendar.SchoolDayBefore(move.StartsOn, 5)?.Date ?? move.StartsOn.AddDays(-7), SharedByName = "Ruth Adeyemi",
            }));
        }

        return move;
    }

    private void Agree(Move move, params MoveConsent[] who) => db.MoveAgreements.AddRange(who.Select(one => new MoveAgreement
    {
        AreaId = db.AreaId, MoveId = move.MoveId, PupilId = move.PupilId, Who = one, GivenOn = move.ProposedOn.AddDays(1),
        Name = one switch { MoveConsent.HomeHead => "Martin Okafor", MoveConsent.ReceivingHead => "The head of the receiving school", MoveConsent.Pupil => "The pupil", MoveConsent.SecondParent => "The other parent", _ => "The parent" },
        Note = one == MoveConsent.Pupil ? "I want to go where they don’t know about it." : null,
    }));

    private void Meet(Move move, MoveMeetingKind kind, DateOnly on, MoveDecision? decision, string notes)
    {
        var meeting = Meeting(move, kind, on);
        (meeting.HeldOn, meeting.Decision, meeting.Notes) = (on, decision, notes);
        (meeting.PupilCame, meeting.FamilyCame, meeting.HomeCame, meeting.HostCame) = (true, true, true, true);
        db.MoveMeetings.Add(meeting);
    }

    private MoveMeeting Meeting(Move move, MoveMeetingKind kind, DateOnly due) =>
        new() { AreaId = db.AreaId, MoveMeetingId = Id(), MoveId = move.MoveId, PupilId = move.PupilId, Kind = kind, DueOn = due };

    private async Task OnTwoRollsAsync(PupilId pupil, DemonstrationSchool host, DateOnly from, DateOnly? to, CancellationToken stop)
    {
        var home = await db.Enrolments.SingleAsync(e => e.PupilId == pupil && e.OrganisationId == _home.Id && e.LeavingDate == null, stop);
        home.Status = to is null ? OffSiteRegistration.AtSchool.HomeStatus : "C";
        db.Enrolments.Add(new Enrolment
        {
            AreaId = db.AreaId, EnrolmentId = Id(), PupilId = pupil, OrganisationId = host.Id, Status = OffSiteRegistration.AtSchool.HostStatus!, EntryDate = from, LeavingDate = to, NcYear = home.NcYear,   // a school keeps a roll
        });
        await new MovedMarks(db, pupil).AwayAsync((from, to ?? Today), _home.Id, (host.Id, host.Calendar), stop);
    }

    private void Share(Move move, DemonstrationSchool host, DateOnly? until) => db.Shares.Add(new Share
    {
        AreaId = db.AreaId, ShareId = ShareId.From(Id()), PupilId = move.PupilId, OrganisationId = host.Id, LawfulBasis = LawfulBasis.PublicTask, Sections = RecordSections.Ordinary,
        Purpose = move.Basis == MoveBasis.ManagedMove ? SharePurpose.ManagedMove : SharePurpose.Placement, StartsOn = move.ProposedOn.AddDays(1), EndsOn = until,
        Reason = $"So that {host.Organisation.Name} can prepare for the move and look after the pupil while it lasts.",
    });

    private DateOnly Before(int schoolDays) => _home.Calendar.SchoolDayBefore(Today, schoolDays)?.Date ?? Today.AddDays(-7 * schoolDays / 5);

    private DateOnly LastDay(DateOnly start, int weeks) => new Duration(weeks, DurationUnit.SchoolWeeks).LastDay(_home.Calendar, start)?.Date ?? start.AddDays((7 * weeks) - 3);

    private Guid Id() => _dice.Id(_ids++);
}
