using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Insight;

/// <summary>How many suspensions were of a kind.</summary>
public sealed record SuspensionShare(string Name, int Count);

public static class InsightQueries
{
    /// <summary>Suspensions up to so many days; the last takes all longer ones.</summary>
    private static readonly (int Sessions, string Name)[] Lengths =
        [(1, "Half a day"), (2, "1 day"), (4, "Up to 2 days"), (6, "Up to 3 days"), (8, "Up to 4 days"), (10, "Up to 5 days"), (int.MaxValue, "More than 5 days")];

    /// <summary>The academic years in which the schools recorded anything, the newest first.</summary>
    public static async Task<IReadOnlyList<AcademicYear>> InsightYearsAsync(this OnrollDbContext db, IReadOnlyCollection<OrganisationId> schools, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var registers = await db.AttendanceYears.Where(a => schools.Contains(a.OrganisationId)).Select(a => a.AcademicYear).Distinct().ToListAsync(stop);
        var days = await db.Exclusions.Where(x => schools.Contains(x.OrganisationId)).Select(x => x.StartsOn).Distinct().ToListAsync(stop);
        return [.. registers.Select(key => new AcademicYear(key / 100)).Concat(days.Select(AcademicYear.Containing)).Distinct().OrderDescending()];
    }

    /// <summary>Suspensions by reason, the most frequent first. Up to three reasons are given, so they add up to more than the suspensions.</summary>
    public static async Task<IReadOnlyList<SuspensionShare>> ReasonsAsync(this MeasureReader reader, MeasurePeriod period, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return [.. (await SuspensionsAsync(reader, period, stop))
            .SelectMany(e => e.Reasons.DefaultIfEmpty(""))
            .CountBy(code => code)
            .Select(pair => new SuspensionShare(pair.Key.Length == 0 ? "Not recorded" : CodeSet.ExclusionReason.Find(pair.Key)?.Label ?? pair.Key, pair.Value))
            .OrderByDescending(reason => reason.Count).ThenBy(reason => reason.Name, StringComparer.Ordinal)];
    }

    /// <summary>Suspensions by length, the shortest first, every band once.</summary>
    public static async Task<IReadOnlyList<SuspensionShare>> LengthsAsync(this MeasureReader reader, MeasurePeriod period, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var counts = (await SuspensionsAsync(reader, period, stop)).CountBy(e => Lengths.First(band => e.Sessions <= band.Sessions).Name).ToDictionary();
        return [.. Lengths.Select(band => new SuspensionShare(band.Name, counts.GetValueOrDefault(band.Name)))];
    }

    private static async Task<IEnumerable<CountedEvent>> SuspensionsAsync(MeasureReader reader, MeasurePeriod period, CancellationToken stop) =>
        (await reader.EventsAsync(period, stop)).Where(e => e.Category == ExclusionCategory.Suspension);
}
