using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Interventions;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Interventions;

/// <summary>Takes a pupil into an intervention of the school's directory.</summary>
[Requires(Permission.KeepSupport)]
public sealed class JoinModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepStays keep) : PageModel
{
    private IReadOnlyList<Intervention> _offered = [];

    public PupilRecord Record => record;

    public IReadOnlyList<Choice> Choices => [.. _offered.Select(i => new Choice(i.InterventionId.ToString(), i.Name, $"{i.Aim} Measured by: {InterventionWords.MeasureOf(i)}"))];

    [BindProperty]
    public Guid? InterventionId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "First day")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public string? EntryValue { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        StartsOn = record.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var chosen = _offered.FirstOrDefault(i => i.InterventionId == InterventionId);
        var value = chosen?.Measure == Core.Forms.TargetMeasure.OwnScale ? Number.Read(EntryValue) : null;
        var form = new JoinForm(chosen?.InterventionId, StartsOn, EndsOn, Text.Kept(Reason), value);
        if (this.HasErrors(form.Errors(chosen?.Measure)))
        {
            return this.Invalid();
        }

        if (!await keep.JoinAsync(pupilId, form, (current.ChangedBy("Began an intervention"), current.Viewer), stop))
        {
            return this.Conflict($"{record.Header.FirstName} is in it already. Choose another, or end that one first");
        }

        TempData["Notice"] = "The intervention is on the record";
        return Redirect(record.Address("support"));
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Add an intervention", RecordSections.Support, stop) || !record.MayKeepSupport)
        {
            return false;
        }

        var place = current.Viewer.OrganisationId;
        _offered = await db.Interventions.AsNoTracking().Where(i => i.OrganisationId == place && i.EndedOn == null).OrderBy(i => i.Level).ThenBy(i => i.Name).ThenBy(i => i.InterventionId).ToListAsync(stop);
        return true;
    }
}
