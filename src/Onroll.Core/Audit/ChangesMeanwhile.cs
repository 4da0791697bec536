using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>A change somebody else made while a person was writing.</summary>
public sealed record ChangeMeanwhile(Guid SubjectId, string ByName, DateTime AtUtc);

/// <summary>Finds what other people have changed since a page was shown, so that nobody overwrites anybody unseen.</summary>
public static class ChangesMeanwhile
{
    /// <summary>The newest change to each record by another person since the page was shown. Onroll's own work is no person's.</summary>
    /// <param name="subject">The stored name of the kind of record: its table.</param>
    public static async Task<IReadOnlyDictionary<Guid, ChangeMeanwhile>> ChangesMeanwhileAsync(
        this OnrollDbContext db, string subject, IReadOnlyCollection<Guid> ids, (UserId Me, DateTime SinceUtc) seen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (me, since) = seen;
        var changes = await db.AuditEntries.AsNoTracking()
            .Where(a => a.Subject == subject && ids.Contains(a.SubjectId) && a.AtUtc > since && a.ActorId != me && a.ActorId != UserId.System)
            .OrderBy(a => a.Sequence)
            .Select(a => new ChangeMeanwhile(a.SubjectId, a.ActorName, a.AtUtc))
            .ToListAsync(stop);
        return changes.GroupBy(c => c.SubjectId).ToDictionary(record => record.Key, record => record.Last());
    }

    /// <summary>The newest change to one record, whoever made it. Null when there is none.</summary>
    public static Task<ChangeMeanwhile?> LastChangeAsync(this OnrollDbContext db, string subject, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AuditEntries.AsNoTracking().Where(a => a.Subject == subject && a.SubjectId == id)
            .OrderByDescending(a => a.Sequence).Select(a => new ChangeMeanwhile(a.SubjectId, a.ActorName, a.AtUtc)).FirstOrDefaultAsync(stop);
    }
}
