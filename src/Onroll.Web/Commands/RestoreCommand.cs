using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary><c>onroll restore FILE</c></summary>
public static class RestoreCommand
{
    public static Verb Verb { get; } = new("restore", "Puts a backup back. Refuses to overwrite a record unless told to.", RunAsync)
    {
        Operands = "FILE",
        LeastOperands = 1,
        MostOperands = 1,
        Options = [new("replace", null, "overwrite the record that is there")],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var file = Path.GetFullPath(arguments.Operands[0]);
        if (!File.Exists(file))
        {
            throw new InputRefusedException($"There is no file {file}.");
        }

        await using var services = await CommandStore.OpenOrMakeAsync(arguments.Location, stop);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        switch (await Restore.RunAsync(db, arguments.Location.KeysFolder, file, arguments.Has("replace"), stop))
        {
            case RestoreOutcome.Restored(var manifest):
                var result = new Result(file, manifest.MadeAtUtc, manifest.Version, manifest.Parts.Sum(part => part.Rows));
                terminal.Print(arguments, result, back => $"The record is as it was at {back.MadeAtUtc:yyyy-MM-dd HH:mm:ss} UTC: {back.Rows} rows. Restart Onroll if it is running.");
                return ExitCode.Done;
            case RestoreOutcome.Refused(var problem):
                throw new InputRefusedException(problem);
            default:
                throw new InvalidOperationException("Unknown outcome of a restore.");
        }
    }

    private sealed record Result(string File, DateTime MadeAtUtc, string Version, long Rows);
}
