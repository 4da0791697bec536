using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>What the law asks of the school about suspensions and exclusions decided here: who is still to be told, when governors must meet.</summary>
/// <remarks>R-SUS-07 to R-SUS-09, R-GBD, R-IRP. Education and return meetings have lists of their own.</remarks>
internal static class CaseDutiesDue
{
    private const int MonthsBack = 9;

    private static readonly HashSet<ExclusionDeadlineId> Elsewhere = [ExclusionDeadlineId.DaySixProvision, ExclusionDeadlineId.ReintegrationMeeting];

    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var (db, viewer) = (workday.Db, workday.Viewer);
        if (!viewer.May(Permission.PrepareExclusions))
        {
            return [];
        }

        var from = workday.Today.AddMonths(-MonthsBack);
        var ids = await db.Exclusions
            .Where(x => x.OrganisationId == viewer.OrganisationId && !x.IsCancelled && x.StartsOn >= from && db.ExclusionDecisions.Any(d => d.ExclusionId == x.ExclusionId))
            .Select(x => x.ExclusionId)
            .ToListAsync(stop);
        if (ids.Count == 0)
        {
            return [];
        }

        var cases = await db.CasesAsync(ids, stop);
        var pupils = await workday.PupilsAsync([.. cases.Select(c => c.Exclusion.PupilId)], RecordSections.Exclusions, stop);
        return
        [
            .. from one in cases
               where pupils.ContainsKey(one.Exclusion.PupilId)
               from duty in one.Duties()
               where duty.IsOpen && duty.DueOn <= workday.Until && !Elsewhere.Contains(duty.Deadline.Id)
               select Item(workday, one, duty, pupils[one.Exclusion.PupilId]),
        ];
    }

    private static DueItem Item(Workday workday, ExclusionCase one, CaseDuty duty, PupilInRow pupil) => new(
        DueKind.CaseDuty, duty.DueOn!.Value, workday.SchoolDaysTo(duty.DueOn.Value), duty.Deadline.Force, DutyWords.Of(duty.Deadline.Id), DutyWords.Brief(duty.Deadline.Id), pupil,
        FormattableString.Invariant($"{ExclusionWords.Title(one.Exclusion.Category, one.Exclusion.Sessions)} from {one.Exclusion.StartsOn:dddd d MMMM}"),
        one.Exclusion.ExclusionId.Value, one.Law.Calendar.IsProvisional);
}

/// <summary>What others have prepared and only the head, or who acts as head, can confirm.</summary>
internal static class ExclusionsToConfirm
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        if (!viewer.May(Permission.PrepareExclusions) || await workday.Db.DeciderAsync(viewer, viewer.OrganisationId, stop) is null)
        {
            return [];
        }

        var sent = (await workday.Db.DraftsAsync(viewer, null, stop)).Where(d => d.SentToHeadAtUtc is not null).ToList();
        var pupils = await workday.PupilsAsync([.. sent.Select(d => d.PupilId)], RecordSections.Exclusions, stop);
        return sent.Where(d => pupils.ContainsKey(d.PupilId)).Select(d => new DueItem(
            DueKind.ToConfirm, workday.Today, 0, Force.Product,
            d.Answers.Category == ExclusionCategory.PermanentExclusion ? "Decide on a permanent exclusion" : "Decide on a suspension", "To decide",
            pupils[d.PupilId], $"prepared by {d.StartedBy}", d.ExclusionDraftId)
        {
            IsOwn = true,
        });
    }
}
