using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Coaching;
using Onroll.Rules.Coaching;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Today's sessions of the groups the person coaches.</summary>
internal static class CheckInsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.KeepSupport))
        {
            return [];
        }

        var (place, today, user) = (viewer.OrganisationId, workday.Today, viewer.UserId);
        var groups = await workday.Db.CoachingGroups.AsNoTracking().Where(g => g.OrganisationId == place && g.EndedOn == null && g.CoachId == user).OrderBy(g => g.Name).ThenBy(g => g.CoachingGroupId).ToListAsync(stop);
        if (groups.Count == 0)
        {
            return [];
        }

        var types = (await workday.Db.GroupTypesAsync(place, today, stop)).ToDictionary(type => type.Id);
        var ids = groups.ConvertAll(g => g.CoachingGroupId);
        var held = (await workday.Db.GroupCheckIns.Where(c => ids.Contains(c.CoachingGroupId) && c.HeldOn == today).Select(c => new { c.CoachingGroupId, c.Session }).ToListAsync(stop)).ToLookup(c => c.CoachingGroupId, c => c.Session);
        return groups.SelectMany(group => (types.GetValueOrDefault(group.Type)?.Sessions ?? [])
            .Where(session => GroupDeal.DayOf(session.Weekday, today, workday.Own.Calendar) == today && !held[group.CoachingGroupId].Contains(session.Name))
            .Select(session => new DueItem(DueKind.CheckIn, today, 0, Force.Local, $"{session.Name} of your group", "Group", null, session.Purpose is null ? group.Name : $"{group.Name}. {session.Purpose}", group.CoachingGroupId) { IsOwn = true }));
    }
}
