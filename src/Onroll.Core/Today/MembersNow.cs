using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Today;

/// <summary>One member school in figures; it names no pupil.</summary>
public sealed record MemberNow(OrganisationId OrganisationId, string Name, int OnRoll, int Suspended, int Excluded, int OnRed, AttendanceAge Attendance);

/// <summary>The schools of the viewer's partnership, or of their area, in figures.</summary>
public static class MembersNow
{
    /// <summary>Suspensions and exclusions are counted since 1 September.</summary>
    public static async Task<IReadOnlyList<MemberNow>> OfAsync(Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        var db = workday.Db;
        var today = workday.Today;
        var own = await db.Partnerships.Where(p => p.OfficeId == workday.Viewer.OrganisationId).OrderBy(p => p.Name).Select(p => (PartnershipId?)p.PartnershipId).FirstOrDefaultAsync(stop);
        var schools = await db.Memberships
            .Where(m => (own == null || m.PartnershipId == own) && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today))
            .Select(m => m.OrganisationId).Distinct()
            .ToListAsync(stop);
        var ages = await AttendanceAge.OfAsync(workday, schools, stop);
        var from = AcademicYear.Containing(today).FirstDay;
        var rolls = await db.Enrolments
            .Where(e => schools.Contains(e.OrganisationId) && e.LeavingDate == null && e.Status != "S" && e.Status != "G")
            .GroupBy(e => e.OrganisationId).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, stop);
        var suspended = await db.Exclusions
            .Where(x => schools.Contains(x.OrganisationId) && x.StartsOn >= from && x.StartsOn <= today && !x.IsCancelled)
            .GroupBy(x => new { x.OrganisationId, IsPermanent = x.Category == ExclusionCategory.PermanentExclusion })
            .Select(of => new { of.Key.OrganisationId, of.Key.IsPermanent, Count = of.Count() })
            .ToListAsync(stop);
        var red = await db.RegisterEntries
            .Where(r => schools.Contains(r.OrganisationId) && r.RemovedOn == null && r.Rating == RegisterRating.Red)
            .GroupBy(r => r.OrganisationId).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, stop);
        return [.. ages.Select(age => new MemberNow(
            age.OrganisationId, age.School, rolls.GetValueOrDefault(age.OrganisationId),
            suspended.Where(s => s.OrganisationId == age.OrganisationId && !s.IsPermanent).Sum(s => s.Count),
            suspended.Where(s => s.OrganisationId == age.OrganisationId && s.IsPermanent).Sum(s => s.Count),
            red.GetValueOrDefault(age.OrganisationId), age))];
    }
}
