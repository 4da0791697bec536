using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Where the pupil is to be, from the first day out to the day back.</summary>
/// <remarks>R-SUS-07 (details), R-SUS-11, R-SUS-12 and R-REI-01. None of it holds for lunchtimes: both sessions are attended.</remarks>
internal static class EducationDeadlines
{
    private const int FirstDays = 5;
    private const int DetailsHours = 48;
    private const int InterviewSchoolDays = 15;
    private const int InterviewHalfDays = 12;

    public static IEnumerable<ExclusionDeadline> Of(ExclusionFacts facts)
    {
        if (facts.IsLunchtime || facts.First is not { } first)
        {
            return [];
        }

        // Unknown, rather than absent, when a permanent exclusion's sixth day lies beyond the calendar.
        var isLongEnough = facts.Run?.DaySix is not null || (facts.IsPermanent && facts.Run is not null);
        var daySix = isLongEnough && facts.Pupil.IsOwedEducationOn(facts.Run!.DaySix ?? first.Day) ? DaySix(facts, first.Day) : null;
        var deadlines = new List<ExclusionDeadline?>
        {
            daySix is null ? null : Details(facts, daySix, first.Day),
            PublicPlaces(facts, first.Day, daySix),
            daySix,
            Reintegration(facts),
        };
        return deadlines.OfType<ExclusionDeadline>();
    }

    // The run decides the day, but an authority owes nothing before the permanent exclusion itself has begun.
    private static ExclusionDeadline DaySix(ExclusionFacts facts, DateOnly firstDay)
    {
        var daySix = facts.Run!.DaySix;
        var due = facts.IsPermanent && daySix < firstDay ? firstDay : daySix;
        return new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.DaySixProvision,
            Rule = "R-SUS-12",
            Force = Force.Statutory,
            Due = facts.Known(due),
            By = facts.IsPermanent ? DutyHolder.LocalAuthority : DutyHolder.GoverningBoard,
            Source = facts.IsPermanent ? ExclusionSources.DaySixPermanent : ExclusionSources.DaySixSuspension(facts.First!.Day),
            Sentence = $"Suitable full-time education begins on the sixth consecutive school day out, counting {DayWords.Short(facts.Run.FirstDay)} as the first.",
        };
    }

    private static ExclusionDeadline Details(ExclusionFacts facts, ExclusionDeadline daySix, DateOnly firstDay)
    {
        var due = daySix.Due is DueDate.Known(var on, var precision)
            ? new DueDate.Known(Later(on.AddDays(-DetailsHours / 24), firstDay), precision)
            : daySix.Due;
        return new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.AlternativeProvisionDetails,
            Rule = "R-SUS-07",
            Force = Force.Statutory,
            Due = due,
            By = daySix.By == DutyHolder.LocalAuthority ? DutyHolder.LocalAuthority : DutyHolder.Headteacher,
            Source = ExclusionSources.Section104(facts.Policy),
            Sentence = $"Where, when and to whom the pupil goes for that education is told to the parent as soon as it is known, at least {DetailsHours} hours before it begins. "
                + "The parent may waive that if it begins before day six.",
        };
    }

    private static ExclusionDeadline? PublicPlaces(ExclusionFacts facts, DateOnly firstDay, ExclusionDeadline? daySix)
    {
        if (!facts.Pupil.IsOfCompulsorySchoolAgeOn(firstDay) || daySix?.DueOn <= firstDay)
        {
            return null;
        }

        var fifth = facts.Calendar.NthSchoolDay(firstDay, FirstDays)?.Date;
        var end = facts.Out.Last is { } last && !facts.IsPermanent && (fifth is null || last.Day < fifth) ? last.Day : fifth;
        var eve = daySix?.DueOn is { } six ? facts.Calendar.LastOnOrBefore(six.AddDays(-1))?.Date : null;
        end = eve < end ? eve : end;
        return new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.PublicPlaceDays,
            Rule = "R-SUS-11",
            Force = Force.Statutory,
            Due = facts.Known(end),
            From = firstDay,
            To = end,
            By = DutyHolder.Parent,
            Source = ExclusionSources.FirstFiveDays,
            Sentence = $"The parent keeps the child out of public places in school hours on the first five school days out, "
                + $"from {DayWords.Full(firstDay)}, unless there is a good reason. The school sets and marks work.",
        };
    }

    private static ExclusionDeadline? Reintegration(ExclusionFacts facts)
    {
        if (facts.IsPermanent)
        {
            return null;
        }

        return facts.IsBefore2012 ? Interview(facts) : new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.ReintegrationMeeting,
            Rule = "R-REI-01",
            Force = Force.Product,
            Due = facts.Known(facts.Out.Back?.Day),
            By = DutyHolder.Headteacher,
            Source = ExclusionSources.Reintegration,
            Sentence = "The school offers a meeting about coming back, on or before the day the pupil returns. Coming back must not depend on it.",
        };
    }

    private static ExclusionDeadline? Interview(ExclusionFacts facts)
    {
        var isOwed = facts.What.Sessions >= InterviewHalfDays || facts.Pupil.IsPrimaryOn(facts.What.Start) == true;
        return !isOwed ? null : new ExclusionDeadline
        {
            Id = ExclusionDeadlineId.ReintegrationMeeting,
            Rule = "R-REI-01",
            Force = Force.Statutory,
            Due = facts.Out.Last is { } last ? facts.Count.DueAfter(last.Day, InterviewSchoolDays) : facts.Known(null),
            By = DutyHolder.Headteacher,
            Source = ExclusionSources.ReintegrationBefore2012,
            Sentence = $"The school holds a reintegration interview with the parent within {InterviewSchoolDays} school days after the exclusion ends.",
        };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
