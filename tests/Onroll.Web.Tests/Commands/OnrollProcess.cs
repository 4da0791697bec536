using System.Diagnostics;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Web.Tests.Commands;

/// <summary>The real program in a process of its own, as people start it.</summary>
internal sealed class OnrollProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly List<string> _lines = [];

    private OnrollProcess(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>Where it said it is ready.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Every line of its standard output so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Out, string Error)> RunAsync(params string[] words)
    {
        await using var program = Launch(words);
        var output = await program._process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await program._process.WaitForExitAsync().WaitAsync(Patience);
        return (program._process.ExitCode, output, await program._error);
    }

    /// <summary>Starts a verb that serves, and returns when it says that it is ready.</summary>
    public static async Task<OnrollProcess> StartAsync(params string[] words)
    {
        var program = Launch([.. words, "--urls", "http://127.0.0.1:0"]);
        var line = await program._process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (line is null)
        {
            var error = await program._error;
            await program.DisposeAsync();
            throw new InvalidOperationException($"The program ended before it was ready: {error}");
        }

        program._lines.Add(line);
        program.Address = new Uri(line[(line.LastIndexOf(' ') + 1)..]);
        return program;
    }

    /// <summary>How to name a store on the command line.</summary>
    public static string[] Naming(StoreLocation location) => location switch
    {
        StoreLocation.Embedded embedded => ["--data", embedded.Folder],
        StoreLocation.Server server => ["--connection", server.ConnectionString],
        _ => throw new ArgumentOutOfRangeException(nameof(location)),
    };

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to end and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var ask = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            _lines.Add(line);
        }

        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static OnrollProcess Launch(string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(ProgramFile());
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        return new OnrollProcess(Process.Start(start)!);   // null only when a shell takes over
    }

    // The web project's own output, built beside these tests in the same configuration.
    private static string ProgramFile()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;   // bin/Release/net10.0
        return Path.Combine(SharedData.RepositoryRoot(), "src", "Onroll.Web", "bin", configuration, "net10.0", "onroll.dll");
    }
}
