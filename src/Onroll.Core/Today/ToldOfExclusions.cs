using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Today;

/// <summary>A suspension or exclusion the local authority is told of.</summary>
public sealed record ToldOf(ExclusionId ExclusionId, PupilInRow Pupil, string School, string Title, string Reasons, DateOnly StartsOn);

/// <summary>One pupil on the day-six board.</summary>
/// <param name="InSchoolDays">School days to day six; negative when it has passed.</param>
/// <param name="ExclusionId">The record the run began with.</param>
/// <param name="Day">Of the days out, today's number. Null while the first is still to come.</param>
/// <param name="Days">How many there will be. Null for a permanent exclusion.</param>
public sealed record DaySixRow(
    ExclusionId ExclusionId, PupilInRow Pupil, OrganisationId SchoolId, string School, bool IsPermanent, string Title, DateOnly DaySix, int InSchoolDays, int? Day, int? Days, string? Education, bool IsProvisional);

/// <summary>What an authority watches: exclusions as they come, and the sixth day of each.</summary>
public static class AuthorityQueries
{
    private const int SchoolDaysBack = 10;

    /// <summary>Exclusions that began in the last ten school days, the newest first.</summary>
    public static async Task<IReadOnlyList<ToldOf>> ToldOfAsync(this Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var (db, viewer) = (workday.Db, workday.Viewer);
        var from = workday.Own.Calendar.SchoolDayBefore(workday.Today, SchoolDaysBack)?.Date ?? workday.Today.AddDays(-14);
        var visible = db.Pupils.VisibleTo(db, viewer);
        var rows = await db.Exclusions
            .Where(x => x.StartsOn >= from && !x.IsCancelled && visible.Any(p => p.PupilId == x.PupilId))
            .Join(db.Organisations, x => x.OrganisationId, o => o.OrganisationId, (x, o) => new { x.ExclusionId, x.PupilId, x.Category, x.Sessions, x.StartsOn, x.Reason1, x.Reason2, x.Reason3, o.Name })
            .OrderByDescending(x => x.StartsOn)
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. rows.Select(r => r.PupilId)], RecordSections.Exclusions, stop);
        return [.. rows.Where(r => pupils.ContainsKey(r.PupilId)).Select(r => new ToldOf(
            r.ExclusionId, pupils[r.PupilId], r.Name, ExclusionWords.Title(r.Category, r.Sessions), ExclusionWords.Reasons(r.Reason1, r.Reason2, r.Reason3), r.StartsOn))];
    }

    /// <summary>Everybody out for six school days or more, the next sixth day first.</summary>
    public static async Task<IReadOnlyList<DaySixRow>> DaySixBoardAsync(this Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var runs = (await ExclusionsRunning.OfAsync(workday, stop))
            .Where(r => r is { DaySix: not null, IsOwedEducation: true } && (r.IsPermanent || r.BackOn is null || r.BackOn > workday.Today))
            .ToList();
        var schools = runs.Select(r => r.School).ToList();
        var names = await workday.Db.Organisations.Where(o => schools.Contains(o.OrganisationId)).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        var pupils = await workday.PupilsAsync([.. runs.Select(r => r.PupilId)], RecordSections.Exclusions, stop);
        return [.. runs
            .Where(r => pupils.ContainsKey(r.PupilId))
            .Select(r => new DaySixRow(
                r.First.ExclusionId, pupils[r.PupilId], r.School, names[r.School], r.IsPermanent, r.Title, r.DaySix!.Value, workday.SchoolDaysTo(r.DaySix.Value),
                r.FirstDay > workday.Today ? null : workday.Calendars.Of(r.School).Calendar.CountSchoolDays(r.FirstDay, workday.Today), r.Days, r.Education, r.IsProvisional))
            .OrderBy(r => r.Education is not null).ThenBy(r => r.DaySix)];
    }
}
