using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Interventions;

/// <summary>Takes pupils into interventions and out of them, and keeps what a term's meeting decided.</summary>
public sealed class KeepStays(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <returns>False when the pupil is in it already.</returns>
    public async Task<bool> JoinAsync(PupilId pupilId, JoinForm form, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var id = form.InterventionId!.Value;
        if (await db.InterventionStays.AnyAsync(s => s.InterventionId == id && s.PupilId == pupilId && s.EndedOn == null, stop))
        {
            return false;
        }

        db.InterventionStays.Add(new InterventionStay
        {
            AreaId = db.AreaId,
            InterventionStayId = Guid.CreateVersion7(),
            InterventionId = id,
            PupilId = pupilId,
            OrganisationId = who.Viewer.OrganisationId,
            StartsOn = form.StartsOn!.Value,
            EndsOn = form.EndsOn,
            Reason = form.Reason!,
            EntryValue = form.EntryValue,
        });
        await db.SaveAsync(who.By, stop);
        return true;
    }

    /// <summary>Ends it. Where the record measures, what it said before and since is kept as it was that day.</summary>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> LeaveAsync(Guid stayId, int seenVersion, LeaveForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var stay = await db.InterventionStays.SingleAsync(s => s.InterventionStayId == stayId, stop);
        if (stay.Version != seenVersion || !stay.IsOpen)
        {
            return false;
        }

        var measure = await db.Interventions.Where(i => i.InterventionId == stay.InterventionId).Select(i => i.Measure).SingleAsync(stop);
        (stay.EndedOn, stay.Outcome, stay.ExitValue) = (form.EndedOn, form.Outcome, form.ExitValue);
        if (measure != TargetMeasure.OwnScale)
        {
            var calendar = (await db.CalendarOfAsync(stay.OrganisationId, stop)).Calendar;
            var span = await db.AroundAsync(stay.PupilId, calendar, (stay.StartsOn, form.EndedOn!.Value), stop);
            (stay.EntryValue, stay.ExitValue) = (span?.Before?.Of(measure), span?.Since.Of(measure));
        }

        return await db.TrySaveAsync(by, stop);
    }

    /// <summary>Keeps a pupil's turn in the term's meeting. What is to stop has its last day, so that Today asks how it ended.</summary>
    /// <param name="form">Already checked.</param>
    /// <param name="who">Who, and the version seen: 0 when nothing was written as the form was shown.</param>
    /// <returns>False when somebody else wrote it first.</returns>
    public async Task<bool> DecideAsync(PupilId pupilId, ProvisionReviewForm form, (ChangedBy By, Viewer Viewer, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (today, school) = (who.Viewer.Today, who.Viewer.OrganisationId);
        var term = Terms.ByReferenceDates(today).FirstDay;
        var review = await db.ProvisionReviews.SingleOrDefaultAsync(r => r.PupilId == pupilId && r.OrganisationId == school && r.TermFrom == term, stop);
        if ((review?.Version ?? 0) != who.SeenVersion)
        {
            return false;
        }

        if (review is null)
        {
            review = new ProvisionReview
            {
                AreaId = db.AreaId, ProvisionReviewId = Guid.CreateVersion7(), PupilId = pupilId, OrganisationId = school, TermFrom = term, HeldOn = today, Decisions = "[]", ByName = who.Viewer.Name,
            };
            db.ProvisionReviews.Add(review);
        }

        (review.HeldOn, review.ByName) = (today, who.Viewer.Name);
        (review.Progress, review.Reasons, review.DeferredBecause) = (form.DeferredBecause is null ? form.Progress : null, form.Reasons, form.DeferredBecause);
        review.Decisions = ProvisionReview.Write(form.DeferredBecause is null ? form.Decisions : []);
        var toStop = form.Decisions.Where(decision => form.DeferredBecause is null && decision.Choice == ProvisionChoice.Stop).Select(decision => decision.InterventionStayId).ToList();
        foreach (var stay in await db.InterventionStays.Where(s => toStop.Contains(s.InterventionStayId) && s.PupilId == pupilId && s.EndedOn == null && (s.EndsOn == null || s.EndsOn > today)).ToListAsync(stop))
        {
            stay.EndsOn = stay.StartsOn > today ? stay.StartsOn : today;
        }

        try
        {
            await db.SaveAsync(who.By, stop);
            return true;
        }
        catch (DbUpdateException)   // written by somebody else at the same moment
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
