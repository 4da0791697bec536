using Onroll.Core.Forms;
using Onroll.Core.Store;

namespace Onroll.Core.Interventions;

/// <summary>An entry of the directory as somebody writes it.</summary>
public sealed record InterventionForm(
    string? Name, InterventionLevel? Level, string? Aim, string? LeadName, UserId? LeadId, int? Minutes, int? SessionsAWeek, decimal? SessionPounds,
    TargetMeasure? Measure, string? Scale, DateOnly? AssuredOn, string? AssuredBy, DateOnly? EndedOn)
{
    public const int MostMinutes = 400, MostSessions = 25, MostPounds = 10_000;

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        foreach (var error in Long((nameof(Name), Name, Intervention.NameMaxLength), (nameof(Aim), Aim, Intervention.TextMaxLength), (nameof(LeadName), LeadName, Intervention.NameMaxLength), (nameof(Scale), Scale, Intervention.NameMaxLength), (nameof(AssuredBy), AssuredBy, Intervention.NameMaxLength)))
        {
            yield return error;
        }

        if (Name is null)
        {
            yield return new(nameof(Name), "Enter what you call it");
        }

        if (Level is null)
        {
            yield return new(nameof(Level), "Say whom it is for: a class, a group or one pupil");
        }

        if (Aim is null)
        {
            yield return new(nameof(Aim), "Enter what it is for");
        }

        if (LeadName is null)
        {
            yield return new(nameof(LeadName), "Enter who leads it");
        }

        if (Minutes is null or < 1 or > MostMinutes)
        {
            yield return new(nameof(Minutes), $"Enter the minutes of a session, from 1 to {MostMinutes}");
        }

        if (SessionsAWeek is null or < 1 or > MostSessions)
        {
            yield return new(nameof(SessionsAWeek), $"Enter how many sessions a week, from 1 to {MostSessions}");
        }

        if (SessionPounds > MostPounds)
        {
            yield return new("SessionCost", $"Enter pounds, up to {MostPounds:N0}");
        }

        if (Measure is null or TargetMeasure.Judgement)
        {
            yield return new(nameof(Measure), "Say what is measured before and after");
        }
        else if (Measure == TargetMeasure.OwnScale && Scale is null)
        {
            yield return new(nameof(Scale), "Say what the scale from 0 to 10 asks, and that 10 is best");
        }

        if (AssuredOn > today)
        {
            yield return new(nameof(AssuredOn), "The day must be today or in the past");
        }
        else if (AssuredOn is not null && AssuredBy is null)
        {
            yield return new(nameof(AssuredBy), "Enter who looked at its quality");
        }
    }

    private static IEnumerable<FieldError> Long(params (string Field, string? Text, int Most)[] texts) =>
        texts.Where(one => one.Text?.Length > one.Most).Select(one => new FieldError(one.Field, $"Use {one.Most} characters or fewer"));
}

/// <summary>A pupil's entry as somebody writes it.</summary>
public sealed record JoinForm(Guid? InterventionId, DateOnly? StartsOn, DateOnly? EndsOn, string? Reason, decimal? EntryValue)
{
    /// <param name="measure">The chosen intervention's. Null when none is chosen.</param>
    public IEnumerable<FieldError> Errors(TargetMeasure? measure)
    {
        if (InterventionId is null || measure is null)
        {
            yield return new(nameof(InterventionId), "Choose an intervention");
        }

        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day");
        }
        else if (EndsOn < StartsOn)
        {
            yield return new(nameof(EndsOn), "The last day must be on or after the first");
        }

        if (Reason is null)
        {
            yield return new(nameof(Reason), "Say why this pupil, in a sentence");
        }
        else if (Reason.Length > Intervention.TextMaxLength)
        {
            yield return new(nameof(Reason), $"Use {Intervention.TextMaxLength} characters or fewer");
        }

        if (measure == TargetMeasure.OwnScale && EntryValue is null or < 0 or > 10)
        {
            yield return new(nameof(EntryValue), "Enter where the scale stands now, from 0 to 10");
        }
    }
}

/// <summary>How a pupil's time in an intervention ended, as somebody writes it.</summary>
public sealed record LeaveForm(DateOnly? EndedOn, decimal? ExitValue, string? Outcome)
{
    public IEnumerable<FieldError> Errors(InterventionStay stay, TargetMeasure measure, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(stay);
        if (EndedOn is null)
        {
            yield return new(nameof(EndedOn), "Enter the last day");
        }
        else if (EndedOn > today)
        {
            yield return new(nameof(EndedOn), "The last day must be today or in the past");
        }
        else if (EndedOn < stay.StartsOn)
        {
            yield return new(nameof(EndedOn), "The last day must be on or after the first");
        }

        if (measure == TargetMeasure.OwnScale && ExitValue is < 0 or > 10)
        {
            yield return new(nameof(ExitValue), "Enter a number from 0 to 10, or leave it empty when nobody could measure");
        }

        if (Outcome is null)
        {
            yield return new(nameof(Outcome), "Say what came of it");
        }
        else if (Outcome.Length > Intervention.TextMaxLength)
        {
            yield return new(nameof(Outcome), $"Use {Intervention.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>A pupil's turn in the provision meeting, as somebody writes it down.</summary>
public sealed record ProvisionReviewForm(string? Progress, string? Reasons, string? DeferredBecause, IReadOnlyList<StayDecision> Decisions)
{
    /// <param name="answers">The answers about progress the pack allows.</param>
    /// <param name="stays">The interventions that are decided about.</param>
    public IEnumerable<FieldError> Errors(IReadOnlyList<string> answers, IReadOnlyList<Guid> stays)
    {
        if (Progress is null && DeferredBecause is null)
        {
            yield return new(nameof(Progress), "Say how the pupil is getting on, or why you look at them later");
        }
        else if (Progress is not null && !answers.Contains(Progress))
        {
            yield return new(nameof(Progress), "Choose one of the answers");
        }

        if (DeferredBecause is null)
        {
            for (var at = 0; at < stays.Count; at++)
            {
                if (!Decisions.Any(decision => decision.InterventionStayId == stays[at]))
                {
                    yield return new($"Decisions[{at}].Choice", "Say whether it continues, changes or stops");
                }
            }
        }

        if (Decisions.Any(decision => decision.Note?.Length > Intervention.TextMaxLength) || Reasons?.Length > Intervention.TextMaxLength || DeferredBecause?.Length > Intervention.TextMaxLength)
        {
            yield return new(nameof(Reasons), $"Use {Intervention.TextMaxLength} characters or fewer in each answer");
        }
    }
}
