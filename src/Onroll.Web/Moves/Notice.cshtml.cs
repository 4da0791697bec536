using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Store;
using Onroll.Rules.Moves;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Moves;

/// <summary>The written notice of an off-site direction: what it must say, and to whom it was given when (R-OSD-02).</summary>
[Requires(Permission.KeepMoves)]
public sealed class NoticeModel(OpenMove open, CurrentViewer current, PrepareMove prepare) : PageModel
{
    public OpenMove Open => open;

    public IReadOnlyList<Choice> People => [.. DirectionNotice.ToldTo(open.Case.DateOfBirth.AddYears(18) <= open.Move.StartsOn, open.Case.Pupil.HasPlan).Select(to => new Choice(to.ToString(), char.ToUpperInvariant(MoveWords.Of(to)[0]) + MoveWords.Of(to)[1..]))];

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? ReportTo { get; set; }

    [BindProperty]
    public int? Days { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Objectives { get; set; }

    [BindProperty]
    public string? SessionTimes { get; set; }

    [BindProperty]
    public List<DirectionTold> To { get; set; } = [];

    [BindProperty]
    public DateOnly? GivenOn { get; set; }

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        var move = open.Move;
        if (open.Case.Notices is [.., var last])
        {
            (Address, ReportTo, Days, Reasons, Objectives, SessionTimes) = (last.Address, last.ReportTo, last.Days, last.Reasons, last.Objectives, last.SessionTimes);
        }
        else
        {
            (Days, Reasons) = (move.EndsOn is { } end ? open.Case.Calendar.Calendar.CountSchoolDays(move.StartsOn, end) : null, move.Purpose);
        }

        (GivenOn, To) = (open.Today, [.. open.Case.NotTold]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        var form = new NoticeForm(Text.Kept(Address), Text.Kept(ReportTo), Days, Text.Kept(Reasons), Text.Kept(Objectives), Text.Kept(SessionTimes));
        if (To.Count == 0)
        {
            ModelState.AddModelError(nameof(To), "Choose who is given it");
        }

        if (GivenOn is null || GivenOn > open.Today)
        {
            ModelState.AddModelError(nameof(GivenOn), "Enter the day it was given, today or in the past");
        }

        return this.HasErrors(form.Errors())
            ? this.Invalid()
            : this.After(
                await prepare.GiveNoticeAsync(open.Case, form, (To, GivenOn!.Value), current.ChangedBy("Gave notice of an off-site direction"), stop), open.Address("letter"), ("The notice is written", "Print it or open it in Word. It stays as it was given; a further notice corrects it."));   // checked just above
    }

    private async Task<bool> OpenAsync(MoveId id, CancellationToken stop) => await open.OpenAsync(id, "Notice of a direction", stop) && open.IsHome && open.Case.NeedsNotice && open.Move.Ending is null;
}
