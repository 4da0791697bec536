using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Moves;

namespace Onroll.Core.Moves;

/// <summary>Begins a move: nobody starts blind, unasked or unannounced. A permanent transfer is complete with its first day.</summary>
public sealed class StartMove(OnrollDbContext db, TimeProvider time)
{
    public async Task<MoveKept> RunAsync(MoveCase @case, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (move, today) = (@case.Move, time.TodayInLondon());
        if (move.State is not (MoveState.Proposed or MoveState.Agreed))
        {
            return new MoveKept.Refused(["It has begun already, or is over."]);
        }

        if (MoveSteps.Blocks(@case, today) is { Count: > 0 } blocks)
        {
            return new MoveKept.Refused(blocks);
        }

        // A name never goes on a roll backwards in time (R-ROL-01).
        var first = move.StartsOn < today ? today : move.StartsOn;
        (move.StartsOn, move.StartedOn, move.AgreedOn) = (first, first, move.AgreedOn ?? today);
        if (move.IsTemporary)
        {
            await StayRegistration.BeginAsync(db, @case.Stay, first, stop);
        }
        else
        {
            (move.FinalisedOn, move.Ending) = (first, MoveEnding.Transferred);
            await StayRegistration.TransferAsync(db, @case.Stay, first, stop);
            await EndFollowedAsync(move, first, stop);
        }

        return await db.SaveMoveAsync(by, stop);
    }

    /// <summary>Another first day, while it has not begun; the last day and the reviews keep their distance.</summary>
    public async Task<MoveKept> PutOffAsync(MoveCase @case, DateOnly startsOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var move = @case.Move;
        if (move.State is not (MoveState.Proposed or MoveState.Agreed) || startsOn < time.TodayInLondon())
        {
            return new MoveKept.Refused(["The first day can only be moved to today or later, before the move has begun."]);
        }

        var days = startsOn.DayNumber - move.StartsOn.DayNumber;
        move.StartsOn = startsOn;
        if (@case.Type.Lasts?.PlannedEnd(@case.Calendar.Calendar, startsOn, move.Length)?.Date is { } last)
        {
            move.EndsOn = last;
            await StaySharing.FollowAsync(db, @case.Stay, @case.Share, last, stop);
        }

        foreach (var review in @case.Meetings.Where(m => m is { Kind: MoveMeetingKind.Review, HeldOn: null }))
        {
            var day = review.DueOn.AddDays(days);
            review.DueOn = move.EndsOn is { } end && day > end ? end : day;
        }

        return await db.SaveMoveAsync(by, stop);
    }

    // The direction that led here has done its work: the pupil stays.
    private async Task EndFollowedAsync(Move move, DateOnly first, CancellationToken stop)
    {
        if (move.FollowsId is { } id && await db.Moves.SingleOrDefaultAsync(m => m.MoveId == id && m.Ending == null, stop) is { } before)
        {
            (before.Ending, before.EndedOn, before.ClosedOn, before.EndingReason) = (MoveEnding.Transferred, first.AddDays(-1), first, "It became a managed move");
        }
    }
}
