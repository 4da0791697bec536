using Microsoft.EntityFrameworkCore;
using Onroll.Core.Agreements;
using Onroll.Core.Family;
using Onroll.Core.Moves;
using Onroll.Core.Packs;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Rules.Codes;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>Whose gates are asked about.</summary>
/// <param name="School">The school whose pupil it is.</param>
/// <param name="Pack">The version the case began under.</param>
public sealed record GateCase(PupilId Pupil, OrganisationId School, PackInUse Pack)
{
    public static GateCase Of(LadderPlace place, PackInUse pack)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new GateCase(place.PupilId, place.OrganisationId, pack);
    }
}

/// <summary>Gathers what gates look at from the whole record: the one place that knows where each fact is kept.</summary>
/// <remarks>What somebody has said is there on paper counts beside what is kept here.</remarks>
public sealed class GateFacts(OnrollDbContext db)
{
    private const string InternalExclusion = "internal-exclusion", Parent = "parent", Pupil = "pupil", HomeSchool = "home school";

    /// <summary>Agreement to anything else, such as counselling, opens no step.</summary>
    private static readonly ConsentTo[] OpensSteps = [ConsentTo.ManagedMove, ConsentTo.OffSiteProvision, ConsentTo.Referral];

    /// <param name="asAt">What happens later does not count yet.</param>
    public async Task<CaseFacts> OfAsync(GateCase of, DateOnly asAt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(of);
        var pack = of.Pack;
        var evidence = await EvidenceAsync(of, stop);
        var changes = await ChangesAsync(of, stop);
        var plans = await PlansAsync(of, asAt, stop);
        var places = new GatePlaces(db, of);
        return new CaseFacts
        {
            AsAt = asAt,
            Names = pack.Names,
            KeyStage = await KeyStageAsync(of, stop),
            Plans = [.. plans.Select(Fact), .. Of(EvidenceKind.Plan).Select(e => new PlanFact(e.What, [], IsApproved: false)), .. Of(EvidenceKind.PlanApproved).Select(e => new PlanFact(e.What, [], IsApproved: true))],
            Documents = [.. plans.Select(plan => new DocumentFact(plan.Kind, Missing(plan))), .. Of(EvidenceKind.Document).Select(e => new DocumentFact(e.What, []))],
            Reviews = [.. await ReviewsAsync(plans, stop), .. Of(EvidenceKind.Review).Select(e => new ReviewFact(e.What, e.On))],
            Meetings = [.. await MoveMeetingsAsync(of, stop), .. Of(EvidenceKind.Meeting).Select(e => Meeting(e, pack.Pack))],
            Consents = [.. await ConsentsAsync(of, evidence, asAt, stop)],
            Exceptions = [.. Of(EvidenceKind.Exception).Select(e => new ExceptionFact(e.What, e.Note, e.On))],
            OwnProcesses =
            [
                .. Of(EvidenceKind.OwnProcess).Select(e => new OwnProcessFact(e.What, e.On)),
                .. Stood(changes),
                .. plans.Where(plan => plan.InForceFrom is not null).Select(plan => new OwnProcessFact(plan.Kind, plan.InForceFrom!.Value)),   // just asked for
                .. await InternalExclusionsAsync(of, stop),
            ],
            Programmes = [.. Programmes(pack.Pack, changes), .. await places.StaysAsync(stop)],
            Places = await places.PlacesAsync(stop),
            Quotas = await places.QuotasAsync(stop),
            AgreementState = (await db.AgreementHistoryAsync(pack.PartnershipId, of.School, stop)).LastOrDefault(entry => entry.On <= asAt)?.StateId,
        };

        IEnumerable<LadderEvidence> Of(EvidenceKind kind) => evidence.Where(e => e.Kind == kind && e.On <= asAt);
    }

    // What was said in the open case; without one, in the last.
    private async Task<List<LadderEvidence>> EvidenceAsync(GateCase of, CancellationToken stop)
    {
        var places = Cases(of);
        return await db.LadderEvidence.AsNoTracking().Where(e => places.Contains(e.LadderPlaceId)).OrderBy(e => e.On).ThenBy(e => e.LadderEvidenceId).ToListAsync(stop);
    }

