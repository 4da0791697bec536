using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Core.Exclusions;

/// <summary>One suspension or exclusion of a pupil.</summary>
public sealed record ExclusionShown(
    ExclusionId ExclusionId, ExclusionCategory Category, DateOnly StartsOn, bool StartsInAfternoon, int? Sessions,
    string Reasons, bool IsCancelled, string School, TimeOut Out)
{
    public string Title => ExclusionWords.Title(Category, Sessions);
}

/// <summary>A pupil's suspensions and exclusions, with the totals the law counts.</summary>
/// <param name="TermHalfDays">In the term of the three reference dates that today is in (R-CAL-08).</param>
/// <param name="YearHalfDays">In the school's own year that today is in, at all schools together (R-SUS-04).</param>
/// <param name="LimitHalfDays">The most the law allows in a year.</param>
public sealed record PupilExclusions(IReadOnlyList<ExclusionShown> All, string TermName, int TermHalfDays, int YearHalfDays, int LimitHalfDays)
{
    /// <summary>The one the pupil is out by on <paramref name="day"/>. Null when none.</summary>
    public ExclusionShown? OutOn(DateOnly day) => All.FirstOrDefault(x => !x.IsCancelled && x.Category != ExclusionCategory.LunchtimeSuspension && x.Out.Covers(day));

    /// <summary>Suspensions that began on or after a day.</summary>
    public int CountSince(DateOnly day) => All.Count(x => !x.IsCancelled && x.StartsOn >= day);
}

public static class PupilExclusionQueries
{
    /// <param name="school">Whose calendar and year count: the pupil's main school. Null uses the area's own calendar.</param>
    public static async Task<PupilExclusions> ExclusionsOfAsync(
        this OnrollDbContext db, PupilId pupilId, OrganisationId? school, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (
            from x in db.Exclusions.AsNoTracking()
            where x.PupilId == pupilId
            join organisation in db.Organisations on x.OrganisationId equals organisation.OrganisationId
            orderby x.StartsOn descending, x.ExclusionId descending
            select new { Exclusion = x, School = organisation.Name }).ToListAsync(stop);
        var calendars = await db.CalendarsAsync(stop);
        var own = (school is { } at ? calendars.Of(at) : await db.CalendarOfAsync(null, stop)).Calendar;
        var standing = StandingTotals.On(rows.Select(r => r.Exclusion.AsEarlier()), own, today);
        return new PupilExclusions(
            [.. rows.Select(r => new ExclusionShown(
                r.Exclusion.ExclusionId, r.Exclusion.Category, r.Exclusion.StartsOn, r.Exclusion.StartsInAfternoon, r.Exclusion.Sessions,
                ExclusionWords.Reasons(r.Exclusion.Reason1, r.Exclusion.Reason2, r.Exclusion.Reason3),
                r.Exclusion.IsCancelled, r.School, TimeOut.Of(r.Exclusion, calendars.Of(r.Exclusion.OrganisationId).Calendar)))],
            standing.TermWindow.Name ?? "this",
            standing.Term,
            standing.Year,
            PolicySet.On(today).SuspensionHalfDaysPerYear);
    }
}
