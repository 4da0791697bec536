using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Core.Calendar;

/// <summary>Whose calendars a person may change.</summary>
/// <param name="Area">The local authority's own, which stands in for schools without one.</param>
public sealed record CalendarRights(bool Area, IReadOnlySet<OrganisationId> Schools)
{
    /// <param name="owner">Null for the area's own.</param>
    public bool Allows(OrganisationId? owner) => owner is { } school ? Schools.Contains(school) : Area;
}

public static class CalendarRightsQueries
{
    /// <summary>A school's people change its own; a trust's those of its schools; a partnership's office those of its members.</summary>
    public static async Task<CalendarRights> CalendarRightsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.EditCalendar))
        {
            return new CalendarRights(false, new HashSet<OrganisationId>());
        }

        var schools = db.SchoolsWithCalendars();
        var own = viewer.OrganisationKind switch
        {
            OrganisationKind.School or OrganisationKind.PupilReferralUnit or OrganisationKind.AlternativeProvider =>
                schools.Where(o => o.OrganisationId == viewer.OrganisationId),
            OrganisationKind.Trust => schools.Where(o => o.TrustId == viewer.OrganisationId),
            _ when viewer.Role == Role.Administrator => schools,
            OrganisationKind.LocalAuthority => schools.Where(o => db.Organisations.Any(la => la.OrganisationId == viewer.OrganisationId && la.LaCode == o.LaCode)),
            OrganisationKind.PartnershipOffice => schools.Where(o => db.Memberships.Any(m => m.OrganisationId == o.OrganisationId
                && m.StartsOn <= viewer.Today && (m.EndsOn == null || m.EndsOn >= viewer.Today)
                && db.Partnerships.Any(p => p.PartnershipId == m.PartnershipId && p.OfficeId == viewer.OrganisationId))),
            _ => schools.Where(o => false),
        };
        var isAreaWide = viewer.OrganisationKind is OrganisationKind.PartnershipOffice or OrganisationKind.LocalAuthority;
        return new CalendarRights(
            isAreaWide && viewer.Role is Role.Administrator or Role.LaOfficer,
            (await own.Select(o => o.OrganisationId).ToListAsync(stop)).ToHashSet());
    }

    /// <summary>The organisations that hold school days.</summary>
    public static IQueryable<Organisation> SchoolsWithCalendars(this OnrollDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Organisations.Where(o => o.Kind == OrganisationKind.School
            || o.Kind == OrganisationKind.PupilReferralUnit || o.Kind == OrganisationKind.AlternativeProvider);
    }
}
