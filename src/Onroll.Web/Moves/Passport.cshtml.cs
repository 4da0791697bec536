using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Moves;

/// <summary>The information that goes to the receiving school before the first day.</summary>
[Requires(Permission.KeepMoves)]
public sealed class PassportModel(OpenMove open, CurrentViewer current, PrepareMove prepare) : PageModel
{
    public OpenMove Open => open;

    public IReadOnlyList<Choice> Missing => [.. open.Case.MissingParts.Select(part => new Choice(part.ToString(), MoveWords.Of(part)))];

    [BindProperty]
    public List<PassportPart> Parts { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop) => await OpenAsync(moveId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        if (Parts.Count == 0)
        {
            ModelState.AddModelError(nameof(Parts), "Choose what has gone");
            return this.Invalid();
        }

        return this.After(await prepare.SharePartsAsync(open.Case, Parts, current.ChangedBy("Sent information ahead of a move"), stop), open.Address(), ("It is written down what has gone", null));
    }

    private async Task<bool> OpenAsync(MoveId id, CancellationToken stop) => await open.OpenAsync(id, "Information passport", stop) && open.IsHome;
}
