using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Roll;

/// <summary>An answer, as somebody writes it.</summary>
public sealed record AnswerForm(QuestionOutcome? Outcome, string? Answer)
{
    public IEnumerable<FieldError> Errors()
    {
        if (Outcome is null || !Enum.IsDefined(Outcome.Value))
        {
            yield return new(nameof(Outcome), "Say what came of it");
        }

        if (Answer is null)
        {
            yield return new(nameof(Answer), "Write the answer: what happened, and how you know");
        }
        else if (Answer.Length > QuestionAnswer.TextMaxLength)
        {
            yield return new(nameof(Answer), $"Use {QuestionAnswer.TextMaxLength} characters or fewer");
        }
    }
}

/// <summary>Writes down an answer, after which the question rests. Two people who answer at once both stand: nothing is overwritten.</summary>
public sealed class AnswerQuestion(OnrollDbContext db, TimeProvider time)
{
    /// <param name="form">Already checked.</param>
    public async Task RunAsync(RollQuestion question, AnswerForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        db.QuestionAnswers.Add(new QuestionAnswer
        {
            AreaId = db.AreaId,
            QuestionAnswerId = Guid.CreateVersion7(),
            PupilId = question.PupilId,
            OrganisationId = question.School,
            Kind = question.Kind,
            From = question.From,
            To = question.To,
            Outcome = form.Outcome!.Value,   // checked
            Answer = form.Answer!,
            AnsweredAtUtc = time.UtcNowStored(),
            AnsweredBy = by.Name,
        });
        await db.SaveAsync(by, stop);
    }
}
