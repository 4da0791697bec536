using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.AttendanceCasework;

/// <summary>A referral in the list of the authority that decides it.</summary>
public sealed record ReferralRow(PenaltyNoticeReferral Referral, string Name, string? Form, string School);

public static class ReferralQueries
{
    /// <summary>The referrals of the schools a person's authority has duties towards, those that wait first. Returned ones stay with the school.</summary>
    public static async Task<IReadOnlyList<ReferralRow>> ReferralsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var visible = db.Pupils.VisibleTo(db, viewer);
        var (duty, from) = (viewer.DutySchools, viewer.Today.AddMonths(-PupilVisibility.DutyMonths));
        var rows = await db.PenaltyNoticeReferrals.AsNoTracking()
            .Where(r => duty.Contains(r.OrganisationId) && r.SentOn >= from && r.Decision != ReferralDecision.Returned && visible.Any(p => p.PupilId == r.PupilId))
            .Join(db.Organisations, r => r.OrganisationId, o => o.OrganisationId, (r, o) => new { Referral = r, o.Name })
            .ToListAsync(stop);
        var who = await AttendanceCaseListQueries.NamesAsync(db, [.. rows.Select(r => r.Referral.PupilId).Distinct()], viewer.Today, stop);
        return [.. rows.OrderBy(r => r.Referral.Decision is not null).ThenBy(r => r.Referral.SentOn).ThenBy(r => r.Referral.PenaltyNoticeReferralId)
            .Select(r => new ReferralRow(r.Referral, who[r.Referral.PupilId].Name, who[r.Referral.PupilId].Form, r.Name))];
    }
}
