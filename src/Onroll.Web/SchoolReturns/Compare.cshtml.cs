using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Access;

namespace Onroll.Web.SchoolReturns;

/// <summary>The accepted figures of schools beside each other, for those who may see them.</summary>
[Requires(Permission.SeeFigures)]
public sealed class CompareModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid RoundId { get; set; }

    [FromQuery(Name = "period")]
    public string? PeriodKey { get; set; }

    [FromQuery(Name = "all")]
    public bool AsksForAll { get; set; }

    public RoundForReader One { get; private set; } = null!;   // loaded before the page is shown, as is what follows

    public MeasurePeriod Period { get; private set; } = null!;

    public ReturnComparison Comparison { get; private set; } = null!;

    /// <summary>Only the office, which answers the returns, may see small counts beside each other.</summary>
    public bool ShowsAll => AsksForAll && One.MayRun;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop) =>
        await LoadAsync(stop) ? File(ReturnCsv.Write(Comparison, Period), "text/csv; charset=utf-8", "school-figures.csv") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.ReturnRoundAsync(current.Viewer, RoundId, stop) is not { Shown.Count: > 0 } one)
        {
            return false;
        }

        One = one;
        Period = one.Round.AskedPeriods().FirstOrDefault(period => period.Key == PeriodKey) ?? one.Round.AskedPeriods()[^1];
        Comparison = await db.CompareReturnsAsync(one, Period.Key, ShowsAll ? DisclosureRule.None : DisclosureRule.External, stop);
        return true;
    }
}
