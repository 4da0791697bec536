using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.AttendanceCasework;

/// <summary>Why a case is opened, as somebody writes it down.</summary>
public sealed record OpenCaseForm(string? Why, string? KeyWorker)
{
    public IEnumerable<FieldError> Errors()
    {
        if (Why is null)
        {
            yield return new(nameof(Why), "Enter what sets the case off");
        }
        else if (Why.Length > AttendanceCase.WhyMaxLength)
        {
            yield return new(nameof(Why), $"Use {AttendanceCase.WhyMaxLength} characters or fewer");
        }

        if (KeyWorker?.Length > AttendanceCase.NameMaxLength)
        {
            yield return new(nameof(KeyWorker), $"Use {AttendanceCase.NameMaxLength} characters or fewer");
        }
    }
}

/// <summary>Opens a case with the facts behind it. A pupil has one open case at a school: who comes second is led to it.</summary>
public sealed class OpenAttendanceCase(OnrollDbContext db)
{
    /// <param name="form">Already checked.</param>
    /// <returns>The case that is open now.</returns>
    public async Task<Guid> RunAsync((PupilId PupilId, OrganisationId School) about, OpenCaseForm form, DateOnly today, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        if (await OpenNowAsync(about, stop) is { } already)
        {
            return already;
        }

        var facts = (await db.AttendanceFactsAsync(about.School, [about.PupilId], today, stop))[about.PupilId];
        var year = facts.ThisYear;
        var opened = new AttendanceCase
        {
            AreaId = db.AreaId,
            AttendanceCaseId = Guid.CreateVersion7(),
            PupilId = about.PupilId,
            OrganisationId = about.School,
            OpenedOn = today,
            OpenedByName = by.Name,
            Why = form.Why!,   // checked
            KeyWorker = form.KeyWorker,
            PossibleThen = year.Possible,
            MissedThen = year.Absent,
            UnauthorisedThen = year.Unauthorised,
            InTenWeeksThen = facts.Window.Sessions.Count,
        };
        db.AttendanceCases.Add(opened);
        try
        {
            await db.SaveAsync(by, stop);
            return opened.AttendanceCaseId;
        }
        catch (DbUpdateException)
        {
            // The index lets one through. If that is not what went wrong, it goes on as the fault it is.
            db.ChangeTracker.Clear();
            if (await OpenNowAsync(about, stop) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    private Task<Guid?> OpenNowAsync((PupilId PupilId, OrganisationId School) about, CancellationToken stop) => db.AttendanceCases
        .Where(c => c.PupilId == about.PupilId && c.OrganisationId == about.School && c.ClosedOn == null)
        .Select(c => (Guid?)c.AttendanceCaseId).SingleOrDefaultAsync(stop);
}
