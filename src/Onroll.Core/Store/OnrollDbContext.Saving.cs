using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onroll.Core.Audit;

namespace Onroll.Core.Store;

/// <content>Saving: the change, its audit entries and the end of the chain go into one transaction.</content>
public abstract partial class OnrollDbContext
{
    private readonly List<PendingAudit> _notes = [];

    private ChangedBy? _by;

    /// <summary>Saves the changes as made by <paramref name="by"/>.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the same record first; nothing was saved.</exception>
    public async Task SaveAsync(ChangedBy by, CancellationToken stop)
    {
        _by = by;
        try
        {
            await SaveChangesAsync(stop);
        }
        finally
        {
            _by = null;
        }
    }

    /// <summary>Saves, where somebody else may have been faster.</summary>
    /// <returns>False when somebody else changed the same record first; nothing was saved and nothing is pending.</returns>
    public async Task<bool> TrySaveAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Adds to the next save an audit entry for what is no single row: an import, a download, a sign-in.</summary>
    /// <param name="subject">What kind of thing happened, by a name that will never change.</param>
    /// <param name="detail">JSON for people to read. Null when the reason says it all.</param>
    public void Note(string subject, Guid subjectId, string? detail, PupilId? aboutPupil = null) =>
        _notes.Add(new PendingAudit(AuditAction.Noted, subject, subjectId, aboutPupil, null, detail));

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        RefuseOtherAreas();
        var pending = RaiseVersions().Select(ChangeReader.Read).OfType<PendingAudit>().Concat(_notes).ToList();
        if (pending.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var by = _by ?? throw new InvalidOperationException("An audited change needs SaveAsync, which says who makes it and why.");
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(IsolationLevel.Unspecified, cancellationToken) : null;
        await AppendAsync(pending, by, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        _notes.Clear();
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveAsync: the audit log is written without blocking a thread.");

    /// <summary>Takes the end of the area's chain, locked until the transaction ends, so that links are added one at a time.</summary>
    /// <remarks>Needs an open transaction.</remarks>
    public async Task<AuditHead> LockAuditHeadAsync(CancellationToken stop)
    {
        await LockAuditAsync(stop);
        var head = await AuditHeads.SingleOrDefaultAsync(h => h.AreaId == AreaId, stop);
        if (head is null)
        {
            head = new AuditHead { AreaId = AreaId, Sequence = 0, Hash = AuditChain.Start };
            AuditHeads.Add(head);
        }
        else
        {
            // A context that lives on may remember an older end of the chain.
            await Entry(head).ReloadAsync(stop);
        }

        return head;
    }

    /// <summary>Holds back every other writer of the area's audit log until the transaction ends.</summary>
    protected abstract Task LockAuditAsync(CancellationToken stop);

    private async Task AppendAsync(List<PendingAudit> pending, ChangedBy by, CancellationToken stop)
    {
        var head = await LockAuditHeadAsync(stop);
        var now = time.UtcNowStored();
        foreach (var change in pending)
        {
            AuditEntries.Add(AuditChain.Append(head, change, by, now));
        }
    }

    private List<EntityEntry<IAudited>> RaiseVersions()
    {
        var changed = ChangeTracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed.Where(entry => entry.State == EntityState.Modified))
        {
            if (entry.Entity is IVersioned versioned)
            {
                versioned.Version = (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;   // a required column
            }
        }

        return changed;
    }

    private void RefuseOtherAreas()
    {
        var stray = ChangeTracker.Entries<IAreaOwned>().FirstOrDefault(entry =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity.AreaId != AreaId);
        if (stray is not null)
        {
            throw new InvalidOperationException($"A {stray.Metadata.ClrType.Name} of another area cannot be saved here.");
        }
    }
}
