using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Insight;
using Onroll.Core.Releases;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Web.Access;
using Onroll.Web.Shared;

namespace Onroll.Web.Releases;

/// <summary>Released figures over time against a chosen period, and ranks somebody entered.</summary>
[Requires(Permission.SeeFigures)]
public sealed class TrendModel(OnrollDbContext db, CurrentViewer current, EnterRank enter) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "measure")]
    public string? MeasureId { get; set; }

    /// <summary>The release compared with. Null for the earliest.</summary>
    [BindProperty(SupportsGet = true, Name = "base")]
    public Guid? BaseId { get; set; }

    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public int? Rank { get; set; }

    [BindProperty]
    public int? RankedOf { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    public ReleaseTrend Trend { get; private set; } = null!;   // loaded before the page is shown

    public bool MayEnter => current.May(Permission.PrepareReleases) || current.May(Permission.ReleaseFigures);

    /// <summary>"−38.0% since 2015/16." Without a change, what the page shows.</summary>
    public string Finding => Trend.Figures is [.., { Change: { } change } last] && Trend.Figures.FirstOrDefault(figure => figure.IsBase) is { } start
        ? $"{ReleaseWords.Change(change.Middle)} from {start.Table.Period} to {last.Table.Period}."
        : "Released figures beside a period of your choice.";

    public static string YearOf(EnteredRank rank)
    {
        ArgumentNullException.ThrowIfNull(rank);
        return new AcademicYear(rank.AcademicYear / 100).ToString();
    }

    public async Task OnGetAsync(CancellationToken stop) => await LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (!MayEnter || MeasureCatalogue.Find(MeasureId) is null)
        {
            return NotFound();
        }

        var form = new RankForm(MeasureId, Year, Rank, RankedOf, Source);
        if (this.HasErrors(form.Errors()))
        {
            return this.Invalid();
        }

        var rank = await enter.RunAsync(current.Viewer.OrganisationId, form, current.ChangedBy("Entered a published rank"), stop);
        TempData["Notice"] = $"Entered: {rank.InWords}";
        return RedirectToPage("/Releases/Trend", new { measure = MeasureId });
    }

    private async Task LoadAsync(CancellationToken stop) => Trend = await ReleaseTrend.ReadAsync(db, current.Viewer, MeasureId, BaseId, stop);
}
