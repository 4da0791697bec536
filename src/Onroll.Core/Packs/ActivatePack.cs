using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Packs;

/// <summary>What became of an activation.</summary>
public abstract record PackActivated
{
    private PackActivated() { }

    /// <param name="Number">The version's number in the partnership.</param>
    public sealed record Done(int Number) : PackActivated;

    /// <summary>The newest version says exactly the same.</summary>
    public sealed record Unchanged(int Number) : PackActivated;

    /// <summary>Something must be mended first.</summary>
    public sealed record Refused(IReadOnlyList<PackError> Errors) : PackActivated;

    /// <summary>Somebody activated another version meanwhile. Nothing was saved.</summary>
    public sealed record ChangedMeanwhile : PackActivated;
}

/// <summary>Brings a pack into force from a day. Cases that began earlier keep their version.</summary>
/// <remarks>AS-GEN-5: a pack with a missing part is refused and the part is named.</remarks>
public sealed class ActivatePack(OnrollDbContext db, TimeProvider time)
{
    /// <param name="partnership">Whose way of working it is.</param>
    /// <param name="source">The text and what errors call it.</param>
    /// <param name="startsOn">The first day it applies.</param>
    /// <param name="basedOn">The newest version the person saw. Null when there was none.</param>
    public async Task<PackActivated> RunAsync(
        PartnershipId partnership, (string Text, string File) source, DateOnly startsOn, int? basedOn, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var reading = PackText.Read(source.Text, source.File);
        if (reading.Pack is not { } pack || !reading.CanBeActivated)
        {
            return new PackActivated.Refused(reading.All);
        }

        var newest = await db.PackVersions.AsNoTracking().Where(v => v.PartnershipId == partnership).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        if (newest?.Number != basedOn)
        {
            return new PackActivated.ChangedMeanwhile();
        }

        if (newest is not null && newest.Text == source.Text && newest.StartsOn <= startsOn)
        {
            return new PackActivated.Unchanged(newest.Number);
        }

        var number = (newest?.Number ?? 0) + 1;
        db.PackVersions.Add(new PackVersion
        {
            AreaId = db.AreaId,
            PackVersionId = PackVersionId.From(db.NewId()),
            PartnershipId = partnership,
            Number = number,
            Name = pack.Name,
            Text = source.Text,
            StartsOn = startsOn,
            Reason = by.Reason,
            ActivatedAtUtc = time.UtcNowStored(),
            ActivatedBy = by.UserId,
            ActivatedByName = by.Name,
        });
        if (await db.PackDrafts.SingleOrDefaultAsync(d => d.PartnershipId == partnership, stop) is { } draft && draft.Text == source.Text)
        {
            db.PackDrafts.Remove(draft);   // what somebody is still writing stays
        }

        try
        {
            await db.SaveAsync(by, stop);
            return new PackActivated.Done(number);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // The unique number lets only the first of two people in; a draft saved meanwhile is not thrown away.
            db.ChangeTracker.Clear();
            return new PackActivated.ChangedMeanwhile();
        }
    }
}
