using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Behaviour;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.Pupils;

/// <summary>Somebody writes down an incident.</summary>
[Requires(Permission.AddToRecord)]
public sealed class AddIncidentModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, RecordIncident incident) : PageModel
{
    public PupilRecord Record => record;

    /// <summary>The school's own words for what happened, those most used first.</summary>
    public IReadOnlyList<Choice> Types { get; private set; } = [];

    public static IReadOnlyList<Choice> Periods { get; } =
        [.. new[] { "Reg", "P1", "P2", "Break", "P3", "Lunch", "P4", "P5", "P6", "After school" }.Select(p => new Choice(p, Words(p)))];

    [BindProperty]
    public DateOnly? OccurredOn { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? OtherType { get; set; }

    [BindProperty]
    public string? Location { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public string? ActionTaken { get; set; }

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        OccurredOn = record.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await OpenAsync(pupilId, stop))
        {
            return PupilRecord.Refused();
        }

        var type = Text.Kept(Type) ?? Text.Kept(OtherType);
        if (this.HasErrors(Errors(type)))
        {
            return this.Invalid();
        }

        var details = new IncidentDetails(
            OccurredOn!.Value, null, Text.Kept(Period), type!, null, Text.Kept(Location), Text.Kept(Description), Text.Kept(ActionTaken));   // checked just above
        await incident.RunAsync(pupilId, current.Viewer.OrganisationId, details, current.ChangedBy("Recorded an incident"), stop);
        TempData["Notice"] = "The incident is on the record";
        return Redirect(record.Address("behaviour"));
    }

    private IEnumerable<FieldError> Errors(string? type)
    {
        if (OccurredOn is null)
        {
            yield return new(nameof(OccurredOn), "Enter the date it happened");
        }
        else if (OccurredOn > record.Today)
        {
            yield return new(nameof(OccurredOn), "The date it happened must be today or in the past");
        }

        if (type is null)
        {
            yield return new(nameof(Type), "Choose what happened, or write it in your own words");
        }
        else if (type.Length > Incident.TypeMaxLength)
        {
            yield return new(nameof(OtherType), $"Use {Incident.TypeMaxLength} characters or fewer, and say more below");
        }

        foreach (var (field, text) in new[] { (nameof(Description), Description), (nameof(ActionTaken), ActionTaken) }.Where(f => f.Item2?.Length > Incident.TextMaxLength))
        {
            yield return new(field, $"Use {Incident.TextMaxLength} characters or fewer");
        }
    }

    private async Task<bool> OpenAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Add an incident", RecordSections.Behaviour, stop))
        {
            return false;
        }

        var used = await db.Incidents
            .Where(i => i.OrganisationId == current.Viewer.OrganisationId && i.OccurredOn >= record.Today.AddYears(-1))
            .GroupBy(i => i.Type)
            .OrderByDescending(of => of.Count()).ThenBy(of => of.Key)
            .Select(of => of.Key)
            .Take(12)
            .ToListAsync(stop);
        Types = [.. used.Select(type => new Choice(type, type))];
        return true;
    }

    private static string Words(string period)
    {
        var words = DayParts.InWords(period);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
