using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>The screen that is projected, and that members follow on their own: what is heard now, as this reader may see it.</summary>
[Requires(Permission.SeePanels)]
public sealed class WallModel(OpenMeeting open, OnrollDbContext db, TimeProvider time) : PageModel
{
    public LiveView View { get; private set; } = null!;   // loaded before the page is shown

    public IReadOnlyList<MinutedAction> Actions { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Initials { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid meetingId, CancellationToken stop)
    {
        if (!await open.OpenAsync(meetingId, stop))
        {
            return NotFound();
        }

        var facts = open.Detail.Current is { } row ? await open.FactsAsync(row, "Panel meeting", stop) : null;
        View = new LiveView(open, facts, facts is null ? null : await db.PanelEquityAsync(open.Detail.Access.Series, open.Viewer.Today, stop), MayRun: false, Initials, time.UtcNowStored());
        Actions = facts is null ? [] : [.. (await db.MinutedActionsAsync(open.Detail, stop)).Where(a => a.FromId == open.Meeting.CurrentItemId)];
        return Page();
    }
}
