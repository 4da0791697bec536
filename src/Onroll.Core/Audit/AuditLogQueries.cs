using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Audit;

/// <summary>What narrows the audit log. Nulls do not.</summary>
/// <param name="Person">Part of the name of who made the change.</param>
/// <param name="From">The first day, where the schools are.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Subject">The stored name of the kind of thing.</param>
public sealed record AuditFilter(string? Person, DateOnly? From, DateOnly? To, string? Subject);

/// <summary>One entry of the log as somebody reads it who may not see pupils.</summary>
/// <param name="Reason">Null for an entry about a pupil: it may tell of the child.</param>
/// <param name="Fields">What changed. Values are left out wherever they could be a pupil's.</param>
public sealed record AuditLogRow(
    long Sequence, DateTime AtUtc, string Actor, string? Reason, AuditAction Action, string What, bool IsAboutPupil, IReadOnlyList<FieldChange> Fields);

/// <summary>The area's audit log without the content of pupils' records.</summary>
public static class AuditLogQueries
{
    public static async Task<(IReadOnlyList<AuditLogRow> Rows, int Total)> AuditLogAsync(
        this OnrollDbContext db, AuditFilter filter, (int Skip, int Take) page, CancellationToken stop)
    {
        var entries = await FilteredAsync(db, filter, stop);
        var rows = await entries.OrderByDescending(a => a.Sequence).Skip(page.Skip).Take(page.Take).ToListAsync(stop);
        return ([.. rows.Select(Read)], await entries.CountAsync(stop));
    }

    /// <summary>The whole of a filtered log, newest first, read as it is needed.</summary>
    public static async Task<IAsyncEnumerable<AuditLogRow>> AuditLogToDownloadAsync(this OnrollDbContext db, AuditFilter filter, CancellationToken stop) =>
        (await FilteredAsync(db, filter, stop)).OrderByDescending(a => a.Sequence).AsAsyncEnumerable().Select(Read);

    /// <summary>The kinds of things that are in the log.</summary>
    public static async Task<IReadOnlyList<string>> AuditSubjectsAsync(this OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AuditEntries.Select(a => a.Subject).Distinct().ToListAsync(stop);
    }

    private static async Task<IQueryable<AuditEntry>> FilteredAsync(OnrollDbContext db, AuditFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.From is { } from)
        {
            var first = await db.FirstSequenceSinceAsync(London.StartOfDayUtc(from), stop);
            entries = entries.Where(a => a.Sequence >= first);
        }

        if (filter.To is { } to)
        {
            var end = await db.FirstSequenceSinceAsync(London.StartOfDayUtc(to.AddDays(1)), stop);
            entries = entries.Where(a => a.Sequence < end);
        }

        if (!string.IsNullOrEmpty(filter.Subject))
        {
            entries = entries.Where(a => a.Subject == filter.Subject);
        }

        if (!string.IsNullOrWhiteSpace(filter.Person))
        {
            // Names are compared as search compares them, so that both databases find the same; accounts are few.
            var wanted = Folding.Fold(filter.Person);
            var actors = await db.Users.Select(u => new { u.Id, u.Name }).ToListAsync(stop);
            var found = actors.Where(u => Folding.Fold(u.Name).Contains(wanted, StringComparison.Ordinal)).Select(u => u.Id).ToList();
            var isOnroll = "ONROLL".Contains(wanted, StringComparison.Ordinal);
            entries = entries.Where(a => found.Contains(a.ActorId) || (isOnroll && a.ActorId == UserId.System));
        }

        return entries;
    }

    private static AuditLogRow Read(AuditEntry entry)
    {
        var isAboutPupil = entry.PupilId is not null || AuditSubjects.IsOfPupils(entry.Subject);
        var fields = RecordHistoryQueries.Fields(entry);
        return new AuditLogRow(
            entry.Sequence, entry.AtUtc, entry.ActorName, isAboutPupil ? null : entry.Reason, entry.Action, AuditSubjects.Name(entry.Subject), isAboutPupil,
            !isAboutPupil && AuditSubjects.ShowsValues(entry.Subject) ? fields : [.. fields.Select(f => new FieldChange(f.Name, null, null))]);
    }
}
