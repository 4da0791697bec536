using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Insight;

namespace Onroll.Core.Behaviour;

/// <summary>When incidents happen: weekday by part of the school day.</summary>
/// <param name="Periods">The parts of the day that occur, in the order of the day.</param>
/// <param name="Cells">How many, by weekday (Monday first) and period. Incidents without a period are in none.</param>
/// <param name="Finding">What stands out, in a sentence. Null when nothing does.</param>
public sealed record IncidentPattern(IReadOnlyList<string> Periods, int[][] Cells, int Total, int WithPeriod, string? Finding)
{
    private const int FewestToSay = 8;

    private static readonly string[] Weekdays = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays"];

    public int Of(int weekday, int period) => Cells[weekday][period];

    public int Most => Cells.SelectMany(row => row).DefaultIfEmpty().Max();

    public static IncidentPattern Of(IReadOnlyCollection<IncidentTime> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        var placed = incidents.Where(i => i.Period is not null && i.On.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        string[] periods = [.. placed.GroupBy(i => i.Period!).OrderBy(Hour).ThenBy(of => of.Key, StringComparer.Ordinal).Select(of => of.Key)];
        var cells = Enumerable.Range(0, 5).Select(_ => new int[periods.Length]).ToArray();
        foreach (var incident in placed)
        {
            cells[(int)incident.On.DayOfWeek - 1][Array.IndexOf(periods, incident.Period)]++;
        }

        return new IncidentPattern(periods, cells, incidents.Count, placed.Count, Say(periods, cells, placed.Count));
    }

    // The clock says where a period lies in the day; without one its usual place does.
    private static double Hour(IGrouping<string, IncidentTime> period)
    {
        var hours = period.Where(i => i.At is not null).Select(i => i.At!.Value.ToTimeSpan().TotalHours).ToList();
        return hours.Count > 0 ? hours.Average() : DayParts.UsualHour(period.Key);
    }

    private static string? Say(string[] periods, int[][] cells, int all)
    {
        if (all < FewestToSay)
        {
            return null;
        }

        var findings = LateInTheDay(periods, cells, all).Concat(OnOneWeekday(cells, all)).Concat(InOnePeriod(periods, cells, all));
        return findings.Where(f => f.Chance < Chance.Notable).OrderBy(f => f.Chance).Select(f => f.Words).FirstOrDefault();
    }

    private static IEnumerable<(double Chance, string Words)> LateInTheDay(string[] periods, int[][] cells, int all) =>
        from cut in Enumerable.Range(1, Math.Max(periods.Length - 1, 0))
        where periods.Length - cut > 1
        let late = cells.Sum(row => row[cut..].Sum())
        where late * 10 >= all * 7
        select (Chance.OfAtLeast(late, all, (periods.Length - cut) / (double)periods.Length) * periods.Length,
            FormattableString.Invariant($"{late} of {all} came at {DayParts.InWords(periods[cut])} or later."));

    private static IEnumerable<(double Chance, string Words)> OnOneWeekday(int[][] cells, int all) =>
        cells.Select((row, day) => (Chance.OfAtLeast(row.Sum(), all, 1 / 5.0) * 5, FormattableString.Invariant($"{row.Sum()} of {all} were on {Weekdays[day]}.")));

    private static IEnumerable<(double Chance, string Words)> InOnePeriod(string[] periods, int[][] cells, int all) =>
        periods.Select((name, p) => (
            Chance.OfAtLeast(cells.Sum(row => row[p]), all, 1.0 / periods.Length) * periods.Length,
            FormattableString.Invariant($"{cells.Sum(row => row[p])} of {all} came in {DayParts.InWords(name)}.")));
}

/// <summary>When one incident was. <paramref name="Period"/> and <paramref name="At"/> are null when not recorded.</summary>
public sealed record IncidentTime(DateOnly On, TimeOnly? At, string? Period);

/// <summary>The parts of an ordinary school day.</summary>
public static class DayParts
{
    /// <summary>Roughly when a part of the day is, by what schools call it.</summary>
    public static double UsualHour(string period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var name = period.ToUpperInvariant();
        return name switch
        {
            _ when name.StartsWith("BEF", StringComparison.Ordinal) => 8.0,
            "AM" or "REG" or "TUTOR" or "REGISTRATION" or "FORM" => 8.7,
            _ when name.StartsWith("BREAK", StringComparison.Ordinal) => 10.9,
            _ when name.StartsWith("LUNCH", StringComparison.Ordinal) => 12.5,
            _ when name.StartsWith("AFTER", StringComparison.Ordinal) => 15.5,
            "PM" => 13.2,
            ['P' or '1' or '2' or '3' or '4' or '5' or '6' or '7', ..] when name[^1] is >= '1' and <= '7' => 8.0 + (name[^1] - '0') + (name[^1] > '3' ? 1 : 0),
            _ => 16,
        };
    }

    /// <summary>"lunch", "period 4", or the school's own word.</summary>
    public static string InWords(string period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period switch
        {
            "Reg" => "registration",
            ['P', >= '1' and <= '9'] => "period " + period[1],
            _ => period.ToLowerInvariant(),
        };
    }
}

public static class IncidentPatternQueries
{
    public static async Task<IncidentPattern> IncidentPatternAsync(this OnrollDbContext db, PupilId pupilId, DateOnly since, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return IncidentPattern.Of(await db.Incidents
            .Where(i => i.PupilId == pupilId && i.OccurredOn >= since)
            .Select(i => new IncidentTime(i.OccurredOn, i.OccurredAt, i.Period))
            .ToListAsync(stop));
    }
}
