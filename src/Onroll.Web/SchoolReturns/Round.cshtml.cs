using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Shared;

namespace Onroll.Web.SchoolReturns;

/// <summary>One round at the partnership's office: who has returned, what is in doubt, what is asked.</summary>
[Requires(Permission.RunReturns)]
public sealed class RoundModel(OnrollDbContext db, CurrentViewer current, AskForReturns ask) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid RoundId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public string? Cap { get; set; }

    [BindProperty]
    public string? Lengths { get; set; }

    [BindProperty]
    public bool IsForSchools { get; set; }

    public RoundForReader One { get; private set; } = null!;   // loaded before the page is shown

    public IReadOnlyList<SchoolStanding> Standings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var round = One.Round;
        (Version, DueOn, IsForSchools) = (round.Version, round.DueOn, round.IsForSchools);
        (Cap, Lengths) = (round.Cap?.ToString(DateWords.English), string.Join(", ", round.Checks().Lengths));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var form = new RoundForm(null, null, null, DueOn, Cap, Lengths, IsForSchools);
        if (this.HasErrors(form.ErrorsOfDue(DueOn == One.Round.DueOn ? null : current.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (!await ask.ChangeAsync(RoundId, Version, form, current.ChangedBy("Changed what is asked of schools"), stop))
        {
            return this.Conflict("Somebody changed it while you were looking. Open it again to see how it stands");
        }

        TempData["Notice"] = "Changed. The schools see it at once";
        return RedirectToPage("/SchoolReturns/Round", new { roundId = RoundId });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.ReturnRoundAsync(current.Viewer, RoundId, stop) is not { MayRun: true } one)
        {
            return false;
        }

        (One, Standings) = (one, [.. (await db.StandingsAsync([one], stop))[RoundId]]);
        return true;
    }
}
