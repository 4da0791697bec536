using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Attendance;

/// <summary>Keeps the columns last asked for in memory, so that a dashboard need not read every register again.</summary>
/// <remarks>
/// Nothing is audited without moving the area's head, so a column is as good as new while the head stands still. When it has
/// moved, the registers' versions tell whether any of them changed. One instance serves everybody.
/// </remarks>
public sealed class KeptColumns(TimeProvider time)
{
    /// <summary>An authority's year of marks is about fifty megabytes.</summary>
    private const long MostBytes = 400_000_000;

    /// <summary>Dates of birth decide who is counted, and their corrections leave registers as they were: read anew after this long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Kept> _kept = new();

    /// <summary>As <see cref="AttendanceColumnQueries.AttendanceColumnAsync"/>.</summary>
    public async Task<AttendanceColumn> ColumnAsync(OnrollDbContext db, AcademicYear year, IReadOnlyCollection<OrganisationId> schools, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(year);
        var key = $"{db.AreaId}/{year.Key}/{string.Join(',', schools.Select(school => school.Value).Order())}";
        var head = await db.AuditHeads.Where(h => h.AreaId == db.AreaId).Select(h => h.Sequence).SingleOrDefaultAsync(stop);
        var kept = _kept.TryGetValue(key, out var found) && time.GetUtcNow() - found.ReadAt < Longest ? found : null;
        if (kept is not null && kept.Head == head)
        {
            return kept.Column;
        }

        var versions = await VersionsAsync(db, year, schools, stop);
        kept = kept is not null && kept.Versions == versions
            ? kept with { Head = head }
            : new Kept(head, versions, time.GetUtcNow(), await db.AttendanceColumnAsync(year, schools, stop));
        _kept[key] = kept;
        ForgetOldest();
        return kept.Column;
    }

    // Every change of a register adds one to its version.
    private static async Task<(int Count, long Sum)> VersionsAsync(OnrollDbContext db, AcademicYear year, IReadOnlyCollection<OrganisationId> schools, CancellationToken stop)
    {
        var found = await db.AttendanceYears.Where(a => a.AcademicYear == year.Key && schools.Contains(a.OrganisationId))
            .GroupBy(_ => 1).Select(all => new { Count = all.Count(), Sum = all.Sum(a => (long)a.Version) }).SingleOrDefaultAsync(stop);
        return (found?.Count ?? 0, found?.Sum ?? 0);
    }

    private void ForgetOldest()
    {
        var bytes = 0L;
        foreach (var (key, kept) in _kept.OrderByDescending(pair => pair.Value.ReadAt).ToList())
        {
            bytes += kept.Column.Bytes;
            if (bytes > MostBytes)
            {
                _kept.TryRemove(key, out _);
            }
        }
    }

    private sealed record Kept(long Head, (int Count, long Sum) Versions, DateTimeOffset ReadAt, AttendanceColumn Column);
}
