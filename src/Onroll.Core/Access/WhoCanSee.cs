using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>An organisation or person that may see a record, what of it and until when.</summary>
/// <param name="ShareId">Set when it is a share that somebody may end.</param>
/// <param name="EndsOn">The last day. Null while there is no end.</param>
public sealed record CanSee(
    GrantRoute Route, string Who, RecordSections Sections, DateOnly? EndsOn, string Why, ShareId? ShareId = null, DateOnly? StartsOn = null);

/// <summary>Who looked at a record in some days.</summary>
/// <param name="Refused">Looks that were turned away.</param>
public sealed record Looked(string Name, string Organisation, int Times, int Refused, DateTime LastAtUtc);

/// <summary>Everybody who may see a pupil's record, and everybody who did.</summary>
public static class WhoCanSeeQueries
{
    public const int DaysOfLooks = 30;

    public static async Task<IReadOnlyList<CanSee>> WhoCanSeeAsync(this OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return
        [
            .. await RollsAsync(db, pupilId, today, stop),
            .. await SharesAsync(db, pupilId, today, stop),
            .. await CaseloadsAsync(db, pupilId, today, stop),
            .. await DutiesAsync(db, pupilId, today, stop),
            .. await EmergenciesAsync(db, pupilId, stop),
        ];
    }

    /// <summary>Who looked in the last thirty days, the most recent first.</summary>
    public static async Task<IReadOnlyList<Looked>> WhoLookedAsync(this OnrollDbContext db, PupilId pupilId, DateTime nowUtc, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = nowUtc.AddDays(-DaysOfLooks);
        var looks = await (
            from look in db.ViewEntries
            where look.PupilId == pupilId && look.AtUtc >= since
            join organisation in db.Organisations on look.OrganisationId equals organisation.OrganisationId
            group look by new { look.UserId, look.UserName, organisation.Name } into person
            select new
            {
                person.Key.UserName,
                person.Key.Name,
                Times = person.Count(l => l.Route != null),
                Refused = person.Count(l => l.Route == null),
                Last = person.Max(l => l.AtUtc),
            }).ToListAsync(stop);
        return [.. looks.OrderByDescending(l => l.Last).Select(l => new Looked(l.UserName, l.Name, l.Times, l.Refused, l.Last))];
    }

