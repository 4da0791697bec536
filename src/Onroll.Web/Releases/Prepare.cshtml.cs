using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Releases;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Insight;
using Onroll.Web.Shared;

namespace Onroll.Web.Releases;

/// <summary>Asks for a table of figures and freezes it, for somebody else to release.</summary>
[Requires(Permission.PrepareReleases)]
public sealed class PrepareModel(OnrollDbContext db, CurrentViewer current, PrepareRelease prepare) : PageModel
{
    private const int MostYears = 5;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public List<string> Measures { get; set; } = [];

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public MeasureBreakdown? By { get; set; }

    [BindProperty]
    public string? SchoolType { get; set; }

    [BindProperty]
    public bool? IsCoded { get; set; }

    [BindProperty]
    public ReleaseAudience? Audience { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    /// <summary>The release this one takes the place of. Null for most.</summary>
    [BindProperty(SupportsGet = true, Name = "corrects")]
    public Guid? CorrectsId { get; set; }

    public FigureRelease? Corrected { get; private set; }

    public IReadOnlyList<Choice> MeasureChoices { get; } = [.. ReleaseForm.Offered.Select(measure => new Choice(measure.Id, measure.Name, measure.Unit))];

    public IReadOnlyList<Choice> PeriodChoices { get; private set; } = [];

    public IReadOnlyList<Choice> TypeChoices { get; private set; } = [];

    public IReadOnlyList<Choice> ByChoices { get; } = [.. ReleaseForm.Breakdowns.Select(by => new Choice(by.ToString(), ReleaseWords.Of(by)))];

    public IReadOnlyList<Choice> NameChoices { get; } =
        [new("false", "By name"), new("true", "As letters", "Counts only: the number on roll, and rates, would name the school")];

    public IReadOnlyList<Choice> AudienceChoices { get; } = Choice.From<ReleaseAudience>(ReleaseWords.Of);

    public IReadOnlyList<Choice> RuleChoices { get; } = [.. ReleaseForm.Rules.Select(rule => new Choice(rule.Id, ReleaseWords.Of(rule)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        (By, IsCoded, Rule, Audience) = (MeasureBreakdown.School, false, DisclosureRule.External.Id, ReleaseAudience.Schools);
        if (Corrected is { } old)
        {
            (Title, Period, Audience) = (old.Title, old.Period, old.Audience);
            Measures = [.. ReleaseTable.Read(old.Table).Measures.Select(measure => measure.Id)];
            Rule = ReleaseTable.Read(old.Table).RuleId;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var form = new ReleaseForm(Title, Measures, Period, By, Audience, Rule, IsCoded == true, string.IsNullOrEmpty(SchoolType) ? null : SchoolType);
        if (this.HasErrors(form.Errors(current.Viewer.Today)))
        {
            return this.Invalid();
        }

        if (await prepare.RunAsync(current.Viewer, form, CorrectsId, current.ChangedBy("Prepared a release of figures"), stop) is not { } release)
        {
            this.HasErrors([new FieldError(nameof(Period), "Every count would have to be hidden: they are small, or would give small ones away. Choose a longer period or fewer groups")]);
            return this.Invalid();
        }

        TempData["Notice"] = "This is the table as its readers will see it";
        return RedirectToPage("/Releases/Release", new { releaseId = release.FigureReleaseId });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var place = await db.InsightPlaceAsync(current.Viewer, stop);
        var years = await db.InsightYearsAsync([.. place.Schools.Select(school => school.OrganisationId)], stop);
        PeriodChoices = [.. years.Take(MostYears).SelectMany(year => MeasurePeriod.Of(year).Terms().Reverse().Prepend(MeasurePeriod.Of(year)))
            .Where(period => period.From <= current.Viewer.Today).Select(period => new Choice(period.Key, period.Name))];
        TypeChoices = [.. place.Types.Count > 1 ? place.Types.Select(type => new Choice(type, InsightWords.TypesName(type))) : []];
        if (CorrectsId is not { } id)
        {
            return true;
        }

        var old = await db.ReleaseForAsync(current.Viewer, id, stop);
        Corrected = old is { MayPrepare: true, CorrectedBy: null, Release.ReleasedOn: not null } ? old.Release : null;
        return Corrected is not null;
    }
}
