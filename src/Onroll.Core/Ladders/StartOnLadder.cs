using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>Puts a pupil on the first step of a ladder of the pack in force that day.</summary>
public sealed class StartOnLadder(OnrollDbContext db)
{
    /// <param name="pack">A pack of the pupil's school.</param>
    /// <returns>Null when the person may not, or the pupil is on the ladder already.</returns>
    public async Task<LadderPlace?> RunAsync(Viewer viewer, (PupilId Pupil, OrganisationId School) whom, PackInUse pack, Ladder ladder, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(ladder);
        var first = ladder.Steps[0];
        if (!viewer.ActsAs(pack, first.Owner, whom.School)
            || !await db.Pupils.VisibleTo(db, viewer).AnyAsync(p => p.PupilId == whom.Pupil, stop)
            || await db.LadderPlaces.AnyAsync(p => p.PupilId == whom.Pupil && p.LadderId == ladder.Id && p.ClosedOn == null, stop))
        {
            return null;
        }

        var place = new LadderPlace
        {
            AreaId = db.AreaId,
            LadderPlaceId = db.NewId(),
            PupilId = whom.Pupil,
            OrganisationId = whom.School,
            PackVersionId = pack.PackVersionId,
            LadderId = ladder.Id,
            BeganOn = on,
            StepId = first.Id,
            StepSince = on,
        };
        await new StepClock(db).SetAsync(place, first, stop);
        db.LadderPlaces.Add(place);
        var by = new ChangedBy(viewer.UserId, viewer.Name, "Began support on the ladder");
        db.LadderChanges.Add(place.Changed(db.NewId(), (LadderChangeKind.Began, null, first), (on, null, null), viewer));
        try
        {
            await db.SaveAsync(by, stop);
            return place;
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // Somebody began it at the same moment: once on a ladder is enough.
            db.ChangeTracker.Clear();
            return null;
        }
    }
}

/// <summary>Sets the dates that follow from entering a step.</summary>
internal sealed class StepClock(OnrollDbContext db)
{
    public async Task SetAsync(LadderPlace place, LadderStep step, CancellationToken stop)
    {
        var calendar = (await db.CalendarOfAsync(place.OrganisationId, stop)).Calendar;
        place.EndsOn = step.Lasts?.PlannedEnd(calendar, place.StepSince, place.Length ?? step.Lasts.Length ?? step.Lasts.Maximum)?.Date;
        place.PrepareBy = place.EndsOn is { } end && step.TaskBeforeEnd is not null ? step.Lasts?.PrepareBy(calendar, end)?.Date : null;
        place.ReviewOn = step.ReviewEvery?.PlannedEnd(calendar, place.StepSince)?.Date;
    }
}

internal static class LadderHistory
{
    /// <summary>What happened to a place, to be kept for good.</summary>
    public static LadderChange Changed(
        this LadderPlace place, Guid id, (LadderChangeKind Kind, string? From, LadderStep To) move, (DateOnly On, string? Reason, string? Unmet) what, Viewer viewer) => new()
        {
            AreaId = place.AreaId,
            LadderChangeId = id,
            LadderPlaceId = place.LadderPlaceId,
            PupilId = place.PupilId,
            OrganisationId = place.OrganisationId,
            On = what.On,
            Kind = move.Kind,
            FromStep = move.From,
            ToStep = move.To.Id,
            ToStepName = move.To.Name,
            Reason = what.Reason,
            Unmet = what.Unmet,
            ByName = viewer.Name,
            ByRole = viewer.Role,
        };
}
