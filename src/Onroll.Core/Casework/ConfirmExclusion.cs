using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Ladders;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Core.Voice;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Core.Casework;

public abstract record Confirmed
{
    private Confirmed() { }

    public sealed record Done(ExclusionId ExclusionId) : Confirmed;

    /// <summary>Something is missing, or the law does not allow it. Nothing was recorded.</summary>
    public sealed record Wrong(IReadOnlyList<FieldError> Errors) : Confirmed;

    /// <summary>The person is neither head nor acting head today.</summary>
    public sealed record NotAllowed : Confirmed;

    /// <summary>Somebody changed, confirmed or discarded the draft meanwhile.</summary>
    public sealed record ChangedMeanwhile : Confirmed;
}

/// <summary>Turns a draft into a suspension or exclusion: the record, the decision, what was checked, the pupil's words, and who sees it at once.</summary>
public sealed class ConfirmExclusion(OnrollDbContext db, TimeProvider time)
{
    /// <param name="seenVersion">The version of the draft the head read before confirming.</param>
    public async Task<Confirmed> RunAsync(Viewer viewer, ExclusionDraft draft, int seenVersion, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(draft);
        if (await db.DeciderAsync(viewer, draft.OrganisationId, stop) is not { } decider)
        {
            return new Confirmed.NotAllowed();
        }

        if (draft.Version != seenVersion)
        {
            return new Confirmed.ChangedMeanwhile();
        }

        var answers = draft.Read();
        var now = time.UtcNowStored();
        var law = await db.LawInputsAsync(new AskedAbout(draft.PupilId, draft.OrganisationId, answers.StartsOn ?? viewer.Today), stop);
        var errors = new CheckAnswers(law, viewer.Today, London.InLondon(now)).All(answers);
        if (errors.Count > 0)
        {
            return new Confirmed.Wrong(errors);
        }

        var exclusion = Record(draft, answers, FollowOn.Of(law, answers)?.ExclusionId);
        var seen = await db.AccessToAsync(viewer, draft.PupilId, stop) is { } access ? await db.BeforeDecidingAsync(access, viewer.Today, stop) : null;
        AddDecision(exclusion, answers, seen, (viewer, decider, now));
        AddWords(exclusion, answers, viewer.Today);
        AddDaySix(exclusion, answers.DaySix);
        await TellAuthorityAsync(exclusion, (viewer, now), stop);
        if (exclusion.Category == ExclusionCategory.PermanentExclusion)
        {
            await db.CloseLaddersOnExclusionAsync(viewer, (exclusion.PupilId, exclusion.OrganisationId), exclusion.StartsOn, stop);
        }

        db.ExclusionDrafts.Remove(draft);
        try
        {
            await db.SaveAsync(new ChangedBy(viewer.UserId, viewer.Name, "Confirmed: " + ExclusionWords.Title(exclusion.Category, exclusion.Sessions)), stop);
            return new Confirmed.Done(exclusion.ExclusionId);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Confirmed.ChangedMeanwhile();
        }
    }

    private Exclusion Record(ExclusionDraft draft, ExclusionAnswers answers, ExclusionId? follows)
    {
        var exclusion = new Exclusion
        {
            AreaId = db.AreaId,
            ExclusionId = ExclusionId.New(),
            PupilId = draft.PupilId,
            OrganisationId = draft.OrganisationId,
            Category = answers.Category!.Value,   // checked, as is the first day
            StartsOn = answers.StartsOn!.Value,
            StartsInAfternoon = answers.StartsInAfternoon && answers.Category != ExclusionCategory.LunchtimeSuspension,
            Sessions = answers.Category == ExclusionCategory.PermanentExclusion ? null : answers.Sessions,
            Reason1 = answers.Reasons[0],
            Reason2 = answers.Reasons.Count > 1 ? answers.Reasons[1] : null,
            Reason3 = answers.Reasons.Count > 2 ? answers.Reasons[2] : null,
            MissesPublicExam = answers.MissesPublicExam,
            ExamOn = answers.MissesPublicExam ? answers.ExamOn : null,
            HasNoMoreExams = answers.HasNoMoreExams,
            FollowsId = follows,
            PolicySet = PolicySet.On(answers.StartsOn.Value).Id,
        };
        db.Exclusions.Add(exclusion);
        return exclusion;
    }

