using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Actions;

/// <summary>Says who will do what by when, and later that it is done.</summary>
public sealed class PlanAction(OnrollDbContext db, TimeProvider time)
{
    public async Task RunAsync(PupilId pupilId, OrganisationId at, (string Title, DateOnly DueOn, UserId? Owner) what, ChangedBy by, CancellationToken stop)
    {
        db.PlannedActions.Add(new PlannedAction
        {
            AreaId = db.AreaId,
            PlannedActionId = Guid.CreateVersion7(),
            OrganisationId = at,
            PupilId = pupilId,
            Title = what.Title,
            DueOn = what.DueOn,
            OwnerId = what.Owner,
        });
        await db.SaveAsync(by, stop);
    }

    /// <summary>Marks an action of the organisation as done. Doing it twice changes nothing.</summary>
    /// <returns>False when the organisation has no such action.</returns>
    public async Task<bool> DoneAsync(Guid plannedActionId, OrganisationId at, ChangedBy by, CancellationToken stop)
    {
        var action = await db.PlannedActions.SingleOrDefaultAsync(a => a.PlannedActionId == plannedActionId && a.OrganisationId == at, stop);
        if (action is null)
        {
            return false;
        }

        action.DoneAtUtc ??= time.UtcNowStored();
        await db.SaveAsync(by, stop);
        return true;
    }
}
