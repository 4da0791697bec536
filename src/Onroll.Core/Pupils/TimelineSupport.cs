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

    public static TimelineSource Interventions(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.InterventionStays.AsNoTracking().Where(s => s.PupilId == pupil).OrderByDescending(s => s.StartsOn).ThenByDescending(s => s.InterventionStayId)
            .Join(db.Interventions, s => s.InterventionId, i => i.InterventionId, (s, i) => new { Stay = s, i.Name, i.LeadName }),
        row => new TimelineEntry(TimelineKind.Support, row.Stay.StartsOn, row.Stay.InterventionStayId, $"{row.Name} begins", $"led by {row.LeadName}", row.Stay.Reason));

    public static TimelineSource InterventionEnds(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.InterventionStays.AsNoTracking().Where(s => s.PupilId == pupil && s.EndedOn != null).OrderByDescending(s => s.EndedOn).ThenByDescending(s => s.InterventionStayId)
            .Join(db.Interventions, s => s.InterventionId, i => i.InterventionId, (s, i) => new { Stay = s, i.Name }),
        row => new TimelineEntry(TimelineKind.Support, row.Stay.EndedOn!.Value, row.Stay.InterventionStayId, $"{row.Name} ends", null, row.Stay.Outcome));

    public static TimelineSource ProvisionReviews(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.ProvisionReviews.AsNoTracking().Where(r => r.PupilId == pupil).OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.ProvisionReviewId),
        r => new TimelineEntry(
            TimelineKind.Support, r.HeldOn, r.ProvisionReviewId, r.Progress is null ? "Provision meeting: looked at later" : "Provision meeting", $"by {r.ByName}",
            r.DeferredBecause ?? TimelineQueries.Sentence($"Progress: {r.Progress!.ToLowerInvariant()}", r.Reasons)));

    public static TimelineSource RoomVisits(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Incidents,
        db.RoomVisits.AsNoTracking().Where(v => v.PupilId == pupil).OrderByDescending(v => v.On).ThenByDescending(v => v.RoomVisitId),
        v => new TimelineEntry(
            TimelineKind.Incidents, v.On, v.RoomVisitId, v.RoomName, $"sent by {v.SentByName}", TimelineQueries.Sentence(v.Reason, v.PupilsAccount is { } words ? $"“{words.Trim('.')}”" : null)));

    // That it was, and what came of it; never who else took part.
    public static TimelineSource Conversations(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.ConversationParts.AsNoTracking().Where(p => p.PupilId == pupil).Join(db.Conversations, p => p.ConversationId, c => c.ConversationId, (p, c) => c)
            .OrderByDescending(c => c.HeldOn).ThenByDescending(c => c.ConversationId),
        c => new TimelineEntry(TimelineKind.Support, c.HeldOn, c.ConversationId, c.Name, $"led by {c.LedByName}", c.Agreement is { } agreement ? $"Agreed: {agreement.ToLowerInvariant()}" : null));

    public static TimelineSource Risks(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.ExclusionRisks.AsNoTracking().Where(r => r.PupilId == pupil).OrderByDescending(r => r.SaidOn).ThenByDescending(r => r.ExclusionRiskId),
        r => new TimelineEntry(TimelineKind.Support, r.SaidOn, r.ExclusionRiskId, "Permanent exclusion is said to be a risk", $"by {r.SaidByName}", r.Reason));

    public static TimelineSource Assessments(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.AssessmentDecisions.AsNoTracking().Where(d => d.PupilId == pupil).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.SupportPlanId),
        d => new TimelineEntry(
            TimelineKind.Support, d.DecidedOn, d.SupportPlanId, $"Assessment before exclusion: {d.Outcome.ToLowerInvariant()}", $"by {d.DecidedByName}",
            TimelineQueries.Sentence(d.IsOverturned ? "A proposed permanent exclusion was overturned" : null, d.Reasons)));

    public static TimelineSource Concerns(OnrollDbContext db, PupilId pupil) => TimelineSource.Of(
        TimelineKind.Support,
        db.CheckInMarks.AsNoTracking().Where(m => m.PupilId == pupil && m.Concern != null).Join(db.GroupCheckIns, m => m.GroupCheckInId, c => c.GroupCheckInId, (m, c) => new { m.Concern, CheckIn = c })
            .OrderByDescending(row => row.CheckIn.HeldOn).ThenByDescending(row => row.CheckIn.GroupCheckInId),
        row => new TimelineEntry(TimelineKind.Support, row.CheckIn.HeldOn, row.CheckIn.GroupCheckInId, $"A concern at the {row.CheckIn.Session.ToLowerInvariant()}", $"by {row.CheckIn.HeldByName}", row.Concern));

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
