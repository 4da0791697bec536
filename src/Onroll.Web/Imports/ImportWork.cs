using System.Threading.Channels;
using Onroll.Core.Imports;
using Onroll.Core.Store;
using Onroll.Exchange;

namespace Onroll.Web.Imports;

/// <summary>An import a person has asked for.</summary>
public sealed record ImportJob(AreaId Area, ImportRun Run, ImportKind Kind, ImportRequest Request);

/// <summary>Imports files one after another behind the pages, so that nobody has to keep one open.</summary>
public sealed partial class ImportWork(IServiceScopeFactory scopes, ImportUploads uploads, ILogger<ImportWork> log) : BackgroundService
{
    private readonly Channel<ImportJob> _jobs = Channel.CreateUnbounded<ImportJob>();

    public void Add(ImportJob job) => _jobs.Writer.TryWrite(job);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _jobs.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(job, stoppingToken);
        }
    }

    private async Task RunAsync(ImportJob job, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(job.Area);
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        if (uploads.Find(job.Run) is not { } file)
        {
            await new ImportRuns(db).EndAsync(job.Run.ImportRunId, ImportState.Refused, "The file is no longer here. Choose it again.", [], stop);
            return;
        }

        try
        {
            var result = await new RecordedImport(new FileImporter(new ImportFiles(db)), new ImportRuns(db)).RunAsync(file, job.Kind, job.Request, stop);
            Finished(job.Run.ImportRunId, job.Kind, result.Read, result.Rejected);
        }
        catch (UnreadableFileException)
        {
            Refused(job.Run.ImportRunId, job.Kind);   // the run tells the person why
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The edge of background work: one bad import must not end the ones after it. The run says that it broke off.
            BrokeOff(problem, job.Run.ImportRunId, job.Kind);
        }

        uploads.Remove(job.Run.ImportRunId);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Import {Run} of {Kind} finished: {Read} rows read, {Rejected} rejected")]
    private partial void Finished(ImportRunId run, ImportKind kind, int read, int rejected);

    [LoggerMessage(Level = LogLevel.Information, Message = "Import {Run} of {Kind} was refused")]
    private partial void Refused(ImportRunId run, ImportKind kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Run} of {Kind} broke off")]
    private partial void BrokeOff(Exception problem, ImportRunId run, ImportKind kind);
}
