using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes the rows of one file into the record. Importing the same file again changes nothing.</summary>
/// <remarks>An audit note of the whole is left when a file has been taken; the rows that changed are audited one by one.</remarks>
public sealed class ImportFiles(OnrollDbContext db)
{
    public Task<ImportResult> SchoolsAsync(ImportSource<EstablishmentRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new EstablishmentImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> SchoolLinksAsync(ImportSource<EstablishmentLinkRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new EstablishmentLinkImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> SchoolGroupsAsync(ImportSource<EstablishmentGroupRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new EstablishmentGroupImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> CalendarAsync(ImportSource<CalendarRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new CalendarImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> PupilsAsync(ImportSource<PupilRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new PupilImport(db, request, source.FileName).RunAsync(source, stop), stop);

    public Task<ImportResult> AttendanceAsync(ImportSource<AttendanceRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new AttendanceImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> AttendanceSummariesAsync(ImportSource<AttendanceSummaryRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new AttendanceSummaryImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> BehaviourAsync(ImportSource<IncidentRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new IncidentImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> SuspensionsAsync(ImportSource<SuspensionRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new SuspensionImport(db, request).RunAsync(source, stop), stop);

    public Task<ImportResult> BenchmarksAsync(ImportSource<BenchmarkRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source.FileName, request, new BenchmarkImport(db, request).RunAsync(source, stop), stop);

    private async Task<ImportResult> NotedAsync(string file, ImportRequest request, Task<ImportResult> import, CancellationToken stop)
    {
        var result = await import;
        if (!request.IsRehearsal && result.Added + result.Changed > 0)
        {
            var detail = System.Text.Json.JsonSerializer.Serialize(new { file, result.Read, result.Added, result.Changed, result.Unchanged, result.Rejected });
            db.Note("import", request.Run?.Value ?? Guid.Empty, detail);
            await db.SaveAsync(request.By, stop);
        }

        return result;
    }
}
