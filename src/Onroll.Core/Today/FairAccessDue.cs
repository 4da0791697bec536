using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>What children under fair access wait for: a word whether the protocol applies, a place within the law's time, the school's answer, the first day.</summary>
internal static class FairAccessDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.DecideFairAccess) && !viewer.May(Permission.AnswerFairAccess))
        {
            return [];
        }

        var rows = (await workday.Db.FairAccessRowsAsync(viewer, stop)).Where(row => row.Case.IsOpen).ToList();
        var pupils = await workday.PupilsAsync([.. rows.Select(row => row.Case.PupilId)], RecordSections.Identity, stop);
        var answerBy = await AnswerByAsync(workday, rows, stop);
        return rows.Where(row => pupils.ContainsKey(row.Case.PupilId))
            .Select(row => viewer.May(Permission.DecideFairAccess) ? OfDecider(workday, row, pupils[row.Case.PupilId], answerBy) : OfSchool(workday, row, pupils[row.Case.PupilId], answerBy))
            .OfType<DueItem>().Where(item => item.On <= workday.Until);
    }

    private static DueItem? OfDecider(Workday workday, FairAccessRow row, PupilInRow pupil, Dictionary<Guid, DateOnly> answerBy) => row switch
    {
        { Case.State: FairAccessState.Referred } => Item(workday, row, pupil, DueKind.FairAccessReferral, row.Case.ReferredOn, Force.Local, "Say whether fair access applies", "Fair access referral"),
        { Case.State: FairAccessState.Waiting, AllocateBy: { } by } => Item(workday, row, pupil, DueKind.FairAccessPlace, by, Force.Statutory, "Find a school place", "Fair access place"),
        { Decision: { Answer: FairAccessAnswer.Refused, IsSettled: false } decision } =>
            Item(workday, row, pupil, DueKind.FairAccessCase, decision.DirectionAskedOn ?? decision.AnsweredOn ?? workday.Today, Force.Local,
                decision.DirectionAskedOn is null ? $"{row.School} refused: ask for a direction or decide again" : $"Follow the direction asked for at {row.School}", "Fair access refusal"),
        { Decision: { Answer: null } decision } when answerBy[decision.FairAccessDecisionId] is var by && by < workday.Today => Item(workday, row, pupil, DueKind.FairAccessCase, by, Force.Local, $"Ask {row.School} for its answer", "Fair access answer"),
        _ => null,
    };

    private static DueItem? OfSchool(Workday workday, FairAccessRow row, PupilInRow pupil, Dictionary<Guid, DateOnly> answerBy) => row.Decision switch
    {
        { } decision when decision.SchoolId != workday.Viewer.OrganisationId => null,
        { Answer: null, DirectedOn: null } decision => Item(workday, row, pupil, DueKind.FairAccessAnswer, answerBy[decision.FairAccessDecisionId], Force.Local, "Answer for a child under fair access", "Fair access answer"),
        { IsSettled: true, StartsOn: { } first } => Item(workday, row, pupil, DueKind.FairAccessCase, first, Force.Guidance, "Admit a child under fair access", "First day"),
        _ => null,
    };

    private static DueItem Item(Workday workday, FairAccessRow row, PupilInRow pupil, DueKind kind, DateOnly on, Force force, string what, string brief) =>
        new(kind, on, workday.SchoolDaysTo(on), force, what, brief, pupil, kind == DueKind.FairAccessReferral ? $"Year {row.Case.NcYear}, from {row.ReferredBy}" : $"Year {row.Case.NcYear}", row.Case.FairAccessCaseId);

    private static async Task<Dictionary<Guid, DateOnly>> AnswerByAsync(Workday workday, List<FairAccessRow> rows, CancellationToken stop)
    {
        var by = new Dictionary<Guid, DateOnly>();
        foreach (var of in rows.Where(row => row.Decision is { Answer: null }).GroupBy(row => row.Case.PartnershipId))
        {
            var protocols = await workday.Db.ProtocolsAsync(of.Key, workday.Today, stop);
            foreach (var decision in of.Select(row => row.Decision!))   // just asked for
            {
                var days = protocols.FirstOrDefault(p => p.Id == decision.ProtocolId)?.AnswerWithin ?? protocols[0].AnswerWithin;
                by[decision.FairAccessDecisionId] = workday.Calendars.Of(decision.SchoolId).Calendar.SchoolDayAfter(decision.DecidedOn, days)?.Date ?? decision.DecidedOn.AddDays(7 * days / 5);
            }
        }

        return by;
    }
}