    private async Task<List<LadderChange>> ChangesAsync(GateCase of, CancellationToken stop)
    {
        var places = Cases(of);
        return await db.LadderChanges.AsNoTracking().Where(c => places.Contains(c.LadderPlaceId)).OrderBy(c => c.On).ThenBy(c => c.LadderChangeId).ToListAsync(stop);
    }

    private IQueryable<Guid> Cases(GateCase of) => db.LadderPlaces.Where(p => p.PupilId == of.Pupil && p.OrganisationId == of.School)
        .OrderBy(p => p.ClosedOn != null).ThenByDescending(p => p.BeganOn).ThenBy(p => p.LadderPlaceId).Select(p => p.LadderPlaceId).Take(1);

    // A plan that was begun in error, or for a pupil who had left, opens nothing.
    private Task<List<SupportPlan>> PlansAsync(GateCase of, DateOnly asAt, CancellationToken stop) =>
        db.SupportPlans.AsNoTracking().Where(p => p.PupilId == of.Pupil && p.OrganisationId == of.School && p.StartedOn <= asAt && p.Outcome != PlanOutcome.NoLongerNeeded)
            .OrderBy(p => p.StartedOn).ThenBy(p => p.SupportPlanId).ToListAsync(stop);

    private static PlanFact Fact(SupportPlan plan) => new(plan.Kind, Missing(plan), IsApproved: plan.InForceFrom is not null);

    private static IReadOnlyList<string> Missing(SupportPlan plan) => PlanChecklist.Of(plan.ReadTemplate(), plan.Read()).Missing;

    private async Task<IEnumerable<ReviewFact>> ReviewsAsync(List<SupportPlan> plans, CancellationToken stop)
    {
        var kinds = plans.ToDictionary(plan => plan.SupportPlanId, plan => plan.Kind);
        var held = await db.PlanReviews.Where(r => kinds.Keys.Contains(r.SupportPlanId)).OrderBy(r => r.HeldOn).Select(r => new { r.SupportPlanId, r.HeldOn }).ToListAsync(stop);
        return held.Select(review => new ReviewFact(kinds[review.SupportPlanId], review.HeldOn));
    }

