using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>What new rules would do to one school's register if they applied today. Counts of pupils only.</summary>
/// <param name="Before">Red, Amber and Green by the rules in force.</param>
/// <param name="After">The same by the new rules.</param>
public sealed record RegisterRulesEffect(string SchoolName, (int Red, int Amber, int Green) Before, (int Red, int Amber, int Green) After, int Entering, int Rising, int Falling);

/// <summary>Tries new rules on today's records without saving anything.</summary>
public sealed class PreviewRegisterRules(OnrollDbContext db, TimeProvider time)
{
    /// <param name="owner">A school, or a partnership office: then every school that follows the partnership's rules.</param>
    public async Task<IReadOnlyList<RegisterRulesEffect>> RunAsync(OrganisationId owner, RegisterRules rules, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        var effects = new List<RegisterRulesEffect>();
        foreach (var (school, name) in await SchoolsAsync(owner, today, stop))
        {
            var now = await db.RegisterRulesOfAsync(school, today, stop);
            if (school == owner || now.OwnerId is null || now.OwnerId == owner)
            {
                effects.Add(await EffectAsync(school, name, now.Rules, rules, stop));
            }
        }

        return effects;
    }

    private async Task<List<(OrganisationId, string)>> SchoolsAsync(OrganisationId owner, DateOnly today, CancellationToken stop)
    {
        var schools = await db.Organisations
            .Where(o => (o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit || o.Kind == OrganisationKind.AlternativeProvider)
                && (o.OrganisationId == owner || db.Memberships.Any(m => m.OrganisationId == o.OrganisationId
                    && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today)
                    && db.Partnerships.Any(p => p.PartnershipId == m.PartnershipId && p.OfficeId == owner))))
            .OrderBy(o => o.Name)
            .Select(o => new { o.OrganisationId, o.Name })
            .ToListAsync(stop);
        return [.. schools.Select(s => (s.OrganisationId, s.Name))];
    }

    private async Task<RegisterRulesEffect> EffectAsync(OrganisationId school, string name, RegisterRules now, RegisterRules then, CancellationToken stop)
    {
        var records = await SchoolRecords.LoadAsync(db, school, time.TodayInLondon(), only: null, stop);
        var onRegister = (await db.RegisterEntries.Where(e => e.OrganisationId == school && e.RemovedOn == null).Select(e => e.PupilId).ToListAsync(stop)).ToHashSet();
        var pairs = records.Roll.Select(pupil =>
        {
            var facts = FactsOfPupil.Of(records, pupil, onRegister.Contains(pupil.PupilId));
            return (Before: Rated(facts, now), After: Rated(facts, then));
        }).ToList();
        return new RegisterRulesEffect(
            name,
            Count(pairs.Select(p => p.Before)),
            Count(pairs.Select(p => p.After)),
            pairs.Count(p => p.Before == Rating.None && p.After != Rating.None),
            pairs.Count(p => p.Before != Rating.None && p.After > p.Before),
            pairs.Count(p => p.After < p.Before));
    }

    private static Rating Rated(RegisterFacts facts, RegisterRules rules)
    {
        var assessment = RegisterAssessment.Assess(facts, rules);
        return facts.IsOnRegister || assessment.Enters(rules) ? assessment.Rating : Rating.None;
    }

    private static (int Red, int Amber, int Green) Count(IEnumerable<Rating> ratings)
    {
        var all = ratings.ToList();
        return (all.Count(r => r == Rating.Red), all.Count(r => r == Rating.Amber), all.Count(r => r == Rating.Green));
    }
}
