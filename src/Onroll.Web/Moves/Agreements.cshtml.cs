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

/// <summary>Who agreed to a move, and who took it back.</summary>
[Requires(Permission.KeepMoves)]
public sealed class AgreementsModel(OpenMove open, CurrentViewer current, KeepMoveAgreements keep) : PageModel
{
    public OpenMove Open => open;

    /// <summary>Those who are to agree. The receiving school speaks for itself alone.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Agreements that stand and can be taken back.</summary>
    public IReadOnlyList<Choice> Standing { get; private set; } = [];

    [BindProperty]
    public MoveConsent? Who { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? GivenOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public MoveConsent? Back { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        GivenOn = open.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        var form = new AgreementForm(Who is { } who && People.Any(p => p.Value == who.ToString()) ? who : null, Text.Kept(Name), GivenOn, Text.Kept(Note));
        return this.HasErrors(form.Errors(open.Today))
            ? this.Invalid()
            : this.After(
                await keep.GiveAsync(open.Case, form, current.ChangedBy("Wrote down an agreement to a move"), stop), open.Address(), ("The agreement is written down", form.Who == MoveConsent.Parent ? $"{open.Case.Host.Name} may now read what it needs to prepare." : null));
    }

    public async Task<IActionResult> OnPostBackAsync(MoveId moveId, CancellationToken stop)
    {
        if (!await OpenAsync(moveId, stop))
        {
            return NotFound();
        }

        if (Back is not { } who)
        {
            ModelState.AddModelError(nameof(Back), "Choose who took it back");
        }
        else if (Text.Kept(Why) is not { } why)
        {
            ModelState.AddModelError(nameof(Why), "Enter why");
        }
        else
        {
            return this.After(await keep.WithdrawAsync(open.Case, who, why, current.ChangedBy("An agreement to a move was taken back"), stop), open.Record.Address("moves"), ("The move is withdrawn", "The other school sees the record no longer."));
        }

        return this.Invalid();
    }

    private async Task<bool> OpenAsync(MoveId id, CancellationToken stop)
    {
        if (!await open.OpenAsync(id, "Agreements to a move", stop) || !open.MayWork)
        {
            return false;
        }

        People = [.. open.Case.MissingConsents.Where(who => open.IsHome || who == MoveConsent.ReceivingHead).Select(who => new Choice(who.ToString(), Capital(MoveWords.Of(who))))];
        Standing = open.IsHome ? [.. open.Case.Agreements.Where(a => a.WithdrawnOn is null).Select(a => new Choice(a.Who.ToString(), $"{Capital(MoveWords.Of(a.Who))}: {a.Name}"))] : [];
        return true;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
