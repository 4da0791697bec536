using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Casework;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Exclusions;

/// <summary>Records the meeting with which a pupil is welcomed back, and the plan it made (R-REI-01).</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class ReturnModel(OpenCase open, CurrentViewer current, KeepReturn keep) : PageModel
{
    public OpenCase Open => open;

    public static IReadOnlyList<Choice> Answers { get; } =
        [new("true", "Yes"), new("false", "No", "It was offered and nobody came, or it was not held")];

    public DateOnly BackOn => open.Case.Out.BackOn!.Value;   // only opened where there is a day of return

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public bool? WasHeld { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public bool ParentCame { get; set; }

    [BindProperty]
    public bool PupilCame { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public DateOnly? ReviewOn { get; set; }

    public async Task<IActionResult> OnGetAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var known = open.Case.Meeting;
        Seen = known?.Version ?? 0;
        (WasHeld, HeldOn) = (known is null ? null : known.HeldOn is not null, known is null ? open.Viewer.Today : known.HeldOn);
        (ParentCame, PupilCame, Plan, ReviewOn) = (known?.ParentCame is true, known?.PupilCame is true, known?.Plan, known?.ReviewOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ExclusionId exclusionId, CancellationToken stop)
    {
        if (!await OpenAsync(exclusionId, stop))
        {
            return NotFound();
        }

        var form = new ReturnForm(WasHeld, HeldOn, ParentCame, PupilCame, Text.Kept(Plan), ReviewOn);
        if (this.HasErrors(form.Errors(open.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (!await keep.RunAsync(open.Case, BackOn, form, (current.ChangedBy("Recorded the return meeting"), Seen), stop))
        {
            return this.Conflict("Somebody else recorded this while you were writing. Open the case to see what they wrote; what you typed is below");
        }

        TempData["Notice"] = "The return meeting is recorded";
        return Redirect(open.Address());
    }

    private async Task<bool> OpenAsync(ExclusionId id, CancellationToken stop) =>
        await open.OpenAsync(id, "Return meeting", stop) && open.IsOwn && open.Case.Out.BackOn is not null;
}