    private void AddDecision(Exclusion exclusion, ExclusionAnswers answers, BeforeDeciding? seen, (Viewer Viewer, Decider Decider, DateTime Now) by)
    {
        var isPermanent = exclusion.Category == ExclusionCategory.PermanentExclusion;
        db.ExclusionDecisions.Add(new ExclusionDecision
        {
            AreaId = db.AreaId,
            ExclusionId = exclusion.ExclusionId,
            PupilId = exclusion.PupilId,
            DecidedAtUtc = by.Now,
            DecidedBy = by.Viewer.UserId,
            DecidedByName = by.Viewer.Name,
            DecidedAs = by.Decider.As,
            ActingHeadCoverId = by.Decider.CoverId,
            WhatHappened = answers.WhatHappened!,   // checked, as is the next
            Considered = answers.Considered!,
            Breach = isPermanent ? answers.Breach : null,
            Harm = isPermanent ? answers.Harm : null,
            PupilsAccount = answers.PupilsAccount,
            AccountGivenTo = answers.PupilsAccount is null ? null : answers.AccountGivenTo,
            NoAccountBecause = answers.PupilsAccount is null ? answers.NoAccountBecause : null,
            WorkSet = answers.WorkSet,
            RecordThen = seen is null ? null : string.Join('\n', seen.Lines()),
            FollowOnReason = exclusion.FollowsId is null ? null : answers.FollowOnReason,
        });

        // Only what applies to this pupil was asked, so only that can be said to have been left undone.
        db.ExclusionChecks.AddRange(answers.Checks.DistinctBy(c => c.Kind).Select(check => new ExclusionCheck
        {
            AreaId = db.AreaId,
            ExclusionId = exclusion.ExclusionId,
            PupilId = exclusion.PupilId,
            Kind = check.Kind,
            IsDone = check.IsDone,
            Note = check.Note is { Length: > ExclusionCheck.NoteMaxLength } ? check.Note[..ExclusionCheck.NoteMaxLength] : check.Note,
        }));
    }

    // What the pupil said belongs to their own words as well: nobody should have to write it twice.
    private void AddWords(Exclusion exclusion, ExclusionAnswers answers, DateOnly today)
    {
        if (answers is { PupilsAccount: { } words, AccountGivenTo: { } to })
        {
            db.PupilVoices.Add(new PupilVoice
            {
                AreaId = db.AreaId,
                PupilVoiceId = Guid.CreateVersion7(),
                PupilId = exclusion.PupilId,
                Words = words,
                SaidOn = today,
                SaidTo = to,
                TypedAsSaid = false,
            });
        }
    }

    private void AddDaySix(Exclusion exclusion, DaySixAnswer? daySix)
    {
        if (daySix?.StartsOn is { } starts)
        {
            db.DaySixArrangements.Add(new DaySixArrangement
            {
                AreaId = db.AreaId,
                DaySixArrangementId = Guid.CreateVersion7(),
                ExclusionId = exclusion.ExclusionId,
                PupilId = exclusion.PupilId,
                OrganisationId = exclusion.OrganisationId,
                ProviderName = daySix.ProviderName,
                StartsOn = starts,
                SessionTimes = daySix.SessionTimes,
                Address = daySix.Address,
                ReportTo = daySix.ReportTo,
            });
        }
    }

    // The authority's officers see it on their Today from this moment: that is the notice, if there is an officer to see it.
    private async Task TellAuthorityAsync(Exclusion exclusion, (Viewer Viewer, DateTime Now) by, CancellationToken stop)
    {
        var laCode = await db.Organisations.Where(o => o.OrganisationId == exclusion.OrganisationId).Select(o => o.LaCode).SingleAsync(stop);
        var today = by.Viewer.Today;
        var authority = await db.Organisations
            .Where(o => o.Kind == OrganisationKind.LocalAuthority && o.LaCode == laCode && db.Appointments.Any(a =>
                a.OrganisationId == o.OrganisationId && a.Role == Role.LaOfficer && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today)))
            .Select(o => o.Name)
            .FirstOrDefaultAsync(stop);
        if (authority is not null)
        {
            db.ExclusionNotices.Add(new ExclusionNotice
            {
                AreaId = db.AreaId,
                ExclusionNoticeId = Guid.CreateVersion7(),
                ExclusionId = exclusion.ExclusionId,
                PupilId = exclusion.PupilId,
                Kind = NoticeKind.Exclusion,
                Recipient = NoticeRecipient.LocalAuthority,
                RecipientName = authority,
                Delivery = NoticeDelivery.InOnroll,
                SentAtUtc = by.Now,
                SentByName = by.Viewer.Name,
                CountsAsGivenOn = today,
            });
        }
    }
}
