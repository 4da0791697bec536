using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Web.Access;

namespace Onroll.Web.Today;

/// <summary>The pupils whose absences are still marked N after five school days.</summary>
[Requires(Permission.AddToRecord)]
public sealed class AbsenceWithoutReasonModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public const int Size = 50;

    public IReadOnlyList<WithoutReason> Pupils { get; private set; } = [];

    public int Total { get; private set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var workday = await Workday.StartAsync(db, current.Viewer, stop);
        var all = await UnexplainedAbsence.OfAsync(workday, stop);
        Total = all.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + Size - 1) / Size));
        Pupils = [.. all.Skip((PageNumber - 1) * Size).Take(Size)];
    }
}
