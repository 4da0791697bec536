using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Full-time education owed from the sixth day: by the school for a suspension, by the authority for a permanent exclusion.</summary>
/// <remarks>R-SUS-12.</remarks>
internal static class DaySixDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var viewer = workday.Viewer;
        var isAuthority = viewer.OrganisationKind == OrganisationKind.LocalAuthority;
        if (!viewer.May(Permission.AddToRecord) || (!isAuthority && viewer.RollOrganisations.Count == 0))
        {
            return [];
        }

        var runs = (await ExclusionsRunning.OfAsync(workday, stop))
            .Where(r => r is { DaySix: not null, IsOwedEducation: true, Education: null } && r.DaySix <= workday.Until && !(r.BackOn <= workday.Today))
            .Where(r => isAuthority ? r.IsPermanent : !r.IsPermanent && viewer.RollOrganisations.Contains(r.School))
            .ToList();
        var pupils = await workday.PupilsAsync([.. runs.Select(r => r.PupilId)], RecordSections.Exclusions, stop);
        return runs.Where(r => pupils.ContainsKey(r.PupilId)).Select(r => new DueItem(
            DueKind.DaySix, r.DaySix!.Value, workday.SchoolDaysTo(r.DaySix.Value), Force.Statutory,
            "Full-time education starts: none is recorded yet", "Day six starts", pupils[r.PupilId],
            FormattableString.Invariant($"{r.Title} from {r.FirstDay:dddd d MMMM}"), r.First.ExclusionId.Value, r.IsProvisional));
    }
}