    private static MeetingFact Meeting(LadderEvidence held, Pack pack) => new(
        held.What,
        held.On,
        pack.Meetings.FirstOrDefault(meeting => meeting.Id == held.What)?.MustAttend ?? [],
        (held.Attended ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Meetings about a move are those its kind asks for before and after.</summary>
    private async Task<List<MeetingFact>> MoveMeetingsAsync(GateCase of, CancellationToken stop)
    {
        var held = await (
            from meeting in db.MoveMeetings
            join move in db.Moves on meeting.MoveId equals move.MoveId
            where meeting.PupilId == of.Pupil && move.HomeId == of.School && meeting.HeldOn != null
            orderby meeting.HeldOn, meeting.MoveMeetingId
            select new { Meeting = meeting, move.Type }).AsNoTracking().ToListAsync(stop);
        return [.. held.SelectMany(h => Templates(KeptTerms.ReadMove(h.Type), h.Meeting.Kind).Select(id => new MeetingFact(
            id, h.Meeting.HeldOn!.Value, of.Pack.Pack.Meetings.FirstOrDefault(template => template.Id == id)?.MustAttend ?? [], [.. WhoCame(h.Meeting)])))];   // just asked for
    }

    private static IReadOnlyList<string> Templates(MoveType type, MoveMeetingKind kind) => kind switch
    {
        MoveMeetingKind.Admission => type.MeetingsBefore,
        MoveMeetingKind.ReEntry => type.MeetingsAfter,
        _ => [],
    };

    private static IEnumerable<string> WhoCame(MoveMeeting meeting)
    {
        (bool Came, string Who)[] people = [(meeting.PupilCame, Pupil), (meeting.FamilyCame, "family"), (meeting.HomeCame, HomeSchool), (meeting.HostCame, "host school")];
        return people.Where(person => person.Came).Select(person => person.Who);
    }

    private async Task<List<ConsentFact>> ConsentsAsync(GateCase of, List<LadderEvidence> evidence, DateOnly asAt, CancellationToken stop)
    {
        var kept = await db.Consents.AsNoTracking().Where(c => c.PupilId == of.Pupil && OpensSteps.Contains(c.To) && c.SaidOn <= asAt).ToListAsync(stop);
        var referrals = await (
            from consent in db.ReferralConsents
            join referral in db.Referrals on consent.ReferralId equals referral.ReferralId
            where consent.PupilId == of.Pupil && referral.OrganisationId == of.School && consent.On <= asAt
            select new ConsentFact(consent.By, consent.IsGiven, consent.On)).ToListAsync(stop);
        var moves = await (
            from agreement in db.MoveAgreements
            join move in db.Moves on agreement.MoveId equals move.MoveId
            where agreement.PupilId == of.Pupil && move.HomeId == of.School && move.ClosedOn == null && agreement.GivenOn <= asAt
            select new { agreement.Who, agreement.GivenOn, agreement.WithdrawnOn }).ToListAsync(stop);
        return
        [
            .. evidence.Where(e => e.Kind is EvidenceKind.Consent or EvidenceKind.ConsentRefused).Select(e => new ConsentFact(e.What, e.Kind == EvidenceKind.Consent, e.On)),
            .. kept.Select(c => new ConsentFact(c.Of == ConsentOf.Pupil ? Pupil : Parent, c.HoldsOn(asAt), c.WithdrawnOn is { } taken && taken <= asAt ? taken : c.SaidOn)),
            .. referrals,
            .. moves.Where(m => NameOf(m.Who) is not null).Select(m => new ConsentFact(NameOf(m.Who)!, m.WithdrawnOn is null || m.WithdrawnOn > asAt, m.WithdrawnOn ?? m.GivenOn)),   // just asked for
        ];
    }

    /// <summary>As packs name them. Null for those the law asks and no pack does.</summary>
    private static string? NameOf(MoveConsent who) => who switch
    {
        MoveConsent.Parent => Parent,
        MoveConsent.Pupil => Pupil,
        MoveConsent.HomeHead => HomeSchool,
        MoveConsent.ReceivingHead => "receiving school",
        _ => null,
    };

    /// <summary>Having stood on a step of the school's own is evidence that it was used.</summary>
    private static IEnumerable<OwnProcessFact> Stood(IEnumerable<LadderChange> changes) =>
        changes.Where(c => c.Kind is LadderChangeKind.Onwards or LadderChangeKind.Back or LadderChangeKind.Began).Select(c => new OwnProcessFact(c.ToStep, c.On));

    private async Task<IEnumerable<OwnProcessFact>> InternalExclusionsAsync(GateCase of, CancellationToken stop)
    {
        var days = await db.Incidents.Where(i => i.PupilId == of.Pupil && i.InternalExclusionPeriods > 0).Select(i => i.OccurredOn).ToListAsync(stop);
        return days.Select(day => new OwnProcessFact(InternalExclusion, day));
    }

    /// <summary>Steps that ran: completed when said so, or when the pupil went on from them.</summary>
    private static IEnumerable<ProgrammeFact> Programmes(Pack pack, List<LadderChange> changes)
    {
        var provisions = pack.Ladders.SelectMany(ladder => ladder.Steps).Where(step => step.Provision is not null).ToLookup(step => step.Id, step => step.Provision);
        foreach (var entered in changes.Where(c => c.FromStep != c.ToStep))
        {
            var finished = changes.FirstOrDefault(c => c.Kind == LadderChangeKind.Finished && c.ToStep == entered.ToStep && c.On >= entered.On)?.On;
            var left = changes.FirstOrDefault(c => c.FromStep == entered.ToStep && c.On >= entered.On && c.Kind == LadderChangeKind.Onwards && c != entered)?.On;
            yield return new ProgrammeFact(entered.ToStep, entered.On, finished ?? left);
            foreach (var provision in provisions[entered.ToStep].OfType<string>())
            {
                yield return new ProgrammeFact(provision, entered.On, finished ?? left);
            }
        }
    }

    private async Task<int?> KeyStageAsync(GateCase of, CancellationToken stop)
    {
        var year = await db.Enrolments.Where(e => e.PupilId == of.Pupil && e.OrganisationId == of.School)
            .OrderByDescending(e => e.EntryDate).Select(e => e.NcYear).FirstOrDefaultAsync(stop);
        return KeyStages.OfYear(CurriculumYear.NumberOf(year));
    }
}
