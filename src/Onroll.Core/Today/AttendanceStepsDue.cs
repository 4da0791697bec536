using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Rules.Attendance;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Meetings about absence that are arranged, and steps of attendance cases that somebody is to look at again.</summary>
internal static class AttendanceStepsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var (db, viewer) = (workday.Db, workday.Viewer);
        if (!viewer.May(Permission.KeepAttendanceCases))
        {
            return [];
        }

        var steps = await db.AttendanceCaseSteps.AsNoTracking()
            .Where(s => s.OrganisationId == viewer.OrganisationId && s.ReviewedOn == null && db.AttendanceCases.Any(c => c.AttendanceCaseId == s.AttendanceCaseId && c.ClosedOn == null))
            .Select(s => new { s.AttendanceCaseStepId, s.AttendanceCaseId, s.PupilId, s.Kind, s.On, s.ReviewOn, s.MeetsAt })
            .ToListAsync(stop);
        var pupils = await workday.PupilsAsync([.. steps.Select(s => s.PupilId).Distinct()], RecordSections.Support, stop);

        // A later step of the case takes the place of looking again at an earlier one.
        return
        [
            .. from step in steps
               where pupils.ContainsKey(step.PupilId)
               let isMeeting = step.Kind == AttendanceStepKind.Panel && step.On >= workday.Today
               let day = isMeeting ? step.On : step.ReviewOn
               where day <= workday.Until && (isMeeting || !steps.Exists(other => other.AttendanceCaseId == step.AttendanceCaseId && other.On > step.On))
               select new DueItem(
                   DueKind.AttendanceStep, day.Value, workday.SchoolDaysTo(day.Value), isMeeting ? Force.Local : Force.Guidance,
                   isMeeting ? "Meet the family about absence" : $"Review: {StepWords.Name(step.Kind).ToLowerInvariant()}", isMeeting ? "Absence panel" : "Attendance review",
                   pupils[step.PupilId], isMeeting && step.MeetsAt is { } at ? FormattableString.Invariant($"at {at:HH:mm}") : null, step.AttendanceCaseId),
        ];
    }
}

/// <summary>Referrals for a penalty notice that wait for the authority's answer. The law sets no day: ten school days are Onroll's own prompt.</summary>
internal static class ReferralsDue
{
    private const int SchoolDaysToAnswer = 10;

    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        if (!workday.Viewer.May(Permission.DecidePenaltyReferrals))
        {
            return [];
        }

        var waiting = (await workday.Db.ReferralsAsync(workday.Viewer, stop)).Where(row => row.Referral.Decision is null);
        return waiting
            .Select(row => (Row: row, On: workday.Own.Calendar.SchoolDayAfter(row.Referral.SentOn, SchoolDaysToAnswer)?.Date ?? row.Referral.SentOn.AddDays(14)))
            .Where(one => one.On <= workday.Until)
            .Select(one => new DueItem(
                DueKind.PenaltyReferral, one.On, workday.SchoolDaysTo(one.On), Force.Product, "Answer a referral for a penalty notice", "Penalty referral",
                new PupilInRow(one.Row.Referral.PupilId, one.Row.Name, one.Row.Form), one.Row.School, one.Row.Referral.PenaltyNoticeReferralId));
    }
}
