using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Support;

namespace Onroll.Web.Insight;

/// <summary>The dashboard's figures as a file: every measure, group and time, with hidden ones marked. Noted in the audit log.</summary>
[Requires(Permission.SeeFigures)]
public sealed class DownloadModel(OnrollDbContext db, CurrentViewer current, KeptColumns kept) : PageModel
{
    private static readonly string[] Headers = ["Measure", "Unit", "Group", "URN or year", "Period", "Numerator", "Denominator", "Value", "Low", "High", "Published", "Published of"];

    [BindProperty(SupportsGet = true), FromQuery]
    public InsightAddress Address { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await InsightBoard.ReadAsync((db, kept), current.Viewer, Address, stop) is not var (board, _))
        {
            return NotFound();
        }

        var rows =
            from tab in InsightAddress.Tabs
            let measure = MeasureCatalogue.Get(tab.Id)
            from @group in board.Figures.Groups.Prepend(null)
            from period in board.Series.Append(board.Year).Distinct()
            select Cells(board, measure, @group, period);
        db.Note("insight-download", Guid.Empty, JsonSerializer.Serialize(new { schools = board.Place.Schools.Count, filter = Request.QueryString.Value }));
        await db.SaveAsync(current.ChangedBy("Downloaded figures"), stop);
        return File(CsvText.Write(Headers, rows), "text/csv; charset=utf-8", $"insight-{board.Year.Key}.csv");
    }

    private static string?[] Cells(InsightBoard board, Measure measure, MeasureGroup? group, MeasurePeriod period)
    {
        var figure = board.Figures.Of(measure, group, period);
        var published = group is null ? board.Published.Of(measure, board.SchoolType, period) : null;
        return
        [
            measure.Id, measure.Unit, group?.Name ?? "All", group?.Code ?? "all", period.Key,
            Count(figure.Row.Numerator, figure.HidesNumerator), Count(figure.Row.Denominator, figure.HidesDenominator),
            Rate(figure, figure.Row.Value), Rate(figure, figure.Row.Low), Rate(figure, figure.Row.High),
            published?.Value?.ToString(DateWords.English) ?? published?.Marker, published?.Of,
        ];
    }

    private static string Count(decimal count, bool isHidden) => isHidden ? DisclosureRule.Marker : count.ToString("0.#", DateWords.English);

    private static string? Rate(InsightFigure figure, double? rate) => figure.IsHidden ? DisclosureRule.Marker : rate?.ToString("0.####", DateWords.English);
}
