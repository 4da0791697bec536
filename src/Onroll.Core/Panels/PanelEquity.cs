using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Panels;

/// <summary>One group: its share of those a panel decided about this year, beside its share of all pupils of the partnership.</summary>
public sealed record GroupShare(string Name, int Decided, int AllDecided, int Pupils, int AllPupils)
{
    public double OfDecided => 100.0 * Decided / AllDecided;

    public double OfPupils => AllPupils == 0 ? 0 : 100.0 * Pupils / AllPupils;
}

/// <summary>Whom a panel decides about, against who there is.</summary>
/// <param name="Cases">How many pupils it decided about this year.</param>
/// <param name="Groups">Empty while there are too few to say.</param>
/// <param name="Schools">Decisions this year for each thousand pupils of a school, in the order of the rate.</param>
public sealed record PanelEquity(int Cases, IReadOnlyList<GroupShare> Groups, IReadOnlyList<(OrganisationId SchoolId, string School, int Cases, int Pupils)> Schools);

public static class PanelEquityQueries
{
    /// <summary>Fewer than this and a share would point at a child.</summary>
    public const int Fewest = 5;

    private static readonly (string Name, PupilFactKind Kind, string[] Codes)[] Characteristics =
    [
        ("SEN support or a plan", PupilFactKind.SenProvision, ["K", "E"]), ("Free school meals", PupilFactKind.FreeSchoolMeals, ["Y", "1", "true"]),
    ];

    public static async Task<PanelEquity> PanelEquityAsync(this OnrollDbContext db, PanelSeries series, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(series);
        var since = London.StartOfDayUtc(AcademicYear.Containing(today).FirstDay);
        var decided = await (
            from item in db.AgendaItems
            join meeting in db.PanelMeetings on item.PanelMeetingId equals meeting.PanelMeetingId
            where meeting.PanelSeriesId == series.PanelSeriesId && item.DecidedAtUtc >= since && item.CarriedBecause == null
            select new { item.PupilId, item.OrganisationId }).Distinct().ToListAsync(stop);
        var members = await db.Memberships
            .Where(m => m.PartnershipId == series.PartnershipId && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today))
            .Join(db.Organisations, m => m.OrganisationId, o => o.OrganisationId, (m, o) => new { o.OrganisationId, o.Name }).Distinct().ToListAsync(stop);
        var schools = members.Select(m => m.OrganisationId).ToList();
        var roll = await db.Enrolments
            .Where(e => schools.Contains(e.OrganisationId) && e.EntryDate <= today && (e.LeavingDate == null || e.LeavingDate >= today) && e.Status != "S" && e.Status != "G")
            .GroupBy(e => e.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var pupils = decided.Select(d => d.PupilId).Distinct().ToList();
        return new PanelEquity(
            pupils.Count,
            pupils.Count < Fewest ? [] : await GroupsAsync(db, (pupils, schools), roll.Values.Sum(), today, stop),
            [.. members.Where(m => roll.ContainsKey(m.OrganisationId))
                .Select(m => (m.OrganisationId, m.Name, decided.Where(d => d.OrganisationId == m.OrganisationId).Select(d => d.PupilId).Distinct().Count(), roll[m.OrganisationId]))
                .Where(s => s.Item3 > 0).OrderBy(s => (double)s.Item3 / s.Item4)]);
    }

    private static async Task<IReadOnlyList<GroupShare>> GroupsAsync(
        OnrollDbContext db, (List<PupilId> Pupils, List<OrganisationId> Schools) of, int all, DateOnly today, CancellationToken stop)
    {
        var (pupils, schools) = of;
        var onRoll = db.Enrolments.Where(e => schools.Contains(e.OrganisationId) && e.EntryDate <= today && (e.LeavingDate == null || e.LeavingDate >= today) && e.Status != "S" && e.Status != "G");
        var groups = new List<GroupShare>();
        foreach (var (name, kind, codes) in Characteristics)
        {
            var having = db.PupilFacts.Where(f => f.Kind == kind && codes.Contains(f.Code) && f.ValidFrom <= today && (f.ValidTo == null || f.ValidTo >= today)).Select(f => f.PupilId);
            groups.Add(new GroupShare(
                name, await having.Where(p => pupils.Contains(p)).Distinct().CountAsync(stop), pupils.Count, await onRoll.CountAsync(e => having.Contains(e.PupilId), stop), all));
        }

        var boys = db.Pupils.Where(p => p.Sex == "M").Select(p => p.PupilId);
        groups.Add(new GroupShare("Boys", await boys.CountAsync(p => pupils.Contains(p), stop), pupils.Count, await onRoll.CountAsync(e => boys.Contains(e.PupilId), stop), all));
        return groups;
    }
}
