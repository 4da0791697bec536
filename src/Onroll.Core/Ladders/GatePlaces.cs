using Microsoft.EntityFrameworkCore;
using Onroll.Core.Agreements;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>Places and quotas as gates ask for them: what the pack gives, less what is in use, on the ladder or by a booking.</summary>
internal sealed class GatePlaces(OnrollDbContext db, GateCase of)
{
    /// <summary>A pupil who uses a provision of the pack.</summary>
    private sealed record InUse(string Provision, PupilId Pupil, OrganisationId School);

    private static readonly PlacementState[] Occupying = [PlacementState.Proposed, PlacementState.Booked, PlacementState.Running];

    private readonly Pack _pack = of.Pack.Pack;
    private List<InUse>? _inUse;

    public async Task<IReadOnlyDictionary<string, PlacesFact>> PlacesAsync(CancellationToken stop)
    {
        var used = await UsedAsync(stop);
        return _pack.Provisions.ToDictionary(
            provision => provision.Id,
            provision => new PlacesFact(
                provision.Capacity ?? int.MaxValue,
                used.Count(u => u.Provision == provision.Id && (provision.Scope == ProvisionScope.Shared || u.School == of.School))));
    }

    public async Task<IReadOnlyDictionary<string, PlacesFact>> QuotasAsync(CancellationToken stop)
    {
        var quotas = new Dictionary<string, PlacesFact>();
        foreach (var quota in _pack.Quotas)
        {
            var counted = (await UsedAsync(stop)).Where(u => _pack.Provisions.Any(p => p.Id == u.Provision && p.Quota == quota.Id)).ToList();
            var own = counted.Count(u => u.School == of.School);
            quotas[quota.Id] = quota.Kind switch
            {
                QuotaKind.Nominal => new PlacesFact(quota.PerSchool ?? 0, own),
                QuotaKind.Formula => new PlacesFact(await ShareAsync(quota, stop), own),
                _ => new PlacesFact(quota.Total ?? 0, counted.Count),
            };
        }

        return quotas;
    }

    /// <summary>The pupil's own placements in provisions of the pack: completed when they ended as planned.</summary>
    public async Task<IReadOnlyList<ProgrammeFact>> StaysAsync(CancellationToken stop)
    {
        var names = await OfferedAsync(stop);
        var stays = await db.Placements.AsNoTracking().Where(p => p.PupilId == of.Pupil && p.HomeId == of.School && (p.State == PlacementState.Running || p.State == PlacementState.Ended))
            .OrderBy(p => p.StartsOn).ThenBy(p => p.PlacementId).ToListAsync(stop);
        return [.. stays.Where(stay => names.ContainsKey(stay.ProvisionId)).Select(stay => new ProgrammeFact(names[stay.ProvisionId], stay.StartsOn, CompletedOn(stay)))];
    }

    // One that was broken off before its planned end was not completed.
    private static DateOnly? CompletedOn(Placement stay) => stay.EndedOn is { } ended && (stay.EndsOn is null || ended >= stay.EndsOn) ? ended : null;

    private async Task<int> ShareAsync(QuotaRule quota, CancellationToken stop)
    {
        var sizes = await db.SchoolSizesAsync(of.Pack.PartnershipId, db.Time.TodayInLondon(), stop);
        if (quota.EligibleStates.Count > 0)
        {
            var standings = await db.AgreementStandingsAsync(of.Pack.PartnershipId, stop);
            sizes = [.. sizes.Where(size => standings.Any(s => s.OrganisationId.ToString() == size.Id && quota.EligibleStates.Contains(s.StateId)))];
        }

        return quota.Distribute(sizes).GetValueOrDefault(of.School.ToString());
    }

    // The pupil's own place is not in the pupil's own way.
    private async Task<List<InUse>> UsedAsync(CancellationToken stop) => _inUse ??=
        [.. (await StandingAsync(stop)).Concat(await BookedAsync(stop)).Where(u => u.Pupil != of.Pupil).DistinctBy(u => (u.Provision, u.Pupil))];

    private async Task<IEnumerable<InUse>> StandingAsync(CancellationToken stop)
    {
        var versions = db.PackVersions.Where(v => v.PartnershipId == of.Pack.PartnershipId).Select(v => v.PackVersionId);
        var standing = await db.LadderPlaces.Where(p => p.ClosedOn == null && versions.Contains(p.PackVersionId))
            .Select(p => new { p.StepId, p.PupilId, p.OrganisationId }).ToListAsync(stop);
        var provisions = _pack.Ladders.SelectMany(ladder => ladder.Steps).Where(step => step.Provision is not null).ToLookup(step => step.Id, step => step.Provision!);   // just asked for
        return standing.SelectMany(s => provisions[s.StepId].Distinct().Select(provision => new InUse(provision, s.PupilId, s.OrganisationId)));
    }

    private async Task<IEnumerable<InUse>> BookedAsync(CancellationToken stop)
    {
        var names = await OfferedAsync(stop);
        var booked = await db.Placements.Where(p => Occupying.Contains(p.State)).Select(p => new { p.ProvisionId, p.PupilId, p.HomeId }).ToListAsync(stop);
        return booked.Where(b => names.ContainsKey(b.ProvisionId)).Select(b => new InUse(names[b.ProvisionId], b.PupilId, b.HomeId));
    }

    /// <summary>The partnership's offered provisions by the id its pack gives them.</summary>
    private async Task<Dictionary<ProvisionId, string>> OfferedAsync(CancellationToken stop)
    {
        var offered = await db.OfferedProvisions.AsNoTracking().Where(p => p.PartnershipId == of.Pack.PartnershipId).ToListAsync(stop);
        return offered.ToDictionary(p => p.ProvisionId, p => p.ReadTerms().Id);
    }
}
