using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.SchoolReturns;

/// <summary>A round for one reader.</summary>
/// <param name="Schools">Every school asked, in name order.</param>
/// <param name="Own">Those whose return the reader writes: their own schools, or all of them at the partnership's office.</param>
/// <param name="Shown">Those whose accepted figures the reader sees.</param>
/// <param name="MayRun">Whether the reader gives back and accepts.</param>
public sealed record RoundForReader(ReturnRound Round, string Partnership, IReadOnlyList<Organisation> Schools, IReadOnlySet<OrganisationId> Own, IReadOnlySet<OrganisationId> Shown, bool MayRun)
{
    public Organisation? School(OrganisationId id) => Schools.FirstOrDefault(school => school.OrganisationId == id);
}

/// <summary>Who sees which returns: the one place that says so.</summary>
public static class ReturnAccess
{
    /// <summary>The rounds a person may know of, the one that is due last first.</summary>
    public static async Task<IReadOnlyList<RoundForReader>> ReturnRoundsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var place = (await db.InsightPlaceAsync(viewer, stop)).Schools.Select(school => school.OrganisationId).ToHashSet();
        var rounds = await db.ReturnRounds.AsNoTracking().Join(db.Partnerships, r => r.PartnershipId, p => p.PartnershipId, (round, partnership) => new { round, partnership.Name, partnership.OfficeId })
            .OrderByDescending(one => one.round.DueOn).ThenBy(one => one.round.ReturnRoundId).ToListAsync(stop);
        if (rounds.Count == 0)
        {
            return [];
        }

        var members = await MembersAsync(db, stop);
        return
        [
            .. from one in rounds
               let schools = members.Where(member => member.Membership.PartnershipId == one.round.PartnershipId && member.IsOn(one.round.DueOn)).Select(member => member.Organisation)
                   .DistinctBy(school => school.OrganisationId).OrderBy(school => school.Name, StringComparer.Ordinal).ToList()
               let read = For(viewer, (one.round, one.Name), one.OfficeId, schools, place)
               where read.MayRun || read.Own.Count > 0 || read.Shown.Count > 0
               select read,
        ];
    }

    /// <summary>One of them. Null where there is none the person may know of.</summary>
    public static async Task<RoundForReader?> ReturnRoundAsync(this OnrollDbContext db, Viewer viewer, Guid roundId, CancellationToken stop) =>
        (await db.ReturnRoundsAsync(viewer, stop)).FirstOrDefault(one => one.Round.ReturnRoundId == roundId);

    /// <summary>The partnerships whose rounds a person asks for and answers.</summary>
    public static async Task<IReadOnlyList<Partnership>> PartnershipsToAskAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(Permission.RunReturns) ? await db.Partnerships.AsNoTracking().Where(p => p.OfficeId == viewer.OrganisationId).OrderBy(p => p.Name).ToListAsync(stop) : [];
    }

    private static Task<List<MemberRow>> MembersAsync(OnrollDbContext db, CancellationToken stop) => (
        from m in db.Memberships.AsNoTracking()
        join o in db.Organisations.AsNoTracking() on m.OrganisationId equals o.OrganisationId
        where o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit
        orderby o.Name, m.StartsOn
        select new MemberRow(m, o)).ToListAsync(stop);

    private static RoundForReader For(Viewer viewer, (ReturnRound Round, string Partnership) one, OrganisationId office, List<Organisation> schools, HashSet<OrganisationId> place)
    {
        var asked = schools.Select(school => school.OrganisationId).ToHashSet();
        var mayRun = viewer.May(Permission.RunReturns) && viewer.OrganisationId == office;
        var own = mayRun ? asked : viewer.May(Permission.KeepReturns) ? asked.Intersect(viewer.RollOrganisations).ToHashSet() : [];
        var isShared = one.Round.IsForSchools && asked.Overlaps(place);
        var shown = !viewer.May(Permission.SeeFigures) ? [] : mayRun || isShared ? asked : asked.Intersect(place).ToHashSet();
        return new RoundForReader(one.Round, one.Partnership, schools, own, shown, mayRun);
    }
}
