using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Insight;

/// <summary>The pupils behind a figure, for those who may open every one of them.</summary>
[Requires(Permission.SeePupils)]
public sealed class PupilsModel(OnrollDbContext db, CurrentViewer current, KeptColumns kept) : PageModel
{
    public Measure Measure { get; private set; } = MeasureCatalogue.All[0];

    public MeasurePeriod? Period { get; private set; }

    /// <summary>The school or year group. Null for all.</summary>
    public string? GroupName { get; private set; }

    public IReadOnlyList<InsightPupil> Pupils { get; private set; } = [];

    public bool IsCut => Pupils.Count == InsightPupilQueries.Most;

    public async Task<IActionResult> OnGetAsync(InsightAddress address, string? group, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        var viewer = current.Viewer;
        var place = (await db.InsightPlaceAsync(viewer, stop)).OfType(address.Schools);
        if (!viewer.May(Permission.SeeFigures) || !place.MayOpenPupils)
        {
            return Forbid();
        }

        if (MeasureCatalogue.Find(address.Measure) is not { } known || !InsightColumns.LeadsToPupils(known) || !MeasurePeriod.TryParse(address.Year, out var period))
        {
            return NotFound();
        }

        (Measure, Period) = (known, period);
        var reader = new MeasureReader(db, place.Schools, kept);
        GroupName = group is null ? null : place.Schools.FirstOrDefault(school => school.Urn?.ToString() == group)?.Name ?? Rules.Codes.CodeSet.CurriculumYear.Find(group)?.Label;
        Pupils = await reader.InsightPupilsAsync((viewer, place), (known, period, group), stop);
        return Page();
    }
}
