using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.SetUp;

/// <summary>Where one school stands with the agreement: a new entry, and all that were.</summary>
[Requires(Permission.EditMembers)]
public sealed class AgreementOfModel(OnrollDbContext db, CurrentViewer current, KeepAgreement keep) : PageModel
{
    [FromRoute]
    public OrganisationId OrganisationId { get; set; }

    [FromQuery(Name = "partnership")]
    public string? Code { get; set; }

    [BindProperty]
    public string? StateId { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public string? SignedByName { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>How many entries there were when the form was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public Partnership Partnership { get; private set; } = null!;   // found before the page is shown

    public AgreementRegister Register { get; private set; } = null!;   // likewise

    public AgreementRow Row { get; private set; } = null!;   // likewise

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AgreementEntry> History { get; private set; } = [];

    public IReadOnlyList<Choice> States => [.. Register.Agreement.States.Select(state => new Choice(state.Id, state.Name, state.InForce ? "In force" : null))];

    public string TermHint => Register.Agreement.TermYears is { } years
        ? $"Leave empty and a term that runs goes on; signing when none runs begins one of {years} years"
        : "Leave empty where it has no end";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        (StateId, On, Seen) = (Row.Standing?.StateId, current.Viewer.Today, History.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var form = new AgreementForm(StateId, On, EndsOn, Text.Kept(SignedByName), Text.Kept(Note));
        if (this.HasErrors(form.Errors(Register.Agreement, Row.Standing, current.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (Seen != History.Count)
        {
            ModelState.Remove(nameof(Seen));
            Seen = History.Count;
            return this.Conflict($"{History[0].ByName} recorded something for this school while you were writing: {History[0].StateName}. Look at the history, then record yours if it still holds");
        }

        await keep.RecordAsync(Partnership.PartnershipId, OrganisationId, (Register.Agreement, Row.Standing), form, current.ChangedBy("Recorded where a school stands with the agreement"), stop);
        TempData["Notice"] = $"Recorded for {Row.School.Name}";
        return Back();
    }

    public async Task<IActionResult> OnPostExplainedAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop) || Row is not { NewHead: not null, Standing: { } standing })
        {
            return NotFound();
        }

        await keep.ExplainedAsync(standing, current.ChangedBy("Explained the agreement to a new head"), stop);
        TempData["Notice"] = $"Recorded: the agreement was explained at {Row.School.Name}";
        return Back();
    }

    public string Here(string? handler) =>
        Url.Content($"~/set-up/agreement/{OrganisationId}?partnership={Uri.EscapeDataString(Partnership.Code)}{(handler is null ? "" : $"&handler={handler}")}");

    private RedirectResult Back() => Redirect($"/set-up/agreement?partnership={Uri.EscapeDataString(Partnership.Code)}");

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if ((await db.PartnershipsToSetUpAsync(current.Viewer, stop)).Chosen(Code) is not { } partnership
            || await db.AgreementRegisterAsync(partnership.PartnershipId, current.Viewer.Today, stop) is not { } register
            || register.Rows.FirstOrDefault(row => row.School.OrganisationId == OrganisationId) is not { } found)
        {
            return false;
        }

        (Partnership, Register, Row) = (partnership, register, found);
        History = [.. (await db.AgreementHistoryAsync(partnership.PartnershipId, OrganisationId, stop)).AsEnumerable().Reverse()];
        return true;
    }
}
