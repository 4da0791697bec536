using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>A school that a person may carry through the turn of the year.</summary>
/// <param name="HighAge">The oldest age it teaches. Null when unknown.</param>
public sealed record SchoolToTurn(OrganisationId OrganisationId, string Name, int? HighAge);

/// <summary>A turn of the year that was done, in figures.</summary>
/// <param name="Year">The academic year it turned to, by its key: 202728.</param>
public sealed record YearTurned(int Year, DateOnly LeavingDate, int Leavers, int GoingUp, int Staying, int Joiners, int RegisterClosed, int RegisterCarried)
{
    public string ByName { get; init; } = "";

    public DateTime AtUtc { get; init; }
}

/// <summary>Which schools a person may turn, what is suggested for them, and what was done.</summary>
public static class YearTurnQueries
{
    private const string Subject = "year-turn";

    private const int OldestNcYear = 14;

    public static Task<List<SchoolToTurn>> SchoolsToTurnAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var rolls = viewer.May(Permission.TurnTheYear) ? viewer.RollOrganisations : [];
        return db.Organisations
            .Where(o => rolls.Contains(o.OrganisationId) && (o.ClosedOn == null || o.ClosedOn >= viewer.Today))
            .OrderBy(o => o.Name)
            .Select(o => new SchoolToTurn(o.OrganisationId, o.Name, o.HighAge))
            .ToListAsync(stop);
    }

    /// <summary>The year to turn to next: from November on it is the one after the present.</summary>
    public static AcademicYear NextTurn(DateOnly today) => new(today.AddMonths(2).Year);

    /// <summary>What most schools would decide for a year, for a person to change.</summary>
    public static async Task<YearTurn> SuggestTurnAsync(this OnrollDbContext db, SchoolToTurn school, AcademicYear year, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(year);
        var calendar = (await db.CalendarOfAsync(school.OrganisationId, stop)).Calendar;
        var days = calendar.OpenDaysBetween(year.Previous.FirstDay, year.Previous.LastDay);

        // A calendar that does not reach the summer knows only an earlier last day, which is not the one.
        var leaving = days is [.., { Month: 7 or 8 } last] ? last : new DateOnly(year.StartYear, 7, 31);
        return new YearTurn(school.OrganisationId, year, leaving, await LastNcYearAsync(db, school, stop), RegisterAtTurn.Carry);
    }

    /// <returns>Null when the school has not been turned to that year.</returns>
    public static async Task<YearTurned?> TurnOfAsync(this OnrollDbContext db, OrganisationId school, AcademicYear year, CancellationToken stop) =>
        (await db.TurnsOfAsync(school, stop)).FirstOrDefault(turn => turn.Year == year.Key);

    /// <summary>Every turn of a school, the newest first.</summary>
    public static async Task<IReadOnlyList<YearTurned>> TurnsOfAsync(this OnrollDbContext db, OrganisationId school, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var id = school.Value;
        var notes = await db.AuditEntries
            .Where(e => e.Subject == Subject && e.SubjectId == id && e.After != null)
            .OrderByDescending(e => e.Sequence)
            .Select(e => new { e.After, e.ActorName, e.AtUtc })
            .ToListAsync(stop);
        return notes.ConvertAll(note => JsonSerializer.Deserialize<YearTurned>(note.After!, JsonSerializerOptions.Web)! with { ByName = note.ActorName, AtUtc = note.AtUtc });   // written by NoteTurn
    }

    internal static void NoteTurn(this OnrollDbContext db, YearTurnPlan plan) => db.Note(Subject, plan.Turn.School.Value, JsonSerializer.Serialize(
        new
        {
            year = plan.Turn.NewYear.Key,
            leavingDate = plan.Turn.LeavingDate,
            leavers = plan.Leavers.Count,
            goingUp = plan.GoingUp.Count,
            staying = plan.Staying.Count(),
            joiners = plan.Joiners.Count,
            registerClosed = plan.RegisterClosed.Count,
            registerCarried = plan.RegisterCarried.Count,
        }));

    private static async Task<int> LastNcYearAsync(OnrollDbContext db, SchoolToTurn school, CancellationToken stop)
    {
        if (school.HighAge is { } age)
        {
            return Math.Clamp(age - 5, 0, OldestNcYear - 1);   // pupils of Year 11 turn sixteen
        }

        var years = await db.Enrolments.Where(e => e.OrganisationId == school.OrganisationId && e.LeavingDate == null).Select(e => e.NcYear).Distinct().ToListAsync(stop);
        return years.Max(CurriculumYear.NumberOf) ?? 11;
    }
}
