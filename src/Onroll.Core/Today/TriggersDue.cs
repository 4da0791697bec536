using Onroll.Core.Access;
using Onroll.Core.PreExclusion;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>What the partnership's triggers ask to be opened.</summary>
internal static class TriggersDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.KeepSupport))
        {
            return [];
        }

        var waiting = await workday.Db.WaitingTriggersAsync((viewer.OrganisationId, null), workday.Own.Calendar, workday.Today, stop);
        var pupils = await workday.PupilsAsync([.. waiting.Select(w => w.PupilId).Distinct()], RecordSections.Support, stop);
        return waiting.Where(w => pupils.ContainsKey(w.PupilId)).Select(w =>
        {
            var on = w.SetOff.DueOn ?? w.SetOff.On;
            return new DueItem(DueKind.Trigger, on, workday.SchoolDaysTo(on), Force.Local, w.What, "To open", pupils[w.PupilId], w.Trigger.Reason.TrimEnd('.'), w.PupilId.Value) { Tag = w.Trigger.Id };
        });
    }
}
