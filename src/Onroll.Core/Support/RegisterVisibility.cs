using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>Which entries of the registers a person may see, and which they may change.</summary>
public static class RegisterVisibility
{
    /// <summary>Entries of the person's own schools, of records whose support is shared with them, and of their caseload.</summary>
    /// <remarks>
    /// Never more than the pupils of <see cref="PupilVisibility"/>. A local authority's duty opens suspensions and not the
    /// register, so a duty alone shows nothing here.
    /// </remarks>
    public static IQueryable<RegisterEntry> VisibleTo(this IQueryable<RegisterEntry> entries, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.SeeRegister))
        {
            return entries.Where(_ => false);
        }

        var pupils = db.Pupils.VisibleTo(db, viewer);
        var roll = viewer.RollOrganisations;
        var shares = db.Shares.OpenTo(db, viewer);
        var (today, appointment) = (viewer.Today, viewer.AppointmentId);
        return entries.Where(entry => pupils.Any(p => p.PupilId == entry.PupilId)
            && (roll.Contains(entry.OrganisationId)
                || shares.Any(s => s.PupilId == entry.PupilId && (s.Sections & RecordSections.Support) == RecordSections.Support)
                || db.CaseloadEntries.Any(c => c.PupilId == entry.PupilId && c.AppointmentId == appointment
                    && c.StartsOn <= today && (c.EndsOn == null || c.EndsOn >= today))));
    }

    /// <summary>Entries the person may review, change and remove: those of the schools whose register they keep.</summary>
    public static IQueryable<RegisterEntry> KeptBy(this IQueryable<RegisterEntry> entries, OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var roll = viewer.May(Permission.KeepRegister) ? viewer.RollOrganisations : [];
        return entries.VisibleTo(db, viewer).Where(entry => roll.Contains(entry.OrganisationId));
    }
}
