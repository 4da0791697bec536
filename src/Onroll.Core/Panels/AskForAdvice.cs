using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Panels;

/// <summary>What an agency is asked, and by when.</summary>
public sealed record AdviceQuestion(OrganisationId? Agency, string? Question, DateOnly? DueOn, RecordSections Sections)
{
    public IEnumerable<FieldError> Errors(Referral referral, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(referral);
        if (Agency is null)
        {
            yield return new(nameof(Agency), "Choose who to ask");
        }

        if (string.IsNullOrWhiteSpace(Question) || Question.Length > AgencyAdvice.QuestionMaxLength)
        {
            yield return new(nameof(Question), string.IsNullOrWhiteSpace(Question) ? "Enter what you want to know from them" : $"Use {AgencyAdvice.QuestionMaxLength} characters or fewer");
        }

        if (DueOn is not { } due || due < today || due > today.AddMonths(3))
        {
            yield return new(nameof(DueOn), DueOn is null ? "Enter the day you need it by" : "The day must be between today and three months from now");
        }

        if ((Sections & ~referral.Sections) != 0)
        {
            yield return new(nameof(Sections), "Share only what the referral shares");
        }
    }
}

/// <summary>An agency's own part.</summary>
public sealed record AdviceAnswer(string? Text, bool? IsAccepted, DateOnly? FirstSeenOn)
{
    public IEnumerable<FieldError> Errors(AgencyAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > AgencyAdvice.TextMaxLength)
        {
            yield return new(nameof(Text), string.IsNullOrWhiteSpace(Text) ? "Enter your advice" : $"Use {AgencyAdvice.TextMaxLength} characters or fewer");
        }

        if (FirstSeenOn < advice.AskedOn)
        {
            yield return new(nameof(FirstSeenOn), "The first appointment cannot be before the question was asked");
        }
        else if (FirstSeenOn is not null && IsAccepted != true)
        {
            yield return new(nameof(IsAccepted), "Say whether your service takes the pupil on");
        }
    }
}

/// <summary>Asks an agency for advice on a referral, and takes its answer.</summary>
public sealed class AskForAdvice(OnrollDbContext db, TimeProvider time)
{
    /// <summary>Days for which the agency goes on seeing what was shared, after the day its answer was due.</summary>
    private const int DaysAfterDue = 42;

    /// <param name="question">Already checked.</param>
    public async Task<Guid> AskAsync(Referral referral, AdviceQuestion question, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(by);
        var today = time.TodayInLondon();
        var (id, due, sections) = (db.NewId(), question.DueOn!.Value, question.Sections | RecordSections.Identity);   // checked
        var share = ShareRecord.Add(db, referral.PupilId, new ShareDetails(
            question.Agency!.Value, SharePurpose.Referral, referral.LawfulBasis ?? LawfulBasis.PublicTask, SpecialCategory.ConditionFor(sections), sections,   // checked, as is the agency
            today, due.AddDays(DaysAfterDue), $"To advise the panel: {question.Question!.Trim()}")   // checked
        {
            ForId = id,
        });
        db.AgencyAdvice.Add(new AgencyAdvice
        {
            AreaId = db.AreaId, AgencyAdviceId = id, ReferralId = referral.ReferralId, PupilId = referral.PupilId, OrganisationId = question.Agency.Value,
            Question = question.Question.Trim(), AskedOn = today, DueOn = due, AskedByName = by.Name, ShareId = share.ShareId,
        });
        await db.SaveAsync(by, stop);
        return id;
    }

    /// <param name="answer">Already checked.</param>
    /// <param name="seen">The version that was shown.</param>
    /// <returns>False when somebody else answered first; nothing was changed.</returns>
    public async Task<bool> AnswerAsync(AgencyAdvice advice, AdviceAnswer answer, int seen, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(advice);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(by);
        if (advice.Version != seen)
        {
            return false;
        }

        (advice.Text, advice.IsAccepted, advice.FirstSeenOn) = (answer.Text!.Trim(), answer.IsAccepted, answer.FirstSeenOn);   // checked
        advice.GivenAtUtc ??= time.UtcNowStored();
        advice.GivenByName = by.Name;
        return await db.SavedFirstAsync(by, stop);
    }
}