    private static async Task<IEnumerable<CanSee>> RollsAsync(OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        var rolls = await db.Enrolments
            .Where(e => e.PupilId == pupilId && e.EntryDate <= today && (e.LeavingDate == null || e.LeavingDate >= today))
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => new { e.Status, e.EntryDate, e.LeavingDate, o.Name })
            .ToListAsync(stop);
        var left = await SoughtAsync(db, pupilId, today, stop);
        return rolls
            .OrderBy(r => r.Status is "S" or "G")
            .Select(r => new CanSee(GrantRoute.Roll, r.Name, RecordSections.Ordinary, r.LeavingDate, r.Status is "S" or "G" ? "Learns here" : "On roll", StartsOn: r.EntryDate))
            .Concat(left.Select(school => new CanSee(GrantRoute.Roll, school.Name, RecordSections.Ordinary, null, "Left here, and it is not confirmed where to")));
    }

    private static Task<List<Organisation>> SoughtAsync(OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop) =>
        db.Enrolments.StillSought(db, today).Where(e => e.PupilId == pupilId)
            .Join(db.Organisations, e => e.OrganisationId, o => o.OrganisationId, (e, o) => o).AsNoTracking().ToListAsync(stop);

    private static async Task<IEnumerable<CanSee>> SharesAsync(OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        var shares = await db.Shares
            .Where(s => s.PupilId == pupilId && s.EndedAtUtc == null && (s.EndsOn == null || s.EndsOn >= today))
            .Join(db.Organisations, s => s.OrganisationId, o => o.OrganisationId, (s, o) => new
            {
                s.ShareId,
                s.Sections,
                s.Purpose,
                s.StartsOn,
                s.EndsOn,
                s.Reason,
                o.Name,
                s.Audience,
                Readers = db.ShareReaders.Count(r => r.ShareId == s.ShareId),
            })
            .OrderBy(s => s.StartsOn)
            .ToListAsync(stop);
        return shares.Where(s => s.Audience != ShareAudience.Named || s.Readers > 0).Select(s => new CanSee(
            GrantRoute.Share, s.Name + Only(s.Audience, s.Readers), s.Sections | RecordSections.Identity, s.EndsOn, $"{SectionWords.Name(s.Purpose)}: {s.Reason}", s.ShareId, s.StartsOn));
    }

    private static string Only(ShareAudience audience, int readers) => audience switch
    {
        ShareAudience.Coordinators => ", coordinators only",
        ShareAudience.Named => readers == 1 ? ", 1 person only" : FormattableString.Invariant($", {readers} people only"),
        _ => "",
    };

    private static async Task<IEnumerable<CanSee>> CaseloadsAsync(OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        var entries = await (
            from entry in db.CaseloadEntries
            where entry.PupilId == pupilId && entry.StartsOn <= today && (entry.EndsOn == null || entry.EndsOn >= today)
            join appointment in db.Appointments on entry.AppointmentId equals appointment.AppointmentId
            join user in db.Users on appointment.UserId equals user.Id
            join organisation in db.Organisations on appointment.OrganisationId equals organisation.OrganisationId
            select new { user.Name, Organisation = organisation.Name, appointment.OwnGrants, entry.EndsOn, entry.Reason, entry.StartsOn }).ToListAsync(stop);
        return entries.Select(e => new CanSee(
            GrantRoute.Caseload, $"{e.Name}, {e.Organisation}", RecordSections.Ordinary | e.OwnGrants, e.EndsOn, e.Reason, StartsOn: e.StartsOn));
    }

    private static async Task<IEnumerable<CanSee>> EmergenciesAsync(OnrollDbContext db, PupilId pupilId, CancellationToken stop)
    {
        var now = db.Time.UtcNowStored();
        var open = await (
            from access in db.EmergencyAccesses
            where access.PupilId == pupilId && access.EndsAtUtc > now
            join organisation in db.Organisations on access.OrganisationId equals organisation.OrganisationId
            select new { Access = access, organisation.Name }).AsNoTracking().ToListAsync(stop);
        return open.Select(o => new CanSee(
            GrantRoute.Emergency, $"{o.Access.UserName}, {o.Name}", RecordSections.Ordinary, DateOnly.FromDateTime(London.InLondon(o.Access.EndsAtUtc)),
            $"In an emergency, until {London.InLondon(o.Access.EndsAtUtc):HH:mm}. {SectionWords.Name(o.Access.Kind)}: {o.Access.Reason}"));
    }

    private static async Task<IEnumerable<CanSee>> DutiesAsync(OnrollDbContext db, PupilId pupilId, DateOnly today, CancellationToken stop)
    {
        var from = today.AddMonths(-PupilVisibility.DutyMonths);
        var excluders = db.Exclusions.Where(x => x.PupilId == pupilId && x.StartsOn >= from).Select(x => x.OrganisationId);
        var referrers = db.PenaltyNoticeReferrals
            .Where(r => r.PupilId == pupilId && r.SentOn >= from && r.Decision != AttendanceCasework.ReferralDecision.Returned).Select(r => r.OrganisationId);
        var sought = (await SoughtAsync(db, pupilId, today, stop)).Select(school => school.LaCode).ToList();
        return
        [
            .. (await AuthoritiesAsync(db, excluders, stop)).Select(name => new CanSee(
                GrantRoute.StatutoryDuty, name, PupilAccessQueries.DutySections, null, "By law, after a suspension or exclusion")),
            .. (await AuthoritiesAsync(db, referrers, stop)).Select(name => new CanSee(
                GrantRoute.StatutoryDuty, name, ReferralVisibility.Sections, null, "By law, after a referral for a penalty notice")),
            .. (await AuthoritiesAsync(db, sought, stop)).Select(name => new CanSee(
                GrantRoute.StatutoryDuty, name, PupilAccessQueries.DutySections, null, "By law, while it is not confirmed where a leaver went")),
        ];
    }

    private static async Task<List<string>> AuthoritiesAsync(OnrollDbContext db, IQueryable<OrganisationId> schools, CancellationToken stop)
    {
        var codes = await db.Organisations.Where(o => schools.Contains(o.OrganisationId)).Select(o => o.LaCode).Distinct().ToListAsync(stop);
        return await AuthoritiesAsync(db, codes, stop);
    }

    private static async Task<List<string>> AuthoritiesAsync(OnrollDbContext db, List<string?> codes, CancellationToken stop) =>
        await db.Organisations
            .Where(o => o.Kind == OrganisationKind.LocalAuthority && o.LaCode != null && codes.Contains(o.LaCode))
            .Select(o => o.Name)
            .ToListAsync(stop);
}
