using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

public abstract record EntryReviewed
{
    private EntryReviewed() { }

    public sealed record Saved : EntryReviewed;

    /// <summary>Somebody changed the entry while this review was being written. Nothing was saved.</summary>
    public sealed record ChangedMeanwhile(string ByName, DateTime AtUtc) : EntryReviewed;

    /// <summary>The pupil came off the register meanwhile, or the person does not keep this register.</summary>
    public sealed record NotFound : EntryReviewed;
}

/// <summary>Writes down a review: the note, the rating it leaves, what is known and done, and when to look again.</summary>
/// <remarks>A rating other than the rules' is a person's decision with a reason, and stays theirs (R-DPR-10).</remarks>
public sealed class ReviewEntry(OnrollDbContext db, TimeProvider time)
{
    private const string Subject = "register_entries";

    /// <param name="seenAtUtc">When the form was shown: changes by others since then are not overwritten.</param>
    public async Task<EntryReviewed> RunAsync(Viewer viewer, RegisterEntryId id, ReviewForm form, DateTime seenAtUtc, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var entry = await db.RegisterEntries.KeptBy(db, viewer).SingleOrDefaultAsync(e => e.RegisterEntryId == id && e.RemovedOn == null, stop);
        if (entry is null)
        {
            return new EntryReviewed.NotFound();
        }

        var changes = await db.ChangesMeanwhileAsync(Subject, [id.Value], (viewer.UserId, seenAtUtc), stop);
        if (changes.TryGetValue(id.Value, out var change))
        {
            return new EntryReviewed.ChangedMeanwhile(change.ByName, change.AtUtc);
        }

        var note = FormWords.Kept(form.Note)!;   // the form has been checked
        var by = new ChangedBy(viewer.UserId, viewer.Name, "Reviewed the register entry");
        await ApplyAsync(entry, form, by, stop);
        db.RegisterReviews.Add(entry.ReviewedNow(by, note, time));
        try
        {
            await db.SaveAsync(by, stop);
            return new EntryReviewed.Saved();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var last = await db.LastChangeAsync(Subject, id.Value, stop);
            return new EntryReviewed.ChangedMeanwhile(last?.ByName ?? "Somebody", last?.AtUtc ?? time.UtcNowStored());
        }
    }

    private async Task ApplyAsync(RegisterEntry entry, ReviewForm form, ChangedBy by, CancellationToken stop)
    {
        var rules = (await db.RegisterRulesOfAsync(entry.OrganisationId, time.TodayInLondon(), stop)).Rules;
        var rulesSay = RegisterReasons.Read(entry.Reasons).Rating;
        var rating = form.Rating ?? rulesSay;
        entry.SetByHandReason = rating == rulesSay ? null : FormWords.Kept(form.RatingReason);
        db.Rate(entry, rating, new Rater(rules, time.TodayInLondon(), by with { Reason = entry.SetByHandReason ?? by.Reason }));
        entry.RatingAction = entry.RequiresPackage ? FormWords.Kept(form.Support.RatingAction) : null;
        entry.Needs = FormWords.Kept(form.Support.Needs);
        entry.Triggers = FormWords.Kept(form.Support.Triggers);
        entry.CurrentSupport = FormWords.Kept(form.Support.CurrentSupport);
        entry.OwnerId = form.OwnerId;
        entry.ReviewOn = form.NextReviewOn;
    }
}

internal static class Reviews
{
    /// <summary>A review by that person, now, at the entry's rating.</summary>
    public static RegisterReview ReviewedNow(this RegisterEntry entry, ChangedBy by, string note, TimeProvider time) => new()
    {
        AreaId = entry.AreaId,
        RegisterReviewId = Guid.CreateVersion7(),
        RegisterEntryId = entry.RegisterEntryId,
        PupilId = entry.PupilId,
        ReviewedAtUtc = time.UtcNowStored(),
        ReviewedBy = by.UserId,
        ReviewerName = by.Name,
        Rating = entry.Rating,
        Note = note,
    };
}
