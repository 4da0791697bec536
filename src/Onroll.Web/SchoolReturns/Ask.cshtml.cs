using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;
using Onroll.Web.Design.Forms;
using Onroll.Web.Shared;

namespace Onroll.Web.SchoolReturns;

/// <summary>Asks the schools of a partnership for their figures.</summary>
[Requires(Permission.RunReturns)]
public sealed class AskModel(OnrollDbContext db, CurrentViewer current, AskForReturns ask) : PageModel
{
    private const int YearsOffered = 6;

    private IReadOnlyList<Partnership> _partnerships = [];

    [BindProperty]
    public string? Partnership { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Last { get; set; }

    [BindProperty]
    public int? Years { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public string? Cap { get; set; }

    [BindProperty]
    public string? Lengths { get; set; }

    [BindProperty]
    public bool IsForSchools { get; set; }

    public IReadOnlyList<Choice> PartnershipChoices => [.. _partnerships.Select(one => new Choice(one.PartnershipId.ToString(), one.Name))];

    /// <summary>Years with their terms, the newest first.</summary>
    public IReadOnlyList<Choice> PeriodChoices
    {
        get
        {
            var newest = AcademicYear.Containing(current.Viewer.Today);
            return [.. Enumerable.Range(0, YearsOffered).Select(back => MeasurePeriod.Of(new(newest.StartYear - back)))
                .SelectMany(year => year.Terms().Reverse().Prepend(year)).Where(period => period.From <= current.Viewer.Today).Select(period => new Choice(period.Key, period.Name))];
        }
    }

    public IReadOnlyList<Choice> YearChoices { get; } =
        [.. Enumerable.Range(1, RoundForm.MostYears).Select(years => new Choice(years.ToString(CultureInfo.InvariantCulture), years == 1 ? "That year or term alone" : $"{years} years"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        (Years, Last) = (1, MeasurePeriod.Of(AcademicYear.Containing(current.Viewer.Today).Previous).Key);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var form = new RoundForm(Title, Last, Years, DueOn, Cap, Lengths, IsForSchools);
        if (this.HasErrors(form.Errors(current.Viewer.Today)))
        {
            return this.Invalid();
        }

        var partnership = _partnerships.FirstOrDefault(one => one.PartnershipId.ToString() == Partnership) ?? _partnerships[0];
        var round = await ask.RunAsync(partnership.PartnershipId, form, current.ChangedBy("Asked schools for their figures"), stop);
        TempData["Notice"] = "The schools have been asked";
        return RedirectToPage("/SchoolReturns/Round", new { roundId = round.ReturnRoundId });
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        _partnerships = await db.PartnershipsToAskAsync(current.Viewer, stop);
        return _partnerships.Count > 0;
    }
}
