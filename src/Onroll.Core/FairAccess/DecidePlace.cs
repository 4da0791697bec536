using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>A person decides where a child goes. The proposal is advice: another school needs a reason, and both are kept.</summary>
/// <remarks>R-DPR-10, R-FAP-06, R-FAP-07.</remarks>
public sealed class DecidePlace(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Decides for one child.</summary>
    /// <param name="school">Where to.</param>
    /// <param name="round">The proposal that was before the person. Null where there was none.</param>
    /// <param name="reason">Why another school than the one proposed. Null when it is that one.</param>
    public async Task<FairAccessKept> RunAsync(Guid caseId, OrganisationId school, FairAccessRound? round, string? reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var @case = await db.FairAccessCases.SingleAsync(c => c.FairAccessCaseId == caseId, stop);
        if (@case.State != FairAccessState.Waiting)
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        var answer = round is null ? null : JsonSerializer.Deserialize<RoundAnswer>(round.Answer);
        if (answer?.Places.FirstOrDefault(p => p.CaseId == caseId)?.SchoolId != school.Value && string.IsNullOrWhiteSpace(reason))
        {
            return FairAccessKept.Refused.Because(round is null ? "Say why this school" : "This is not the school proposed. Say why", "Reason");
        }

        var id = await AddAsync(@case, school, (round, answer), reason, by, stop);
        return await db.SaveFairAccessAsync(id, by, stop);
    }

    /// <summary>Agrees to the proposal for every child of the round who still waits, or for one of them.</summary>
    /// <param name="only">The one child. Null for all.</param>
    /// <returns>How many, or that somebody was faster.</returns>
    public async Task<(int Agreed, bool ChangedMeanwhile)> AgreeAsync(FairAccessRound round, Guid? only, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(by);
        var answer = JsonSerializer.Deserialize<RoundAnswer>(round.Answer)!;   // written by WorkOutRound
        var agreed = 0;
        foreach (var place in answer.Places.Where(place => only is null || place.CaseId == only))
        {
            var @case = await db.FairAccessCases.SingleAsync(c => c.FairAccessCaseId == place.CaseId, stop);
            if (@case.State == FairAccessState.Waiting)
            {
                await AddAsync(@case, new OrganisationId(place.SchoolId), (round, answer), null, by, stop);
                agreed++;
            }
        }

        return agreed > 0 && await db.SaveFairAccessAsync(round.FairAccessRoundId, by, stop) is FairAccessKept.Saved ? (agreed, false) : (0, true);
    }

    private async Task<Guid> AddAsync(FairAccessCase @case, OrganisationId school, (FairAccessRound? Round, RoundAnswer? Answer) from, string? reason, ChangedBy by, CancellationToken stop)
    {
        var today = time.TodayInLondon();
        var protocols = await db.ProtocolsAsync(@case.PartnershipId, today, stop);
        var protocol = protocols.For(@case) ?? protocols[0];   // a partnership has at least Onroll's own
        var place = from.Answer?.Places.FirstOrDefault(p => p.CaseId == @case.FairAccessCaseId);
        var isProposed = place?.SchoolId == school.Value;
        var considered = place?.Considered ?? from.Answer?.Unplaced.FirstOrDefault(u => u.CaseId == @case.FairAccessCaseId)?.Considered ?? [];
        var decision = new FairAccessDecision
        {
            AreaId = db.AreaId, FairAccessDecisionId = db.NewId(), FairAccessCaseId = @case.FairAccessCaseId, PupilId = @case.PupilId, SchoolId = school,
            FairAccessRoundId = from.Round?.FairAccessRoundId, ProposedId = place is null ? null : new OrganisationId(place.SchoolId), DepartureReason = isProposed ? null : reason?.Trim(),
            Why = JsonSerializer.Serialize(isProposed ? place!.Reasons : []), Considered = JsonSerializer.Serialize(considered), ProtocolId = protocol.Id, Protocol = protocol.Name,
            Category = @case.Category, NcYear = @case.NcYear, PointsInHundredths = (int)Math.Round(protocol.Points.ForAdmitting(@case.Category, @case.NcYear, today) * 100, MidpointRounding.AwayFromZero),
            IsOverNumber = isProposed ? place!.IsOverNumber : considered.Any(c => c.SchoolId == school.Value && c.Bar?.StartsWith("has no place", StringComparison.Ordinal) == true),
            DecidedOn = today, DecidedAtUtc = time.UtcNowStored(), DecidedByName = by.Name,
        };
        db.FairAccessDecisions.Add(decision);
        @case.DecisionId = decision.FairAccessDecisionId;
        FairAccessSharing.OpenToSchool(db, decision);
        return decision.FairAccessDecisionId;
    }
}
