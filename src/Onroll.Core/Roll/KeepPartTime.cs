using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Roll;

/// <summary>Records, corrects, reviews and ends part-time timetables (R-ATT-07).</summary>
public sealed class KeepPartTime(OnrollDbContext db)
{
    private const string FollowedOn = "Another part-time timetable followed on";

    /// <summary>Records one. Where one goes on already this one follows on it, and the weeks of both count.</summary>
    /// <param name="form">Already checked.</param>
    public async Task<Guid> AddAsync(PupilId pupilId, OrganisationId school, PartTimeForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (start, end) = (form.StartsOn!.Value, form.EndsOn!.Value);   // checked
        var before = await db.PartTimeTimetables
            .Where(t => t.PupilId == pupilId && t.OrganisationId == school && t.EndedOn == null && t.StartsOn < start)
            .OrderByDescending(t => t.StartsOn).FirstOrDefaultAsync(stop);
        var timetable = new PartTimeTimetable
        {
            AreaId = db.AreaId,
            PartTimeTimetableId = Guid.CreateVersion7(),
            PupilId = pupilId,
            OrganisationId = school,
            Why = form.Why!,
            StartsOn = start,
            EndsOn = end,
            RunsSince = before?.RunsSince ?? start,
            SessionsAWeek = form.SessionsAWeek!.Value,
            AgreedBy = form.AgreedBy!,
            SocialWorker = form.SocialWorker!.Value,
            EhcPlan = form.EhcPlan!.Value,
            NextReviewOn = FirstReview((await db.CalendarOfAsync(school, stop)).Calendar, start, end),
        };
        Write(timetable, form);
        db.PartTimeTimetables.Add(timetable);
        if (before is not null)
        {
            (before.EndedOn, before.EndedHow) = (before.EndsOn < start ? before.EndsOn : start.AddDays(-1), FollowedOn);
        }

        await db.SaveAsync(by, stop);
        return timetable.PartTimeTimetableId;
    }

    /// <summary>Puts one right.</summary>
    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> CorrectAsync(PartTimeTimetable timetable, PartTimeForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(timetable);
        ArgumentNullException.ThrowIfNull(form);
        if (timetable.Version != who.SeenVersion)
        {
            return false;
        }

        timetable.RunsSince = timetable.RunsSince == timetable.StartsOn ? form.StartsOn!.Value : timetable.RunsSince;   // checked
        (timetable.StartsOn, timetable.EndsOn) = (form.StartsOn!.Value, form.EndsOn!.Value);
        timetable.NextReviewOn = timetable.NextReviewOn > timetable.EndsOn ? timetable.EndsOn : timetable.NextReviewOn;
        Write(timetable, form);
        return await SavedAsync(who.By with { Reason = form.WhyChanged! }, stop);
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed the timetable first.</returns>
    public async Task<bool> ReviewAsync(PartTimeTimetable timetable, PartTimeReviewForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(timetable);
        ArgumentNullException.ThrowIfNull(form);
        if (timetable.Version != who.SeenVersion || !timetable.IsOpen)
        {
            return false;
        }

        timetable.NextReviewOn = form.NextReviewOn!.Value;   // checked
        db.PartTimeReviews.Add(new PartTimeReview
        {
            AreaId = db.AreaId,
            PartTimeReviewId = Guid.CreateVersion7(),
            PartTimeTimetableId = timetable.PartTimeTimetableId,
            PupilId = timetable.PupilId,
            HeldOn = form.HeldOn!.Value,
            ReviewerName = who.By.Name,
            ParentCame = form.ParentCame,
            Found = form.Found!,
        });
        return await SavedAsync(who.By, stop);
    }

    /// <param name="form">Already checked.</param>
    /// <returns>False when somebody else changed the timetable first.</returns>
    public async Task<bool> EndAsync(PartTimeTimetable timetable, PartTimeEndForm form, (ChangedBy By, int SeenVersion) who, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(timetable);
        ArgumentNullException.ThrowIfNull(form);
        if (timetable.Version != who.SeenVersion || !timetable.IsOpen)
        {
            return false;
        }

        (timetable.EndedOn, timetable.EndedHow) = (form.EndedOn, form.EndedHow);
        return await SavedAsync(who.By, stop);
    }

    /// <summary>Two school weeks on, and never after the end.</summary>
    private static DateOnly FirstReview(SchoolCalendar calendar, DateOnly start, DateOnly end) =>
        Rules.Attendance.PartTimeTimetable.ReviewsOn(calendar, start).FirstOrDefault(end) is var first && first < end ? first : end;

    private static void Write(PartTimeTimetable timetable, PartTimeForm form)
    {
        (timetable.Why, timetable.SessionsAWeek, timetable.Which) = (form.Why!, form.SessionsAWeek!.Value, form.Which);   // checked
        (timetable.AgreedBy, timetable.ParentAgreedOn) = (form.AgreedBy!, form.ParentAgreedOn);
        (timetable.SocialWorker, timetable.EhcPlan) = (form.SocialWorker!.Value, form.EhcPlan!.Value);
        (timetable.AuthorityToldOn, timetable.Plan) = (form.AuthorityToldOn, form.Plan);
    }

    private async Task<bool> SavedAsync(ChangedBy by, CancellationToken stop)
    {
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
}
