using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Forms;
using Onroll.Core.Store;

namespace Onroll.Core.Interventions;

/// <summary>Keeps a school's directory, the sessions that were held and the weekly look at each.</summary>
public sealed class KeepInterventions(OnrollDbContext db)
{
    private const int PencePerPound = 100;

    /// <param name="form">Already checked.</param>
    public async Task<Guid> AddAsync(Viewer viewer, InterventionForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var intervention = new Intervention
        {
            AreaId = db.AreaId,
            InterventionId = Guid.CreateVersion7(),
            OrganisationId = viewer.OrganisationId,
            Name = form.Name!,
            Level = form.Level!.Value,
            Aim = form.Aim!,
            LeadName = form.LeadName!,
            Minutes = form.Minutes!.Value,
            SessionsAWeek = form.SessionsAWeek!.Value,
            Measure = form.Measure!.Value,
        };
        Write(intervention, form);
        db.Interventions.Add(intervention);
        await db.SaveAsync(by, stop);
        return intervention.InterventionId;
    }

    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> ChangeAsync(Guid interventionId, int seenVersion, InterventionForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var intervention = await db.Interventions.SingleAsync(i => i.InterventionId == interventionId, stop);
        if (intervention.Version != seenVersion)
        {
            return false;
        }

        Write(intervention, form);
        return await db.TrySaveAsync(by, stop);
    }

    /// <summary>Writes down a session, with who of its pupils came.</summary>
    /// <param name="session">The day, the stays of those who came, and a note.</param>
    /// <returns>False when that day's session is written down already, or no pupil was in it that day.</returns>
    public async Task<bool> RecordSessionAsync(Guid interventionId, (DateOnly HeldOn, IReadOnlyCollection<Guid> Came, string? Note) session, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        if (await db.InterventionSessions.AnyAsync(s => s.InterventionId == interventionId && s.HeldOn == session.HeldOn, stop))
        {
            return false;
        }

        var stays = await db.InterventionStays.AsNoTracking()
            .Where(s => s.InterventionId == interventionId && s.StartsOn <= session.HeldOn && (s.EndedOn == null || s.EndedOn >= session.HeldOn))
            .OrderBy(s => s.InterventionStayId).ToListAsync(stop);
        if (stays.Count == 0)
        {
            return false;
        }

        var held = new InterventionSession
        {
            AreaId = db.AreaId, InterventionSessionId = Guid.CreateVersion7(), InterventionId = interventionId, HeldOn = session.HeldOn, Note = session.Note, HeldByName = who.Viewer.Name,
        };
        db.InterventionSessions.Add(held);
        db.SessionAttendances.AddRange(stays.Select(stay => new SessionAttendance
        {
            AreaId = db.AreaId, InterventionSessionId = held.InterventionSessionId, InterventionStayId = stay.InterventionStayId, PupilId = stay.PupilId, Came = session.Came.Contains(stay.InterventionStayId),
        }));
        return await TrySaveNewAsync(who.By, stop);
    }

    public async Task ReviewAsync(Guid interventionId, (DateOnly HeldOn, string Effect, string? Problem, string? Change) look, (ChangedBy By, Viewer Viewer) who, CancellationToken stop)
    {
        db.InterventionReviews.Add(new InterventionReview
        {
            AreaId = db.AreaId, InterventionReviewId = Guid.CreateVersion7(), InterventionId = interventionId, HeldOn = look.HeldOn, Effect = look.Effect, Problem = look.Problem, Change = look.Change,
            ReviewerName = who.Viewer.Name,
        });
        await db.SaveAsync(who.By, stop);
    }

    private static void Write(Intervention intervention, InterventionForm form)
    {
        (intervention.Name, intervention.Level, intervention.Aim, intervention.LeadName, intervention.LeadId) = (form.Name!, form.Level!.Value, form.Aim!, form.LeadName!, form.LeadId);
        (intervention.Minutes, intervention.SessionsAWeek, intervention.SessionPence) = (form.Minutes!.Value, form.SessionsAWeek!.Value, form.SessionPounds is { } pounds ? (long)(pounds * PencePerPound) : null);
        (intervention.Measure, intervention.Scale) = (form.Measure!.Value, form.Measure == TargetMeasure.OwnScale ? form.Scale : null);
        (intervention.AssuredOn, intervention.AssuredBy, intervention.EndedOn) = (form.AssuredOn, form.AssuredOn is null ? null : form.AssuredBy, form.EndedOn);
    }

    private async Task<bool> TrySaveNewAsync(ChangedBy by, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateException)   // the same day's session, written down by somebody else at the same moment
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
