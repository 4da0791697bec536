using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Placements;

/// <summary>Another school asks for an unused place: lent or kept, by who works at the school that has it.</summary>
[Requires(Permission.KeepMoves)]
public sealed class LendModel(OnrollDbContext db, CurrentViewer current, BookPlace book) : PageModel
{
    private LoanAsked? _loan;

    public LoanAsked Loan => _loan ?? throw new InvalidOperationException("No loan has been found.");

    public async Task<IActionResult> OnGetAsync(PlacementId placementId, CancellationToken stop) => await FindAsync(placementId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PlacementId placementId, bool agrees, CancellationToken stop)
    {
        if (!await FindAsync(placementId, stop))
        {
            return NotFound();
        }

        await book.LendAsync(placementId, (current.Viewer.OrganisationId, agrees), current.ChangedBy(agrees ? "Lent a place" : "Did not lend a place"), stop);
        TempData["Notice"] = agrees ? "The place is lent" : "The place is not lent";
        TempData["NoticeMore"] = agrees ? $"{Loan.By} can book it now." : $"{Loan.By} stays on the waiting list.";
        return Redirect("/placements");
    }

    private async Task<bool> FindAsync(PlacementId id, CancellationToken stop)
    {
        _loan = (await db.LoansAskedAsync(current.Viewer, stop)).FirstOrDefault(asked => asked.PlacementId == id);
        return _loan is not null;
    }
}
