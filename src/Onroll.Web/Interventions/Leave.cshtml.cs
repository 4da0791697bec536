using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Interventions;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Interventions;

/// <summary>Says how a pupil's time in an intervention ended.</summary>
[Requires(Permission.KeepSupport)]
public sealed class LeaveModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepStays keep) : PageModel
{
    private InterventionStay? _stay;
    private Intervention? _intervention;

    public PupilRecord Record => record;

    public InterventionStay Stay => _stay ?? throw new InvalidOperationException("The stay has not been opened.");

    public Intervention Intervention => _intervention ?? throw new InvalidOperationException("The stay has not been opened.");

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? EndedOn { get; set; }

    [BindProperty]
    public string? ExitValue { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid stayId, CancellationToken stop)
    {
        if (!await OpenAsync(stayId, stop))
        {
            return NotFound();
        }

        (Seen, EndedOn) = (Stay.Version, Stay.EndsOn < record.Today ? Stay.EndsOn : record.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid stayId, CancellationToken stop)
    {
        if (!await OpenAsync(stayId, stop))
        {
            return NotFound();
        }

        var form = new LeaveForm(EndedOn, Number.Read(ExitValue), Text.Kept(Outcome));
        IEnumerable<FieldError> noNumber = Number.IsNoNumber(ExitValue) ? [new(nameof(ExitValue), "Enter a number from 0 to 10")] : [];
        if (this.HasErrors(noNumber.Concat(form.Errors(Stay, Intervention.Measure, record.Today))))
        {
            return this.Invalid();
        }

        if (!await keep.LeaveAsync(stayId, Seen, form, current.ChangedBy("Ended an intervention"), stop))
        {
            return this.Conflict("Somebody else changed it while you were writing. Read the record, then save again");
        }

        TempData["Notice"] = "It is on the record how the intervention ended";
        return Redirect(record.Address("support"));
    }

    private async Task<bool> OpenAsync(Guid stayId, CancellationToken stop)
    {
        var place = current.Viewer.OrganisationId;
        _stay = await db.InterventionStays.AsNoTracking().SingleOrDefaultAsync(s => s.InterventionStayId == stayId && s.OrganisationId == place && s.EndedOn == null, stop);
        if (_stay is null || !await record.OpenAsync(_stay.PupilId, "End an intervention", RecordSections.Support, stop))
        {
            return false;
        }

        _intervention = await db.Interventions.AsNoTracking().SingleAsync(i => i.InterventionId == _stay.InterventionId, stop);
        return true;
    }
}
