using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>What became of a change under fair access.</summary>
public abstract record FairAccessKept
{
    private FairAccessKept() { }

    /// <param name="Id">What was kept.</param>
    public sealed record Saved(Guid Id) : FairAccessKept;

    /// <summary>The law or the protocol does not allow it. Nothing was saved.</summary>
    /// <param name="Errors">By the field they belong to; an empty field for none.</param>
    public sealed record Refused(IReadOnlyList<FieldError> Errors) : FairAccessKept
    {
        public static Refused Because(string reason, string field = "") => new([new FieldError(field, reason)]);
    }

    /// <summary>Somebody else was faster. Nothing was saved.</summary>
    public sealed record ChangedMeanwhile : FairAccessKept;
}

internal static class FairAccessSaving
{
    /// <summary>Saves, and says when somebody else was faster.</summary>
    public static async Task<FairAccessKept> SaveFairAccessAsync(this OnrollDbContext db, Guid id, ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return new FairAccessKept.Saved(id);
        }
        catch (DbUpdateException)   // a version that is not the one read, or a row that another request has just added
        {
            db.ChangeTracker.Clear();
            return new FairAccessKept.ChangedMeanwhile();
        }
    }
}
