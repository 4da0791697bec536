using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Demonstration;

/// <summary>A figure of the demonstration beside England's.</summary>
/// <param name="Unit">What both are: "%", "per 100 pupils", "% of suspensions".</param>
public sealed record DemonstrationFigure(string Measure, string Group, string Unit, double Demonstration, double England, string Source);

/// <summary>Measures in the store how close the last full academic year of the demonstration comes to England.</summary>
public static class DemonstrationCloseness
{
    private const string Characteristics = "DfE permanent and fixed-period exclusions 2016/17, as ratios";
    private static readonly AcademicYear Year = new(2025);
    private static readonly DateOnly CensusDay = new(2026, 1, 15);

    /// <summary>Every figure, in the order of the documentation.</summary>
    public static async Task<IReadOnlyList<DemonstrationFigure>> MeasureAsync(OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var schools = await db.Organisations.Where(o => o.Phase != null).ToDictionaryAsync(o => o.OrganisationId, o => o.Phase!, stop);
        var marks = await db.AttendanceYears.AsNoTracking().Where(a => a.AcademicYear == Year.Key).ToListAsync(stop);
        var counts = marks.Where(a => schools.ContainsKey(a.OrganisationId))
            .Select(a => (a.PupilId, Phase: schools[a.OrganisationId], a.Marks, Counts: AttendanceMarks.Parse(Year, a.Marks).Count())).ToList();
        var exclusions = (await db.Exclusions.AsNoTracking().Where(x => x.StartsOn >= Year.FirstDay && x.StartsOn <= Year.LastDay).ToListAsync(stop))
            .Where(x => schools.ContainsKey(x.OrganisationId)).ToList();
        var roll = (await db.Enrolments.AsNoTracking().Where(e => e.EntryDate <= CensusDay && (e.LeavingDate == null || e.LeavingDate >= CensusDay) && e.Status != "S").ToListAsync(stop))
            .Where(e => schools.ContainsKey(e.OrganisationId)).GroupBy(e => schools[e.OrganisationId]).ToDictionary(g => g.Key, g => g.Select(e => e.PupilId).ToHashSet());
        var groups = await GroupsAsync(db, stop);
        var national = new National();
        return
        [
            .. roll.Keys.OrderDescending().SelectMany(phase => Rates(national, phase, roll[phase].Count, [.. exclusions.Where(x => schools[x.OrganisationId] == phase)])),
            .. Lengths(exclusions), .. Repeats(exclusions), .. ReasonShares(exclusions),
            .. Ratios(exclusions, roll[National.Secondary], groups),
            .. roll.Keys.OrderDescending().SelectMany(phase => Attendance(national, phase, [.. counts.Where(c => c.Phase == phase).Select(c => (c.Marks, c.Counts))])),
            .. AbsenceRatios([.. counts.Where(c => c.Phase == National.Secondary).Select(c => (c.PupilId, c.Counts))], groups),
        ];
    }

    private static IEnumerable<DemonstrationFigure> Rates(National national, string phase, int headcount, List<Exclusion> exclusions)
    {
        var suspensions = exclusions.Where(x => x.Category == ExclusionCategory.Suspension).ToList();
        yield return Figure("suspension-rate", "Suspensions", "per 100 pupils", suspensions.Count);
        yield return Figure("suspended-pupils", "Pupils suspended", "% of pupils", suspensions.DistinctBy(x => x.PupilId).Count());
        yield return Figure("permanent-exclusion-rate", "Permanent exclusions", "per 100 pupils", exclusions.Count - suspensions.Count);

        DemonstrationFigure Figure(string measure, string name, string unit, int count) =>
            new(name, phase, unit, 100.0 * count / headcount, national[measure, phase], national.Source(measure, phase));
    }

    private static IEnumerable<DemonstrationFigure> Lengths(List<Exclusion> exclusions) => Compare(
        "Length of suspensions", "% of suspensions", "DfE exclusions 2015/16, secondary",
        exclusions.Where(x => x.Sessions is not null).Select(x => DaysName((x.Sessions!.Value + 1) / 2)),   // just asked
        DemonstrationData.Lines("durations.csv").Select(line => (DaysName((int)line.Number("days")), line.Number("suspensions"))));

    private static string DaysName(int days) => days switch { 1 => "up to 1 day", <= 5 => $"up to {days} days", _ => "more than 5 days" };

    private static IEnumerable<DemonstrationFigure> Repeats(List<Exclusion> exclusions) => Compare(
        "Times suspended in the year", "% of pupils suspended", "DfE exclusions 2015/16, secondary: before rates rose, so today's repeats are more",
        exclusions.Where(x => x.Sessions is not null).GroupBy(x => x.PupilId).Select(g => TimesName(g.Count())),
        DemonstrationData.Lines("repeats.csv").Select(line => (TimesName((int)line.Number("suspensions")), line.Number("pupils"))));

    private static string TimesName(int times) => times switch { 1 => "once", 2 => "twice", 3 or 4 => "3 or 4 times", _ => "5 times or more" };

    private static IEnumerable<DemonstrationFigure> ReasonShares(List<Exclusion> exclusions)
    {
        var lines = DemonstrationData.Lines("reasons.csv");
        var names = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            foreach (var code in line["until_august_2026"].Split(' ').Select(part => part.Split(':')[0]))
            {
                names.TryAdd(code, ReasonName(line["reason"]));
            }
        }

