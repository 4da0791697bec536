using System.Text.Json;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Imports;

/// <summary>Takes the rows of one file into the record. Importing the same file again changes nothing.</summary>
/// <remarks>An audit note of the whole is left when a file has been taken; the rows that changed are audited one by one.</remarks>
public sealed class ImportFiles(OnrollDbContext db)
{
    public Task<ImportResult> SchoolsAsync(ImportSource<EstablishmentRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new EstablishmentImport(db, request).RunAsync, stop);

    public Task<ImportResult> SchoolLinksAsync(ImportSource<EstablishmentLinkRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new EstablishmentLinkImport(db, request).RunAsync, stop);

    public Task<ImportResult> SchoolGroupsAsync(ImportSource<EstablishmentGroupRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new EstablishmentGroupImport(db, request).RunAsync, stop);

    public Task<ImportResult> CalendarAsync(ImportSource<CalendarRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new CalendarImport(db, request).RunAsync, stop);

    public Task<ImportResult> PupilsAsync(ImportSource<PupilRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new PupilImport(db, request, source.FileName).RunAsync, stop);

    public Task<ImportResult> AttendanceAsync(ImportSource<AttendanceRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new AttendanceImport(db, request).RunAsync, stop);

    public Task<ImportResult> AttendanceSummariesAsync(ImportSource<AttendanceSummaryRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new AttendanceSummaryImport(db, request).RunAsync, stop);

    public Task<ImportResult> BehaviourAsync(ImportSource<IncidentRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new IncidentImport(db, request).RunAsync, stop);

    public Task<ImportResult> SuspensionsAsync(ImportSource<SuspensionRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new SuspensionImport(db, request).RunAsync, stop);

    public Task<ImportResult> BenchmarksAsync(ImportSource<BenchmarkRow> source, ImportRequest request, CancellationToken stop) =>
        NotedAsync(source, request, new BenchmarkImport(db, request).RunAsync, stop);

    /// <summary>The school with that URN, added from the national register if it is there. Null when nobody knows it.</summary>
    public async Task<OrganisationId?> FindSchoolAsync(Urn urn, ChangedBy by, CancellationToken stop)
    {
        var schools = await SchoolDirectory.LoadAsync(db, stop);
        var key = new SchoolKey(urn, null);
        await schools.AddFromRegisterAsync(db, [key], stop);
        await db.SaveAsync(by, stop);
        return schools.Find(key);
    }

    private async Task<ImportResult> NotedAsync<T>(
        ImportSource<T> source, ImportRequest request, Func<ImportSource<T>, CancellationToken, Task<ImportResult>> import, CancellationToken stop)
        where T : class
    {
        var result = await import(source, stop) with { IgnoredColumns = source.IgnoredColumns };
        if (!request.IsRehearsal && result.Added + result.Changed > 0)
        {
            var detail = new { file = source.FileName, result.Read, result.Added, result.Changed, result.Unchanged, result.Rejected };
            db.Note("import", request.Run?.Value ?? Guid.Empty, JsonSerializer.Serialize(detail, JsonSerializerOptions.Web));
            await db.SaveAsync(request.By, stop);
        }

        return result;
    }
}
