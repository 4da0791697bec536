using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Interventions;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Interventions;

/// <summary>Adds an intervention to the school's directory, or changes one.</summary>
[Requires(Permission.KeepSupport)]
public sealed class FormModel(OnrollDbContext db, CurrentViewer current, KeepInterventions keep) : PageModel
{
    private Intervention? _known;

    public bool IsChange => _known is not null;

    public IReadOnlyList<Choice> Levels { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public static IReadOnlyList<Choice> Measures { get; } =
        [.. new[] { TargetMeasure.Attendance, TargetMeasure.Incidents, TargetMeasure.UnauthorisedAbsence, TargetMeasure.SuspensionDays, TargetMeasure.OwnScale }.Select(measure => new Choice(measure.ToString(), AnswerWords.Of(measure)))];

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public InterventionLevel? Level { get; set; }

    [BindProperty]
    public string? Aim { get; set; }

    [BindProperty]
    public UserId? Lead { get; set; }

    [BindProperty]
    public string? OtherLead { get; set; }

    [BindProperty, Display(Name = "Minutes a session")]
    public int? Minutes { get; set; }

    [BindProperty, Display(Name = "Sessions a week")]
    public int? SessionsAWeek { get; set; }

    [BindProperty]
    public string? SessionCost { get; set; }

    [BindProperty]
    public TargetMeasure? Measure { get; set; }

    [BindProperty]
    public string? Scale { get; set; }

    [BindProperty, Display(Name = "Day its quality was looked at")]
    public DateOnly? AssuredOn { get; set; }

    [BindProperty]
    public string? AssuredBy { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? EndedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid? interventionId, CancellationToken stop)
    {
        if (!await OpenAsync(interventionId, stop))
        {
            return NotFound();
        }

        if (_known is { } known)
        {
            (Seen, Name, Level, Aim, Minutes, SessionsAWeek) = (known.Version, known.Name, known.Level, known.Aim, known.Minutes, known.SessionsAWeek);
            var isListed = People.Any(person => person.Value == known.LeadId?.ToString());
            (Lead, OtherLead, SessionCost) = (isListed ? known.LeadId : null, isListed ? null : known.LeadName, Number.Of(known.SessionPence / 100m));
            (Measure, Scale, AssuredOn, AssuredBy, EndedOn) = (known.Measure, known.Scale, known.AssuredOn, known.AssuredBy, known.EndedOn);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? interventionId, CancellationToken stop)
    {
        if (!await OpenAsync(interventionId, stop))
        {
            return NotFound();
        }

        var lead = People.FirstOrDefault(person => Lead is { } id && person.Value == id.ToString());
        var form = new InterventionForm(
            Text.Kept(Name), Level, Text.Kept(Aim), lead?.Text ?? Text.Kept(OtherLead), lead is null ? null : Lead, Minutes, SessionsAWeek, Number.Read(SessionCost), Measure, Text.Kept(Scale), AssuredOn, Text.Kept(AssuredBy), EndedOn);
        if (this.HasErrors(form.Errors(current.Viewer.Today).Select(error => error.Field == nameof(form.LeadName) ? error with { Field = nameof(OtherLead) } : error).Concat(CostErrors())))
        {
            return this.Invalid();
        }

        if (_known is { } known && !await keep.ChangeAsync(known.InterventionId, Seen, form, current.ChangedBy("Changed an intervention"), stop))
        {
            return this.Conflict("Somebody else changed this intervention while you were writing. Open it to see what they wrote; what you typed is below");
        }

        var at = _known?.InterventionId ?? await keep.AddAsync(current.Viewer, form, current.ChangedBy("Added an intervention"), stop);
        TempData["Notice"] = IsChange ? "The intervention is changed" : "The intervention is in the directory";
        return Redirect($"/support/interventions/{at}");
    }

    private IEnumerable<FieldError> CostErrors()
    {
        if (Number.IsNoNumber(SessionCost))
        {
            yield return new(nameof(SessionCost), "Enter pounds, such as 12.50");
        }
    }

    private async Task<bool> OpenAsync(Guid? interventionId, CancellationToken stop)
    {
        var place = current.Viewer.OrganisationId;
        var practice = await db.ProvisionPracticeAsync(place, current.Viewer.Today, stop);
        Levels = Choice.From<InterventionLevel>(level => InterventionWords.Of(level, practice));
        People = [.. (await db.RegisterOwnersAsync(place, current.Viewer.Today, stop)).Select(person => new Choice(person.UserId.ToString(), person.Name))];
        _known = interventionId is { } id ? await db.Interventions.AsNoTracking().SingleOrDefaultAsync(i => i.InterventionId == id && i.OrganisationId == place, stop) : null;
        return interventionId is null || _known is not null;
    }
}
