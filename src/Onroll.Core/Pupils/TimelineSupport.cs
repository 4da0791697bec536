using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>The register, its reviews and what people said they would do, as the timeline tells them.</summary>
internal static class TimelineSupport
{
    public static TimelineSource Entries(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.RegisterEntries.AsNoTracking().Where(r => r.PupilId == pupil).OrderByDescending(r => r.RatingSince).ThenByDescending(r => r.RegisterEntryId),
        r => new TimelineEntry(
            TimelineKind.Support, r.RatingSince, r.RegisterEntryId.Value,
            r.PreviousRating is { } before ? $"{r.Rating} on the register, {before} before" : $"{r.Rating} on the register",
            r.SetByHandReason is null ? "by the rules" : "set by hand", r.SetByHandReason ?? r.AddedReason));

    public static TimelineSource Reviews(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.RegisterReviews.AsNoTracking().Where(r => r.PupilId == pupil).OrderByDescending(r => r.ReviewedAtUtc).ThenByDescending(r => r.RegisterReviewId),
        r => new TimelineEntry(
            TimelineKind.Support, Day(r.ReviewedAtUtc), r.RegisterReviewId, $"Register reviewed: {r.Rating}", $"by {r.ReviewerName}", r.Note));

    // What is still to come stands under "Next", not among what has happened.
    public static TimelineSource Actions(OnrollDbContext db, PupilId pupil, DateOnly today) => TimelineSource.Of(
        TimelineKind.Actions,
        db.PlannedActions.AsNoTracking().Where(a => a.PupilId == pupil && (a.DoneAtUtc != null || a.DueOn <= today)).OrderByDescending(a => a.DueOn).ThenByDescending(a => a.PlannedActionId)
            .Select(a => new { Action = a, Owner = db.Users.Where(u => u.Id == a.OwnerId).Select(u => u.Name).OrderBy(name => name).FirstOrDefault() }),
        row => new TimelineEntry(
            TimelineKind.Actions, row.Action.DueOn, row.Action.PlannedActionId, row.Action.Title, row.Owner is null ? null : $"{row.Owner} to do",
            row.Action.DoneAtUtc is { } done ? FormattableString.Invariant($"Done {Day(done):d MMMM}") : "Not done yet"));

    public static TimelineSource Referrals(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Meetings,
        db.ReferralSteps.AsNoTracking().Where(s => s.PupilId == pupil).OrderByDescending(s => s.AtUtc).ThenByDescending(s => s.ReferralStepId),
        s => new TimelineEntry(TimelineKind.Meetings, Day(s.AtUtc), s.ReferralStepId, s.Title, $"by {s.ByName}", s.Reason));

    internal static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(London.InLondon(utc));
}
