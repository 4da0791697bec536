using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Family;

/// <summary>Writes down that a consent was taken back.</summary>
[Requires(Permission.AddToRecord)]
public sealed class WithdrawModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepConsents keep) : PageModel
{
    public PupilRecord Record => record;

    public Consent Consent { get; private set; } = null!;   // loaded before the page is shown

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, Guid consentId, CancellationToken stop)
    {
        On = current.Viewer.Today;
        return await OpenAsync(pupilId, consentId, stop) ? Page() : PupilRecord.Refused();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, Guid consentId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, consentId, stop))
        {
            return PupilRecord.Refused();
        }

        if (this.HasErrors(Errors()))
        {
            return this.Invalid();
        }

        if (await keep.WithdrawAsync(pupilId, consentId, (On!.Value, Text.Kept(How)!), current.ChangedBy("Wrote down that consent was taken back"), stop))
        {
            TempData["Notice"] = "It is taken back";
        }

        return Redirect(record.Address("family"));
    }

    private async Task<bool> OpenAsync(PupilId pupilId, Guid consentId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Consent taken back", RecordSections.Family, stop)
            || await db.Consents.AsNoTracking().SingleOrDefaultAsync(c => c.ConsentId == consentId && c.PupilId == pupilId && c.IsGiven && c.WithdrawnOn == null, stop) is not { } consent)
        {
            return false;
        }

        Consent = consent;
        return true;
    }

    private IEnumerable<FieldError> Errors()
    {
        if (On is null)
        {
            yield return new(nameof(On), "Enter the day");
        }
        else if (On < Consent.SaidOn || On > record.Today)
        {
            yield return new(nameof(On), "The day must be between the day they agreed and today");
        }

        if (Text.Kept(How) is not { } how)
        {
            yield return new(nameof(How), "Enter how they told you");
        }
        else if (how.Length > Consent.TextMaxLength)
        {
            yield return new(nameof(How), $"Use {Consent.TextMaxLength} characters or fewer");
        }
    }
}
