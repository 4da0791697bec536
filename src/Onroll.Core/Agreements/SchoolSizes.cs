using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Agreements;

/// <summary>What formulas share places and money by.</summary>
public static class SchoolSizes
{
    /// <summary>What a formula for places looks at: pupils on roll and of those eligible for free school meals, of every mainstream secondary, by name.</summary>
    public static async Task<IReadOnlyList<SchoolSize>> SchoolSizesAsync(this OnrollDbContext db, PartnershipId partnership, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var schools = await db.SecondariesOf(partnership, on).OrderBy(o => o.Name).ThenBy(o => o.OrganisationId).Select(o => o.OrganisationId).ToListAsync(stop);
        var rolls = await db.Enrolments.Where(e => schools.Contains(e.OrganisationId) && e.EntryDate <= on && (e.LeavingDate == null || e.LeavingDate >= on) && e.Status != "S")
            .GroupBy(e => e.OrganisationId)
            .Select(roll => new
            {
                School = roll.Key,
                Pupils = roll.Count(),
                Meals = roll.Count(e => db.PupilFacts.Any(f => f.PupilId == e.PupilId && f.Kind == PupilFactKind.FreeSchoolMeals && f.ValidFrom <= on && (f.ValidTo == null || f.ValidTo >= on))),
            }).ToDictionaryAsync(roll => roll.School, stop);
        return [.. schools.Select(school => new SchoolSize(school.ToString(), rolls.GetValueOrDefault(school)?.Pupils ?? 0, rolls.GetValueOrDefault(school)?.Meals ?? 0))];
    }
}
