using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Moves;

/// <summary>How one stretch of time went.</summary>
/// <param name="Attendance">Sessions attended of those possible.</param>
/// <param name="SuspendedHalfDays">Half days of suspension that began in it.</param>
/// <param name="SchoolDays">Days with a possible session, to compare stretches of different length.</param>
public sealed record MoveStretch(DateOnly From, DateOnly To, SessionCounts Attendance, int Incidents, int SuspendedHalfDays, int SchoolDays)
{
    /// <summary>For every ten weeks of school, so that a year and a term can stand side by side. Null without a day.</summary>
    public decimal? IncidentsInTenWeeks => SchoolDays == 0 ? null : Incidents * 50m / SchoolDays;

    /// <summary>For every year of 190 school days (G-431, step 5). Null without a day.</summary>
    public decimal? SuspendedDaysInAYear => SchoolDays == 0 ? null : SuspendedHalfDays / 2m * 190m / SchoolDays;
}

/// <summary>Before, during and after a move, from the record alone.</summary>
/// <param name="After">Null while nothing has come after.</param>
public sealed record MoveEffect(MoveStretch Before, MoveStretch? During, MoveStretch? After);

public static class MoveEffectQueries
{
    /// <summary>The year before the first day, the stay itself, and the time since, up to a year.</summary>
    public static async Task<MoveEffect?> EffectAsync(this OnrollDbContext db, Move move, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(move);
        if (move.StartedOn is not { } started || started > today)
        {
            return null;
        }

        var over = move.FinalisedOn ?? move.EndedOn?.AddDays(1);
        var lastDay = over is { } end ? end.AddDays(-1) : today;
        var record = await Record.LoadAsync(db, move.PupilId, (started.AddYears(-1), over?.AddYears(1) ?? today), stop);
        return new MoveEffect(
            record.Of(started.AddYears(-1), started.AddDays(-1)),
            lastDay < started ? null : record.Of(started, lastDay),
            over is { } from && from <= today ? record.Of(from, Earlier(today, from.AddYears(1).AddDays(-1))) : null);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private sealed record Record(Dictionary<int, AttendanceMarks> Years, List<DateOnly> Incidents, List<(DateOnly StartsOn, int HalfDays)> Suspensions)
    {
        public static async Task<Record> LoadAsync(OnrollDbContext db, PupilId pupil, (DateOnly From, DateOnly To) span, CancellationToken stop)
        {
            var (first, last) = (AcademicYear.Containing(span.From).Key, AcademicYear.Containing(span.To).Key);
            var texts = await db.AttendanceYears.Where(a => a.PupilId == pupil && a.AcademicYear >= first && a.AcademicYear <= last).Select(a => new { a.AcademicYear, a.Marks }).ToListAsync(stop);
            var incidents = await db.Incidents.Where(i => i.PupilId == pupil && i.OccurredOn >= span.From && i.OccurredOn <= span.To).Select(i => i.OccurredOn).ToListAsync(stop);
            var suspensions = await db.Exclusions
                .Where(x => x.PupilId == pupil && x.Category == ExclusionCategory.Suspension && !x.IsCancelled && x.StartsOn >= span.From && x.StartsOn <= span.To)
                .Select(x => new { x.StartsOn, x.Sessions }).ToListAsync(stop);
            return new Record(
                texts.GroupBy(t => t.AcademicYear).ToDictionary(year => year.Key, year => OneRegister.Of(new AcademicYear(year.Key / 100), year.Select(t => t.Marks))),
                incidents, [.. suspensions.Select(x => (x.StartsOn, x.Sessions ?? 0))]);
        }

        public MoveStretch Of(DateOnly from, DateOnly to)
        {
            var counts = Years.Values.Where(year => year.Year.FirstDay <= to && year.Year.LastDay >= from).Aggregate(
                default(SessionCounts), (sum, year) => sum + year.Count(Later(from, year.Year.FirstDay), Earlier(to, year.Year.LastDay)));
            return new MoveStretch(
                from, to, counts, Incidents.Count(day => day >= from && day <= to),
                Suspensions.Where(x => x.StartsOn >= from && x.StartsOn <= to).Sum(x => x.HalfDays), (counts.Possible + 1) / 2);
        }

        private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
    }
}
