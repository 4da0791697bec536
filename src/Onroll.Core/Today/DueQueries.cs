using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Everything due by the person who asks, the latest first, up to the end of the term.</summary>
public static class DueQueries
{
    public static async Task<IReadOnlyList<DueItem>> DueAsync(this Workday workday, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(workday);
        List<DueItem> items =
        [
            .. await ExclusionsToConfirm.OfAsync(workday, stop),
            .. await CaseDutiesDue.OfAsync(workday, stop),
            .. await DaySixDue.OfAsync(workday, stop),
            .. await ReintegrationDue.OfAsync(workday, stop),
            .. await RegisterReviewsDue.OfAsync(workday, stop),
            .. await AttendanceStepsDue.OfAsync(workday, stop),
            .. await ReferralsDue.OfAsync(workday, stop),
            .. await PlansDue.OfAsync(workday, stop),
            .. await InterventionsDue.OfAsync(workday, stop),
            .. await ConversationsDue.OfAsync(workday, stop),
            .. await TriggersDue.OfAsync(workday, stop),
            .. await CheckInsDue.OfAsync(workday, stop),
            .. await FamiliesDue.OfAsync(workday, stop),
            .. await LadderStepsDue.OfAsync(workday, stop),
            .. await ActionsDue.OfAsync(workday, stop),
            .. await UnexplainedAbsenceDue.OfAsync(workday, stop),
            .. await SharesEnding.OfAsync(workday, stop),
            .. await LeaversDue.OfAsync(workday, stop),
            .. await PartTimeDue.OfAsync(workday, stop),
            .. await MovesDue.OfAsync(workday, stop),
            .. await EmergenciesToReview.OfAsync(workday, stop),
            .. await PanelsDue.OfAsync(workday, stop),
            .. await ReturnsDue.OfAsync(workday, stop),
            .. await AgreementsDue.OfAsync(workday, stop),
            .. await FairAccessDue.OfAsync(workday, stop),
        ];
        return [.. items.OrderBy(i => i.On).ThenBy(i => i.Force != Force.Statutory).ThenBy(i => !i.IsOwn).ThenBy(i => i.Force).ThenBy(i => i.Kind).ThenBy(i => i.Pupil?.Name, StringComparer.Ordinal)];
    }
}
