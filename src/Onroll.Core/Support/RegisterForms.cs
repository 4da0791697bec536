using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>What a person writes when they put a pupil on the register.</summary>
/// <param name="Rating">Null leaves the rating to the rules.</param>
public sealed record AddToRegisterForm(PupilId? PupilId, string? Reason, RegisterRating? Rating, UserId? OwnerId, DateOnly? ReviewOn)
{
    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (PupilId is null)
        {
            yield return new(nameof(PupilId), "Choose a pupil");
        }

        foreach (var error in FormWords.Text(nameof(Reason), Reason, "Enter why the pupil is being added", RegisterEntry.TextMaxLength))
        {
            yield return error;
        }

        if (ReviewOn <= today)
        {
            yield return new(nameof(ReviewOn), "The review date must be in the future");
        }
    }
}

/// <summary>What a person writes when they review an entry.</summary>
/// <param name="Rating">Null follows the rules.</param>
/// <param name="RatingReason">Why it is not the rating the rules give. Not needed when it is.</param>
public sealed record ReviewForm(
    string? Note,
    RegisterRating? Rating,
    string? RatingReason,
    DateOnly? NextReviewOn,
    UserId? OwnerId,
    SupportWords Support)
{
    public IEnumerable<FieldError> Errors(RegisterRating rulesSay, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(Support);
        foreach (var error in FormWords.Text(nameof(Note), Note, "Enter what was said at the review", RegisterReview.NoteMaxLength))
        {
            yield return error;
        }

        if (Rating is { } rating && rating != rulesSay)
        {
            foreach (var error in FormWords.Text(nameof(RatingReason), RatingReason, $"Enter why the rating is {rating} when the rules say {rulesSay}", RegisterEntry.TextMaxLength))
            {
                yield return error;
            }
        }

        if (NextReviewOn is null)
        {
            yield return new(nameof(NextReviewOn), "Enter the date of the next review");
        }
        else if (NextReviewOn <= today)
        {
            yield return new(nameof(NextReviewOn), "The next review must be in the future");
        }

        foreach (var (name, text) in Support.Parts().Where(part => part.Text?.Length > RegisterEntry.TextMaxLength))
        {
            yield return new(name, $"Enter {RegisterEntry.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>What the school knows and does about a pupil on the register, in its own words. Null where nothing is written.</summary>
public sealed record SupportWords(string? Needs, string? Triggers, string? CurrentSupport, string? RatingAction)
{
    internal IEnumerable<(string Name, string? Text)> Parts() =>
        [(nameof(Needs), Needs), (nameof(Triggers), Triggers), (nameof(CurrentSupport), CurrentSupport), (nameof(RatingAction), RatingAction)];
}

/// <summary>Texts of forms: trimmed, and nothing is null.</summary>
internal static class FormWords
{
    public static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static IEnumerable<FieldError> Text(string field, string? text, string missing, int longest)
    {
        if (Kept(text) is not { } kept)
        {
            yield return new(field, missing);
        }
        else if (kept.Length > longest)
        {
            yield return new(field, $"Enter {longest} characters or fewer");
        }
    }
}
