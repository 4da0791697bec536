using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>The calendar of meetings, and what each person has to do with them.</summary>
[Requires(Permission.SeePanels)]
public sealed class PanelsModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    private const int MonthsBack = 4, MonthsAhead = 4, MostOwn = 12;

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<MeetingRow> Meetings { get; private set; } = [];

    /// <summary>Whether they run a panel or belong to one.</summary>
    public bool IsMember { get; private set; }

    public bool SeesReferrals => current.May(Permission.ReferToPanel) || current.May(Permission.RunPanels);

    public IReadOnlyList<(AgendaItem Item, string Pupil, DateOnly On)> Own { get; private set; } = [];

    public IReadOnlyList<(AgencyAdvice Advice, string Pupil)> Asked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Meetings = await db.MeetingRowsAsync(Viewer, (Viewer.Today.AddMonths(-MonthsBack), Viewer.Today.AddMonths(MonthsAhead)), stop);
        IsMember = Meetings.Count > 0 || current.May(Permission.RunPanels);
        Own = await db.OwnItemsAsync(Viewer, MostOwn, stop);
        Asked = current.May(Permission.AdvisePanel) ? await db.AdviceAskedAsync(Viewer, stop) : [];
    }
}
