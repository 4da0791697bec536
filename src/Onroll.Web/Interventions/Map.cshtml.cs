using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Interventions;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Support;

namespace Onroll.Web.Interventions;

/// <summary>The term's provision map of a school, a year group at a time: on the page, on paper and as a file.</summary>
[Requires(Permission.SeeRegister)]
public sealed class MapModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    private static readonly string[] Headers = ["Pupil", "Form", "Interventions", "Cost", "Progress", "Reasons", "Decided"];

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<Organisation> Schools { get; private set; } = [];

    public Organisation School => Schools[SchoolAt];

    public IReadOnlyList<string> Years { get; private set; } = [];

    /// <summary>Null where the person works with no school.</summary>
    public ProvisionMapShown? Map { get; private set; }

    public bool MayDecide => current.May(Permission.KeepSupport) && School.OrganisationId == Viewer.OrganisationId;

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "school")]
    public int SchoolAt { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => await ReadAsync(stop);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        await ReadAsync(stop);
        if (Map is null || !Viewer.May(Permission.ExportPupils))
        {
            return Forbid();
        }

        db.Note("provision-map-download", Guid.Empty, JsonSerializer.Serialize(new { pupils = Map.Rows.Count, year = Year }));
        await db.SaveAsync(current.ChangedBy("Downloaded a provision map"), stop);
        return File(
            CsvText.Write(Headers, Map.Rows.Select(row => (IReadOnlyList<string?>)
            [
                row.Name, row.Form, string.Join("; ", row.Interventions.Select(i => i.Name)), (row.Pence / 100m).ToString("0.00", DateWords.English),
                row.Review?.Progress, row.Review?.DeferredBecause ?? row.Review?.Reasons, Decided(row),
            ])),
            "text/csv; charset=utf-8",
            string.Create(DateWords.English, $"provision-map-{Viewer.Today:yyyy-MM-dd}.csv"));
    }

    /// <summary>"Reading group: continue".</summary>
    public static string Decided(ProvisionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var choices = (row.Review?.ReadDecisions() ?? []).GroupBy(decision => decision.Choice).OrderBy(of => of.Key).Select(of => of.Count() == 1 ? InterventionWords.Of(of.Key) : $"{InterventionWords.Of(of.Key)} ({of.Count()})");
        return string.Join(", ", choices);
    }

    public string Address(string? year, int school, string? handler = null)
    {
        var parts = new[] { year is null ? null : $"year={Uri.EscapeDataString(year)}", school == 0 ? null : $"school={school}", handler is null ? null : $"handler={handler}" }.OfType<string>();
        return Url.Content("~/support/provision-map") + "?" + string.Join('&', parts);
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        var roll = Viewer.RollOrganisations;
        Schools = await db.Organisations.AsNoTracking().Where(o => roll.Contains(o.OrganisationId)).OrderBy(o => o.Name).ThenBy(o => o.OrganisationId).ToListAsync(stop);
        if (Schools.Count == 0)
        {
            return;
        }

        SchoolAt = Math.Clamp(SchoolAt, 0, Schools.Count - 1);
        Years = await db.YearsOfSchoolAsync(School.OrganisationId, Viewer.Today, stop);
        Year = Years.Contains(Year) ? Year : Years.Count > 0 ? Years[0] : null;
        Map = await db.ProvisionMapAsync(Viewer, (School.OrganisationId, Year), Viewer.Today, stop);
    }
}
