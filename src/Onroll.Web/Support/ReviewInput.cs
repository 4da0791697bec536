using System.ComponentModel;
using System.Globalization;
using Onroll.Core.Store;
using Onroll.Core.Support;

namespace Onroll.Web.Support;

/// <summary>The fields of a review as they are typed.</summary>
public sealed class ReviewInput
{
    /// <summary>The answer that leaves the rating to the rules.</summary>
    public const string FollowRules = "Rules";

    public string? Note { get; set; }

    public string? Rating { get; set; }

    public string? RatingReason { get; set; }

    [DisplayName("The date of the next review")]
    public DateOnly? NextReviewOn { get; set; }

    public string? Owner { get; set; }

    public string? Needs { get; set; }

    public string? Triggers { get; set; }

    public string? CurrentSupport { get; set; }

    public string? RatingAction { get; set; }

    /// <summary>When the form was shown.</summary>
    public string? Seen { get; set; }

    /// <summary>A form without its time is treated as shown long ago: any change since then is a conflict.</summary>
    public DateTime SeenAtUtc => DateTime.TryParse(Seen, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var seen)
        ? seen
        : DateTime.UnixEpoch;

    public static string Stamp(DateTime utc) => utc.ToString("O", CultureInfo.InvariantCulture);

    public static ReviewInput From(RegisterEntryDetail entry, DateTime shownAtUtc, DateOnly? suggestedReview)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new ReviewInput
        {
            Rating = entry.SetByHandReason is null ? FollowRules : entry.Row.Rating.ToString(),
            RatingReason = entry.SetByHandReason,
            NextReviewOn = suggestedReview,
            Owner = entry.Row.OwnerId?.ToString(),
            Needs = entry.Needs,
            Triggers = entry.Triggers,
            CurrentSupport = entry.CurrentSupport,
            RatingAction = entry.RatingAction,
            Seen = Stamp(shownAtUtc),
        };
    }

    public ReviewForm Form() => new(
        Note,
        Enum.TryParse<RegisterRating>(Rating, out var rating) && Enum.IsDefined(rating) ? rating : null,
        RatingReason,
        NextReviewOn,
        UserId.TryParse(Owner, null, out var owner) ? owner : null,
        new SupportWords(Needs, Triggers, CurrentSupport, RatingAction));
}
