using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;

namespace Onroll.Rules.Exclusions;

/// <summary>Reads one suspension or permanent exclusion against the law of its date.</summary>
/// <remarks>R-SUS, R-GBD, R-IRP, R-REI and R-ROL-03 of the rule book. Nothing here is legal advice: show each deadline with its source.</remarks>
public static class ExclusionLaw
{
    /// <summary>What the law makes of it: totals, the board's case, the run, what is refused, and every deadline that applies.</summary>
    /// <param name="what">The event, with what has happened so far. Its policy set is kept if it has one.</param>
    /// <param name="pupil">The pupil.</param>
    /// <param name="history">Everything that began no later in the same school year, at any school, and whatever the event runs on from.</param>
    /// <param name="calendar">The excluding school's.</param>
    /// <returns>Dates the calendar cannot give are null or <see cref="DueDate.Unknown"/>, with a warning.</returns>
    /// <exception cref="ArgumentException">A suspension without sessions, or one before 1 September 2008, the first day any policy set covers.</exception>
    public static ExclusionReading Read(ExclusionEvent what, ExcludedPupil pupil, IReadOnlyList<EarlierExclusion> history, SchoolCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(pupil);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(calendar);
        var isPermanent = what.Category == ExclusionCategory.PermanentExclusion;
        if (!isPermanent && what.Sessions is not >= 1)
        {
            throw new ArgumentException("A suspension lasts at least one session.", nameof(what));
        }

        var earlier = history.Where(record => record.IsNoLaterThan(what)).ToList();
        var policy = what.PolicySet ?? PolicySet.On(what.Start);
        var totals = isPermanent ? null : ExclusionTotals.Of(what, earlier, calendar);
        var laid = HalfDaysOut.Of(what, calendar);
        var facts = new ExclusionFacts(what, pupil, calendar, policy)
        {
            First = HalfDaysOut.First(what, calendar),
            Out = laid,
            Totals = totals,
            Case = CaseOf(what, totals, laid, policy),
            Run = ExclusionRuns.Of(what, laid, earlier, calendar),
        };
        FactChecks.Warn(facts, history);
        var deadlines = NoticeDeadlines.Of(facts).Concat(EducationDeadlines.Of(facts)).Concat(BoardDeadlines.Of(facts)).Concat(ReviewDeadlines.Of(facts))
            .OrderBy(deadline => deadline.DueOn ?? DateOnly.MaxValue).ThenBy(deadline => deadline.Id).ToList();
        var refused = (totals is null ? null : LegalLimits.OverTheYear(totals, policy)) ?? LegalLimits.WhileSuspended(what, earlier, calendar);
        FactChecks.WarnAfter(facts, deadlines, isRefused: refused is not null);
        return ToReading(facts, refused, deadlines);
    }

    private static GoverningBoardCase CaseOf(ExclusionEvent what, ExclusionTotals? totals, HalfDaysOut laid, PolicySet policy)
    {
        if (totals is null)
        {
            return GoverningBoardCase.F;
        }

        var examIsInIt = what.ExamDate is { } exam && laid.Taken.Any(half => half.Day == exam);
        return totals.Term switch
        {
            _ when what.MissesPublicExam ?? examIsInIt => GoverningBoardCase.E,
            var term when term > policy.GovernorsUpperHalfDays => GoverningBoardCase.D,
            var term when term <= policy.GovernorsLowerHalfDays => GoverningBoardCase.A,
            _ => what.RepresentationsReceived is null ? GoverningBoardCase.C : GoverningBoardCase.B,
        };
    }

    private static ExclusionReading ToReading(ExclusionFacts facts, ExclusionRefusal? refused, List<ExclusionDeadline> deadlines) => new()
    {
        PolicySet = facts.Policy,
        FirstDay = facts.First?.Day,
        LastDay = facts.Out.Last?.Day,
        LastSession = facts.IsLunchtime ? null : facts.Out.Last?.Session,
        ReturnDate = facts.Out.Back?.Day,
        HalfDaysThisEvent = facts.Totals?.Event,
        HalfDaysThisTerm = facts.Totals?.Term,
        HalfDaysThisYear = facts.Totals?.Year,
        Case = facts.Case,
        Run = facts.Run,
        Refused = refused,
        Deadlines = deadlines,
        Warnings = facts.Warnings,
    };
}
