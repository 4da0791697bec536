using Onroll.Core.Exclusions;
using Onroll.Rules.Codes;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Casework;

/// <summary>What stands against a suspension as it has been answered so far, step by step. The law's refusals say what can be done instead.</summary>
public sealed class CheckAnswers(LawInputs law, DateOnly today, DateTime now)
{
    /// <summary>How far back and ahead of today one may begin: what is older comes with the school's files.</summary>
    public const int MostDaysAway = 60;

    private const string OverTheYear = "R-SUS-04";

    /// <summary>When, how long, and whether an examination falls in it.</summary>
    public IEnumerable<FieldError> Length(ExclusionAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Category is null)
        {
            yield return new(nameof(answers.Category), "Choose what it is");
        }

        foreach (var error in Start(answers))
        {
            yield return error;
        }

        if (answers.Category is { } category && category != ExclusionCategory.PermanentExclusion && answers.Sessions is null or < 1)
        {
            yield return new(nameof(answers.Sessions), category == ExclusionCategory.LunchtimeSuspension ? "Enter how many lunchtimes" : "Enter how many school days, such as 2½");
        }

        if (answers.MissesPublicExam && answers.ExamOn is { } exam && exam < answers.StartsOn)
        {
            yield return new(nameof(answers.ExamOn), "The examination must be on the first day or later");
        }

        foreach (var error in Refused(answers))
        {
            yield return error;
        }
    }

    /// <summary>What it is for, the reasons and what happened.</summary>
    public static IEnumerable<FieldError> Grounds(ExclusionAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Ground is not ExclusionGround.Behaviour)
        {
            yield return new(nameof(answers.Ground), answers.Ground is { } ground ? GroundWords.Refusal(ground) : "Choose what it is for");
        }

        foreach (var problem in ExclusionReasons.Check([.. answers.Reasons], answers.StartsOn ?? DateOnly.MaxValue))
        {
            yield return new(nameof(answers.Reasons), ReasonProblem(problem, answers.StartsOn));
        }

        foreach (var error in Text(nameof(answers.WhatHappened), answers.WhatHappened, "Enter what happened"))
        {
            yield return error;
        }

        if (answers.Category == ExclusionCategory.PermanentExclusion)
        {
            foreach (var error in Text(nameof(answers.Breach), answers.Breach, "Enter the serious breach, or persistent breaches, of the behaviour policy")
                .Concat(Text(nameof(answers.Harm), answers.Harm, "Enter how staying would seriously harm the education or welfare of the pupil or others")))
            {
                yield return error;
            }
        }
    }

    /// <summary>What was weighed, and whether the pupil was heard.</summary>
    public static IEnumerable<FieldError> Considered(ExclusionAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var error in Text(nameof(answers.Considered), answers.Considered, "Enter what you considered"))
        {
            yield return error;
        }

        if (answers.PupilsAccount is null && answers.NoAccountBecause is null)
        {
            yield return new(nameof(answers.PupilsAccount), "Enter what the pupil says happened, or why you could not hear them");
        }
        else if (answers.PupilsAccount is not null && answers.AccountGivenTo is null)
        {
            yield return new(nameof(answers.AccountGivenTo), "Enter who heard the pupil");
        }

        foreach (var (field, text, most) in new[]
        {
            (nameof(answers.PupilsAccount), answers.PupilsAccount, Voice.PupilVoice.WordsMaxLength),
            (nameof(answers.AccountGivenTo), answers.AccountGivenTo, ExclusionDecision.NameMaxLength),
            (nameof(answers.NoAccountBecause), answers.NoAccountBecause, ExclusionDecision.TextMaxLength),
            (nameof(answers.WorkSet), answers.WorkSet, ExclusionDecision.TextMaxLength),
        }.Where(f => f.Item2?.Length > f.Item3))
        {
            yield return new(field, $"Use {most} characters or fewer");
        }
    }

    /// <summary>Everything that must be right before it is confirmed.</summary>
    public IReadOnlyList<FieldError> All(ExclusionAnswers answers) => [.. Length(answers), .. Grounds(answers), .. Considered(answers)];

    /// <summary>What the law says of it. Null while it is not said what begins when, and for how long.</summary>
    public ExclusionReading? Read(ExclusionAnswers answers) =>
        AnswersAsEvent.Of(answers, now) is { } what ? law.WithNoMoreExams(answers.HasNoMoreExams).Read(what) : null;

    private IEnumerable<FieldError> Start(ExclusionAnswers answers)
    {
        if (answers.StartsOn is not { } start)
        {
            yield return new(nameof(answers.StartsOn), "Choose when it starts");
        }
        else if (start < today.AddDays(-MostDaysAway) || start > today.AddDays(MostDaysAway))
        {
            yield return new(nameof(answers.StartsOn), $"The first day must be within {MostDaysAway} days of today");
        }
        else if (law.Calendar.Calendar.Covers(start) && !law.Calendar.Calendar.IsSchoolDay(start))
        {
            yield return new(nameof(answers.StartsOn), FormattableString.Invariant($"{start:dddd d MMMM} is not a school day. Choose a day the school is open"));
        }
    }

    private IEnumerable<FieldError> Refused(ExclusionAnswers answers)
    {
        if (FollowOn.IsExcludedAlready(law))
        {
            yield return new(nameof(answers.Category), "The pupil is permanently excluded from this school already. What follows is recorded on that case");
        }

        if (FollowOn.Of(law, answers) is not null && answers.FollowOnReason is null)
        {
            yield return new(nameof(answers.FollowOnReason), "Enter the new evidence, or what has happened since, that this second decision rests on");
        }

        if (Read(answers)?.Refused is { } refused)
        {
            yield return new(refused.Rule == OverTheYear ? nameof(answers.Sessions) : nameof(answers.StartsOn), refused.Message);
        }
    }

    private static IEnumerable<FieldError> Text(string field, string? text, string missing)
    {
        if (text is null)
        {
            yield return new(field, missing);
        }
        else if (text.Length > ExclusionDecision.TextMaxLength)
        {
            yield return new(field, $"Use {ExclusionDecision.TextMaxLength} characters or fewer");
        }
    }

    private static string ReasonProblem(ExclusionReasonProblem problem, DateOnly? on) => problem switch
    {
        ExclusionReasonProblem.NoneGiven => "Choose the main reason",
        ExclusionReasonProblem.TooMany => $"Choose no more than {ExclusionReasons.MostOn(on ?? DateOnly.MaxValue)}",
        ExclusionReasonProblem.Duplicate => "Choose each reason once",
        _ => "Choose reasons from the list of that day",
    };
}
