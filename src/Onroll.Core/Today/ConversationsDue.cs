using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Restorative conversations of which somebody is to ask whether they held.</summary>
internal static class ConversationsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.KeepSupport))
        {
            return [];
        }

        var (place, until) = (viewer.OrganisationId, workday.Until);
        var rows = await workday.Db.Conversations.Where(c => c.OrganisationId == place && c.ClosedOn == null && c.CheckOn <= until)
            .OrderBy(c => c.CheckOn).ThenBy(c => c.ConversationId)
            .Select(c => new
            {
                c.ConversationId,
                c.CheckOn,
                c.Name,
                c.LedByName,
                Pupils = workday.Db.ConversationParts.Where(p => p.ConversationId == c.ConversationId).OrderBy(p => p.Part).ThenBy(p => p.PupilId).Select(p => p.PupilId).ToList(),
            })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. rows.SelectMany(r => r.Pupils).Distinct()], RecordSections.Support, stop);
        return rows.Select(r => (Row: r, Shown: r.Pupils.Where(pupils.ContainsKey).ToList())).Where(r => r.Shown.Count > 0).Select(r => new DueItem(
            DueKind.ConversationCheck, r.Row.CheckOn!.Value, workday.SchoolDaysTo(r.Row.CheckOn.Value), Force.Local, "Ask whether the agreement holds", "Talk again", pupils[r.Shown[0]],   // asked for above
            r.Row.Pupils.Count == 1 ? r.Row.Name : $"{r.Row.Name}, with {(r.Row.Pupils.Count == 2 ? "1 other" : $"{r.Row.Pupils.Count - 1} others")}", r.Row.ConversationId)
        {
            IsOwn = r.Row.LedByName == viewer.Name,
        });
    }
}
