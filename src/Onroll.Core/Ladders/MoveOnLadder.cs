using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Ladders;

/// <summary>What a person asks for.</summary>
/// <param name="To">The step's id.</param>
/// <param name="Reason">Why; needed back down, against an unmet gate, and where the pack asks for one.</param>
/// <param name="AsException">Whether somebody who may lets the pupil past a binding gate.</param>
/// <param name="Length">A length other than the usual one. Null for that.</param>
/// <param name="Outcome">How the case ends, where it closes.</param>
public sealed record MoveForm(string To, DateOnly On, string? Reason = null, bool AsException = false, int? Length = null, string? Outcome = null);

/// <summary>What became of a move.</summary>
public abstract record LadderMoved
{
    private LadderMoved() { }

    public sealed record Done(LadderChangeKind Kind) : LadderMoved;

    /// <summary>The ladder refuses it: every gate that is not met is named.</summary>
    public sealed record Refused(IReadOnlyList<UnmetGate> Unmet) : LadderMoved;

    /// <summary>Something in the form must be mended.</summary>
    public sealed record Mend(IReadOnlyList<FieldError> Errors) : LadderMoved;

    /// <summary>Somebody moved the pupil meanwhile. Nothing was saved.</summary>
    public sealed record ChangedMeanwhile : LadderMoved;

    /// <summary>The person may not see or may not decide it.</summary>
    public sealed record NotTheirs : LadderMoved;
}

/// <summary>Moves a pupil along a ladder, as far as its gates and the person's role allow.</summary>
public sealed class MoveOnLadder(OnrollDbContext db)
{
    /// <param name="seenVersion">The version of the place when the form was shown.</param>
    public async Task<LadderMoved> RunAsync(Viewer viewer, Guid placeId, int seenVersion, MoveForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var place = await db.LadderPlaces.VisibleTo(db, viewer).SingleOrDefaultAsync(p => p.LadderPlaceId == placeId && p.ClosedOn == null, stop);
        if (place is null)
        {
            return new LadderMoved.NotTheirs();
        }

        var pack = await db.PackOfVersionAsync(place.PackVersionId, stop);
        var ladder = pack.Pack.Ladders.First(l => l.Id == place.LadderId);   // a version never changes
        if (ladder.Step(form.To) is not { } to || to.Id == place.StepId)
        {
            return new LadderMoved.Mend([new FieldError(nameof(form.To), "Choose a step")]);
        }

        var facts = await new GateFacts(db).OfAsync(GateCase.Of(place, pack), form.On, stop);
        var move = LadderMove.Judge(ladder, ladder.Step(place.StepId)!, to, facts);   // likewise
        if (!viewer.ActsAs(pack, move.By, place.OrganisationId))
        {
            return new LadderMoved.NotTheirs();
        }

        if (place.Version != seenVersion)
        {
            return new LadderMoved.ChangedMeanwhile();
        }

        var mayExcept = ladder.ExceptionBy is { } role && viewer.ActsAs(pack, role, place.OrganisationId);
        if (move.IsRefused && !(form.AsException && mayExcept))
        {
            return new LadderMoved.Refused(move.Unmet);
        }

        var errors = Problems(form, move, place).ToList();
        return errors.Count > 0 ? new LadderMoved.Mend(errors) : await SaveAsync(viewer, place, form, move, stop);
    }

    private static IEnumerable<FieldError> Problems(MoveForm form, LadderMove move, LadderPlace place)
    {
        if (move.NeedsReason && string.IsNullOrWhiteSpace(form.Reason))
        {
            yield return new(nameof(form.Reason), move.IsRefused ? "Say why an exception is made" : "Say why");
        }

        if (form.On < place.StepSince)
        {
            yield return new(nameof(form.On), "The date must not be before the day the pupil came to the step before");
        }

        if (form.Length is { } length && move.Step.Lasts?.Refuse(length) is { } refused)
        {
            yield return new(nameof(form.Length), refused);
        }

        if (move.Step is { Closes: true, Outcomes.Count: > 0 } && !move.Step.Outcomes.Contains(form.Outcome ?? ""))
        {
            yield return new(nameof(form.Outcome), "Choose how it ends");
        }
    }

    private async Task<LadderMoved> SaveAsync(Viewer viewer, LadderPlace place, MoveForm form, LadderMove move, CancellationToken stop)
    {
        var kind = move switch
        {
            { IsRefused: true } => LadderChangeKind.Exception,
            { Direction: MoveDirection.Back } => LadderChangeKind.Back,
            { IsOpen: false } or { Direction: MoveDirection.Bypass } => LadderChangeKind.Bypass,
            _ => LadderChangeKind.Onwards,
        };
        var from = place.StepId;
        (place.StepId, place.StepSince, place.Length, place.FinishedOn) = (move.Step.Id, form.On, form.Length, null);
        place.ClosedOn = move.Step.Closes ? form.On : null;
        place.Outcome = move.Step.Closes ? form.Outcome : null;
        await new StepClock(db).SetAsync(place, move.Step, stop);
        var unmet = move.IsOpen ? null : string.Join('\n', move.Unmet.Select(gate => gate.Message));
        db.LadderChanges.Add(place.Changed(db.NewId(), (kind, from, move.Step), (form.On, form.Reason?.Trim(), unmet), viewer));
        return await db.TrySaveLadderAsync(new ChangedBy(viewer.UserId, viewer.Name, form.Reason ?? $"Moved to {move.Step.Name}"), stop)
            ? new LadderMoved.Done(kind)
            : new LadderMoved.ChangedMeanwhile();
    }
}

internal static class LadderSaving
{
    /// <returns>False when somebody else changed the place first; nothing was saved and nothing is pending.</returns>
    public static async Task<bool> TrySaveLadderAsync(this OnrollDbContext db, ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
