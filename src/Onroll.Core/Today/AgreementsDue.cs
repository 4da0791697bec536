using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Partnerships;
using Onroll.Rules.Policy;

namespace Onroll.Core.Today;

/// <summary>Agreements whose term ends soon, and new heads to whom theirs has not been explained.</summary>
internal static class AgreementsDue
{
    public static async Task<IEnumerable<DueItem>> OfAsync(Workday workday, CancellationToken stop)
    {
        var items = new List<DueItem>();
        if (!workday.Viewer.May(Permission.EditMembers))
        {
            return items;
        }

        foreach (var partnership in await workday.Db.PartnershipsToSetUpAsync(workday.Viewer, stop))
        {
            if (await workday.Db.AgreementRegisterAsync(partnership.PartnershipId, workday.Today, stop) is { } register)
            {
                items.AddRange(register.EndingSoon(workday.Today).Where(row => row.Standing!.EndsOn <= workday.Until).Select(row => Ends(workday, row)));   // it ends
                items.AddRange(register.Rows.Where(row => row.NewHead is not null).Select(row => NewHead(workday, row, register.Agreement.NewHeadTask!)));   // asked for where there is a new head
            }
        }

        return items;
    }

    private static DueItem Ends(Workday workday, AgreementRow row) => new(
        DueKind.AgreementEnds, row.Standing!.EndsOn!.Value, workday.SchoolDaysTo(row.Standing.EndsOn.Value), Force.Local,   // it ends
        $"Renew the agreement with {row.School.Name}", "An agreement ends", null, null, row.School.OrganisationId.Value);

    private static DueItem NewHead(Workday workday, AgreementRow row, string task) => new(
        DueKind.NewHead, workday.Today, 0, Force.Local, task, "A new head", null, $"{row.School.Name}, {row.NewHead!.Name}", row.School.OrganisationId.Value);   // chosen for it
}
