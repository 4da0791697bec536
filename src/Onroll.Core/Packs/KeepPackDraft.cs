using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Packs;

/// <summary>Keeps the draft a partnership is writing. A draft may be full of holes; activating it may not.</summary>
public sealed class KeepPackDraft(OnrollDbContext db, TimeProvider time)
{
    /// <param name="text">The whole text.</param>
    /// <param name="seenVersion">The draft's version when the form was shown. Null when there was none.</param>
    /// <param name="basedOn">The version in force it was begun from. Null when from another text; read only when the draft is new.</param>
    /// <returns>False when somebody saved meanwhile: nothing was saved.</returns>
    public async Task<bool> SaveAsync(PartnershipId partnership, string text, int? seenVersion, int? basedOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var draft = await db.PackDrafts.SingleOrDefaultAsync(d => d.PartnershipId == partnership, stop);
        if (draft?.Version != seenVersion)
        {
            return false;
        }

        if (draft is null)
        {
            db.PackDrafts.Add(new PackDraft
            {
                AreaId = db.AreaId,
                PartnershipId = partnership,
                Text = text,
                BasedOn = basedOn,
                SavedAtUtc = time.UtcNowStored(),
                SavedByName = by.Name,
            });
        }
        else
        {
            (draft.Text, draft.SavedAtUtc, draft.SavedByName) = (text, time.UtcNowStored(), by.Name);
        }

        return await TryAsync(by, stop);
    }

    /// <returns>False when somebody saved meanwhile: nothing was thrown away.</returns>
    public async Task<bool> ThrowAwayAsync(PartnershipId partnership, int seenVersion, ChangedBy by, CancellationToken stop)
    {
        var draft = await db.PackDrafts.SingleOrDefaultAsync(d => d.PartnershipId == partnership, stop);
        if (draft?.Version != seenVersion)
        {
            return draft is null;
        }

        db.PackDrafts.Remove(draft);
        return await TryAsync(by, stop);
    }

    private async Task<bool> TryAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
