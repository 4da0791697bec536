using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;

namespace Onroll.Web.SetUp;

/// <summary>What a turn of the year did, and what comes next.</summary>
[Requires(Permission.TurnTheYear)]
public sealed class YearTurnedModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    public SchoolToTurn School { get; private set; } = null!;   // found before the page is shown

    public YearTurned Turned { get; private set; } = null!;   // likewise

    public AcademicYear Year { get; private set; } = null!;   // likewise

    public async Task<IActionResult> OnGetAsync(OrganisationId school, string year, CancellationToken stop)
    {
        if (!AcademicYear.TryParse(year, out var asked)
            || (await db.SchoolsToTurnAsync(current.Viewer, stop)).Find(found => found.OrganisationId == school) is not { } mine
            || await db.TurnOfAsync(school, asked, stop) is not { } turned)
        {
            return NotFound();
        }

        (School, Year, Turned) = (mine, asked, turned);
        return Page();
    }
}
