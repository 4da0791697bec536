using Microsoft.EntityFrameworkCore;
using Onroll.Core.Family;
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

    public static TimelineSource PartTime(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.PartTime,
        db.PartTimeTimetables.AsNoTracking().Where(t => t.PupilId == pupil).OrderByDescending(t => t.StartsOn).ThenByDescending(t => t.PartTimeTimetableId),
        t => new TimelineEntry(
            TimelineKind.PartTime, t.StartsOn, t.PartTimeTimetableId, "Part-time timetable begins", $"agreed by {t.AgreedBy}",
            FormattableString.Invariant($"{t.Amount}, until {t.EndsOn:d MMMM yyyy}")));

    public static TimelineSource PartTimeEnds(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.PartTime,
        db.PartTimeTimetables.AsNoTracking().Where(t => t.PupilId == pupil && t.EndedOn != null).OrderByDescending(t => t.EndedOn).ThenByDescending(t => t.PartTimeTimetableId),
        t => new TimelineEntry(TimelineKind.PartTime, t.EndedOn!.Value, t.PartTimeTimetableId, "Last day of the part-time timetable", null, t.EndedHow));

    // What is still to come stands under "Next", not among what has happened.
    public static TimelineSource Actions(OnrollDbContext db, PupilId pupil, DateOnly today) => TimelineSource.Of(
        TimelineKind.Actions,
        db.PlannedActions.AsNoTracking().Where(a => a.PupilId == pupil && (a.DoneAtUtc != null || a.DueOn <= today)).OrderByDescending(a => a.DueOn).ThenByDescending(a => a.PlannedActionId)
            .Select(a => new { Action = a, Owner = db.Users.Where(u => u.Id == a.OwnerId).Select(u => u.Name).OrderBy(name => name).FirstOrDefault() }),
        row => new TimelineEntry(
            TimelineKind.Actions, row.Action.DueOn, row.Action.PlannedActionId, row.Action.Title, row.Owner is null ? null : $"{row.Owner} to do",
            row.Action.DoneAtUtc is { } done ? FormattableString.Invariant($"Done {Day(done):d MMMM}") : "Not done yet"));

    public static TimelineSource Plans(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.SupportPlans.AsNoTracking().Where(p => p.PupilId == pupil).OrderByDescending(p => p.StartedOn).ThenByDescending(p => p.SupportPlanId),
        p => new TimelineEntry(TimelineKind.Support, p.StartedOn, p.SupportPlanId, $"{p.Name} begun", $"by {p.OwnerName}", p.EndedOn is { } on ? FormattableString.Invariant($"Ended {on:d MMMM yyyy}") : null));

    public static TimelineSource PlanReviews(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.PlanReviews.AsNoTracking().Where(r => r.PupilId == pupil).OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.PlanReviewId)
            .Join(db.SupportPlans, r => r.SupportPlanId, p => p.SupportPlanId, (r, p) => new { Review = r, p.Name }),
        row => new TimelineEntry(
            TimelineKind.Support, row.Review.HeldOn, row.Review.PlanReviewId, $"{row.Name} reviewed", $"by {row.Review.ReviewerName}", row.Review.WhatHelped));

    public static TimelineSource Families(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Family,
        db.FamilyContacts.AsNoTracking().Where(c => c.PupilId == pupil).OrderByDescending(c => c.AtUtc).ThenByDescending(c => c.FamilyContactId),
        c => new TimelineEntry(
            TimelineKind.Family, Day(c.AtUtc), c.FamilyContactId, $"{FamilyWords.Of(c.Method)} with {c.WithName}{(c.IsReached ? "" : ", not reached")}", $"by {c.ByName}", c.Outcome));

    public static TimelineSource Referrals(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Meetings,
        db.ReferralSteps.AsNoTracking().Where(s => s.PupilId == pupil).OrderByDescending(s => s.AtUtc).ThenByDescending(s => s.ReferralStepId),
        s => new TimelineEntry(TimelineKind.Meetings, Day(s.AtUtc), s.ReferralStepId, s.Title, $"by {s.ByName}", s.Reason));

    internal static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(London.InLondon(utc));
}
