using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;

namespace Onroll.Core.Today;

/// <summary>What happened to the pupils the viewer may see, however it came into the record: typed in or imported.</summary>
internal static class Happened
{
    private const int Most = 50;

    /// <summary>Incidents after this are "after lunch".</summary>
    private const double Noon = 12;

    public static async Task<IReadOnlyList<Change>> SinceAsync(Workday workday, DateOnly since, CancellationToken stop) =>
    [
        .. await ExcludedAsync(workday, since, stop),
        .. await HeardAsync(workday, since, stop),
        .. await IncidentsAsync(workday, stop),
    ];

    private static async Task<IEnumerable<Change>> ExcludedAsync(Workday workday, DateOnly since, CancellationToken stop)
    {
        var visible = workday.Db.Pupils.VisibleTo(workday.Db, workday.Viewer);
        var rows = await workday.Db.Exclusions
            .Where(x => x.StartsOn >= since && x.StartsOn <= workday.Today && !x.IsCancelled && visible.Any(p => p.PupilId == x.PupilId))
            .OrderByDescending(x => x.StartsOn)
            .Take(Most)
            .Select(x => new { x.PupilId, x.Category, x.Sessions, x.StartsOn })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. rows.Select(r => r.PupilId)], RecordSections.Exclusions, stop);
        return rows.Where(r => pupils.ContainsKey(r.PupilId)).Select(r =>
        {
            var title = ExclusionWords.Title(r.Category, r.Sessions);
            return new Change(ChangeKind.Suspension, pupils[r.PupilId], char.ToLowerInvariant(title[0]) + title[1..], r.StartsOn);
        });
    }

    private static async Task<IEnumerable<Change>> HeardAsync(Workday workday, DateOnly since, CancellationToken stop)
    {
        var visible = workday.Db.Pupils.VisibleTo(workday.Db, workday.Viewer);
        var rows = await workday.Db.PupilVoices
            .Where(v => v.SaidOn >= since && v.SaidOn <= workday.Today && visible.Any(p => p.PupilId == v.PupilId))
            .OrderByDescending(v => v.SaidOn)
            .Take(Most)
            .Select(v => new { v.PupilId, v.SaidTo, v.SaidOn })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. rows.Select(r => r.PupilId)], RecordSections.Voice, stop);
        return rows.Where(r => pupils.ContainsKey(r.PupilId))
            .Select(r => new Change(ChangeKind.Voice, pupils[r.PupilId], $"was heard by {r.SaidTo}", r.SaidOn));
    }

    // Only the schools a person works with: a count over pupils of several schools would say nothing.
    private static async Task<IEnumerable<Change>> IncidentsAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (viewer.RollOrganisations.Count == 0 || !viewer.May(Permission.SeePupils))
        {
            return [];
        }

        var times = await workday.Db.Incidents
            .Where(i => viewer.RollOrganisations.Contains(i.OrganisationId) && i.OccurredOn == workday.Today)
            .Select(i => new { i.Period, i.OccurredAt })
            .ToListAsync(stop);
        var late = times.Count(t => (t.OccurredAt?.ToTimeSpan().TotalHours ?? (t.Period is null ? 0 : Behaviour.DayParts.UsualHour(t.Period))) > Noon);
        return times.Count == 0
            ? []
            : [new Change(ChangeKind.Incident, null, FormattableString.Invariant($"{times.Count} {(times.Count == 1 ? "incident" : "incidents")} recorded today{(late == 0 ? "" : $", {late} at lunch or later")}"), workday.Today)];
    }
}
