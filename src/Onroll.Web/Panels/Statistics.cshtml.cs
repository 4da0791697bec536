using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>How a panel works: time to decision, what it returns, who comes. It names no pupil.</summary>
[Requires(Permission.RunPanels)]
public sealed class StatisticsModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public DateOnly From { get; private set; }

    public IReadOnlyList<(string Name, PanelStatistics Work)> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var viewer = current.Viewer;
        From = AcademicYear.Containing(viewer.Today).FirstDay;
        var partnerships = await db.Partnerships.AsNoTracking().Where(p => p.OfficeId == viewer.OrganisationId).OrderBy(p => p.Name).ToListAsync(stop);
        var all = new List<(string, PanelStatistics)>();
        foreach (var partnership in partnerships)
        {
            all.Add((partnership.Name, await db.PanelStatisticsAsync(partnership.PartnershipId, (From, viewer.Today), stop)));
        }

        All = all;
    }
}
