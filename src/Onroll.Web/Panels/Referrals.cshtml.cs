using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Panels;

/// <summary>The school's own referrals, or those sent to the panels one runs.</summary>
[Requires(Permission.ReferToPanel, Permission.RunPanels)]
public sealed class ReferralsModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public const int Size = 25;

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<ReferralRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<ReferralState, int> Counts { get; private set; } = new Dictionary<ReferralState, int>();

    public int Total { get; private set; }

    [BindProperty(SupportsGet = true)]
    public ReferralState? State { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        PageNumber = Math.Max(1, PageNumber);
        State = State is { } chosen && Enum.IsDefined(chosen) ? chosen : null;
        Counts = await db.ReferralCountsAsync(Viewer, stop);
        (Rows, Total) = await db.ReferralRowsAsync(Viewer, State, ((PageNumber - 1) * Size, Size), stop);
    }
}
