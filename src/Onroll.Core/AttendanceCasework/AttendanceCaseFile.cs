using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>A case with all that hangs on it.</summary>
/// <param name="Steps">The earliest first.</param>
/// <param name="Referrals">The newest first.</param>
/// <param name="Letters">The newest first.</param>
/// <param name="Facts">The registers today; of a closed case on the day it closed.</param>
public sealed record AttendanceCaseFile(
    AttendanceCase Case, string School, IReadOnlyList<AttendanceCaseStep> Steps, IReadOnlyList<PenaltyNoticeReferral> Referrals,
    IReadOnlyList<AttendanceLetter> Letters, AttendanceFacts Facts, DateOnly Today)
{
    /// <summary>School days before the case that "before" looks at.</summary>
    private const int SchoolDaysBefore = 30;

    public bool IsOpen => Case.ClosedOn is null;

    /// <summary>What comes next. Null when the case is closed, or the authority has a referral to decide.</summary>
    public NextAttendanceStep? Next => IsOpen && !Referrals.Any(referral => referral.Decision is null)
        ? AttendanceSteps.Next(Steps.Select(step => step.AsRule()), Today)
        : null;

    /// <summary>What was missed before the case, and from each step to the next: whether anything helped.</summary>
    public IReadOnlyList<AttendanceStretch> ThroughTheCase()
    {
        var last = Case.ClosedOn ?? Today;
        var before = Facts.Calendar.SchoolDayBefore(Case.OpenedOn, SchoolDaysBefore)?.Date ?? Case.OpenedOn.AddDays(-7 * SchoolDaysBefore / 5);
        (string Name, DateOnly On)[] marks =
        [
            ("Case opened", Case.OpenedOn),
            .. Steps.Where(step => step.On <= last && step.On >= Case.OpenedOn).Select(step => (StepWords.Name(step.Kind), step.On)),
        ];
        return
        [
            Stretch($"The {SchoolDaysBefore} school days before", before, Case.OpenedOn.AddDays(-1)),
            .. marks.Select((mark, i) => Stretch($"From: {mark.Name.ToLowerInvariant()}", mark.On, i + 1 < marks.Length ? marks[i + 1].On.AddDays(-1) : last)).Where(stretch => stretch.Counts.Possible > 0),
        ];
    }

    /// <summary>Days on which notices to a parent for this child were issued.</summary>
    public IReadOnlyList<DateOnly> NoticesTo(Guid contactId) => [.. Referrals.Where(r => r.ContactId == contactId && r.IssuedOn is not null).Select(r => r.IssuedOn!.Value)];   // filtered

    private AttendanceStretch Stretch(string name, DateOnly from, DateOnly to) => new(name, from, to, Facts.Count(from, to));
}

public static class AttendanceCaseQueries
{
    /// <summary>Whose case it is and of which school. Null when there is no such case.</summary>
    public static async Task<(PupilId PupilId, OrganisationId School)?> PupilOfAttendanceCaseAsync(this OnrollDbContext db, Guid caseId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.AttendanceCases.Where(c => c.AttendanceCaseId == caseId).Select(c => new { c.PupilId, c.OrganisationId }).SingleOrDefaultAsync(stop);
        return found is null ? null : (found.PupilId, found.OrganisationId);
    }

    public static async Task<AttendanceCaseFile?> AttendanceCaseAsync(this OnrollDbContext db, Guid caseId, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = await db.AttendanceCases.AsNoTracking().Where(c => c.AttendanceCaseId == caseId)
            .Join(db.Organisations, c => c.OrganisationId, o => o.OrganisationId, (c, o) => new { Case = c, o.Name }).SingleOrDefaultAsync(stop);
        if (row is null)
        {
            return null;
        }

        var steps = await db.AttendanceCaseSteps.AsNoTracking().Where(s => s.AttendanceCaseId == caseId).OrderBy(s => s.On).ThenBy(s => s.AttendanceCaseStepId).ToListAsync(stop);

        // Notices count for three years whichever case, or school, they came from.
        var pupil = row.Case.PupilId;
        var referrals = await db.PenaltyNoticeReferrals.AsNoTracking().Where(r => r.PupilId == pupil).OrderByDescending(r => r.SentOn).ThenByDescending(r => r.PenaltyNoticeReferralId).ToListAsync(stop);
        var letters = await db.AttendanceLetters.AsNoTracking().Where(l => l.AttendanceCaseId == caseId).OrderByDescending(l => l.SentOn).ThenByDescending(l => l.AttendanceLetterId).ToListAsync(stop);
        var day = row.Case.ClosedOn ?? today;
        var facts = await db.AttendanceFactsAsync(row.Case.OrganisationId, [pupil], day, stop);
        return new AttendanceCaseFile(row.Case, row.Name, steps, referrals, letters, facts[pupil], today);
    }

    /// <summary>The pupil's cases at some schools, the newest first.</summary>
    public static Task<List<AttendanceCase>> AttendanceCasesOfAsync(this OnrollDbContext db, PupilId pupilId, IReadOnlyCollection<OrganisationId> schools, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AttendanceCases.AsNoTracking().Where(c => c.PupilId == pupilId && schools.Contains(c.OrganisationId)).OrderByDescending(c => c.OpenedOn).ToListAsync(stop);
    }
}
