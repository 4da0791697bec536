using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>A meeting on or before the first day back. Coming back does not depend on it.</summary>
/// <remarks>R-REI-01.</remarks>
internal static class ReintegrationDue
{
    /// <summary>After this long the meeting is history, held or not.</summary>
    private const int SchoolDaysLate = 5;

    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.PrepareExclusions) || viewer.RollOrganisations.Count == 0)
        {
            return [];
        }

        var from = workday.Own.Calendar.SchoolDayBefore(workday.Today, SchoolDaysLate)?.Date ?? workday.Today.AddDays(-14);
        var runs = (await ExclusionsRunning.OfAsync(workday, stop))
            .Where(r => r.BackOn is { } back && back >= from && back <= workday.Until && viewer.RollOrganisations.Contains(r.School))
            .ToList();
        var ids = runs.Select(r => r.PupilId).ToList();
        var held = await workday.Db.ReintegrationMeetings
            .Where(m => ids.Contains(m.PupilId))
            .Select(m => new { m.PupilId, m.BackOn })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync(ids, RecordSections.Exclusions, stop);
        return runs
            .Where(r => pupils.ContainsKey(r.PupilId) && !held.Exists(h => h.PupilId == r.PupilId && h.BackOn == r.BackOn))
            .Select(r => new DueItem(
                DueKind.Reintegration, r.BackOn!.Value, workday.SchoolDaysTo(r.BackOn.Value), Force.Guidance,
                r.BackOn < workday.Today ? "Record the reintegration meeting" : "Hold the reintegration meeting on or before the first day back", "Reintegration",
                pupils[r.PupilId], FormattableString.Invariant($"{(r.BackOn < workday.Today ? "returned" : "back")} {r.BackOn:dddd d MMMM}"), r.Last.ExclusionId.Value, r.IsProvisional));
    }
}
