using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Access;

namespace Onroll.Web.Today;

/// <summary>Everything due this term, a page at a time.</summary>
[RequiresSignIn]
public sealed class AllDueModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public const int Size = 50;

    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    public int Total { get; private set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var workday = await Workday.StartAsync(db, current.Viewer, stop);
        var all = await workday.DueAsync(stop);
        Total = all.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + Size - 1) / Size));
        Due = [.. all.Skip((PageNumber - 1) * Size).Take(Size)];
    }
}
