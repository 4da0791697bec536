using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Store;

namespace Onroll.Core.Ladders;

/// <summary>Which places on ladders a person may see, and who may move a pupil.</summary>
public static class LadderVisibility
{
    private static readonly Role[] SchoolRoles = [Role.SchoolLead, Role.Head, Role.DesignatedSafeguardingLead];

    /// <summary>Places of the person's own schools, of records whose support is shared with them, and of their caseload.</summary>
    /// <remarks>Never more than the pupils of <see cref="PupilVisibility"/>; a duty alone opens suspensions and not support.</remarks>
    public static IQueryable<LadderPlace> VisibleTo(this IQueryable<LadderPlace> places, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var pupils = db.Pupils.VisibleTo(db, viewer);
        var roll = viewer.RollOrganisations;
        var (today, organisation, appointment) = (viewer.Today, viewer.OrganisationId, viewer.AppointmentId);
        return places.Where(place => pupils.Any(p => p.PupilId == place.PupilId)
            && (roll.Contains(place.OrganisationId)
                || db.Shares.Any(s => s.PupilId == place.PupilId && s.OrganisationId == organisation
                    && s.EndedAtUtc == null && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= today)
                    && (s.Sections & RecordSections.Support) == RecordSections.Support)
                || db.CaseloadEntries.Any(c => c.PupilId == place.PupilId && c.AppointmentId == appointment
                    && c.StartsOn <= today && (c.EndsOn == null || c.EndsOn >= today))));
    }

    /// <summary>Whether the person acts in a role of the pack for a pupil of that school.</summary>
    /// <remarks>A head may do what the school does. What a panel or the authority decides, only its people record.</remarks>
    public static bool ActsAs(this Viewer viewer, PackInUse pack, string role, OrganisationId school)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(pack);
        var held = PackRoles.Holding(pack.Pack, role);
        return held switch
        {
            Role.SchoolLead => SchoolRoles.Contains(viewer.Role) && viewer.RollOrganisations.Contains(school),
            Role.Head or Role.DesignatedSafeguardingLead => viewer.Role == held && viewer.RollOrganisations.Contains(school),
            Role.Coordinator or Role.Chair => viewer.Role is Role.Coordinator or Role.Chair,
            _ => held is not null && viewer.Role == held,
        };
    }
}
