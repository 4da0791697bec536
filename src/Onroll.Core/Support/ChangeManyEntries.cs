using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>One thing to do to several entries at once.</summary>
public abstract record BulkChange
{
    private BulkChange() { }

    public sealed record SetReview(DateOnly On) : BulkChange;

    public sealed record AddNote(string Note) : BulkChange;

    /// <param name="OwnerId">Null leaves the entries to nobody.</param>
    public sealed record ChangeOwner(UserId? OwnerId) : BulkChange;
}

public enum LeftBecause
{
    /// <summary>Somebody changed it after the list was shown.</summary>
    ChangedMeanwhile = 1,

    /// <summary>Somebody saved it at the same moment.</summary>
    SavedAtOnce,

    OffTheRegister,

    NotKeptByYou,
}

/// <summary>Why one of several entries was left as it was.</summary>
/// <param name="Name">The pupil's name. Null when the person may not know it.</param>
/// <param name="By">Who changed it. Null when that is not why.</param>
public sealed record LeftAlone(RegisterEntryId RegisterEntryId, string? Name, LeftBecause Because, ChangeMeanwhile? By);

/// <summary>What became of a change to several entries.</summary>
public sealed record ManyChanged(int Done, IReadOnlyList<LeftAlone> LeftAlone);

/// <summary>Changes several entries of the register. Each is saved by itself: one that cannot be changed does not hold back the rest.</summary>
public sealed class ChangeManyEntries(OnrollDbContext db, TimeProvider time)
{
    /// <param name="seenAtUtc">When the list was shown: a date or owner that somebody else has set since is not overwritten.</param>
    public async Task<ManyChanged> RunAsync(
        Viewer viewer, IReadOnlyCollection<RegisterEntryId> ids, BulkChange change, DateTime seenAtUtc, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var rows = (await db.RegisterRowsOfAsync(viewer, ids, stop)).ToDictionary(row => row.RegisterEntryId);
        var meanwhile = change is BulkChange.AddNote   // a note overwrites nothing
            ? new Dictionary<Guid, ChangeMeanwhile>()
            : await db.ChangesMeanwhileAsync("register_entries", [.. ids.Select(id => id.Value)], (viewer.UserId, seenAtUtc), stop);
        var left = new List<LeftAlone>();
        foreach (var id in ids)
        {
            var by = meanwhile.GetValueOrDefault(id.Value);
            var because = by is null ? await TryAsync(viewer, id, change, stop) : LeftBecause.ChangedMeanwhile;
            if (because is { } reason)
            {
                left.Add(new LeftAlone(id, rows.GetValueOrDefault(id)?.Name, reason, by));
            }
        }

        return new ManyChanged(ids.Count - left.Count, left);
    }

    /// <returns>Null when it was done.</returns>
    private async Task<LeftBecause?> TryAsync(Viewer viewer, RegisterEntryId id, BulkChange change, CancellationToken stop)
    {
        var entry = await db.RegisterEntries.KeptBy(db, viewer).SingleOrDefaultAsync(e => e.RegisterEntryId == id, stop);
        if (entry is null)
        {
            return LeftBecause.NotKeptByYou;
        }

        if (entry.RemovedOn is not null)
        {
            return LeftBecause.OffTheRegister;
        }

        Apply(entry, change, viewer);
        try
        {
            await db.SaveAsync(new ChangedBy(viewer.UserId, viewer.Name, Doing(change)), stop);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return LeftBecause.SavedAtOnce;
        }
    }

    private void Apply(RegisterEntry entry, BulkChange change, Viewer viewer)
    {
        switch (change)
        {
            case BulkChange.SetReview review:
                entry.ReviewOn = review.On;
                break;
            case BulkChange.ChangeOwner owner:
                entry.OwnerId = owner.OwnerId;
                break;
            case BulkChange.AddNote note:
                db.RegisterReviews.Add(entry.ReviewedNow(new ChangedBy(viewer.UserId, viewer.Name, note.Note), note.Note, time));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "No such change.");
        }
    }

    private static string Doing(BulkChange change) => change switch
    {
        BulkChange.SetReview => "Set the review date of several register entries",
        BulkChange.ChangeOwner => "Changed who looks after several register entries",
        _ => "Added a note to several register entries",
    };
}
