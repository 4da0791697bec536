using Microsoft.EntityFrameworkCore;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Codes;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>Gathers what gates look at from the whole record: the one place that knows where each fact is kept.</summary>
public sealed class LadderFacts(OnrollDbContext db)
{
    private const string InternalExclusion = "internal-exclusion";

    /// <param name="place">Whose case.</param>
    /// <param name="pack">The version it began under.</param>
    /// <param name="asAt">What happens later does not count yet.</param>
    public async Task<CaseFacts> OfAsync(LadderPlace place, PackInUse pack, DateOnly asAt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(pack);
        var evidence = await db.LadderEvidence.AsNoTracking().Where(e => e.LadderPlaceId == place.LadderPlaceId).OrderBy(e => e.On).ToListAsync(stop);
        var changes = await db.LadderChanges.AsNoTracking().Where(c => c.LadderPlaceId == place.LadderPlaceId).OrderBy(c => c.On).ToListAsync(stop);
        return new CaseFacts
        {
            AsAt = asAt,
            Names = pack.Names,
            KeyStage = await KeyStageAsync(place, stop),
            Plans = [.. Of(EvidenceKind.Plan).Select(e => new PlanFact(e.What, [], IsApproved: false)), .. Of(EvidenceKind.PlanApproved).Select(e => new PlanFact(e.What, [], IsApproved: true))],
            Documents = [.. Of(EvidenceKind.Document).Select(e => new DocumentFact(e.What, []))],
            Reviews = [.. Of(EvidenceKind.Review).Select(e => new ReviewFact(e.What, e.On))],
            Meetings = [.. Of(EvidenceKind.Meeting).Select(e => Meeting(e, pack.Pack))],
            Consents = [.. evidence.Where(e => e.Kind is EvidenceKind.Consent or EvidenceKind.ConsentRefused).Select(e => new ConsentFact(e.What, e.Kind == EvidenceKind.Consent, e.On))],
            Exceptions = [.. Of(EvidenceKind.Exception).Select(e => new ExceptionFact(e.What, e.Note, e.On))],
            OwnProcesses = [.. Of(EvidenceKind.OwnProcess).Select(e => new OwnProcessFact(e.What, e.On)), .. Stood(changes), .. await InternalExclusionsAsync(place, stop)],
            Programmes = [.. Programmes(pack.Pack, changes)],
            Places = await PlacesAsync(place, pack, stop),
            Quotas = await QuotasAsync(place, pack, stop),
        };

        IEnumerable<LadderEvidence> Of(EvidenceKind kind) => evidence.Where(e => e.Kind == kind && e.On <= asAt);
    }

    private static MeetingFact Meeting(LadderEvidence held, Pack pack) => new(
        held.What,
        held.On,
        pack.Meetings.FirstOrDefault(meeting => meeting.Id == held.What)?.MustAttend ?? [],
        (held.Attended ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Having stood on a step of the school's own is evidence that it was used.</summary>
    private static IEnumerable<OwnProcessFact> Stood(IEnumerable<LadderChange> changes) =>
        changes.Where(c => c.Kind is LadderChangeKind.Onwards or LadderChangeKind.Back or LadderChangeKind.Began).Select(c => new OwnProcessFact(c.ToStep, c.On));

    private async Task<IEnumerable<OwnProcessFact>> InternalExclusionsAsync(LadderPlace place, CancellationToken stop)
    {
        var days = await db.Incidents.Where(i => i.PupilId == place.PupilId && i.InternalExclusionPeriods > 0).Select(i => i.OccurredOn).ToListAsync(stop);
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

    private async Task<int?> KeyStageAsync(LadderPlace place, CancellationToken stop)
    {
        var year = await db.Enrolments.Where(e => e.PupilId == place.PupilId && e.OrganisationId == place.OrganisationId)
            .OrderByDescending(e => e.EntryDate).Select(e => e.NcYear).FirstOrDefaultAsync(stop);
        return KeyStages.OfYear(CurriculumYear.NumberOf(year));
    }

    /// <summary>Places in use are those of pupils who stand on a step that gives one, in the whole partnership or in the school.</summary>
    private async Task<Dictionary<string, PlacesFact>> PlacesAsync(LadderPlace place, PackInUse pack, CancellationToken stop)
    {
        var used = await UsedAsync(place, pack, stop);
        return pack.Pack.Provisions.ToDictionary(
            provision => provision.Id,
            provision => new PlacesFact(
                provision.Capacity ?? int.MaxValue,
                used.Where(u => u.Provision == provision.Id && (provision.Scope == ProvisionScope.Shared || u.School == place.OrganisationId)).Sum(u => u.Count)));
    }

    private async Task<Dictionary<string, PlacesFact>> QuotasAsync(LadderPlace place, PackInUse pack, CancellationToken stop)
    {
        var used = await UsedAsync(place, pack, stop);
        return pack.Pack.Quotas.Where(quota => quota.Kind != QuotaKind.Formula).ToDictionary(quota => quota.Id, quota =>
        {
            var counted = used.Where(u => pack.Pack.Provisions.Any(p => p.Id == u.Provision && p.Quota == quota.Id));
            return quota.Kind == QuotaKind.Nominal
                ? new PlacesFact(quota.PerSchool ?? 0, counted.Where(u => u.School == place.OrganisationId).Sum(u => u.Count))
                : new PlacesFact(quota.Total ?? 0, counted.Sum(u => u.Count));
        });
    }

    private async Task<List<(string Provision, OrganisationId School, int Count)>> UsedAsync(LadderPlace place, PackInUse pack, CancellationToken stop)
    {
        var versions = db.PackVersions.Where(v => v.PartnershipId == pack.PartnershipId).Select(v => v.PackVersionId);
        var standing = await db.LadderPlaces
            .Where(p => p.ClosedOn == null && p.LadderPlaceId != place.LadderPlaceId && versions.Contains(p.PackVersionId))
            .GroupBy(p => new { p.StepId, p.OrganisationId })
            .Select(group => new { group.Key.StepId, group.Key.OrganisationId, Count = group.Count() })
            .ToListAsync(stop);
        var provisions = pack.Pack.Ladders.SelectMany(ladder => ladder.Steps).Where(step => step.Provision is not null).ToLookup(step => step.Id, step => step.Provision!);   // just asked for
        return [.. standing.SelectMany(s => provisions[s.StepId].Distinct().Select(provision => (provision, s.OrganisationId, s.Count)))];
    }
}
