using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;
using Onroll.Web.Access;
using Onroll.Web.Design;
using Onroll.Web.Support;

namespace Onroll.Web.FairAccess;

/// <summary>The queue: every child one has part in, with how long they have waited.</summary>
[Requires(Permission.SeeFairAccess)]
public sealed class FairAccessIndexModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    private static readonly string[] Headers =
        ["Child", "Year", "Category", "Evidence", "Referred by", "Referred on", "Protocol applies from", "Place due by", "School days waited", "Weeks out of education", "School", "Decided on", "Departure from the proposal", "Over number", "Where it stands", "First day"];

    public Viewer Viewer => current.Viewer;

    public IReadOnlyList<FairAccessRow> Open { get; private set; } = [];

    public IReadOnlyList<FairAccessRow> Over { get; private set; } = [];

    /// <summary>Places by school. Empty for who does not decide.</summary>
    public IReadOnlyList<PlacedAtSchool> Shares { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var rows = await db.FairAccessRowsAsync(Viewer, stop);
        Open = [.. rows.Where(row => row.Case.IsOpen)];
        Over = [.. rows.Where(row => !row.Case.IsOpen).OrderByDescending(row => row.Case.PlacedOn ?? row.Case.WithdrawnOn)];
        if (current.May(Permission.DecideFairAccess) && await db.FairAccessPartnershipsAsync(Viewer, stop) is [var partnership, ..])
        {
            Shares = await db.PlacedBySchoolAsync(partnership.PartnershipId, Viewer.Today, stop);
        }
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        if (!current.May(Permission.DecideFairAccess))
        {
            return NotFound();   // a list for who decides
        }

        var rows = await db.FairAccessRowsAsync(Viewer, stop);
        db.Note("fair-access-download", Guid.Empty, JsonSerializer.Serialize(new { children = rows.Count }));
        await db.SaveAsync(current.ChangedBy("Downloaded the children under fair access"), stop);
        return File(CsvText.Write(Headers, rows.Select(Cells)), "text/csv; charset=utf-8", string.Create(DateWords.English, $"fair-access-{Viewer.Today:yyyy-MM-dd}.csv"));
    }

    private string?[] Cells(FairAccessRow row) =>
    [
        row.Child, row.Case.NcYear.ToString(DateWords.English), FairAccessCategories.Of(row.Case.Category).Name, row.Case.Evidence, row.ReferredBy, Iso(row.Case.ReferredOn), Iso(row.Case.AgreedOn), Iso(row.AllocateBy),
        row.Day?.ToString(DateWords.English), row.WeeksOut(Viewer.Today)?.ToString(DateWords.English), row.School, Iso(row.Decision?.DecidedOn), row.Decision?.DepartureReason,
        row.Decision is null ? null : row.Decision.IsOverNumber ? "Yes" : "No", row.Decision is { } decision ? FairAccessWords.Of(decision) : FairAccessWords.Of(row.Case.State), Iso(row.Decision?.AdmittedOn ?? row.Decision?.StartsOn),
    ];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", DateWords.English);
}
