using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Roll;
using Onroll.Rules.Exclusions;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Roll;

/// <summary>The authority accepts what it has seen of where a leaver is (N-03).</summary>
[Requires(Permission.AcceptEvidence)]
public sealed class EvidenceModel(OpenLeaver open, CurrentViewer current, KeepLeaving keep) : PageModel
{
    public OpenLeaver Open => open;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public LeaverDestination? Destination { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty, Display(Name = "Day you saw it")]
    public DateOnly? SeenOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid enrolmentId, CancellationToken stop)
    {
        if (!await OpenAsync(enrolmentId, stop))
        {
            return NotFound();
        }

        var said = open.Leaver.Said;
        (Seen, Place, Evidence, SeenOn) = (said?.Version ?? 0, said?.Place, said?.Evidence, said?.Evidence is null ? open.Viewer.Today : said.ConfirmedOn);
        Destination = said?.Destination is LeaverDestination.Unknown ? null : said?.Destination;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid enrolmentId, CancellationToken stop)
    {
        if (!await OpenAsync(enrolmentId, stop))
        {
            return NotFound();
        }

        var form = new EvidenceForm(Destination, Text.Kept(Place), Text.Kept(Evidence), SeenOn);
        if (this.HasErrors(form.Errors(open.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (!await keep.AcceptAsync(open.Leaver.Spell, form, (current.ChangedBy("Accepted evidence of where a leaver is"), Seen), stop))
        {
            return this.Conflict("Somebody else wrote down where the pupil went while you were writing. Open the leaver to see it; what you typed is below");
        }

        TempData["Notice"] = "The evidence is accepted";
        return Redirect("/roll");   // the record closes to the authority unless something else opens it
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken stop) => await open.OpenAsync(id, "Evidence of where a leaver is", stop) && open.MayAccept;
}
