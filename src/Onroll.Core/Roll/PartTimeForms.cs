using Onroll.Rules.Attendance;

namespace Onroll.Core.Roll;

/// <summary>A part-time timetable, as somebody writes it.</summary>
/// <param name="WhyChanged">Asked when one that is recorded is corrected.</param>
public sealed record PartTimeForm(
    string? Why, DateOnly? StartsOn, DateOnly? EndsOn, int? SessionsAWeek, string? Which, string? AgreedBy, DateOnly? ParentAgreedOn,
    WasAsked? SocialWorker, WasAsked? EhcPlan, DateOnly? AuthorityToldOn, string? Plan, string? WhyChanged)
{
    /// <summary>No longer than the rest of a school year: whatever ends later was not meant to end.</summary>
    private const int MostDays = 366;

    /// <param name="hasEhcPlan">Whether the record says that the pupil has an EHC plan.</param>
    public IEnumerable<FieldError> Errors(DateOnly today, bool hasEhcPlan, bool isChange)
    {
        if (Why is null)
        {
            yield return new(nameof(Why), "Say why the pupil cannot be in school full time. It is never a sanction for behaviour");
        }

        foreach (var error in Days(today))
        {
            yield return error;
        }

        if (SessionsAWeek is not (>= 1 and <= PartTimeArrangement.MostSessionsAWeek))
        {
            yield return new(nameof(SessionsAWeek), $"Enter the half days in school each week, from 1 to {PartTimeArrangement.MostSessionsAWeek}");
        }

        if (AgreedBy is null)
        {
            yield return new(nameof(AgreedBy), "Enter who at the school agreed to it");
        }

        if (SocialWorker is null)
        {
            yield return new(nameof(SocialWorker), "Say whether the social worker has been asked");
        }

        if (EhcPlan is null)
        {
            yield return new(nameof(EhcPlan), "Say whether the council has been asked about the EHC plan");
        }
        else if (hasEhcPlan && EhcPlan == WasAsked.DoesNotApply)
        {
            yield return new(nameof(EhcPlan), "The record says that the pupil has an EHC plan. Say whether the council has been asked about it");
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(Why), Why, PartTimeTimetable.TextMaxLength), (nameof(Plan), Plan, PartTimeTimetable.TextMaxLength), (nameof(WhyChanged), WhyChanged, Audit.ChangedBy.ReasonMaxLength),
            (nameof(Which), Which, PartTimeTimetable.NameMaxLength), (nameof(AgreedBy), AgreedBy, PartTimeTimetable.NameMaxLength),
        }.Where(f => f.Item2?.Length > f.Item3))
        {
            yield return new(field, $"Use {most} characters or fewer");
        }

        if (isChange && WhyChanged is null)
        {
            yield return new(nameof(WhyChanged), "Say why this is changed: what stood here before stays in the history");
        }
    }

    private IEnumerable<FieldError> Days(DateOnly today)
    {
        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day");
        }

        if (EndsOn is null)
        {
            yield return new(nameof(EndsOn), "Enter the last day. A part-time timetable always has an end");
        }
        else if (EndsOn < StartsOn)
        {
            yield return new(nameof(EndsOn), "The last day must be the first day or later");
        }
        else if (StartsOn is { } start && EndsOn > start.AddDays(MostDays))
        {
            yield return new(nameof(EndsOn), "The last day is more than a year after the first. Enter the day it is meant to end");
        }

        if (ParentAgreedOn > today)
        {
            yield return new(nameof(ParentAgreedOn), "The day the parent agreed must be today or in the past");
        }

        if (AuthorityToldOn > today)
        {
            yield return new(nameof(AuthorityToldOn), "The day the council was told must be today or in the past");
        }
    }
}

/// <summary>A review, as somebody writes it down.</summary>
public sealed record PartTimeReviewForm(DateOnly? HeldOn, bool ParentCame, string? Found, DateOnly? NextReviewOn)
{
    public IEnumerable<FieldError> Errors(DateOnly today, PartTimeTimetable timetable)
    {
        ArgumentNullException.ThrowIfNull(timetable);
        if (HeldOn is null)
        {
            yield return new(nameof(HeldOn), "Enter the day of the review");
        }
        else if (HeldOn > today || HeldOn < timetable.StartsOn)
        {
            yield return new(nameof(HeldOn), "The day of the review must be between the first day of the timetable and today");
        }

        if (Found is null)
        {
            yield return new(nameof(Found), "Say what you found and agreed");
        }
        else if (Found.Length > PartTimeTimetable.TextMaxLength)
        {
            yield return new(nameof(Found), $"Use {PartTimeTimetable.TextMaxLength} characters or fewer");
        }

        if (NextReviewOn is null)
        {
            yield return new(nameof(NextReviewOn), "Enter the day you will look again");
        }
        else if (NextReviewOn <= HeldOn || NextReviewOn > timetable.EndsOn)
        {
            yield return new(nameof(NextReviewOn), FormattableString.Invariant($"The next review must be after this one and no later than the last day, {timetable.EndsOn:d MMMM yyyy}"));
        }
    }
}

/// <summary>The end of a timetable, as somebody writes it down.</summary>
public sealed record PartTimeEndForm(DateOnly? EndedOn, string? EndedHow)
{
    public IEnumerable<FieldError> Errors(DateOnly today, PartTimeTimetable timetable)
    {
        ArgumentNullException.ThrowIfNull(timetable);
        if (EndedOn is null)
        {
            yield return new(nameof(EndedOn), "Enter the last day it was followed");
        }
        else if (EndedOn > today || EndedOn < timetable.StartsOn)
        {
            yield return new(nameof(EndedOn), "The last day it was followed must be between its first day and today");
        }

        if (EndedHow is null)
        {
            yield return new(nameof(EndedHow), "Say how it goes on: full days, or what instead");
        }
        else if (EndedHow.Length > PartTimeTimetable.TextMaxLength)
        {
            yield return new(nameof(EndedHow), $"Use {PartTimeTimetable.TextMaxLength} characters or fewer");
        }
    }
}
