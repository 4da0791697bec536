using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Insight;

/// <summary>A pupil behind a figure.</summary>
/// <param name="Amount">What the list is ordered by: suspensions, or sessions missed.</param>
/// <param name="Words">"3 suspensions, 4½ days", "34 of 340 sessions missed (10.0%)".</param>
public sealed record InsightPupil(PupilId PupilId, string Name, string? Form, string? School, int Amount, string Words);

/// <summary>The pupils behind a figure, for those who may open each of them.</summary>
public static class InsightPupilQueries
{
    /// <summary>The most that can be seen at once: a figure is looked behind, not exported.</summary>
    public const int Most = 200;

    /// <param name="what">The group is its code; null for all.</param>
    /// <returns>Those with most first. Empty for a person who may not open every pupil of the place.</returns>
    public static async Task<IReadOnlyList<InsightPupil>> InsightPupilsAsync(
        this MeasureReader reader, (Viewer Viewer, InsightPlace Place) who, (Measure Measure, MeasurePeriod Period, string? Group) what, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!who.Place.MayOpenPupils)
        {
            return [];
        }

        var by = who.Place.IsOneSchool ? MeasureBreakdown.NcYear : MeasureBreakdown.School;
        var grouping = await reader.GroupingAsync(new MeasureQuestion(what.Period, who.Viewer.Today) { By = by }, stop);
        var behind = what.Measure.IsOfAttendance ? await AbsentAsync(reader, what, stop) : await SuspendedAsync(reader, what, stop);
        var chosen = behind
            .Where(one => what.Group is null || (grouping.IndexOf(one.Key) is >= 0 and var index && grouping.Groups[index].Code == what.Group))
            .OrderByDescending(one => one.Amount).Take(Most).ToList();
        return await NamedAsync(reader.Db, who.Viewer, chosen, what.Measure.IsOfAttendance ? RecordSections.Attendance : RecordSections.Exclusions, stop);
    }

    private static async Task<IEnumerable<Behind>> SuspendedAsync(MeasureReader reader, (Measure Measure, MeasurePeriod Period, string? Group) what, CancellationToken stop)
    {
        var category = what.Measure.Numerator == Quantity.PermanentExclusions ? ExclusionCategory.PermanentExclusion : ExclusionCategory.Suspension;
        var fewest = what.Measure.Numerator == Quantity.PupilsSuspendedAgain ? 2 : 1;
        return (await reader.EventsAsync(what.Period, stop))
            .Where(e => e.Category == category && !EventCounts.WasUndone(e))
            .GroupBy(e => e.Key)
            .Where(of => of.Count() >= fewest)
            .Select(of => new Behind(of.Key, of.Count(), category == ExclusionCategory.PermanentExclusion
                ? FormattableString.Invariant($"permanently excluded from {of.First().StartsOn:d MMMM yyyy}")
                : $"{of.Count()} {(of.Count() == 1 ? "suspension" : "suspensions")}, {Exclusions.ExclusionWords.Days(of.Sum(e => e.Sessions))}"));
    }

    private static async Task<IEnumerable<Behind>> AbsentAsync(MeasureReader reader, (Measure Measure, MeasurePeriod Period, string? Group) what, CancellationToken stop)
    {
        var column = await reader.ColumnAsync(what.Period.Year, stop);
        var least = what.Measure.Numerator == Quantity.RegistersPersistentlyAbsent ? AbsenceLevel.Persistent : AbsenceLevel.Below;
        var thresholds = AbsenceThresholds.In(what.Period.Year);
        return column.Each(what.Period.From, what.Period.To)
            .Where(register => register.Counts.Absent > 0 && thresholds.LevelOf(register.Counts, fewestPossible: 1) >= least)
            .Select(register => new Behind(
                register.Key, register.Counts.Absent, $"{register.Counts.Absent} of {register.Counts.Possible} sessions missed ({register.Counts.AbsenceRate})"));
    }

    // The filter of every list of pupils decides here too, and the section of each record.
    private static async Task<IReadOnlyList<InsightPupil>> NamedAsync(OnrollDbContext db, Viewer viewer, List<Behind> behind, RecordSections section, CancellationToken stop)
    {
        List<PupilId> ids = [.. behind.Select(one => one.Key.PupilId).Distinct()];
        var names = await db.Pupils.VisibleTo(db, viewer).Where(p => ids.Contains(p.PupilId))
            .Select(p => new { p.PupilId, Name = (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname) })
            .ToDictionaryAsync(p => p.PupilId, p => p.Name, stop);
        var open = await db.SectionsOfAsync(viewer, ids, stop);
        var places = await db.PlacesAsync(ids, viewer.Today, stop);
        return [.. from one in behind
                   where names.ContainsKey(one.Key.PupilId) && open.TryGetValue(one.Key.PupilId, out var sections) && sections.HasFlag(section)
                   let place = places[one.Key.PupilId].FirstOrDefault()
                   select new InsightPupil(one.Key.PupilId, names[one.Key.PupilId], place?.Form, place?.School, one.Amount, one.Words)];
    }

    private sealed record Behind(Attendance.RegisterKey Key, int Amount, string Words);
}
