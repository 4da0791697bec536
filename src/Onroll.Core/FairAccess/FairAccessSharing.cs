using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>Who reads a child's record because of fair access, and for how long: shares like any other.</summary>
/// <remarks>R-DPR-03: those who look for a school while they do, and the school that was given the child until it has them on roll.</remarks>
internal static class FairAccessSharing
{
    /// <summary>So long after a case is over its keepers still read it, for the report and for questions.</summary>
    private const int DaysAfter = 28;

    private const string Condition = "Substantial public interest: safeguarding of children, and education";

    private const RecordSections Keepers = RecordSections.Identity | RecordSections.Attendance | RecordSections.Exclusions | RecordSections.Voice | RecordSections.Family | RecordSections.Needs;

    public static void OpenToKeepers(OnrollDbContext db, FairAccessCase @case, IEnumerable<OrganisationId> keepers)
    {
        foreach (var keeper in keepers.Distinct())
        {
            ShareRecord.Add(db, @case.PupilId, new ShareDetails(
                keeper, SharePurpose.FairAccess, LawfulBasis.PublicTask, Condition, Keepers, @case.ReferredOn, @case.ReferredOn.AddYears(1), "So that a school can be found under the fair access protocol.")
            {
                ForId = @case.FairAccessCaseId,
            });
        }
    }

    public static void OpenToSchool(OnrollDbContext db, FairAccessDecision decision) =>
        ShareRecord.Add(db, decision.PupilId, new ShareDetails(
            decision.SchoolId, SharePurpose.FairAccess, LawfulBasis.PublicTask, Condition, RecordSections.Ordinary, decision.DecidedOn, decision.DecidedOn.AddMonths(3), "So that the school can answer and prepare for the first day.")
        {
            ForId = decision.FairAccessDecisionId,
        });

    /// <summary>Ends what was shared for a case or a decision now.</summary>
    public static async Task EndAsync(OnrollDbContext db, Guid forId, string reason, CancellationToken stop)
    {
        foreach (var share in await db.Shares.Where(s => s.ForId == forId && s.EndedAtUtc == null).ToListAsync(stop))
        {
            (share.EndedAtUtc, share.EndedReason) = (db.Time.UtcNowStored(), reason);
        }
    }

    /// <summary>Lets what was shared for a case or a decision run out.</summary>
    public static async Task RunOutAsync(OnrollDbContext db, Guid forId, DateOnly from, CancellationToken stop)
    {
        var last = from.AddDays(DaysAfter);
        foreach (var share in await db.Shares.Where(s => s.ForId == forId && s.EndedAtUtc == null && (s.EndsOn == null || s.EndsOn > last)).ToListAsync(stop))
        {
            share.EndsOn = last;
        }
    }
}
