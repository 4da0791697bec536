using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.Support;

/// <summary>The register as it is filtered, as a file. What was taken, by whom and how many is in the audit log.</summary>
[Requires(Permission.ExportPupils)]
public sealed class DownloadModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    private static readonly string[] Headers =
        ["Forename", "Surname", "School", "Year", "Form", "Rating", "Since", "Why", "Attendance %", "Review", "Owner", "Package missing"];

    [BindProperty(SupportsGet = true), FromQuery]
    public RegisterAddress Address { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var (viewer, filter) = (current.Viewer, Address.Filter());
        if (!viewer.May(Permission.SeeRegister))
        {
            return Forbid();
        }

        var rows = await db.RegisterRowsAsync(viewer, filter, stop);
        var figures = await db.RegisterFiguresAsync(rows, viewer.Today, stop);
        db.Note("register-download", Guid.Empty, JsonSerializer.Serialize(new { pupils = rows.Count, filter = Request.QueryString.Value }));
        await db.SaveAsync(current.ChangedBy("Downloaded the register"), stop);
        return File(
            CsvText.Write(Headers, rows.Select(row => Cells(row, figures[row.RegisterEntryId]))),
            "text/csv; charset=utf-8",
            string.Create(DateWords.English, $"register-{viewer.Today:yyyy-MM-dd}.csv"));
    }

    private static string?[] Cells(RegisterRow row, RegisterFigures figures) =>
    [
        row.Forename,
        row.Surname,
        row.SchoolName,
        row.NcYear,
        row.FormGroup,
        row.Rating.ToString(),
        Iso(row.RatingSince),
        string.Join("; ", row.Reasons.Reasons.Select(reason => reason.Fact).DefaultIfEmpty(row.AddedReason ?? "Above no threshold now")),
        figures.Attendance.Rounded()?.ToString("0.0", DateWords.English),
        row.ReviewOn is { } review ? Iso(review) : null,
        row.OwnerName,
        row.IsPackageMissing ? "Yes" : "No",
    ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", DateWords.English);
}
