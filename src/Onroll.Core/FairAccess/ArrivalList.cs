using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>A child on the list of arrivals.</summary>
/// <param name="Older">Schools of brothers and sisters. Null for who may not know.</param>
public sealed record ArrivalRow(Arrival Arrival, string Child, string From, string To, IReadOnlyList<string>? Older)
{
    /// <summary>Whether the receiving school reads it through the list alone.</summary>
    public bool IsShared(DateOnly today) => Arrival.EndedOn is null && Arrival.SharedUntil >= today;
}

public static class ArrivalListQueries
{
    /// <summary>Those a person sees: what their place listed, what comes to it while that is shared, and for a practitioner the own caseload. Never more than the pupils they may see.</summary>
    public static IQueryable<Arrival> SeenBy(this IQueryable<Arrival> arrivals, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.SeeFairAccess))
        {
            return arrivals.Where(_ => false);
        }

        var (own, today, appointment) = (viewer.OrganisationId, viewer.Today, viewer.AppointmentId);
        var pupils = db.Pupils.VisibleTo(db, viewer).Select(p => p.PupilId);
        return arrivals.Where(a => pupils.Contains(a.PupilId)
            && (a.ListedById == own || (a.ToId == own && a.EndedOn == null && (a.SharedUntil >= today || a.ArrivedOn != null))
                || db.CaseloadEntries.Any(c => c.PupilId == a.PupilId && c.AppointmentId == appointment && c.StartsOn <= today && (c.EndsOn == null || c.EndsOn >= today))));
    }

    /// <summary>The arrivals a person sees, the soonest first.</summary>
    public static async Task<IReadOnlyList<ArrivalRow>> ArrivalRowsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var arrivals = await db.Arrivals.AsNoTracking().SeenBy(db, viewer).OrderBy(a => a.ExpectedOn).ThenBy(a => a.ArrivalId).ToListAsync(stop);
        var pupils = arrivals.ConvertAll(a => a.PupilId);
        var names = await db.Pupils.AsNoTracking().Where(p => pupils.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) }).ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var schools = await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var older = MayKnowSiblings(viewer) ? await SiblingsAsync(db, pupils, viewer.Today, stop) : null;
        return [.. arrivals.Select(a => new ArrivalRow(a, names[a.PupilId], schools[a.ListedById], schools[a.ToId], older is null ? null : [.. older[a.PupilId].Where(school => school != a.ListedById).Select(school => schools[school]).Order(StringComparer.Ordinal)]))];
    }

    // AS-ASH-8: the leads of the two schools and the family's worker, and nobody else.
    private static bool MayKnowSiblings(Viewer viewer) => viewer.Role is Role.SchoolLead or Role.Practitioner;

    private static async Task<ILookup<PupilId, OrganisationId>> SiblingsAsync(OnrollDbContext db, List<PupilId> pupils, DateOnly today, CancellationToken stop) => (await (
        from sibling in db.Siblings
        where pupils.Contains(sibling.PupilId)
        join spell in db.Enrolments on sibling.SiblingId equals spell.PupilId
        where spell.EntryDate <= today && (spell.LeavingDate == null || spell.LeavingDate >= today) && spell.Status != "S" && spell.Status != "G"
        select new { sibling.PupilId, spell.OrganisationId }).Distinct().ToListAsync(stop)).ToLookup(s => s.PupilId, s => s.OrganisationId);
}
