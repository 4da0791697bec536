using Onroll.Core.AttendanceCasework;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>The referrals for a penalty notice through which a local authority sees a pupil: only it can issue one (R-PNF-01).</summary>
internal static class ReferralVisibility
{
    /// <summary>What a referral opens: who the pupil is, and their registers.</summary>
    public const RecordSections Sections = RecordSections.Identity | RecordSections.Attendance;

    /// <summary>Those a person's authority works on. One that was returned is the school's again.</summary>
    public static IQueryable<PenaltyNoticeReferral> OpenTo(this IQueryable<PenaltyNoticeReferral> referrals, IReadOnlyCollection<OrganisationId> dutySchools, DateOnly from) =>
        referrals.Where(r => dutySchools.Contains(r.OrganisationId) && r.SentOn >= from && r.Decision != ReferralDecision.Returned);
}
