using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;

namespace Onroll.Web.Exclusions;

/// <summary>What is being prepared, and every suspension and exclusion the person may see.</summary>
[Requires(Permission.SeeExclusions)]
public sealed class ExclusionListModel(CurrentViewer current, OnrollDbContext db) : PageModel
{
    public const int Size = 25;

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<DraftShown> Drafts { get; private set; } = [];

    public IReadOnlyList<CaseInList> Cases { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayDecide { get; private set; }

    [BindProperty(SupportsGet = true)]
    public ExclusionCategory? Category { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<(ExclusionCategory? Category, string Words)> Categories { get; } =
    [
        (null, "All"), (ExclusionCategory.Suspension, "Suspensions"), (ExclusionCategory.LunchtimeSuspension, "Lunchtimes"), (ExclusionCategory.PermanentExclusion, "Permanent exclusions"),
    ];

    public async Task OnGetAsync(CancellationToken stop)
    {
        PageNumber = Math.Max(1, PageNumber);
        Category = Category is { } chosen && Enum.IsDefined(chosen) ? chosen : null;
        Drafts = await db.DraftsAsync(Viewer, null, stop);
        MayDecide = await db.DeciderAsync(Viewer, Viewer.OrganisationId, stop) is not null;
        (Cases, Total) = await db.CaseListAsync(Viewer, Category, (PageNumber, Size), stop);
    }
}
