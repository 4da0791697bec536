using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.FairAccess;

/// <summary>Refers a child, says whether the protocol applies, corrects what is known, and takes a child back.</summary>
public sealed class KeepCase(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Refers a pupil the person sees.</summary>
    /// <param name="form">Already checked.</param>
    public async Task<FairAccessKept> ReferAsync(Viewer viewer, PupilId pupil, ReferralForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return await db.FairAccessCases.AnyAsync(c => c.PupilId == pupil && c.PlacedOn == null && c.WithdrawnOn == null, stop)
            ? FairAccessKept.Refused.Because("This child has been referred already, and the case is open.")
            : await AddAsync(viewer, (pupil, false), form, by, stop);
    }

    /// <summary>Refers a child whom no school here has on roll.</summary>
    /// <param name="forms">Already checked.</param>
    public async Task<FairAccessKept> ReferNewcomerAsync(Viewer viewer, (NewcomerForm Who, ReferralForm Case) forms, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await db.IsKnownAsync(forms.Who, stop))
        {
            return FairAccessKept.Refused.Because("A child of this name and birthday is known here already. Search for them, or ask the school that has them on roll to refer them.", nameof(NewcomerForm.Surname));
        }

        return await AddAsync(viewer, (AddNewcomer.Add(db, forms.Who).PupilId, true), forms.Case, by, stop);
    }

    /// <summary>Corrects what is known, while the case is open.</summary>
    /// <param name="seen">The version the person was looking at.</param>
    public async Task<FairAccessKept> ChangeAsync((Guid Id, int Version) seen, ReferralForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var @case = await db.FairAccessCases.SingleAsync(c => c.FairAccessCaseId == seen.Id, stop);
        if (!@case.IsOpen)
        {
            return FairAccessKept.Refused.Because("The case is over and stays as it was.");
        }

        db.Entry(@case).Property(c => c.Version).OriginalValue = seen.Version;
        form.WriteOn(@case);
        db.Entry(@case).State = EntityState.Modified;   // a distance alone is a change of the case too
        await KeepDistancesAsync(@case, form, stop);
        return await db.SaveFairAccessAsync(seen.Id, by, stop);
    }

    /// <summary>The protocol applies: from this day the law's 20 school days count (R-FAP-03).</summary>
    public async Task<FairAccessKept> AgreeAsync(Guid id, DateOnly on, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var @case = await db.FairAccessCases.SingleAsync(c => c.FairAccessCaseId == id, stop);
        if (@case.State != FairAccessState.Referred)
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        if (on > time.TodayInLondon() || on < @case.ReferredOn)
        {
            return FairAccessKept.Refused.Because("The day must be from the referral to today.", "AgreedOn");
        }

        (@case.AgreedOn, @case.AgreedByName) = (on, by.Name);
        return await db.SaveFairAccessAsync(id, by, stop);
    }

    /// <summary>No place is sought any more.</summary>
    public async Task<FairAccessKept> WithdrawAsync(Guid id, string reason, ChangedBy by, CancellationToken stop)
    {
        var @case = await db.FairAccessCases.SingleAsync(c => c.FairAccessCaseId == id, stop);
        if (!@case.IsOpen)
        {
            return new FairAccessKept.ChangedMeanwhile();
        }

        var today = time.TodayInLondon();
        if (@case.DecisionId is { } decisionId)
        {
            var decision = await db.FairAccessDecisions.SingleAsync(d => d.FairAccessDecisionId == decisionId, stop);
            (decision.EndedOn, decision.EndedReason, @case.DecisionId) = (today, reason, null);
            await FairAccessSharing.EndAsync(db, decisionId, "No place is sought any more", stop);
        }

        (@case.WithdrawnOn, @case.WithdrawnReason) = (today, reason);
        await FairAccessSharing.RunOutAsync(db, id, today, stop);
        return await db.SaveFairAccessAsync(id, by, stop);
    }

    private async Task<FairAccessKept> AddAsync(Viewer viewer, (PupilId Id, bool IsNew) pupil, ReferralForm form, ChangedBy by, CancellationToken stop)
    {
        if (await db.FairAccessPartnershipsAsync(viewer, stop) is not [var partnership, ..])
        {
            return FairAccessKept.Refused.Because("Your place of work belongs to no partnership yet, so there is no protocol to refer to.");
        }

        var @case = new FairAccessCase
        {
            AreaId = db.AreaId, FairAccessCaseId = db.NewId(), PupilId = pupil.Id, PartnershipId = partnership.PartnershipId, ReferredById = viewer.OrganisationId,
            ReferredOn = viewer.Today, ReferredByName = by.Name, NcYear = form.NcYear!.Value, Category = form.Category!.Value, Evidence = form.Evidence!,   // the form has been checked
        };
        form.WriteOn(@case);
        db.FairAccessCases.Add(@case);
        await KeepDistancesAsync(@case, form, stop);
        var keepers = await db.KeepersAsync((partnership.PartnershipId, viewer.OrganisationId), stop);
        FairAccessSharing.OpenToKeepers(db, @case, pupil.IsNew ? [.. keepers, viewer.OrganisationId] : keepers);
        return await db.SaveFairAccessAsync(@case.FairAccessCaseId, by, stop);
    }

    private async Task KeepDistancesAsync(FairAccessCase @case, ReferralForm form, CancellationToken stop)
    {
        var stored = await db.FairAccessDistances.Where(d => d.FairAccessCaseId == @case.FairAccessCaseId).ToDictionaryAsync(d => d.OrganisationId, stop);
        db.FairAccessDistances.RemoveRange(stored.Values.Where(d => !form.Metres.ContainsKey(d.OrganisationId)));
        foreach (var (school, metres) in form.Metres)
        {
            if (stored.TryGetValue(school, out var distance))
            {
                distance.Metres = metres;
            }
            else
            {
                db.FairAccessDistances.Add(new FairAccessDistance { AreaId = db.AreaId, FairAccessCaseId = @case.FairAccessCaseId, OrganisationId = school, PupilId = @case.PupilId, Metres = metres });
            }
        }
    }
}
