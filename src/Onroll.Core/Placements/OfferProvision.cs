using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;

namespace Onroll.Core.Placements;

/// <summary>Says that a provision has places, who runs it and how they are shared; keeps the checks of its provider.</summary>
public sealed class OfferProvision(OnrollDbContext db, TimeProvider time)
{
    /// <param name="runBy">Who runs it.</param>
    /// <param name="terms">Places, key stages, length and checks.</param>
    /// <param name="quota">How places are shared, the places of each school, and the price of a year. Null and empty where nothing is agreed.</param>
    /// <param name="of">The partnership whose way of working the terms come from. Null when they were entered by hand.</param>
    public async Task<ProvisionId> RunAsync(
        OrganisationId runBy, Provision terms, (QuotaRule? Rule, IReadOnlyDictionary<OrganisationId, int> Shares, int? YearlyPence) quota, ChangedBy by, CancellationToken stop, PartnershipId? of = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var provision = new OfferedProvision
        {
            AreaId = db.AreaId,
            ProvisionId = ProvisionId.New(),
            OrganisationId = runBy,
            PartnershipId = of,
            Name = terms.Name,
            Terms = KeptTerms.Write(terms),
            Quota = quota.Rule is null ? null : KeptTerms.Write(quota.Rule),
            YearlyPence = quota.YearlyPence,
        };
        db.OfferedProvisions.Add(provision);
        db.QuotaShares.AddRange(quota.Shares.Select(share => new QuotaShare { AreaId = db.AreaId, ProvisionId = provision.ProvisionId, OrganisationId = share.Key, Places = share.Value }));
        await db.SaveAsync(by, stop);
        return provision.ProvisionId;
    }

    /// <summary>Checks of the provider made on a day.</summary>
    public async Task CheckAsync(OrganisationId provider, IEnumerable<ProvisionCheck> checks, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(by);
        db.ProviderChecks.AddRange(checks.Where(ProvisionChecks.OfProvider.Contains).Select(check => new ProviderCheck
        {
            AreaId = db.AreaId, ProviderCheckId = Guid.CreateVersion7(), OrganisationId = provider, Check = check, CheckedOn = on <= time.TodayInLondon() ? on : time.TodayInLondon(), CheckedByName = by.Name,
        }));
        await db.SaveAsync(by, stop);
    }
}

public static class ProviderCheckQueries
{
    /// <summary>The day each check of a provider was last made.</summary>
    public static async Task<IReadOnlyDictionary<ProvisionCheck, DateOnly>> ProviderChecksAsync(this OnrollDbContext db, OrganisationId provider, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var checks = await db.ProviderChecks.Where(c => c.OrganisationId == provider).Select(c => new { c.Check, c.CheckedOn }).ToListAsync(stop);
        return checks.GroupBy(c => c.Check).ToDictionary(of => of.Key, of => of.Max(c => c.CheckedOn));
    }

    /// <summary>Whether a provider that is no school gives so much education that it must register (R-APV-02).</summary>
    public static async Task<RegistrationReading> RegistrationOfAsync(this OnrollDbContext db, OrganisationId provider, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var there = await (
            from placement in db.Placements
            join provision in db.OfferedProvisions on placement.ProvisionId equals provision.ProvisionId
            where provision.OrganisationId == provider && (placement.State == PlacementState.Running || placement.State == PlacementState.Booked)
            select new { placement.PupilId, placement.Sessions, placement.StartsOn }).ToListAsync(stop);
        var pupils = new List<ProviderPupil>();
        foreach (var pupil in there)
        {
            var facts = await db.MovingPupilAsync(pupil.PupilId, pupil.StartsOn > today ? pupil.StartsOn : today, stop);
            pupils.Add(new ProviderPupil(WeekPart.Hours(pupil.Sessions), facts.HasPlan, facts.IsLookedAfter));
        }

        return ProviderRegistration.Read(pupils);
    }
}
