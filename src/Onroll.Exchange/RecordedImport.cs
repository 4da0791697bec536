using Onroll.Core.Imports;

namespace Onroll.Exchange;

/// <summary>An import whose progress and outcome are kept where people look for them, whatever happens to it.</summary>
public sealed class RecordedImport(FileImporter importer, ImportRuns runs)
{
    /// <param name="request">With the run already in it.</param>
    /// <param name="description">For statistics: the table's own description of its columns. Null without one.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be used; nothing was changed.</exception>
    public async Task<ImportResult> RunAsync(ImportFile file, ImportKind kind, ImportRequest request, CancellationToken stop, ImportFile? description = null)
    {
        var run = request.Run ?? throw new ArgumentException("There is no run to keep the outcome in.", nameof(request));
        var findings = new List<(bool IsReject, Reject Row)>();
        var watched = request with
        {
            OnReject = reject => Keep(true, reject, request.OnReject),
            OnRemark = remark => Keep(false, remark, request.OnRemark),
        };
        (ImportState State, string? Message) end = (ImportState.BrokenOff, ImportRuns.BrokenOffMessage);
        try
        {
            await runs.StartAsync(run, kind, request.School, stop);
            var result = await importer.RunAsync(file, kind, watched, stop, await runs.HeaderMapAsync(kind, stop), description);
            end = (ImportState.Finished, null);
            await runs.RefreshPlansAsync(result, stop);
            return result;
        }
        catch (UnreadableFileException unreadable)
        {
            end = (ImportState.Refused, unreadable.Message);
            throw;
        }
        finally
        {
            await runs.EndAsync(run, end.State, end.Message, findings, CancellationToken.None);
        }

        void Keep(bool isReject, Reject row, Action<Reject>? tell)
        {
            if (findings.Count < ImportRuns.MostFindings)
            {
                findings.Add((isReject, row));
            }

            tell?.Invoke(row);
        }
    }
}
