using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Rules.Rooms;

namespace Onroll.Core.Rooms;

/// <summary>A group of pupils and how many of them were in a room this year.</summary>
/// <param name="Count">Null when hidden.</param>
/// <param name="Compared">Beside all others. Null when hidden or too few.</param>
public sealed record RoomGroup(string Name, int? Count, int? Pupils, ComparedGroup? Compared);

/// <summary>Who is sent to rooms, beside who there is.</summary>
/// <param name="Use">Null where the number of pupils is hidden.</param>
/// <param name="Parts">By special needs, free meals, sex and ethnic group.</param>
public sealed record RoomProportion(string Place, RoomUse? Use, int Pupils, IReadOnlyList<(string Name, IReadOnlyList<RoomGroup> Groups)> Parts, bool HasHidden);

public static class RoomProportionQueries
{
    private static readonly (MeasureBreakdown By, string Name)[] Breakdowns =
        [(MeasureBreakdown.Sen, "Special educational needs"), (MeasureBreakdown.Fsm, "Free school meals"), (MeasureBreakdown.Sex, "Sex"), (MeasureBreakdown.Ethnicity, "Ethnic group")];

    /// <summary>Pupils on roll today with at least one visit this year, group by group, for the place whose figures the viewer sees.</summary>
    /// <remarks>T-RFC-02, R-DIS-01: pupils are counted, not visits. Whoever may not see every pupil behind it gets small numbers hidden (R-SDC-01).</remarks>
    public static async Task<RoomProportion> RoomProportionAsync(this OnrollDbContext db, Viewer viewer, AcademicYear year, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(viewer);
        var place = await db.InsightPlaceAsync(viewer, stop);
        var schools = place.Schools.Select(school => school.OrganisationId).ToList();
        var (from, to) = (year.FirstDay, year.LastDay);
        var visits = await db.RoomVisits.AsNoTracking().Where(v => schools.Contains(v.OrganisationId) && v.On >= from && v.On <= to).ToListAsync(stop);
        var been = visits.Select(v => v.PupilId).ToHashSet();
        var reader = new MeasureReader(db, place.Schools);
        var roll = (await reader.RollAsync(viewer.Today, stop)).DistinctBy(key => key.PupilId).ToList();
        var counted = new Counted(roll.Count, roll.Count(key => been.Contains(key.PupilId)), DisclosureRule.Internal(place.MayOpenPupils));
        foreach (var (by, name) in Breakdowns)
        {
            var grouping = await reader.GroupingAsync(new MeasureQuestion(MeasurePeriod.Of(year), viewer.Today) { By = by }, stop);
            var groups = roll.GroupBy(key => grouping.IndexOf(key)).Where(of => of.Key >= 0).OrderBy(of => of.Key)
                .Select(of => (grouping.Groups[of.Key], of.Count(key => been.Contains(key.PupilId)), of.Count()));
            counted.Add(name, [.. groups]);
        }

        return counted.Report(place.Name, RoomUse.Of([.. visits.Select(v => (v.PupilId, v.Minutes))]));
    }

    /// <summary>The counts of one page: one release, since every breakdown adds up to the same pupils (R-SDC-02).</summary>
    private sealed class Counted(int population, int been, DisclosureRule rule)
    {
        private readonly List<CountCell> _cells = [new(population), new(been)];
        private readonly List<AdditiveLine> _lines = [];
        private readonly List<(string Name, List<(MeasureGroup Group, int Count, int Pupils, int At)> Groups)> _parts = [];

        public void Add(string name, IReadOnlyList<(MeasureGroup Group, int Count, int Pupils)> groups)
        {
            var rows = new List<(MeasureGroup, int, int, int)>();
            foreach (var (group, count, pupils) in groups)
            {
                rows.Add((group, count, pupils, _cells.Count));
                _cells.Add(new CountCell(pupils));
                _cells.Add(new CountCell(count, rule.HidesUpTo > 0 && count > 0 && pupils < DisclosureRule.SmallestGroup));   // in so small a group a count tells of children
            }

            _lines.Add(new AdditiveLine(0, [.. rows.Select(row => new LinePart(row.Item4, row.Item3))]));
            _lines.Add(new AdditiveLine(1, [.. rows.Select(row => new LinePart(row.Item4 + 1, row.Item3))]));
            _parts.Add((name, rows));
        }

        public RoomProportion Report(string place, RoomUse use)
        {
            var views = Suppression.Apply(new Release(_cells, _lines), rule);
            var isTotalShown = views[1] == CellView.Shown;
            var parts = _parts.Select(part => (part.Name, (IReadOnlyList<RoomGroup>)[.. Groups(part.Groups)])).ToList();

            // Visits and minutes would tell of few pupils what their number may not.
            return new RoomProportion(place, isTotalShown ? use : null, population, parts, views.Any(view => view != CellView.Shown));

            IEnumerable<RoomGroup> Groups(List<(MeasureGroup Group, int Count, int Pupils, int At)> rows)
            {
                var compared = GroupComparison.Compare([.. rows.Select(row => new GroupCount(row.Group.Code, row.Count, row.Pupils, row.Group != MeasureGroup.Unknown))], ComparisonChoice.Standard);
                return rows.Zip(compared).Where(pair => pair.First.Group != MeasureGroup.Unknown).Select(pair =>
                {
                    var (arePupilsShown, isShown) = (views[pair.First.At] == CellView.Shown, views[pair.First.At] == CellView.Shown && views[pair.First.At + 1] == CellView.Shown);
                    return new RoomGroup(
                        pair.First.Group.Name, isShown ? pair.First.Count : null, arePupilsShown ? pair.First.Pupils : null, isShown && isTotalShown && pair.Second.IsShown ? pair.Second : null);
                });
            }
        }
    }
}
