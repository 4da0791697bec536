using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Packs;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Rules.Panels;

namespace Onroll.Core.Panels;

/// <summary>The school's work on a referral: begun, written by several people, sent, taken back.</summary>
public sealed class KeepReferral(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Longer than any panel lets a case wait; ended early when it is decided, returned for good or taken back.</summary>
    private const int SharedMonths = 6;

    /// <returns>The referral, or the open one there is already: a pupil is referred to a panel once at a time.</returns>
    public async Task<Guid> BeginAsync(PupilId pupil, OrganisationId school, (PartnershipId Partnership, PanelType Type) to, ChangedBy by, CancellationToken stop)
    {
        var (typeId, partnership) = (to.Type.Id, to.Partnership);
        var open = await db.Referrals
            .Where(r => r.PupilId == pupil && r.OrganisationId == school && r.PanelTypeId == typeId && r.PartnershipId == partnership
                && r.State != ReferralState.Decided && r.State != ReferralState.Withdrawn)
            .Select(r => (Guid?)r.ReferralId).FirstOrDefaultAsync(stop);
        if (open is { } there)
        {
            return there;
        }

        var referral = new Referral
        {
            AreaId = db.AreaId,
            ReferralId = db.NewId(),
            PupilId = pupil,
            OrganisationId = school,
            PartnershipId = partnership,
            PanelTypeId = typeId,
            PackVersionId = (await db.PackInForceAsync(partnership, time.TodayInLondon(), stop))?.PackVersionId,
            State = ReferralState.Draft,
            Sections = RecordSections.Identity | RecordSections.Attendance | RecordSections.Behaviour | RecordSections.Exclusions | RecordSections.Support | RecordSections.Voice | RecordSections.Needs,
            LawfulBasis = LawfulBasis.PublicTask,
            BegunAtUtc = time.UtcNowStored(),
            BegunByName = by.Name,
        };
        db.Referrals.Add(referral);
        await db.SaveAsync(by, stop);
        return referral.ReferralId;
    }

    /// <summary>Saves one section. Others go on writing theirs.</summary>
    /// <param name="written">The answers, and the version that was shown: 0 when nobody had written it yet.</param>
    /// <returns>False when somebody else saved the section first; nothing was changed.</returns>
    public async Task<bool> SavePartAsync(Referral referral, string section, (ReferralAnswers Answers, int Seen) written, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(by);
        var part = await db.ReferralParts.SingleOrDefaultAsync(p => p.ReferralId == referral.ReferralId && p.Section == section, stop);
        if ((part?.Version ?? 0) != written.Seen)
        {
            return false;
        }

        if (part is null)
        {
            part = new ReferralPart
            {
                AreaId = db.AreaId, ReferralPartId = db.NewId(), ReferralId = referral.ReferralId, PupilId = referral.PupilId, Section = section,
                Answers = written.Answers.Write(), WrittenByName = by.Name, WrittenAtUtc = time.UtcNowStored(),
            };
            db.ReferralParts.Add(part);
        }
        else
        {
            (part.Answers, part.WrittenByName, part.WrittenAtUtc) = (written.Answers.Write(), by.Name, time.UtcNowStored());
        }

        return await db.SavedFirstAsync(by, stop);
    }

    /// <summary>Saves what is asked for, what is shared and on what basis, and who agreed.</summary>
    /// <param name="form">Already checked.</param>
    /// <param name="seen">The version of the referral that was shown.</param>
    /// <returns>False when somebody else changed it first; nothing was changed.</returns>
    public async Task<bool> SaveSharingAsync(Referral referral, SharingForm form, int seen, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(form);
        if (referral.Version != seen)
        {
            return false;
        }

        (referral.Asks, referral.IsUrgent, referral.LawfulBasis) = (form.Asks!.Trim(), form.IsUrgent, form.LawfulBasis);
        referral.Sections = form.Sections | RecordSections.Identity;
        db.Entry(referral).Property(r => r.Version).IsModified = true;   // consents count as a change of it
        foreach (var given in form.Consents)
        {
            var consent = await db.ReferralConsents.SingleOrDefaultAsync(c => c.ReferralId == referral.ReferralId && c.By == given.By, stop);
            if (consent is null)
            {
                db.ReferralConsents.Add(new ReferralConsent
                {
                    AreaId = db.AreaId, ReferralConsentId = db.NewId(), ReferralId = referral.ReferralId, PupilId = referral.PupilId,
                    By = given.By, IsGiven = given.IsGiven, On = given.On, How = given.How.Trim(),
                });
            }
            else
            {
                (consent.IsGiven, consent.On, consent.How) = (given.IsGiven, given.On, given.How.Trim());
            }
        }

        return await db.SavedFirstAsync(by, stop);
    }

    /// <summary>Sends it to the panel, and opens what it shares to those who run the panel.</summary>
    /// <returns>What is missing. Empty when it was sent.</returns>
    public async Task<IReadOnlyList<MissingFromReferral>> SubmitAsync(Referral referral, PanelType type, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(type);
        var missing = await db.MissingAsync(referral, type, stop);
        if (missing.Count > 0 || !referral.IsWithSchool)
        {
            return missing;
        }

        var today = time.TodayInLondon();
        (referral.State, referral.SubmittedAtUtc) = (ReferralState.Submitted, time.UtcNowStored());
        var office = await db.Partnerships.Where(p => p.PartnershipId == referral.PartnershipId).Select(p => p.OfficeId).SingleAsync(stop);
        await EndSharesAsync(referral.ReferralId, "Shared anew with the referral", stop);
        ShareRecord.Add(db, referral.PupilId, new ShareDetails(
            office, SharePurpose.Referral, referral.LawfulBasis!.Value, SpecialCategory.ConditionFor(referral.Sections), referral.Sections,   // the check asks for it
            today, today.AddMonths(SharedMonths), $"So that the {type.Name.ToLowerInvariant()} can prepare to hear the referral")
        {
            Audience = ShareAudience.Coordinators, ForId = referral.ReferralId,
        });
        db.ReferralSteps.Add(Step(referral, ReferralStepKind.Submitted, by, null));
        return await db.SavedFirstAsync(by, stop) ? missing : [new(null, "Somebody changed the referral at the same moment. Look at it again")];
    }

    /// <summary>Sends it back to the school. What the panel was shown stays open to it, so that it can see what changes.</summary>
    /// <param name="reason">Already checked.</param>
    public async Task ReturnAsync(Referral referral, string reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(referral);
        referral.State = ReferralState.Returned;
        db.ReferralSteps.Add(Step(referral, ReferralStepKind.Returned, by, reason));
        await RemoveFromAgendasAsync(referral.ReferralId, stop);
        await db.SaveAsync(by, stop);
    }

    /// <summary>Takes it back. The panel and the agencies stop seeing the record.</summary>
    /// <param name="reason">Already checked.</param>
    public async Task WithdrawAsync(Referral referral, string reason, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(referral);
        referral.State = ReferralState.Withdrawn;
        db.ReferralSteps.Add(Step(referral, ReferralStepKind.Withdrawn, by, reason));
        await RemoveFromAgendasAsync(referral.ReferralId, stop);
        var asked = await db.AgencyAdvice.Where(a => a.ReferralId == referral.ReferralId).Select(a => a.ShareId).ToListAsync(stop);
        await EndSharesAsync(referral.ReferralId, "The referral was withdrawn", stop);
        foreach (var share in await db.Shares.Where(s => asked.Contains(s.ShareId) && s.EndedAtUtc == null).ToListAsync(stop))
        {
            (share.EndedAtUtc, share.EndedReason) = (time.UtcNowStored(), "The referral was withdrawn");
        }

        await db.SaveAsync(by, stop);
    }

    internal ReferralStep Step(Referral referral, ReferralStepKind kind, ChangedBy by, string? reason) => new()
    {
        AreaId = db.AreaId, ReferralStepId = db.NewId(), ReferralId = referral.ReferralId, PupilId = referral.PupilId,
        Kind = kind, AtUtc = time.UtcNowStored(), ByName = by.Name, Reason = reason,
    };

    // Only from meetings that have not begun: what was heard stays in the minutes.
    private async Task RemoveFromAgendasAsync(Guid referralId, CancellationToken stop)
    {
        var items = await (
            from item in db.AgendaItems
            join meeting in db.PanelMeetings on item.PanelMeetingId equals meeting.PanelMeetingId
            where item.ReferralId == referralId && item.DecidedAtUtc == null && (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Circulated)
            select item).ToListAsync(stop);
        foreach (var item in items)
        {
            await EndSharesAsync(item.AgendaItemId, "Taken off the agenda", stop);
            db.ItemConflicts.RemoveRange(await db.ItemConflicts.Where(c => c.AgendaItemId == item.AgendaItemId).ToListAsync(stop));
            db.AgendaItems.Remove(item);
        }
    }

    private async Task EndSharesAsync(Guid forId, string reason, CancellationToken stop)
    {
        foreach (var share in await db.Shares.Where(s => s.ForId == forId && s.EndedAtUtc == null).ToListAsync(stop))
        {
            (share.EndedAtUtc, share.EndedReason) = (time.UtcNowStored(), reason);
        }
    }
}