        return Compare(
            "First reason of suspensions", "% of suspensions", "DfE exclusions 2016/17, secondary, in today's codes",
            exclusions.Where(x => x.Sessions is not null).Select(x => names[x.Reason1!]),   // the demonstration always gives one
            lines.Select(line => (ReasonName(line["reason"]), line.Number("suspensions"))));
    }

    // The old list's "other" has no successor; most of what it held is counted as disruption now.
    private static string ReasonName(string reason) => reason is "other" or "persistent disruptive" ? "disruption and other" : reason;

    private static IEnumerable<DemonstrationFigure> Compare(
        string measure, string unit, string source, IEnumerable<string> found, IEnumerable<(string Group, double Weight)> published)
    {
        var counts = found.CountBy(group => group).ToDictionary();
        var england = published.GroupBy(p => p.Group).Select(g => (Group: g.Key, Weight: g.Sum(p => p.Weight))).ToList();
        var (all, total) = (counts.Values.Sum(), england.Sum(p => p.Weight));
        return england.Select(p => new DemonstrationFigure(
            measure, p.Group, unit, 100.0 * counts.GetValueOrDefault(p.Group) / Math.Max(1, all), 100 * p.Weight / total, source));
    }

    private static IEnumerable<DemonstrationFigure> Ratios(List<Exclusion> exclusions, HashSet<PupilId> roll, Dictionary<PupilId, PupilGroups> groups)
    {
        var suspended = exclusions.Where(x => x.Sessions is not null).Select(x => x.PupilId).ToHashSet();
        return PupilGroups.Ratios.Select(ratio =>
        {
            var rates = National.Of(ratio.Breakdown, "suspended_pupils_percent");
            return new DemonstrationFigure(
                "Pupils suspended: times as likely", ratio.Name, "times", Rate(ratio.Group) / Rate(ratio.Against), rates[ratio.Group] / rates[ratio.Against], Characteristics);

            double Rate(string group)
            {
                var members = roll.Where(id => groups[id].Of(ratio.Breakdown) == group).ToList();
                return (double)members.Count(suspended.Contains) / Math.Max(1, members.Count);
            }
        });
    }

    private static IEnumerable<DemonstrationFigure> AbsenceRatios(List<(PupilId PupilId, SessionCounts Counts)> counts, Dictionary<PupilId, PupilGroups> groups) =>
        PupilGroups.Ratios.Where(ratio => ratio.Breakdown != "sex").Select(ratio =>
        {
            var rates = National.Of(ratio.Breakdown, "absence_percent");
            return new DemonstrationFigure(
                "Absence: times as much", ratio.Name, "times", Rate(ratio.Group) / Rate(ratio.Against), rates[ratio.Group] / rates[ratio.Against],
                "DfE pupil absence 2016/17, secondary, as ratios");

            double Rate(string group)
            {
                var sum = counts.Where(c => groups[c.PupilId].Of(ratio.Breakdown) == group).Aggregate(default(SessionCounts), (all, c) => all + c.Counts);
                return (double)sum.Absent / Math.Max(1, sum.Possible);
            }
        });

    private static IEnumerable<DemonstrationFigure> Attendance(National national, string phase, List<(string Marks, SessionCounts Counts)> pupils)
    {
        var sum = pupils.Aggregate(default(SessionCounts), (all, pupil) => all + pupil.Counts);
        yield return Figure("absence", "Absence", "% of sessions", sum.Absent, sum.Possible);
        yield return Figure("unauthorised-absence", "Unauthorised absence", "% of sessions", sum.Unauthorised, sum.Possible);
        yield return Figure("persistent-absence", "Missed 10% or more", "% of pupils", pupils.Count(p => p.Counts.Absent * 10 >= p.Counts.Possible), pupils.Count);
        yield return Figure("severe-absence", "Missed 50% or more", "% of pupils", pupils.Count(p => p.Counts.Absent * 2 >= p.Counts.Possible), pupils.Count);
        foreach (var code in (string[])["L", "I", "M", "C", "C2", "E", "R", "S", "V", "B", "P", "W", "K", "O", "G", "U", "N"])
        {
            var stored = AttendanceCode.Find(code)!.Stored;   // each is in the national table
            yield return Figure("code " + code, "Code " + code, "% of sessions", pupils.Sum(p => p.Marks.AsSpan().Count(stored)), sum.Possible);
        }

        DemonstrationFigure Figure(string measure, string name, string unit, int count, int of) =>
            new(name, phase, unit, 100.0 * count / Math.Max(1, of), national[measure, phase], national.Source(measure, phase));
    }

    private static async Task<Dictionary<PupilId, PupilGroups>> GroupsAsync(OnrollDbContext db, CancellationToken stop)
    {
        var sexes = await db.Pupils.Select(p => new { p.PupilId, p.Sex }).ToListAsync(stop);
        var facts = await db.PupilFacts
            .Where(f => f.ValidTo == null && (f.Kind == PupilFactKind.FreeSchoolMeals || f.Kind == PupilFactKind.SenProvision || f.Kind == PupilFactKind.Ethnicity))
            .Select(f => new { f.PupilId, f.Kind, f.Code }).ToListAsync(stop);
        var years = await db.Enrolments.Where(e => e.EntryDate <= CensusDay && (e.LeavingDate == null || e.LeavingDate >= CensusDay))
            .Select(e => new { e.PupilId, e.NcYear, e.LeavingDate }).ToListAsync(stop);
        var found = sexes.ToDictionary(p => p.PupilId, p => new PupilGroups { ["sex"] = p.Sex ?? "" });
        facts.ForEach(f => found[f.PupilId][PupilGroups.BreakdownOf(f.Kind)] = f.Code);
        foreach (var e in years.Where(e => e.NcYear is not (null or "R")))
        {
            // The enrolment tells this year's year group, or that of the year the pupil left in.
            var now = int.Parse(e.NcYear!, CultureInfo.InvariantCulture);   // just asked
            found[e.PupilId]["nc-year"] = (now - (e.LeavingDate is { } left && left <= Year.LastDay ? 0 : 1)).ToString(CultureInfo.InvariantCulture);
        }

        return found;
    }
}
