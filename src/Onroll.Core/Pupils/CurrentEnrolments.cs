using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>Where a pupil is on roll.</summary>
/// <param name="Status">The school census code: C single, M main, S second, G guest.</param>
public sealed record Place(
    PupilId PupilId, OrganisationId OrganisationId, string School, string Status, string? NcYear, string? FormGroup, DateOnly EntryDate, DateOnly? LeavingDate)
{
    /// <summary>"9R", "Year 9" or nothing: how a pupil is placed beside their name in a list.</summary>
    public string? Form => FormGroup ?? (NcYear is null ? null : $"Year {NcYear}");

    /// <summary>The second of two schools: where the pupil learns without belonging.</summary>
    public bool IsSecond => Status is "S" or "G";
}

/// <summary>Where pupils are on roll on a day, many at once.</summary>
public static class CurrentEnrolments
{
    /// <returns>The places of each pupil, the main one first. A pupil on no roll is not in it.</returns>
    public static async Task<ILookup<PupilId, Place>> PlacesAsync(
        this OnrollDbContext db, IReadOnlyCollection<PupilId> pupils, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var query =
            from enrolment in db.Enrolments
            where pupils.Contains(enrolment.PupilId) && enrolment.EntryDate <= day && (enrolment.LeavingDate == null || enrolment.LeavingDate >= day)
            join school in db.Organisations on enrolment.OrganisationId equals school.OrganisationId
            select new Place(
                enrolment.PupilId, enrolment.OrganisationId, school.Name, enrolment.Status,
                enrolment.NcYear, enrolment.FormGroup, enrolment.EntryDate, enrolment.LeavingDate);
        var places = await query.ToListAsync(stop);
        return places.OrderBy(p => p.IsSecond).ThenByDescending(p => p.EntryDate).ToLookup(p => p.PupilId);
    }
}
