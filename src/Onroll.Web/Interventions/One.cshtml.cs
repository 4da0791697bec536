using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Interventions;
using Onroll.Core.Store;
using Onroll.Rules.Interventions;
using Onroll.Rules.Packs;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Pupils;
using Onroll.Web.Shared;

namespace Onroll.Web.Interventions;

/// <summary>One intervention: who is in it, the sessions that were held, the weekly look, and how those who finished fared.</summary>
[Requires(Permission.SeeRegister)]
public sealed class OneModel(OnrollDbContext db, CurrentViewer current, KeepInterventions keep) : PageModel
{
    private WholeIntervention? _whole;

    public Viewer Viewer => current.Viewer;

    public WholeIntervention Whole => _whole ?? throw new InvalidOperationException("The intervention has not been opened.");

    public ProvisionMap Practice { get; private set; } = new();

    public bool MayKeep => current.May(Permission.KeepSupport) && Whole.Intervention.OrganisationId == Viewer.OrganisationId;

    public InterventionEffect Effect => InterventionEffect.Of([.. Whole.Stays.Where(s => !s.Stay.IsOpen).Select(s => s.Change)]);

    public IReadOnlyList<Choice> Members => [.. Whole.Stays.Where(s => s.Stay.IsOpen && s.Stay.StartsOn <= Viewer.Today).Select(s => new Choice(s.Stay.InterventionStayId.ToString(), s.Name))];

    public IReadOnlyList<Choice> Effects => [.. Practice.Effects.Select(effect => new Choice(effect, effect))];

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public List<string> Present { get; set; } = [];

    [BindProperty]
    public string? SessionNote { get; set; }

    [BindProperty]
    public string? Working { get; set; }

    [BindProperty]
    public string? Problem { get; set; }

    [BindProperty]
    public string? Change { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid interventionId, CancellationToken stop)
    {
        if (!await OpenAsync(interventionId, stop))
        {
            return NotFound();
        }

        HeldOn = Viewer.Today;
        Present = [.. Members.Select(member => member.Value)];   // those who did not come are fewer
        return Page();
    }

    public async Task<IActionResult> OnPostSessionAsync(Guid interventionId, CancellationToken stop)
    {
        if (!await OpenAsync(interventionId, stop) || !MayKeep)
        {
            return NotFound();
        }

        if (this.HasErrors(SessionErrors()))
        {
            return this.Invalid();
        }

        var came = Present.Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).ToList();
        if (!await keep.RecordSessionAsync(interventionId, (HeldOn!.Value, came, Text.Kept(SessionNote)), (current.ChangedBy("Recorded a session of an intervention"), Viewer), stop))
        {
            return this.Conflict("A session of that day is written down already, or nobody was in it that day");
        }

        TempData["Notice"] = "The session is written down";
        return Redirect($"/support/interventions/{interventionId}");
    }

    public async Task<IActionResult> OnPostReviewAsync(Guid interventionId, CancellationToken stop)
    {
        if (!await OpenAsync(interventionId, stop) || !MayKeep)
        {
            return NotFound();
        }

        HeldOn = Viewer.Today;
        if (this.HasErrors(ReviewErrors()))
        {
            return this.Invalid();
        }

        await keep.ReviewAsync(interventionId, (Viewer.Today, Working!, Text.Kept(Problem), Text.Kept(Change)), (current.ChangedBy("Reviewed an intervention"), Viewer), stop);   // checked just above
        TempData["Notice"] = "The review is written down";
        return Redirect($"/support/interventions/{interventionId}");
    }

    /// <summary>"8 of 10".</summary>
    public static string Came(StayShown row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Attended.Denominator == 0 ? "None held yet" : $"{row.Attended.Numerator} of {row.Attended.Denominator}";
    }

    /// <summary>"84.1% to 90%: better".</summary>
    public static string BeforeAndAfter(StayShown row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var measure = row.Intervention.Measure;
        return row.Stay is { EntryValue: { } before, ExitValue: { } after }
            ? $"{AnswerWords.Value(measure, before)} to {AnswerWords.Value(measure, after)}: {InterventionWords.Of(row.Change).ToLowerInvariant()}"
            : InterventionWords.Of(ChangeReading.NotMeasured);
    }

    /// <summary>From which difference on a change is called one.</summary>
    public static string HowRead(Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        return $"Measured by {char.ToLowerInvariant(InterventionWords.MeasureOf(intervention)[0])}{InterventionWords.MeasureOf(intervention)[1..]}; from a difference of {Web.Forms.Number.Of(InterventionWords.Reading(intervention.Measure).Least)} on it is called a change.";
    }

    private IEnumerable<FieldError> SessionErrors()
    {
        if (HeldOn is null)
        {
            yield return new(nameof(HeldOn), "Enter the day");
        }
        else if (HeldOn > Viewer.Today)
        {
            yield return new(nameof(HeldOn), "The day must be today or in the past");
        }

        if (SessionNote?.Length > Intervention.TextMaxLength)
        {
            yield return new(nameof(SessionNote), $"Use {Intervention.TextMaxLength} characters or fewer");
        }
    }

    private IEnumerable<FieldError> ReviewErrors()
    {
        if (Working is null || !Practice.Effects.Contains(Working))
        {
            yield return new(nameof(Working), "Say whether it is working");
        }

        foreach (var (field, text) in new[] { (nameof(Problem), Problem), (nameof(Change), Change) }.Where(one => one.Item2?.Length > Intervention.TextMaxLength))
        {
            yield return new(field, $"Use {Intervention.TextMaxLength} characters or fewer");
        }
    }

    private async Task<bool> OpenAsync(Guid interventionId, CancellationToken stop)
    {
        _whole = await db.WholeInterventionAsync(Viewer, interventionId, stop);
        if (_whole is null)
        {
            return false;
        }

        Practice = await db.ProvisionPracticeAsync(_whole.Intervention.OrganisationId, Viewer.Today, stop);
        return true;
    }
}
