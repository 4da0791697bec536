using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Exchange;
using Onroll.Web.Access;
using Onroll.Web.Design;

namespace Onroll.Web.SetUp;

/// <summary>The audit log as it is filtered, as a file. That it was taken is in the log itself.</summary>
[Requires(Permission.SeeAudit)]
public sealed class AuditDownloadModel(OnrollDbContext db, CurrentViewer current) : PageModel
{
    private static readonly string[] Header = ["Entry", "When (UTC)", "Who", "Reason", "Action", "What", "Field", "Before", "After"];

    [BindProperty(SupportsGet = true), FromQuery]
    public AuditAddress Address { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        db.Note("audit-download", Guid.Empty, JsonSerializer.Serialize(new { Filter = Address.Query() }));
        await db.SaveAsync(current.ChangedBy("Downloaded the audit log"), stop);

        // A log of years does not fit in memory, and a browser needs its answer from the beginning.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var rows = await db.AuditLogToDownloadAsync(Address.Filter(), stop);
        RejectFiles.WriteTable(file, Header, rows.ToBlockingEnumerable(stop).SelectMany(Lines));
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", string.Create(DateWords.English, $"audit-log-{current.Viewer.Today:yyyy-MM-dd}.csv"));
    }

    // A line for each field that changed, so that a spreadsheet can filter them.
    private static IEnumerable<string?[]> Lines(AuditLogRow row)
    {
        string?[] start =
        [
            row.Sequence.ToString(DateWords.English), row.AtUtc.ToString("yyyy-MM-dd HH:mm:ss", DateWords.English), row.Actor, row.Reason, row.Action.ToString(), row.What,
        ];
        return row.Fields.Count == 0
            ? [[.. start, null, null, null]]
            : row.Fields.Select(field => (string?[])[.. start, field.Name, field.Before, field.After]);
    }
}
