using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Family;

/// <summary>Writes down a contact with the family, or an attempt at one.</summary>
[Requires(Permission.AddToRecord)]
public sealed class AddContactModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, KeepFamilyLog keep, TimeProvider time) : PageModel
{
    private const int RecentDays = 14;

    public PupilRecord Record => record;

    public static IReadOnlyList<Choice> Methods { get; } = Choice.From<ContactMethod>(FamilyWords.Of);

    public static IReadOnlyList<Choice> Reached { get; } = [new("true", "Yes"), new("false", "No")];

    public static IReadOnlyList<Choice> Helps { get; } = [.. Enum.GetValues<PracticalHelp>().Where(help => help != PracticalHelp.None).Select(help => new Choice(help.ToString(), FamilyWords.Of(help)))];

    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>What happened lately, of which the family may have been told.</summary>
    public IReadOnlyList<Choice> Incidents { get; private set; } = [];

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public ContactMethod? Method { get; set; }

    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public bool? IsReached { get; set; }

    [BindProperty]
    public Guid? IncidentId { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public List<PracticalHelp> Help { get; set; } = [];

    private DateTime Now => London.InLondon(time.UtcNowStored());

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        (On, At, With) = (record.Today, TimeOnly.FromDateTime(Now).ToClock(), Names.Count > 0 ? Names[0] : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var form = new FamilyContactForm(
            On, ClockInput.Read(At), Method, Text.Kept(With), IsReached, Text.Kept(Outcome), Help.Aggregate(PracticalHelp.None, (all, one) => all | one),
            Incidents.Any(choice => choice.Value == IncidentId?.ToString()) ? IncidentId : null);
        if (this.HasErrors(ClockInput.Errors(nameof(At), At).Concat(form.Errors(Now))))
        {
            return this.Invalid();
        }

        await keep.RecordAsync(pupilId, current.Viewer, form, current.ChangedBy("Wrote down a contact with the family"), stop);
        TempData["Notice"] = "The contact is on the record";
        return Redirect(record.Address("family"));
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Write down a contact with the family", RecordSections.Family, stop))
        {
            return false;
        }

        Names = [.. (await db.ContactsOfAsync(pupilId, stop)).Select(contact => contact.Name)];
        if (record.Access.Opens(RecordSections.Behaviour))
        {
            var from = record.Today.AddDays(-RecentDays);
            var recent = await db.Incidents.Where(i => i.PupilId == pupilId && i.OccurredOn >= from).OrderByDescending(i => i.OccurredOn)
                .Select(i => new { i.IncidentId, i.OccurredOn, i.Type }).ToListAsync(stop);
            Incidents = [.. recent.Select(i => new Choice(i.IncidentId.ToString(), $"{i.OccurredOn.ToBrief()}: {i.Type}"))];
        }

        return true;
    }
}
