using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Web.Pupils;

/// <summary>Who changed a thing last, for the person who was writing at the same time.</summary>
internal static class ChangedMeanwhile
{
    public static async Task<string> ByAsync(OnrollDbContext db, string subject, Guid subjectId, CancellationToken stop)
    {
        var last = await db.AuditEntries
            .Where(a => a.Subject == subject && a.SubjectId == subjectId)
            .OrderByDescending(a => a.Sequence)
            .Select(a => new { a.ActorName, a.AtUtc })
            .FirstOrDefaultAsync(stop);
        return last is null ? "Somebody changed this while you were writing" : $"{last.ActorName} changed this on {PupilWords.At(last.AtUtc)}, while you were writing";
    }
}
