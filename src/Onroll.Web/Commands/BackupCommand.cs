using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary><c>onroll backup FILE</c></summary>
public static class BackupCommand
{
    public static Verb Verb { get; } = new("backup", "Copies the whole record into a file, while Onroll runs.", RunAsync)
    {
        Operands = "FILE",
        LeastOperands = 1,
        MostOperands = 1,
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var file = Path.GetFullPath(arguments.Operands[0]);
        if (File.Exists(file))
        {
            throw new InputRefusedException($"There is a file {file} already. Choose another name: a backup never overwrites.");
        }

        await using var services = await CommandStore.OpenExistingAsync(arguments.Location, stop);
        await using var scope = services.CreateAsyncScope();
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            var manifest = await Backup.RunAsync(scope.ServiceProvider.GetRequiredService<OnrollDbContext>(), arguments.Location.KeysFolder, file, stop);
            var result = new Result(file, manifest.MadeAtUtc, manifest.Parts.Sum(part => part.Rows), new FileInfo(file).Length, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
            terminal.Print(arguments, result, made => $"{made.File}: {made.Rows} rows as they were at {made.MadeAtUtc:yyyy-MM-dd HH:mm:ss} UTC, {made.Bytes} bytes. Keep it as safe as the record itself.");
            return ExitCode.Done;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"The backup could not be written: {unwritable.Message}");
        }
    }

    private sealed record Result(string File, DateTime MadeAtUtc, long Rows, long Bytes, double Seconds);
}
