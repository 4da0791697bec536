using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Records opened in an emergency that the head of the school or the data protection lead has not looked at yet.</summary>
/// <remarks>R-DPR-03. Due by the next school day.</remarks>
internal static class EmergenciesToReview
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        if (!workday.Viewer.May(Permission.ReviewEmergencies))
        {
            return [];
        }

        var waiting = await (
            from access in workday.Db.EmergencyAccesses.ReviewedBy(workday.Db, workday.Viewer)
            where access.ReviewedAtUtc == null
            join organisation in workday.Db.Organisations on access.OrganisationId equals organisation.OrganisationId
            select new { access.EmergencyAccessId, access.PupilId, access.UserName, access.OpenedAtUtc, Organisation = organisation.Name }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. waiting.Select(w => w.PupilId)], RecordSections.Identity, stop);
        return waiting.Select(w =>
        {
            var opened = DateOnly.FromDateTime(London.InLondon(w.OpenedAtUtc));
            var due = workday.Own.Calendar.SchoolDayAfter(opened, 1)?.Date ?? opened.AddDays(1);
            return new DueItem(
                DueKind.EmergencyReview, due, workday.SchoolDaysTo(due), Force.Product, "Review a record opened in an emergency", "Emergency access",
                pupils.GetValueOrDefault(w.PupilId), $"By {w.UserName}, {w.Organisation}", w.EmergencyAccessId);
        });
    }
}
