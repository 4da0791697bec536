using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Interventions whose last day has come: somebody says how they ended.</summary>
internal static class InterventionsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.KeepSupport))
        {
            return [];
        }

        var (place, until) = (viewer.OrganisationId, workday.Until);
        var stays = await workday.Db.InterventionStays
            .Where(s => s.OrganisationId == place && s.EndedOn == null && s.EndsOn <= until)
            .Join(workday.Db.Interventions, s => s.InterventionId, i => i.InterventionId, (s, i) => new { s.InterventionStayId, s.PupilId, s.EndsOn, i.Name, i.LeadId })
            .OrderBy(s => s.EndsOn).ThenBy(s => s.InterventionStayId).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. stays.Select(s => s.PupilId)], RecordSections.Support, stop);
        return stays.Where(s => pupils.ContainsKey(s.PupilId)).Select(s => new DueItem(
            DueKind.InterventionEnd, s.EndsOn!.Value, workday.SchoolDaysTo(s.EndsOn.Value), Force.Local, "Say how the intervention ended", "Intervention", pupils[s.PupilId], s.Name, s.InterventionStayId)   // asked for above
        {
            IsOwn = s.LeadId == viewer.UserId,
        });
    }
}
