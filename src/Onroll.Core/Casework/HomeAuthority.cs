using Microsoft.EntityFrameworkCore;
using Onroll.Core.Exclusions;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>The local authority where an excluded pupil lives.</summary>
/// <param name="Name">As a letter calls it.</param>
/// <param name="IsAnother">Whether it is another than the school's: then it is told of a permanent exclusion too (R-SUS-08).</param>
/// <param name="Source">Where the record has it from.</param>
public sealed record HomeAuthority(string Name, bool IsAnother, string Source);

public static class HomeAuthorityQueries
{
    /// <summary>Where the pupil lived on the first day out, or as it became known since. Null when nobody has recorded it.</summary>
    public static async Task<HomeAuthority?> HomeAuthorityAsync(this OnrollDbContext db, Exclusion exclusion, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(exclusion);
        var day = exclusion.StartsOn;
        var facts = await db.PupilFacts.AsNoTracking()
            .Where(f => f.PupilId == exclusion.PupilId && f.Kind == PupilFactKind.HomeLocalAuthority && (f.ValidTo == null || f.ValidTo >= day) && (f.ValidTo == null || f.ValidTo >= f.ValidFrom))
            .OrderBy(f => f.ValidFrom).ToListAsync(stop);
        if ((facts.LastOrDefault(f => f.ValidFrom <= day) ?? facts.FirstOrDefault()) is not { } fact)
        {
            return null;
        }

        var schools = await db.Organisations.Where(o => o.OrganisationId == exclusion.OrganisationId).Select(o => o.LaCode).SingleAsync(stop);
        var known = await db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority && o.LaCode == fact.Code).OrderBy(o => o.Name).Select(o => o.Name).FirstOrDefaultAsync(stop);
        var listed = FactWords.Meaning(PupilFactKind.HomeLocalAuthority, fact.Code);
        return new HomeAuthority(known ?? (listed == fact.Code ? listed : $"{listed} local authority"), schools != fact.Code, fact.Source);
    }
}
