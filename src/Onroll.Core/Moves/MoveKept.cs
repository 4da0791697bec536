using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Moves;

/// <summary>What became of a change to a move or placement.</summary>
public abstract record MoveKept
{
    private MoveKept() { }

    public sealed record Saved : MoveKept;

    /// <summary>The law or the agreement does not allow it. Nothing was saved.</summary>
    /// <param name="Reasons">Each in a sentence.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : MoveKept;

    /// <summary>Somebody else was faster. Nothing was saved.</summary>
    public sealed record ChangedMeanwhile : MoveKept;
}

internal static class MoveSaving
{
    /// <summary>Saves, and says when somebody else was faster.</summary>
    public static async Task<MoveKept> SaveMoveAsync(this OnrollDbContext db, ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return new MoveKept.Saved();
        }
        catch (DbUpdateException)   // a version that is not the one read, or a row that another request has just added
        {
            db.ChangeTracker.Clear();
            return new MoveKept.ChangedMeanwhile();
        }
    }
}
