using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Insight;
using Onroll.Core.Store;

namespace Onroll.Core.Releases;

/// <summary>What became of a step with a release.</summary>
public enum ReleaseStep
{
    Done = 1,

    /// <summary>Somebody else changed it first.</summary>
    Changed,

    /// <summary>Another release came out since it was prepared, and it was not held against that.</summary>
    Stale,

    /// <summary>Who prepared it cannot release it.</summary>
    OwnWork,
}

/// <summary>Releases a prepared table on a day, takes it back before that day, withdraws it after, or discards it.</summary>
public sealed class PublishRelease(OnrollDbContext db)
{
    /// <param name="on">Today or later.</param>
    public async Task<ReleaseStep> ReleaseAsync(Guid releaseId, int seenVersion, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);

        // One release at a time: two that come out together would not have been held against each other.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.LockAuditHeadAsync(stop);
        if (await FindAsync(releaseId, seenVersion, stop) is not { ReleasedOn: null } release)
        {
            return ReleaseStep.Changed;
        }

        if (release.PreparedBy == by.UserId)
        {
            return ReleaseStep.OwnWork;
        }

        var counts = await db.FigureReleaseCounts.AsNoTracking().SingleAsync(one => one.FigureReleaseId == releaseId, stop);
        var (_, released) = await db.PastCountsAsync(new MeasurePeriod("", counts.From, counts.To), stop);
        if (released.Except(counts.HeldAgainst).Any())
        {
            return ReleaseStep.Stale;
        }

        (release.ReleasedOn, release.ReleasedByName) = (on, by.Name);
        var step = await SaveAsync(by, stop);
        if (step == ReleaseStep.Done)
        {
            await transaction.CommitAsync(stop);
        }

        return step;
    }

    /// <summary>Before its day nobody has seen it: it is as if it had not been released.</summary>
    public async Task<ReleaseStep> TakeBackAsync(Guid releaseId, int seenVersion, ChangedBy by, CancellationToken stop)
    {
        if (await FindAsync(releaseId, seenVersion, stop) is not { } release || release.ReleasedOn is not { } on || on <= db.Time.TodayInLondon())
        {
            return ReleaseStep.Changed;
        }

        (release.ReleasedOn, release.ReleasedByName) = (null, null);
        return await SaveAsync(by, stop);
    }

    /// <summary>Takes it from its readers, who are told why. It stays in the record, and later releases are still held against it.</summary>
    public async Task<ReleaseStep> WithdrawAsync(Guid releaseId, int seenVersion, string reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await FindAsync(releaseId, seenVersion, stop) is not { } release || !release.IsOut(db.Time.TodayInLondon()))
        {
            return ReleaseStep.Changed;
        }

        (release.WithdrawnAtUtc, release.WithdrawnByName, release.WithdrawnReason) = (db.Time.UtcNowStored(), by.Name, reason);
        return await SaveAsync(by, stop);
    }

    /// <summary>Removes what was never released.</summary>
    public async Task<ReleaseStep> DiscardAsync(Guid releaseId, int seenVersion, ChangedBy by, CancellationToken stop)
    {
        if (await FindAsync(releaseId, seenVersion, stop) is not { ReleasedOn: null } release)
        {
            return ReleaseStep.Changed;
        }

        db.FigureReleaseCounts.Remove(await db.FigureReleaseCounts.SingleAsync(one => one.FigureReleaseId == releaseId, stop));
        db.FigureReleases.Remove(release);
        return await SaveAsync(by, stop);
    }

    private async Task<FigureRelease?> FindAsync(Guid releaseId, int seenVersion, CancellationToken stop) =>
        await db.FigureReleases.SingleOrDefaultAsync(one => one.FigureReleaseId == releaseId && one.Version == seenVersion, stop);

    private async Task<ReleaseStep> SaveAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return ReleaseStep.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ReleaseStep.Changed;
        }
    }
}
