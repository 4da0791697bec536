using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Store;
using Onroll.Exchange.Documents;
using Onroll.Web.Access;

namespace Onroll.Web.Insight;

/// <summary>The dashboard as a file, with what the page hides hidden. Noted in the audit log.</summary>
[Requires(Permission.SeeFigures)]
public sealed class DownloadModel(OnrollDbContext db, CurrentViewer current, KeptColumns kept) : PageModel
{
    [BindProperty(SupportsGet = true), FromQuery]
    public InsightAddress Address { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        SendAsync("csv", "text/csv; charset=utf-8", InsightCsv.Write, stop);

    public Task<IActionResult> OnGetWordAsync(CancellationToken stop) =>
        SendAsync("docx", WordFile.ContentType, contents => WordFile.Write(InsightDocument.Of(contents, current.Viewer.Name)), stop);

    private async Task<IActionResult> SendAsync(string extension, string type, Func<InsightContents, byte[]> write, CancellationToken stop)
    {
        if (await InsightContents.ReadAsync((db, kept), current.Viewer, Address, stop) is not { } contents)
        {
            return NotFound();
        }

        db.Note("insight-download", Guid.Empty, JsonSerializer.Serialize(new { kind = extension, schools = contents.Board.Place.Schools.Count, filter = Request.QueryString.Value }));
        await db.SaveAsync(current.ChangedBy("Downloaded figures"), stop);
        return File(write(contents), type, $"insight-{contents.Board.Year.Key}.{extension}");
    }
}
