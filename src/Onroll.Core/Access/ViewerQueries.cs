using Microsoft.EntityFrameworkCore;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>One place a person can work in: a role at an organisation, in an area.</summary>
public sealed record PlaceOfWork(
    AreaId AreaId, AppointmentId AppointmentId, OrganisationId OrganisationId, string OrganisationName, OrganisationKind OrganisationKind, Role Role);

/// <summary>Who a signed-in person is, in the place they are working in.</summary>
public static class ViewerQueries
{
    /// <summary>School days for which a relationship still counts after it ends (R-DPR-03).</summary>
    public const int GraceSchoolDays = 10;

    private static readonly HashSet<Role> WorksWithTheRoll =
        [Role.SchoolLead, Role.Head, Role.DesignatedSafeguardingLead, Role.DataManager, Role.Provider, Role.TrustLead];

    /// <summary>Every role the person holds today, in every area, in name order.</summary>
    public static Task<List<PlaceOfWork>> PlacesOfWorkAsync(this OnrollDbContext db, UserId userId, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);

        // A person's roles cross areas: the only question that is asked of all of them at once.
        var places =
            from appointment in db.Appointments.IgnoreQueryFilters()
            where appointment.UserId == userId && appointment.StartsOn <= today && (appointment.EndsOn == null || appointment.EndsOn >= today)
            join organisation in db.Organisations.IgnoreQueryFilters()
                on new { appointment.AreaId, appointment.OrganisationId } equals new { organisation.AreaId, organisation.OrganisationId }
            orderby organisation.Name, appointment.Role
            select new PlaceOfWork(
                appointment.AreaId, appointment.AppointmentId, appointment.OrganisationId, organisation.Name, organisation.Kind, appointment.Role);
        return places.ToListAsync(stop);
    }

    /// <summary>The person as access decisions see them, acting in one of their appointments of the current area.</summary>
    /// <returns>Null when the appointment is not theirs or not in force today.</returns>
    public static async Task<Viewer?> ViewerAsync(this OnrollDbContext db, UserId userId, AppointmentId appointmentId, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = await db.Appointments.AsNoTracking().SingleOrDefaultAsync(
            a => a.AppointmentId == appointmentId && a.UserId == userId && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today), stop);
        if (held is null)
        {
            return null;
        }

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.OrganisationId == held.OrganisationId, stop);
        return new Viewer
        {
            UserId = userId,
            Name = await db.Users.Where(u => u.Id == userId).Select(u => u.Name).SingleAsync(stop),
            AreaId = held.AreaId,
            AppointmentId = appointmentId,
            OrganisationId = held.OrganisationId,
            OrganisationKind = organisation.Kind,
            Role = held.Role,
            OwnGrants = held.OwnGrants & RecordSections.OwnGrant,
            RollOrganisations = await RollsAsync(db, held.Role, organisation, stop),
            DutySchools = await DutySchoolsAsync(db, held.Role, organisation, stop),
            Today = today,
            GraceFrom = await GraceFromAsync(db, organisation, today, stop),
        };
    }

    private static async Task<IReadOnlyList<OrganisationId>> RollsAsync(OnrollDbContext db, Role role, Organisation organisation, CancellationToken stop)
    {
        if (!WorksWithTheRoll.Contains(role))
        {
            return [];
        }

        return organisation.Kind == OrganisationKind.Trust
            ? await db.Organisations.Where(o => o.TrustId == organisation.OrganisationId).Select(o => o.OrganisationId).ToListAsync(stop)
            : organisation.HasRoll ? [organisation.OrganisationId] : [];
    }

    private static async Task<IReadOnlyList<OrganisationId>> DutySchoolsAsync(OnrollDbContext db, Role role, Organisation organisation, CancellationToken stop)
    {
        if (role != Role.LaOfficer || organisation.Kind != OrganisationKind.LocalAuthority)
        {
            return [];
        }

        return await db.Organisations
            .Where(o => o.LaCode == organisation.LaCode && (o.Kind == OrganisationKind.School || o.Kind == OrganisationKind.PupilReferralUnit))
            .Select(o => o.OrganisationId)
            .ToListAsync(stop);
    }

    private static async Task<DateOnly> GraceFromAsync(OnrollDbContext db, Organisation organisation, DateOnly today, CancellationToken stop)
    {
        var calendar = (await db.CalendarOfAsync(organisation.OrganisationId, stop)).Calendar;

        // Without term dates two weeks stand in: the ten school days of an ordinary fortnight.
        return calendar.SchoolDayBefore(today, GraceSchoolDays)?.Date ?? today.AddDays(-14);
    }
}
