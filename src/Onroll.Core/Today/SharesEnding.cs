using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Shares about to end: the school decides whether to share again, the receiver learns when it stops seeing.</summary>
internal static class SharesEnding
{
    private const int SchoolDaysBefore = 5;

    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        var until = workday.Own.Calendar.SchoolDayAfter(workday.Today, SchoolDaysBefore)?.Date ?? workday.Today.AddDays(7);
        var shares = await (
            from share in workday.Db.Shares
            where share.EndedAtUtc == null && share.StartsOn <= workday.Today && share.EndsOn != null && share.EndsOn >= workday.Today && share.EndsOn <= until
                && share.ForId == null   // what a referral or meeting shares ends with it, and nobody need renew it
                && (share.OrganisationId == viewer.OrganisationId
                    || workday.Db.Enrolments.Any(e => e.PupilId == share.PupilId && e.LeavingDate == null && viewer.RollOrganisations.Contains(e.OrganisationId)))
            join with in workday.Db.Organisations on share.OrganisationId equals with.OrganisationId
            select new { share.ShareId, share.PupilId, share.OrganisationId, With = with.Name, EndsOn = share.EndsOn!.Value }).ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. shares.Select(s => s.PupilId)], RecordSections.Identity, stop);
        return
        [
            .. from share in shares
               where pupils.ContainsKey(share.PupilId)
               let isOurs = share.OrganisationId == viewer.OrganisationId
               where isOurs || viewer.May(Permission.ShareRecords)
               select new DueItem(
                   DueKind.ShareEnding, share.EndsOn, workday.SchoolDaysTo(share.EndsOn), Force.Product,
                   isOurs ? "The record stops being shared with you" : $"Sharing with {share.With} ends", "Share ends",
                   pupils[share.PupilId], isOurs ? "Ask the school if you still need it" : "Share again if it is still needed", share.ShareId.Value),
        ];
    }
}
