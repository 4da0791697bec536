using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>What the person, or anybody at their place, has said will be done by a day.</summary>
internal static class ActionsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.AddToRecord))
        {
            return [];   // it would be a task nobody can tick off
        }

        var actions = await workday.Db.PlannedActions
            .Where(a => a.OrganisationId == viewer.OrganisationId && a.DoneAtUtc == null && a.DueOn <= workday.Until
                && (a.OwnerId == null || a.OwnerId == viewer.UserId))
            .Select(a => new { a.PlannedActionId, a.PupilId, a.Title, a.DueOn, a.OwnerId })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. actions.Where(a => a.PupilId != null).Select(a => a.PupilId!.Value)], RecordSections.Identity, stop);

        // An action about a pupil the person can no longer see is no longer theirs.
        return actions.Where(a => a.PupilId is not { } pupil || pupils.ContainsKey(pupil)).Select(a => new DueItem(
            DueKind.Action, a.DueOn, workday.SchoolDaysTo(a.DueOn), Force.Local, a.Title, "Action",
            a.PupilId is { } pupil ? pupils[pupil] : null, a.OwnerId is null ? "Anybody here" : "Yours", a.PlannedActionId)
        {
            IsOwn = a.OwnerId is not null,
        });
    }
}
