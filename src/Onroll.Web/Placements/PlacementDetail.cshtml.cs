using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Moves;
using Onroll.Core.Placements;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Moves;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Placements;

/// <summary>One placement: what is to be done next, checks, the week, notes, the end.</summary>
[Requires(Permission.SeeMoves)]
public sealed class PlacementDetailModel(OpenPlacement open, CurrentViewer current, KeepPlacement keep) : PageModel
{
    public OpenPlacement Open => open;

    public PlacementCase Case => open.Case;

    public IReadOnlyList<string> Blocks => Case.Placement.State == PlacementState.Booked ? Case.Blocks(open.Today) : [];

    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<PlacementNoteKind>().Where(k => open.IsHome || k is PlacementNoteKind.Progress or PlacementNoteKind.Review).Select(k => new Choice(k.ToString(), PlacementWords.Of(k)))];

    public IReadOnlyList<Choice> Destinations { get; } = Choice.From<PlacementDestination>(PlacementWords.Of);

    [BindProperty]
    public List<string> Checks { get; set; } = [];

    [BindProperty]
    public PlacementNoteKind? Kind { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int? SessionsBack { get; set; }

    [BindProperty]
    public PlacementDestination? Destination { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(PlacementId placementId, CancellationToken stop)
    {
        if (!await open.OpenAsync(placementId, "Placement", stop))
        {
            return NotFound();
        }

        (On, LastDay) = (open.Today, open.Today);
        return Page();
    }

    public Task<IActionResult> OnPostChecksAsync(PlacementId placementId, CancellationToken stop) =>
        HomeAsync(placementId, () => keep.CheckAsync(Case, Checks, current.ChangedBy("Checked before a placement"), stop), "The checks are written down", stop);

    public Task<IActionResult> OnPostFamilyAsync(PlacementId placementId, CancellationToken stop) =>
        HomeAsync(placementId, () => keep.FamilyAgreesAsync(Case, open.Today, current.ChangedBy("The family agreed to a placement"), stop), "The family’s agreement is written down", stop);

    public Task<IActionResult> OnPostStartAsync(PlacementId placementId, CancellationToken stop) =>
        HomeAsync(placementId, () => keep.StartAsync(Case, current.ChangedBy("A placement began"), stop), "The placement has begun", stop);

    public Task<IActionResult> OnPostExtendAsync(PlacementId placementId, CancellationToken stop) =>
        HomeAsync(placementId, () => Until is { } until ? keep.ExtendAsync(Case, until, current.ChangedBy("Made a placement longer"), stop) : Missing("Enter the new last day"), "The last day has moved", stop);

    public Task<IActionResult> OnPostEndAsync(PlacementId placementId, CancellationToken stop) => HomeAsync(
        placementId,
        () => LastDay is { } last && Text.Kept(Reason) is { } why ? keep.EndAsync(Case, (last, Destination ?? PlacementDestination.Unknown, why), current.ChangedBy("A placement ended"), stop) : Missing("Enter the last day and why it ends"),
        "The placement has ended", stop);

    public async Task<IActionResult> OnPostNoteAsync(PlacementId placementId, CancellationToken stop)
    {
        if (!await open.OpenAsync(placementId, "Placement", stop) || !open.MayWork)
        {
            return NotFound();
        }

        var form = new PlacementNoteForm(Kind, On, Text.Kept(Words), SessionsBack);
        return this.HasErrors(form.Errors(open.Today).Select(e => e.Field == nameof(PlacementNoteForm.Text) ? new FieldError(nameof(Words), e.Message) : e))
            ? this.Invalid()
            : this.After(await keep.WriteAsync(Case, form, current.ChangedBy("Wrote a note about a placement"), stop), open.Address(), ("It is written down", null));
    }

    private static Task<MoveKept> Missing(string what) => Task.FromResult<MoveKept>(new MoveKept.Refused([what]));

    private async Task<IActionResult> HomeAsync(PlacementId id, Func<Task<MoveKept>> act, string done, CancellationToken stop) =>
        await open.OpenAsync(id, "Placement", stop) && open.IsHome ? this.After(await act(), open.Address(), (done, null)) : NotFound();
}
