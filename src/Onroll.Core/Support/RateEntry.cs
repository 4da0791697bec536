using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Support;

namespace Onroll.Core.Support;

/// <summary>Whose rating it is.</summary>
/// <param name="Rules">The rules in force.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Person">Who set it, with the reason given. Null when the rules did.</param>
internal sealed record Rater(RegisterRules Rules, DateOnly On, ChangedBy? Person = null);

/// <summary>Changes a rating and keeps the history of it, in one place for people and for the rules.</summary>
internal static class RateEntry
{
    public static void Rate(this OnrollDbContext db, RegisterEntry entry, RegisterRating rating, Rater rater)
    {
        var requires = rater.Rules.IsPackageMissing(rating.AsRule(), hasPackage: false);
        entry.RequiresPackage = requires;
        if (entry.Rating == rating)
        {
            return;
        }

        db.RegisterRatingChanges.Add(Change(db.NewId(), entry, entry.Rating, rating, rater.On, rater.Person));
        entry.PreviousRating = entry.Rating;
        entry.Rating = rating;
        entry.RatingSince = rater.On;
        entry.RatingAction = requires ? entry.RatingAction : null;   // the package belonged to the rating that required it
    }

    /// <summary>Puts a new entry on the register with the first line of its history.</summary>
    public static void AddRated(this OnrollDbContext db, RegisterEntry entry, ChangedBy? person = null)
    {
        db.RegisterEntries.Add(entry);
        db.RegisterRatingChanges.Add(Change(db.NewId(), entry, from: null, entry.Rating, entry.AddedOn, person));
    }

    /// <summary>Takes an entry off the register.</summary>
    public static void Remove(this OnrollDbContext db, RegisterEntry entry, string reason, DateOnly today, ChangedBy? person = null)
    {
        db.RegisterRatingChanges.Add(Change(db.NewId(), entry, entry.Rating, to: null, today, person is null ? null : person with { Reason = reason }));
        entry.RemovedOn = today;
        entry.RemovedReason = reason;
        entry.IsRemovedByHand = person is not null;
    }

    private static RegisterRatingChange Change(Guid id, RegisterEntry entry, RegisterRating? from, RegisterRating? to, DateOnly today, ChangedBy? person) => new()
    {
        AreaId = entry.AreaId,
        RegisterRatingChangeId = id,
        RegisterEntryId = entry.RegisterEntryId,
        PupilId = entry.PupilId,
        ChangedOn = today,
        From = from,
        To = to,
        SetByName = person?.Name,
        SetByHandReason = person?.Reason,
        Reasons = entry.Reasons,
        RulesVersion = entry.RulesVersion,
    };
}
