using Onroll.Core.Actions;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.AttendanceCasework;
using Onroll.Core.Audit;
using Onroll.Core.Behaviour;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Core.Store;
using Onroll.Core.Voice;

namespace Onroll.Core.Demonstration;

/// <summary>Rows on their way into the store, in the order their links need.</summary>
internal sealed class PupilRows
{
    public List<Pupil> Pupils { get; } = [];

    public List<FormerName> FormerNames { get; } = [];

    public List<PupilNameGram> NameGrams { get; } = [];

    public List<Enrolment> Enrolments { get; } = [];

    public List<Leaving> Leavings { get; } = [];

    public List<PartTimeTimetable> PartTime { get; } = [];

    public List<PartTimeReview> PartTimeReviews { get; } = [];

    public List<QuestionAnswer> Answers { get; } = [];

    public List<PupilFact> Facts { get; } = [];

    public List<Contact> Contacts { get; } = [];

    public List<AttendanceYear> Attendance { get; } = [];

    public List<Exclusion> Exclusions { get; } = [];

    public List<ExclusionDecision> Decisions { get; } = [];

    public List<ExclusionCheck> Checks { get; } = [];

    public List<ExclusionNotice> Notices { get; } = [];

    public List<NoticeDate> NoticeDates { get; } = [];

    public List<DaySixArrangement> DaySix { get; } = [];

    public List<GoverningBoardReview> Boards { get; } = [];

    public List<ReintegrationMeeting> Returns { get; } = [];

    public List<AttendanceCase> AttendanceCases { get; } = [];

    public List<AttendanceCaseStep> AttendanceSteps { get; } = [];

    public List<PenaltyNoticeReferral> PenaltyReferrals { get; } = [];

    public List<Incident> Incidents { get; } = [];

    public List<PupilVoice> Voices { get; } = [];

    public List<Share> Shares { get; } = [];

    public List<CaseloadEntry> Caseload { get; } = [];

    public List<PlannedAction> Actions { get; } = [];

    public List<ViewEntry> Views { get; } = [];

    /// <summary>After the last rows: the tables that pages and the register ask.</summary>
    public static async Task UpdateStatisticsAsync(BulkWriter writer, CancellationToken stop)
    {
        await writer.UpdateStatisticsAsync<Pupil>(stop);
        await writer.UpdateStatisticsAsync<PupilNameGram>(stop);
        await writer.UpdateStatisticsAsync<Enrolment>(stop);
        await writer.UpdateStatisticsAsync<PupilFact>(stop);
        await writer.UpdateStatisticsAsync<AttendanceYear>(stop);
        await writer.UpdateStatisticsAsync<Exclusion>(stop);
        await writer.UpdateStatisticsAsync<Incident>(stop);
    }

    /// <summary>Adds a pupil with everything search needs to find them.</summary>
    public void Add(Pupil pupil, params IEnumerable<string> formerNames)
    {
        pupil.FoldNames(formerNames);
        Pupils.Add(pupil);
        NameGrams.AddRange(Folding.Trigrams(pupil.SearchName).Select(gram => new PupilNameGram { AreaId = pupil.AreaId, Gram = gram, PupilId = pupil.PupilId }));
    }

    /// <param name="isFirst">True for the first rows of a store, after which the database looks again at what it holds.</param>
    /// <returns>How many rows of each kind were written.</returns>
    public async Task<IReadOnlyDictionary<string, int>> WriteAsync(BulkWriter writer, bool isFirst, CancellationToken stop)
    {
        var pupils = await writer.InsertAsync(Pupils, stop);
        if (isFirst)
        {
            await writer.UpdateStatisticsAsync<Pupil>(stop);
        }

        // In the order of their key, so that the index is not entered all over for each pupil.
        NameGrams.Sort((one, other) => string.CompareOrdinal(one.Gram, other.Gram) is var order and not 0 ? order : one.PupilId.Value.CompareTo(other.PupilId.Value));
        return new Dictionary<string, int>
        {
            ["pupils"] = pupils,
            ["former names"] = await writer.InsertAsync(FormerNames, stop),
            ["name grams"] = await writer.InsertAsync(NameGrams, stop),
            ["enrolments"] = await writer.InsertAsync(Enrolments, stop),
            ["leavings"] = await writer.InsertAsync(Leavings, stop),
            ["part-time timetables"] = await writer.InsertAsync(PartTime, stop),
            ["part-time reviews"] = await writer.InsertAsync(PartTimeReviews, stop),
            ["answers"] = await writer.InsertAsync(Answers, stop),
            ["facts"] = await writer.InsertAsync(Facts, stop),
            ["contacts"] = await writer.InsertAsync(Contacts, stop),
            ["attendance years"] = await writer.InsertAsync(Attendance, stop),
            ["exclusions"] = await writer.InsertAsync(Exclusions, stop),
            ["decisions"] = await writer.InsertAsync(Decisions, stop),
            ["checks"] = await writer.InsertAsync(Checks, stop),
            ["notices"] = await writer.InsertAsync(Notices, stop),
            ["notice dates"] = await writer.InsertAsync(NoticeDates, stop),
            ["day six"] = await writer.InsertAsync(DaySix, stop),
            ["boards"] = await writer.InsertAsync(Boards, stop),
            ["returns"] = await writer.InsertAsync(Returns, stop),
            ["attendance cases"] = await writer.InsertAsync(AttendanceCases, stop),
            ["attendance steps"] = await writer.InsertAsync(AttendanceSteps, stop),
            ["penalty referrals"] = await writer.InsertAsync(PenaltyReferrals, stop),
            ["incidents"] = await writer.InsertAsync(Incidents, stop),
            ["voices"] = await writer.InsertAsync(Voices, stop),
            ["shares"] = await writer.InsertAsync(Shares, stop),
            ["caseload"] = await writer.InsertAsync(Caseload, stop),
            ["actions"] = await writer.InsertAsync(Actions, stop),
            ["views"] = await writer.InsertAsync(Views, stop),
        };
    }
}
