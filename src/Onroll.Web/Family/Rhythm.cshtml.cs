using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Family;

/// <summary>Agrees how often a place speaks with a family.</summary>
[Requires(Permission.AddToRecord)]
public sealed class RhythmModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepFamilyLog keep) : PageModel
{
    private const int UsualDays = 14;

    public PupilRecord Record => record;

    public bool IsAgreed { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public int? EveryDays { get; set; }

    [BindProperty]
    public ContactMethod? Method { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "How often to speak with the family", RecordSections.Family, stop))
        {
            return PupilRecord.Refused();
        }

        var held = await HeldAsync(pupilId, stop);
        Seen = held?.Version ?? 0;
        IsAgreed = held is { EndedOn: null };
        (EveryDays, Method, Place, StartsOn) = (held?.EveryDays ?? UsualDays, held?.Method, held?.Place, IsAgreed ? held!.StartsOn : record.Today);   // agreed: there is one
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "How often to speak with the family", RecordSections.Family, stop))
        {
            return PupilRecord.Refused();
        }

        IsAgreed = await HeldAsync(pupilId, stop) is { EndedOn: null };
        var form = new RhythmForm(EveryDays, Method, Text.Kept(Place), StartsOn);
        if (this.HasErrors(form.Errors()))
        {
            return this.Invalid();
        }

        if (!await keep.AgreeAsync(pupilId, current.Viewer.OrganisationId, form, (current.ChangedBy("Agreed how often to speak with the family"), Seen), stop))
        {
            return this.Conflict("Somebody else agreed something while you wrote. Open the family’s page to see it; what you typed is below");
        }

        TempData["Notice"] = $"{FamilyWords.Every(EveryDays!.Value)}: it comes up on Today when it is due";
        return Redirect(record.Address("family"));
    }

    public async Task<IActionResult> OnPostEndAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "How often to speak with the family", RecordSections.Family, stop))
        {
            return PupilRecord.Refused();
        }

        if (await keep.EndAsync(pupilId, current.Viewer.OrganisationId, record.Today, current.ChangedBy("Stopped the regular contact with the family"), stop))
        {
            TempData["Notice"] = "Stopped";
        }

        return Redirect(record.Address("family"));
    }

    private Task<FamilyRhythm?> HeldAsync(PupilId pupilId, CancellationToken stop) =>
        db.FamilyRhythms.AsNoTracking().SingleOrDefaultAsync(r => r.PupilId == pupilId && r.OrganisationId == current.Viewer.OrganisationId, stop);
}
