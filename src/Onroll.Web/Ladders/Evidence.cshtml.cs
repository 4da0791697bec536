using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Ladders;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Ladders;

/// <summary>Adds evidence that gates of the ladder ask for.</summary>
[Requires(Permission.AddToRecord)]
public sealed class EvidenceModel(PupilRecord record, OnrollDbContext db, CurrentViewer current, WorkOnStep work) : PageModel
{
    private IReadOnlyList<EvidenceChoice> _choices = [];
    private LadderStanding? _standing;

    /// <summary>Kind and id together.</summary>
    [BindProperty]
    public string? What { get; set; }

    [BindProperty, DisplayName("The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Attended { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public PupilRecord Record => record;

    public IReadOnlyList<Choice> Items => [.. _choices.Select(choice => new Choice(ValueOf(choice), choice.Says))];

    /// <summary>Who must be at the meetings one can choose.</summary>
    public string AttendHint => _choices.Where(choice => choice.Attendees.Count > 0).Select(choice => $"With commas between: {string.Join(", ", choice.Attendees)}").FirstOrDefault() ?? "With commas between";

    public async Task<IActionResult> OnGetAsync(PupilId pupilId, CancellationToken stop)
    {
        if (await LoadAsync(pupilId, stop) is { } refused)
        {
            return refused;
        }

        On = record.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PupilId pupilId, CancellationToken stop)
    {
        if (await LoadAsync(pupilId, stop) is { } refused)
        {
            return refused;
        }

        var chosen = _choices.FirstOrDefault(choice => ValueOf(choice) == What);
        if (this.HasErrors(Errors(chosen)))
        {
            return this.Invalid();
        }

        var attended = chosen!.Kind == EvidenceKind.Meeting ? string.Join('\n', (Attended ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : null;   // checked just above
        var form = new EvidenceForm(chosen.Kind, chosen.What, On ?? record.Today, Text.Kept(Note), attended);
        if (!await work.AddEvidenceAsync(current.Viewer, _standing!.Place.LadderPlaceId, form, stop))   // loaded just above
        {
            return PupilRecord.Refused();
        }

        TempData["Notice"] = "The evidence is added";
        return Redirect(record.Address("ladder"));
    }

    private static string ValueOf(EvidenceChoice choice) => $"{choice.Kind}:{choice.What}";

    private IEnumerable<FieldError> Errors(EvidenceChoice? chosen)
    {
        if (chosen is null)
        {
            yield return new(nameof(What), "Choose what is there");
        }

        if (On is null || On > record.Today)
        {
            yield return new(nameof(On), On is null ? "Enter the day" : "The day must be today or in the past");
        }

        if (chosen?.Kind == EvidenceKind.Exception && string.IsNullOrWhiteSpace(Note))
        {
            yield return new(nameof(Note), "Say why an exception is made");
        }

        if (Note?.Length > LadderPlace.TextMaxLength)
        {
            yield return new(nameof(Note), $"Use {LadderPlace.TextMaxLength} characters or fewer");
        }
    }

    /// <returns>What to answer instead of the page. Null when it can be shown.</returns>
    private async Task<IActionResult?> LoadAsync(PupilId pupilId, CancellationToken stop)
    {
        if (!await record.OpenAsync(pupilId, "Add evidence", RecordSections.Support, stop))
        {
            return PupilRecord.Refused();
        }

        if (await db.LadderStandingAsync(current.Viewer, pupilId, stop) is not { Place.ClosedOn: null } standing)
        {
            return NotFound();
        }

        (_standing, _choices) = (standing, EvidenceChoice.Of(current.Viewer, standing.Pack, standing.Place));
        return _choices.Count > 0 ? null : NotFound();
    }
}
