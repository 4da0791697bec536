using System.Globalization;
using System.Text;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Web.Access;

namespace Onroll.Web.Pupils;

/// <summary>The list of pupils as a file, with the filters of the page it was asked for on.</summary>
internal static class PupilExport
{
    private const int RowsAtOnce = 500;

    public static void MapPupilExport(this WebApplication app) =>
        app.MapGet("/pupils/export.csv", WriteAsync).WithMetadata(new RequiresAttribute(Permission.ExportPupils));

    private static async Task WriteAsync(
        string? text, string? year, OrganisationId? school, string? sort, HttpContext http, CurrentViewer current, OnrollDbContext db, CancellationToken stop)
    {
        var request = PupilListAddress.Read(text, year, school, sort);
        var total = await db.CountPupilsAsync(current.Viewer, request, stop);

        // What leaves is logged before it leaves.
        db.Note("pupil-export", current.Viewer.UserId.Value, string.Create(CultureInfo.InvariantCulture, $"{{\"pupils\":{total}}}"));
        await db.SaveAsync(current.ChangedBy("Downloaded a list of pupils"), stop);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=pupils.csv";
        http.Response.Headers.CacheControl = "no-store";
        await using var file = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await file.WriteAsync("Surname,Forename,UPN,Year,Form,School,Attended %,Days suspended this year,Register\r\n");
        for (var skip = 0; skip < total; skip += RowsAtOnce)
        {
            foreach (var row in await db.ListPupilsAsync(current.Viewer, request, (skip, RowsAtOnce), stop))
            {
                await file.WriteAsync(Line(row));
            }
        }
    }

    private static string Line(PupilListed row)
    {
        string?[] cells =
        [
            row.Surname, row.Forename, row.Upn?.Value, row.Place?.NcYear, row.Place?.FormGroup, row.Place?.School,
            row.Attendance?.Rounded()?.ToString(CultureInfo.InvariantCulture), row.SuspendedDays?.ToString(CultureInfo.InvariantCulture), row.Rating?.ToString(),
        ];
        return string.Join(',', cells.Select(CsvCell.Write)) + "\r\n";
    }
}

/// <summary>One cell of a CSV file that a spreadsheet will open.</summary>
public static class CsvCell
{
    /// <summary>Quoted where it must be; a text that a spreadsheet would take for a formula is made a plain text.</summary>
    public static string Write(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
