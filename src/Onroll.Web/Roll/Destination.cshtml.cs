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

/// <summary>The school says why a pupil left and where they went, and whether the new school has confirmed it.</summary>
[Requires(Permission.KeepRoll)]
public sealed class DestinationModel(OpenLeaver open, CurrentViewer current, KeepLeaving keep) : PageModel
{
    public OpenLeaver Open => open;

    /// <summary>The version that was shown; 0 when nothing has been said yet.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public RemovalGround? Ground { get; set; }

    [BindProperty]
    public LeaverDestination? Destination { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public bool? ParentWasAsked { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool IsConfirmed { get; set; }

    [BindProperty]
    public string? ConfirmedBy { get; set; }

    [BindProperty, Display(Name = "Day it was confirmed")]
    public DateOnly? ConfirmedOn { get; set; }

    [BindProperty]
    public string? WhyChanged { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid enrolmentId, CancellationToken stop)
    {
        if (!await OpenAsync(enrolmentId, stop))
        {
            return NotFound();
        }

        if (open.Leaver.Said is { } said)
        {
            var isBySchool = said.Confirmation == LeaverConfirmation.ReceivingSchool;
            (Seen, Ground, Destination, Place) = (said.Version, said.Ground, said.Destination, said.Place);
            (ParentWasAsked, Note, IsConfirmed) = (said.ParentWasAsked, said.Note, isBySchool);
            (ConfirmedBy, ConfirmedOn) = isBySchool ? (said.ConfirmedBy, said.ConfirmedOn) : (null, null);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid enrolmentId, CancellationToken stop)
    {
        if (!await OpenAsync(enrolmentId, stop))
        {
            return NotFound();
        }

        var form = new DestinationForm(
            Ground, Destination, Text.Kept(Place), ParentWasAsked, Text.Kept(Note), IsConfirmed, Text.Kept(ConfirmedBy), ConfirmedOn, Text.Kept(WhyChanged));
        if (this.HasErrors(form.Errors((open.Leaver.LeftOn, open.Viewer.Today), isChange: Seen > 0)))
        {
            return this.Invalid();
        }

        if (!await keep.SayAsync(open.Leaver.Spell, form, (current.ChangedBy("Said where a leaver went"), Seen), stop))
        {
            return this.Conflict("Somebody else wrote down where the pupil went while you were writing. Open the leaver to see it; what you typed is below");
        }

        TempData["Notice"] = "It is recorded where the pupil went";
        TempData["NoticeMore"] = IsConfirmed ? null : "It stays on the list until the new school or the council confirms it.";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken stop) => await open.OpenAsync(id, "Where a leaver went", stop) && open.MayKeep;
}
