using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Roll;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Roll;

/// <summary>One part-time timetable: what was agreed, its reviews and its end (R-ATT-07).</summary>
[Requires(Permission.SeeRoll)]
public sealed class PartTimeModel(OpenPartTime open, CurrentViewer current, KeepPartTime keep) : PageModel
{
    private const string ChangedMeanwhile = "Somebody else changed this timetable while you were writing. Open it again to see what they wrote; what you typed is below";

    public OpenPartTime Open => open;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Display(Name = "Day of the review")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public bool ParentCame { get; set; }

    [BindProperty]
    public string? Found { get; set; }

    [BindProperty, Display(Name = "Next review")]
    public DateOnly? NextReviewOn { get; set; }

    [BindProperty, Display(Name = "Last day it was followed")]
    public DateOnly? EndedOn { get; set; }

    [BindProperty]
    public string? EndedHow { get; set; }

    public static string Asked(WasAsked asked) => asked switch
    {
        WasAsked.Yes => "Asked",
        WasAsked.NotYet => "Not asked yet",
        _ => "Does not apply",
    };

    public async Task<IActionResult> OnGetAsync(Guid timetableId, CancellationToken stop)
    {
        if (!await open.OpenAsync(timetableId, "Part-time timetable", stop))
        {
            return NotFound();
        }

        Seen = open.Timetable.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostReviewAsync(Guid timetableId, CancellationToken stop)
    {
        if (!await OpenToKeepAsync(timetableId, stop))
        {
            return NotFound();
        }

        var form = new PartTimeReviewForm(HeldOn, ParentCame, Text.Kept(Found), NextReviewOn);
        if (this.HasErrors(form.Errors(open.Viewer.Today, open.Timetable)))
        {
            return this.Invalid();
        }

        return await keep.ReviewAsync(open.Timetable, form, (current.ChangedBy("Reviewed a part-time timetable"), Seen), stop)
            ? Done("The review is recorded")
            : this.Conflict(ChangedMeanwhile);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid timetableId, CancellationToken stop)
    {
        if (!await OpenToKeepAsync(timetableId, stop))
        {
            return NotFound();
        }

        var form = new PartTimeEndForm(EndedOn, Text.Kept(EndedHow));
        if (this.HasErrors(form.Errors(open.Viewer.Today, open.Timetable)))
        {
            return this.Invalid();
        }

        return await keep.EndAsync(open.Timetable, form, (current.ChangedBy("Ended a part-time timetable"), Seen), stop)
            ? Done("The part-time timetable has ended")
            : this.Conflict(ChangedMeanwhile);
    }

    private RedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect(open.Address);
    }

    private async Task<bool> OpenToKeepAsync(Guid id, CancellationToken stop) =>
        await open.OpenAsync(id, "Part-time timetable", stop) && open.MayKeep && open.Timetable.IsOpen;
}
