using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;

namespace Onroll.Web.Support;

/// <summary>Which kinds of reason stand in which year groups.</summary>
[Requires(Permission.SeeRegister)]
public sealed class YearGroupsModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "school")]
    public OrganisationId? SchoolId { get; set; }

    public RegisterHeatmap Heatmap { get; private set; } = new([], []);

    public IReadOnlyList<YearCounts> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Heatmap = await db.RegisterHeatmapAsync(current.Viewer, SchoolId, stop);
        Years = await db.RegisterYearsAsync(current.Viewer, SchoolId, stop);
    }

    /// <summary>The finding as a sentence. Null when there is nothing to say.</summary>
    public string? Finding()
    {
        if (Heatmap.Rows.Count == 0)
        {
            return null;
        }

        var row = Heatmap.Rows[0];
        var most = row.ByYear.Max();
        var year = Heatmap.Years[row.ByYear.ToList().IndexOf(most)];
        return $"{RegisterWords.OfKind(row.Kind)} is the most frequent reason: {row.Total} {(row.Total == 1 ? "pupil" : "pupils")}, {most} of them in {RegisterWords.OfYear(year)}.";
    }
}
