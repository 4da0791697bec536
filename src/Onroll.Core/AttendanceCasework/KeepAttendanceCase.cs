using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>Records the steps of a case, their reviews and its end. Whoever saves second is told, and overwrites nothing.</summary>
public sealed class KeepAttendanceCase(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    public async Task<Guid> AddStepAsync(AttendanceCase @case, StepForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        var step = new AttendanceCaseStep
        {
            AreaId = db.AreaId,
            AttendanceCaseStepId = Guid.CreateVersion7(),
            AttendanceCaseId = @case.AttendanceCaseId,
            PupilId = @case.PupilId,
            OrganisationId = @case.OrganisationId,
            Kind = form.Kind,
            On = form.On!.Value,   // checked
            RecordedByName = by.Name,
        };
        Write(step, form);
        db.AttendanceCaseSteps.Add(step);
        await db.SaveAsync(by, stop);
        return step.AttendanceCaseStepId;
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed the step since.</returns>
    public Task<bool> ChangeStepAsync(Guid stepId, int seenVersion, StepForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        return ChangeAsync(db.AttendanceCaseSteps.Where(s => s.AttendanceCaseStepId == stepId), step => Write(step, form), seenVersion, by, stop);
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed the step since.</returns>
    public Task<bool> ReviewStepAsync(Guid stepId, int seenVersion, StepReviewForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        return ChangeAsync(
            db.AttendanceCaseSteps.Where(s => s.AttendanceCaseStepId == stepId),
            step => (step.Progress, step.ReviewNote, step.ReviewedOn, step.ReviewedByName) = (form.Progress, form.Note, form.On, by.Name), seenVersion, by, stop);
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed the case since.</returns>
    public Task<bool> CloseAsync((Guid CaseId, int SeenVersion) seen, CloseCaseForm form, DateOnly today, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        return ChangeAsync(
            db.AttendanceCases.Where(c => c.AttendanceCaseId == seen.CaseId && c.ClosedOn == null),
            @case => (@case.ClosedOn, @case.Outcome, @case.ClosedNote, @case.ClosedByName) = (today, form.Outcome, form.Note, by.Name), seen.SeenVersion, by, stop);
    }

    private async Task<bool> ChangeAsync<T>(IQueryable<T> which, Action<T> change, int seenVersion, ChangedBy by, CancellationToken stop)
        where T : class, IVersioned
    {
        var row = await which.SingleOrDefaultAsync(stop);
        if (row is null || row.Version != seenVersion)
        {
            return false;
        }

        change(row);
        try
        {
            await db.SaveAsync(by, stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static void Write(AttendanceCaseStep step, StepForm form)
    {
        var isPanel = form.Kind == AttendanceStepKind.Panel;
        var isOneParents = form.Kind.IsWithOneParent();
        step.On = form.On!.Value;   // checked
        step.MeetsAt = isPanel ? form.MeetsAt : null;
        step.Place = isPanel ? form.Place : null;
        step.Participants = form.Participants;
        step.ContactId = isOneParents ? form.Parent?.ContactId : null;
        step.ParentName = isOneParents ? form.Parent?.Name : null;
        (step.Barriers, step.Support, step.Agreed) = (form.Barriers, form.Support, form.Agreed);
        (step.PupilsWords, step.ParentsWords) = (form.PupilsWords, form.ParentsWords);
        step.HasAgreed = form.Kind is AttendanceStepKind.Contract or AttendanceStepKind.SupportPlan ? form.HasAgreed : null;
        step.EndsOn = isOneParents ? form.EndsOn : null;
        step.ReviewOn = form.ReviewOn;
    }
}
