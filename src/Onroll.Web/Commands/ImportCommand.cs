using System.Diagnostics;
using System.Globalization;
using Onroll.Core.Audit;
using Onroll.Core.Imports;
using Onroll.Core.Store;
using Onroll.Exchange;
using Onroll.Web.Imports;

namespace Onroll.Web.Commands;

/// <summary><c>onroll import</c></summary>
public static class ImportCommand
{
    public static Verb Verb { get; } = new("import", "Takes schools, calendars, pupils, attendance, behaviour, suspensions, statistics or a partnership's pack from files.", RunAsync)
    {
        Operands = "KIND FILE…",
        LeastOperands = 2,
        MostOperands = int.MaxValue,
        Options =
        [
            new("partnership", "CODE", "the partnership whose area the rows belong to, where there are several areas"),
            new("school", "URN", "the school the rows are for, where they do not say"),
            new("rejects", "FILE", "writes every rejected row with its reason as CSV"),
            new("dry-run", null, "does everything and keeps nothing"),
        ],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var kind = arguments.Operands[0] == ImportPack.Kind ? default : KindOf(arguments.Operands[0]);
        var files = arguments.Operands.Skip(1).ToList();
        var missing = files.Find(file => !File.Exists(file));
        if (missing is not null)
        {
            throw new InputRefusedException($"There is no file {missing}.");
        }

        var clock = Stopwatch.StartNew();
        await using var services = await CommandStore.OpenOrMakeAsync(arguments.Location, stop);
        if (kind == default)
        {
            var packs = await ImportPack.RunAsync(services, files, arguments.Text("partnership"), arguments.Has("dry-run"), stop);
            foreach (var reject in packs.Rejects)
            {
                await terminal.Error.WriteLineAsync($"{reject.File}, line {reject.Line}{(reject.Field is null ? "" : $", {reject.Field}")}: {reject.Problem}");
            }

            terminal.Print(arguments, packs, Describe);
            return packs.Rejected > 0 ? ExitCode.Refused : ExitCode.Done;
        }

        var target = await ImportTarget.FindAsync(services, kind, arguments.Text("partnership"), arguments.Text("school"), stop);
        var rejects = new List<Reject>();
        var total = new ImportReport(arguments.Operands[0]);
        foreach (var path in files)
        {
            total.Add(await ImportAsync(services, target, new Job(kind, path, arguments.Has("dry-run")), (terminal, rejects), stop));
        }

        if (arguments.Text("rejects") is { } rejectsPath)
        {
            await using var file = File.Create(rejectsPath);
            RejectFiles.Write(file, rejects);
        }

        total.Seconds = clock.Elapsed.TotalSeconds;
        terminal.Print(arguments, total, Describe);
        return total.WasRefused ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<ImportResult?> ImportAsync(
        ServiceProvider services, ImportTarget target, Job job, (Terminal Terminal, List<Reject> Rejects) to, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(target.Area);
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        var importer = new FileImporter(new ImportFiles(db));
        var runs = new ImportRuns(db);
        var (file, name) = (ImportFile.OnDisk(job.Path), Path.GetFileName(job.Path));
        var request = new ImportRequest(ChangedBy.Onroll($"Imported {name} from the command line"), target.School, job.IsRehearsal)
        {
            OnReject = to.Rejects.Add,
            OnProgress = Progress(to.Terminal, name),
        };
        try
        {
            if (job.IsRehearsal)
            {
                return await importer.RunAsync(file, job.Kind, request, stop, await runs.HeaderMapAsync(job.Kind, stop), DescriptionOf(job.Path));
            }

            var run = await runs.AddAsync(name, request.By, ImportState.Running, stop);
            var result = await new RecordedImport(importer, runs).RunAsync(file, job.Kind, request with { Run = run.ImportRunId }, stop, DescriptionOf(job.Path));
            Tell(to.Terminal, name, result);
            return result;
        }
        catch (UnreadableFileException unreadable)
        {
            await to.Terminal.Error.WriteLineAsync(unreadable.Message);
            return null;
        }
    }

    private static void Tell(Terminal terminal, string file, ImportResult result)
    {
        if (result.IgnoredColumns.Count > 0)
        {
            terminal.Error.WriteLine($"{file}: columns left out: {string.Join(", ", result.IgnoredColumns)}");
        }

        foreach (var remark in result.Remarks)
        {
            terminal.Error.WriteLine($"{remark.File}, line {remark.Line}: {remark.Problem}");
        }
    }

    // One line a second at most: enough to see that it moves and how far it had come.
    private static Action<int> Progress(Terminal terminal, string file)
    {
        var last = Stopwatch.StartNew();
        return read =>
        {
            if (last.Elapsed.TotalSeconds >= 1)
            {
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {read:N0} rows taken"));
                last.Restart();
            }
        };
    }

    // A statistics table may come with a description of its columns beside it.
    private static ImportFile? DescriptionOf(string path)
    {
        var beside = Path.ChangeExtension(path, ".meta.csv");
        return File.Exists(beside) ? ImportFile.OnDisk(beside) : null;
    }

    private static ImportKind KindOf(string word) =>
        Enum.TryParse<ImportKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(word[0])
            ? kind
            : throw new WrongUsageException($"import takes one of {string.Join(", ", Enum.GetNames<ImportKind>().Select(n => n.ToLowerInvariant()))}, {ImportPack.Kind} and then files.");

    private static string Describe(ImportReport report)
    {
        var counts = string.Create(CultureInfo.InvariantCulture,
            $"{report.Kind}: {report.Read:N0} rows read, {report.Added:N0} added, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged, {report.Rejected:N0} rejected, in {report.Seconds:N1} seconds.");
        return string.Join('\n', [counts, .. report.Rejects.Select(r => $"{r.File}, line {r.Line}{(r.Field is null ? "" : $", {r.Field}")}{(r.Value is null ? "" : $" \"{r.Value}\"")}: {r.Problem}")]);
    }

    private sealed record Job(ImportKind Kind, string Path, bool IsRehearsal);
}
