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

/// <summary>The head says who decides while they are away.</summary>
[Requires(Permission.PrepareExclusions)]
public sealed class ActingHeadModel(CurrentViewer current, OnrollDbContext db, CoverForHead cover) : PageModel
{
    public DateOnly Today => current.Viewer.Today;

    public IReadOnlyList<CoverShown> Covers { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    [BindProperty]
    public UserId? UserId { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    [BindProperty]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await OpenAsync(stop) ? Page() : PupilRecord.Refused();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop))
        {
            return PupilRecord.Refused();
        }

        var form = new CoverForm(UserId, StartsOn, EndsOn, Reason);
        if (this.HasErrors(form.Errors([.. People.Select(p => Core.Store.UserId.Parse(p.Value, null))], Today)))
        {
            return this.Invalid();
        }

        await cover.SetUpAsync(current.Viewer.OrganisationId, form, current.ChangedBy("Set up cover for the head"), stop);
        TempData["Notice"] = $"{People.First(p => p.Value == UserId!.Value.ToString()).Text} acts as head from {Design.DateWords.ToPlain(StartsOn!.Value)}";   // the form has been checked
        return Redirect("/exclusions/acting-head");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid coverId, CancellationToken stop)
    {
        if (!await OpenAsync(stop))
        {
            return PupilRecord.Refused();
        }

        if (!await cover.EndAsync(coverId, current.Viewer.OrganisationId, current.ChangedBy("Ended the cover for the head"), stop))
        {
            return NotFound();
        }

        TempData["Notice"] = "The cover has ended";
        return Redirect("/exclusions/acting-head");
    }

    private async Task<bool> OpenAsync(CancellationToken stop)
    {
        if (current.Viewer.Role != Role.Head)
        {
            return false;
        }

        Covers = await db.CoversAsync(current.Viewer.OrganisationId, stop);
        People = [.. (await db.PossibleActingHeadsAsync(current.Viewer.OrganisationId, Today, stop)).Select(p => new Choice(p.UserId.ToString(), p.Name))];
        return true;
    }
}
