using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;

namespace Onroll.Core.Roll;

/// <summary>A question to a school about one pupil: facts that can look like sending home or off-rolling. Never an accusation.</summary>
/// <param name="From">The first day it is about.</param>
/// <param name="To">The last.</param>
/// <param name="Words">The facts, and what is asked.</param>
public sealed record RollQuestion(PupilId PupilId, OrganisationId School, QuestionKind Kind, DateOnly From, DateOnly To, string Words)
{
    /// <summary>A spell that runs on for more school days after it was answered is asked about again.</summary>
    private const int AskedAgainAfter = 20;

    /// <summary>The answer that lets it rest. Null while it is open.</summary>
    public QuestionAnswer? Answer { get; init; }

    /// <summary>Every answer there was, the latest first.</summary>
    public IReadOnlyList<QuestionAnswer> Answers { get; init; } = [];

    public bool IsOpen => Answer is null;

    /// <summary>The parts of the record its words tell of: whoever may not see them may not see the question.</summary>
    public RecordSections Sections => Kind switch
    {
        QuestionKind.AfternoonAfterIncident or QuestionKind.Wording => RecordSections.Attendance | RecordSections.Behaviour,
        >= QuestionKind.SoonAfterSuspension => RecordSections.Identity | RecordSections.Exclusions,
        _ => RecordSections.Attendance,
    };

    /// <summary>The same with the answers that are about the same days.</summary>
    internal RollQuestion With(IEnumerable<QuestionAnswer> answers, SchoolCalendar calendar)
    {
        List<QuestionAnswer> own = [.. answers
            .Where(a => a.Kind == Kind && a.From <= To && a.To >= From)
            .OrderByDescending(a => a.AnsweredAtUtc).ThenByDescending(a => a.QuestionAnswerId)];
        var rests = own is [var last, ..] && calendar.CountSchoolDays(last.To.AddDays(1), To) is null or <= AskedAgainAfter;
        return this with { Answers = own, Answer = rests ? own.FirstOrDefault() : null };
    }

    internal static RollQuestion Of(InformalExclusionQuestion question, PupilId pupil, OrganisationId school) => new(pupil, school, question.Signal switch
    {
        InformalExclusionSignal.AfternoonAfterIncident => QuestionKind.AfternoonAfterIncident,
        InformalExclusionSignal.Wording => QuestionKind.Wording,
        InformalExclusionSignal.RepeatedAfternoons => QuestionKind.RepeatedAfternoons,
        InformalExclusionSignal.LongPartTimeTimetable => QuestionKind.LongPartTimeTimetable,
        InformalExclusionSignal.OffSiteWithoutProvider => QuestionKind.OffSiteWithoutProvider,
        InformalExclusionSignal.PartTimeWithoutRecord => QuestionKind.PartTimeWithoutRecord,
        _ => QuestionKind.NotTimetabledAtCompulsoryAge,
    }, question.From, question.To, question.Question);

    internal static IEnumerable<RollQuestion> Of(KnownLeaver leaver) => leaver.Signals.Select(signal => new RollQuestion(
        leaver.Spell.PupilId, leaver.Spell.OrganisationId, signal switch
        {
            OffRollingSignal.SoonAfterSuspension => QuestionKind.SoonAfterSuspension,
            OffRollingSignal.BeforeExamCensus => QuestionKind.BeforeExamCensus,
            OffRollingSignal.ParentAsked => QuestionKind.ParentAsked,
            _ => QuestionKind.OutOfMoveOrDirection,
        }, leaver.LeftOn, leaver.LeftOn, LeaverWords.Question(signal, leaver.Facts)));
}
