using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>What somebody says is there.</summary>
public sealed record EvidenceForm(EvidenceKind Kind, string What, DateOnly On, string? Note, string? Attended);

/// <summary>Works within the step a pupil stands on: completes what runs in it, makes it longer, adds evidence.</summary>
public sealed class WorkOnStep(OnrollDbContext db)
{
    /// <summary>Says that what runs in the step is completed. What must be handed over first is asked for.</summary>
    /// <remarks>P-LIN-03: a programme cannot close without its continuation plan.</remarks>
    public async Task<LadderMoved> FinishAsync(Viewer viewer, Guid placeId, int seenVersion, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await FindAsync(viewer, placeId, stop) is not (var place, var pack, var step) || step.Lasts is null || place.FinishedOn is not null)
        {
            return new LadderMoved.NotTheirs();
        }

        if (place.Version != seenVersion)
        {
            return new LadderMoved.ChangedMeanwhile();
        }

        if (on < place.StepSince)
        {
            return new LadderMoved.Mend([new FieldError(nameof(MoveForm.On), "The date must not be before the step began")]);
        }

        var unmet = step.Exit?.Unmet(await new GateFacts(db).OfAsync(GateCase.Of(place, pack), on, stop)) ?? [];
        if (unmet.Count > 0)
        {
            return new LadderMoved.Refused(unmet);
        }

        place.FinishedOn = on;
        return await SaveAsync(viewer, place, (LadderChangeKind.Finished, step), (on, null, $"Completed {step.Name}"), stop);
    }

    /// <summary>Makes the step longer, as far as its pack allows.</summary>
    /// <param name="form">The whole length, in the unit of the pack, and why.</param>
    public async Task<LadderMoved> ExtendAsync(Viewer viewer, Guid placeId, int seenVersion, (int Length, string? Reason) form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await FindAsync(viewer, placeId, stop) is not (var place, var pack, var step)
            || step.Lasts is not { } lasts
            || !viewer.ActsAs(pack, lasts.ExtensionBy ?? step.Owner, place.OrganisationId))
        {
            return new LadderMoved.NotTheirs();
        }

        if (place.Version != seenVersion)
        {
            return new LadderMoved.ChangedMeanwhile();
        }

        var agreed = place.Length ?? lasts.Length ?? lasts.Maximum ?? 0;
        List<FieldError> errors = [];
        if (lasts.RefuseExtension(agreed, form.Length) is { } refused)
        {
            errors.Add(new(nameof(form.Length), refused));
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            errors.Add(new(nameof(form.Reason), "Say why it takes longer"));
        }

        if (errors.Count > 0)
        {
            return new LadderMoved.Mend(errors);
        }

        place.Length = form.Length;
        await new StepClock(db).SetAsync(place, step, stop);
        return await SaveAsync(viewer, place, (LadderChangeKind.Extended, step), (viewer.Today, form.Reason, form.Reason!), stop);   // asked for just above
    }

    /// <summary>Adds evidence. An approval and an exception are only taken from somebody in the role.</summary>
    /// <returns>False when the person may not, or the pack has no such thing.</returns>
    public async Task<bool> AddEvidenceAsync(Viewer viewer, Guid placeId, EvidenceForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var place = await db.LadderPlaces.VisibleTo(db, viewer).SingleOrDefaultAsync(p => p.LadderPlaceId == placeId && p.ClosedOn == null, stop);
        if (place is null || !viewer.May(Permission.AddToRecord))
        {
            return false;
        }

        var pack = await db.PackOfVersionAsync(place.PackVersionId, stop);
        if (!EvidenceChoice.Of(viewer, pack, place).Any(choice => choice.Kind == form.Kind && choice.What == form.What))
        {
            return false;
        }

        db.LadderEvidence.Add(new LadderEvidence
        {
            AreaId = db.AreaId,
            LadderEvidenceId = db.NewId(),
            LadderPlaceId = place.LadderPlaceId,
            PupilId = place.PupilId,
            Kind = form.Kind,
            What = form.What,
            On = form.On,
            Note = form.Note,
            Attended = form.Attended,
            ByName = viewer.Name,
        });
        await db.SaveAsync(new ChangedBy(viewer.UserId, viewer.Name, "Added evidence for the ladder"), stop);
        return true;
    }

    private async Task<(LadderPlace Place, PackInUse Pack, LadderStep Step)?> FindAsync(Viewer viewer, Guid placeId, CancellationToken stop)
    {
        var place = await db.LadderPlaces.VisibleTo(db, viewer).SingleOrDefaultAsync(p => p.LadderPlaceId == placeId && p.ClosedOn == null, stop);
        if (place is null)
        {
            return null;
        }

        var pack = await db.PackOfVersionAsync(place.PackVersionId, stop);
        var step = pack.Pack.Ladders.First(l => l.Id == place.LadderId).Step(place.StepId)!;   // a version never changes
        return viewer.ActsAs(pack, step.Owner, place.OrganisationId) || (step.Lasts?.ExtensionBy is { } role && viewer.ActsAs(pack, role, place.OrganisationId)) ? (place, pack, step) : null;
    }

    private async Task<LadderMoved> SaveAsync(Viewer viewer, LadderPlace place, (LadderChangeKind Kind, LadderStep Step) of, (DateOnly On, string? Reason, string Why) what, CancellationToken stop)
    {
        db.LadderChanges.Add(place.Changed(db.NewId(), (of.Kind, of.Step.Id, of.Step), (what.On, what.Reason, null), viewer));
        return await db.TrySaveLadderAsync(new ChangedBy(viewer.UserId, viewer.Name, what.Why), stop) ? new LadderMoved.Done(of.Kind) : new LadderMoved.ChangedMeanwhile();
    }
}
