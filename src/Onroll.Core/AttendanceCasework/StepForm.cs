using Onroll.Core.Pupils;
using Onroll.Rules.Attendance;

namespace Onroll.Core.AttendanceCasework;

/// <summary>A step as somebody writes it down. What does not belong to its kind is left out when it is kept.</summary>
/// <param name="Parent">The contact a contract or notice is with.</param>
public sealed record StepForm(AttendanceStepKind Kind, DateOnly? On, Contact? Parent)
{
    public TimeOnly? MeetsAt { get; init; }

    public string? Place { get; init; }

    public string? Participants { get; init; }

    public string? Barriers { get; init; }

    public string? Support { get; init; }

    public string? Agreed { get; init; }

    public string? PupilsWords { get; init; }

    public string? ParentsWords { get; init; }

    public bool? HasAgreed { get; init; }

    public DateOnly? EndsOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>Whether it is a meeting that is still to come: then nothing has been said yet.</summary>
    public bool IsArranged(DateOnly today) => Kind == AttendanceStepKind.Panel && On > today;

    public IEnumerable<FieldError> Errors(AttendanceCase @case, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return DayErrors(@case, today).Concat(IsArranged(today) ? [] : Missing()).Concat(TooLong());
    }

    private IEnumerable<FieldError> DayErrors(AttendanceCase @case, DateOnly today)
    {
        if (On is not { } on)
        {
            yield return new(nameof(On), Kind == AttendanceStepKind.Panel ? "Enter the day of the meeting" : "Enter the first day");
            yield break;
        }

        if (on < @case.OpenedOn.AddYears(-1))
        {
            yield return new(nameof(On), "The day is more than a year before the case was opened");
        }
        else if (on > today && Kind != AttendanceStepKind.Panel)
        {
            yield return new(nameof(On), "The first day must be today or in the past");
        }

        if (Kind.IsWithOneParent())
        {
            if (EndsOn is not { } ends)
            {
                yield return new(nameof(EndsOn), "Enter the last day");
            }
            else if (ends <= on)
            {
                yield return new(nameof(EndsOn), "The last day must be after the first");
            }
            else if (ends > on.AddMonths(AttendanceSteps.MostMonthsOfContract))
            {
                yield return new(nameof(EndsOn), $"It can last {AttendanceSteps.MostMonthsOfContract} months at most");
            }
        }

        if (ReviewOn is not { } review)
        {
            if (!IsArranged(today))
            {
                yield return new(nameof(ReviewOn), "Enter the day on which you will look again");
            }
        }
        else if (review <= on)
        {
            yield return new(nameof(ReviewOn), "The day to look again must be after the first day");
        }
    }

    private IEnumerable<FieldError> Missing()
    {
        if (Kind == AttendanceStepKind.Panel && Participants is null)
        {
            yield return new(nameof(Participants), "Enter who was there");
        }

        if (Kind.IsWithOneParent() && Parent is null)
        {
            yield return new("ParentId", "Choose the parent it is with");
        }

        if (Kind is AttendanceStepKind.Panel or AttendanceStepKind.SupportPlan && Barriers is null)
        {
            yield return new(nameof(Barriers), "Enter what makes it hard to be in school, or that nobody could say");
        }

        if (Kind != AttendanceStepKind.Panel && Support is null)
        {
            yield return new(nameof(Support), "Enter the support that is offered");
        }

        if (Agreed is null)
        {
            yield return new(nameof(Agreed), Kind switch
            {
                AttendanceStepKind.NoticeToImprove => "Enter what must improve",
                AttendanceStepKind.Contract => "Enter what the parent will do",
                _ => "Enter what was agreed",
            });
        }

        if (Kind == AttendanceStepKind.Contract && HasAgreed is null)
        {
            yield return new(nameof(HasAgreed), "Say whether the parent agreed: a contract cannot be imposed");
        }
    }

    private IEnumerable<FieldError> TooLong()
    {
        (string Field, string? Text)[] texts =
            [(nameof(Barriers), Barriers), (nameof(Support), Support), (nameof(Agreed), Agreed), (nameof(PupilsWords), PupilsWords), (nameof(ParentsWords), ParentsWords)];
        foreach (var (field, _) in texts.Where(one => one.Text?.Length > AttendanceCaseStep.TextMaxLength))
        {
            yield return new(field, $"Use {AttendanceCaseStep.TextMaxLength} characters or fewer");
        }

        if (Participants?.Length > AttendanceCaseStep.PeopleMaxLength)
        {
            yield return new(nameof(Participants), $"Use {AttendanceCaseStep.PeopleMaxLength} characters or fewer");
        }

        if (Place?.Length > AttendanceCaseStep.NameMaxLength)
        {
            yield return new(nameof(Place), $"Use {AttendanceCaseStep.NameMaxLength} characters or fewer");
        }
    }
}

/// <summary>What a review found, as somebody writes it down.</summary>
public sealed record StepReviewForm(AttendanceProgress? Progress, string? Note, DateOnly? On)
{
    public IEnumerable<FieldError> Errors(AttendanceCaseStep step, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (Progress is not { } progress || !Enum.IsDefined(progress))
        {
            yield return new(nameof(Progress), "Say whether attendance is better");
        }

        if (On is not { } on || on > today || on < step.On)
        {
            yield return new(nameof(On), "Enter the day of the review: not before the step began, and not in the future");
        }

        if (Note is null)
        {
            yield return new(nameof(Note), "Enter what you found and what follows");
        }
        else if (Note.Length > AttendanceCaseStep.TextMaxLength)
        {
            yield return new(nameof(Note), $"Use {AttendanceCaseStep.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>How a case ended, as somebody writes it down.</summary>
public sealed record CloseCaseForm(AttendanceOutcome? Outcome, string? Note)
{
    public IEnumerable<FieldError> Errors()
    {
        if (Outcome is not { } outcome || !Enum.IsDefined(outcome))
        {
            yield return new(nameof(Outcome), "Say how the case ends");
        }

        if (Note is null)
        {
            yield return new(nameof(Note), "Enter what you would tell whoever reads this next year");
        }
        else if (Note.Length > AttendanceCase.WhyMaxLength)
        {
            yield return new(nameof(Note), $"Use {AttendanceCase.WhyMaxLength} characters or fewer");
        }
    }
}
