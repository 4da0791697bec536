using Microsoft.EntityFrameworkCore;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>Attendance cases, their steps and referrals, as the timeline tells them.</summary>
internal static class TimelineAttendance
{
    public static TimelineSource Cases(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.AttendanceCases.AsNoTracking().Where(c => c.PupilId == pupil).OrderByDescending(c => c.OpenedOn).ThenByDescending(c => c.AttendanceCaseId),
        c => new TimelineEntry(
            TimelineKind.Support, c.OpenedOn, c.AttendanceCaseId, "Attendance case opened", $"by {c.OpenedByName}",
            TimelineQueries.Sentence(c.Why, c is { ClosedOn: { } closed, Outcome: { } outcome } ? FormattableString.Invariant($"Closed {closed:d MMMM yyyy}: {StepWords.Name(outcome).ToLowerInvariant()}") : null)));

    public static TimelineSource Steps(OnrollDbContext db, PupilId pupil, DateOnly today) => TimelineSource.Of(
        TimelineKind.Support,
        db.AttendanceCaseSteps.AsNoTracking().Where(s => s.PupilId == pupil && s.On <= today).OrderByDescending(s => s.On).ThenByDescending(s => s.AttendanceCaseStepId),
        s => new TimelineEntry(
            TimelineKind.Support, s.On, s.AttendanceCaseStepId, StepWords.Name(s.Kind), s.ParentName is null ? $"by {s.RecordedByName}" : $"with {s.ParentName}", TimelineQueries.Sentence(s.Agreed)));

    public static TimelineSource Referrals(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.PenaltyNoticeReferrals.AsNoTracking().Where(r => r.PupilId == pupil).OrderByDescending(r => r.SentOn).ThenByDescending(r => r.PenaltyNoticeReferralId),
        r => new TimelineEntry(
            TimelineKind.Support, r.SentOn, r.PenaltyNoticeReferralId, "Referred for a penalty notice", $"about {r.ParentName}",
            TimelineQueries.Sentence(StepWords.Name(r.Ground), StepWords.Name(r.Decision))));
}
