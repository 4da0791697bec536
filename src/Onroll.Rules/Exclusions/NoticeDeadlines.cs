using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Who is told, and by when.</summary>
/// <remarks>R-SUS-07, R-SUS-08 and R-CAL-12.</remarks>
internal static class NoticeDeadlines
{
    public static IEnumerable<ExclusionDeadline> Of(ExclusionFacts facts)
    {
        if (facts.First is { } first)
        {
            yield return ToParent(facts, first);
        }

        foreach (var recipient in WhoIsTold.Of(facts.Policy, new ExclusionScale(facts.Case), facts.Pupil).Where(r => r.When == ToldWhen.WithoutDelay))
        {
            if (Id(recipient.Recipient) is { } id)
            {
                yield return ToOthers(facts, id, recipient.Recipient);
            }
        }
    }

    private static ExclusionDeadline ToParent(ExclusionFacts facts, HalfDay first)
    {
        var isSection104 = facts.Pupil.IsOfCompulsorySchoolAgeOn(first.Day);
        var due = isSection104 || facts.What.DecidedOn > first.Day ? first.Day : facts.What.DecidedOn;
        var by = facts.IsBefore2012 && first.Session == Session.Morning ? "by the start of that afternoon's session" : "by the end of that afternoon's session";
        return new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.ParentNotice,
            Rule = isSection104 ? "R-SUS-07" : "R-CAL-12",
            Force = isSection104 ? Force.Statutory : WithoutDelay.ForceOfDay,
            Due = facts.Known(due),
            By = DutyHolder.Headteacher,
            Source = isSection104 ? ExclusionSources.Section104(facts.Policy) : ExclusionSources.NoticeTo(facts.Policy),
            Sentence = isSection104
                ? $"Written notice reaches the parent on {DayWords.Full(due)}, the first day out, {by}."
                : $"Written notice is given without delay: by the end of {DayWords.Full(due)}.",
        };
    }

    private static ExclusionDeadline ToOthers(ExclusionFacts facts, ExclusionDeadlineId id, Recipient recipient)
    {
        var told = recipient == Recipient.GoverningBoard ? ToldWithoutDelay.GoverningBoard : ToldWithoutDelay.LocalAuthority;
        var due = WithoutDelay.DueOn(told, facts.What.DecidedOn, facts.Policy, facts.Count);
        var unit = facts.Policy.WithoutDelayIsOneSchoolDay ? "school" : "working";
        return new ExclusionDeadline
        {
            Id = id,
            Rule = "R-SUS-08",
            Force = WithoutDelay.ForceOfDay,
            Due = due,
            By = DutyHolder.Headteacher,
            Source = ExclusionSources.NoticeTo(facts.Policy),
            Sentence = $"{Name(recipient)} is told without delay, which Onroll takes as the {unit} day after the decision of {DayWords.Short(facts.What.DecidedOn)}.",
        };
    }

    private static ExclusionDeadlineId? Id(Recipient recipient) => recipient switch
    {
        Recipient.LocalAuthority => ExclusionDeadlineId.LocalAuthorityNotice,
        Recipient.SocialWorker => ExclusionDeadlineId.SocialWorkerNotice,
        Recipient.VirtualSchoolHead => ExclusionDeadlineId.VirtualSchoolHeadNotice,
        Recipient.GoverningBoard => ExclusionDeadlineId.GoverningBoardNotice,
        _ => null,   // the parent has a deadline of its own kind; the home authority is told with the school's
    };

    private static string Name(Recipient recipient) => recipient switch
    {
        Recipient.SocialWorker => "The social worker",
        Recipient.VirtualSchoolHead => "The virtual school head",
        Recipient.GoverningBoard => "The governing board",
        _ => "The local authority",
    };
}
