using Onroll.Core.Demonstration;
using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary><c>onroll demo</c></summary>
public static class DemoCommand
{
    /// <summary>Never the folder of a real record, even when nobody says which.</summary>
    private const string FolderName = "demonstration";

    public static Verb Verb { get; } = new("demo", "Builds the demonstration, unless it is there already, and serves it.", RunAsync)
    {
        Options =
        [
            new("pupils", "N", $"how many pupils, about ({DemonstrationOptions.Default.Pupils})"),
            new("seed", "N", $"another number gives other children ({DemonstrationOptions.Default.Seed})"),
            new("today", "DATE", $"the day it is in the demonstration ({DemonstrationOptions.Default.Today:yyyy-MM-dd})"),
            new("build-only", null, "builds the data and ends"),
            WebServer.UrlsOption,
        ],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var options = Options(arguments);
        var location = arguments.Has("data") || arguments.Has("connection")
            ? arguments.Location
            : new StoreLocation.Embedded(Path.Combine(arguments.DataFolder, FolderName));
        var seconds = await BuildAsync(options, location, terminal, stop);
        if (arguments.Has("build-only"))
        {
            terminal.Print(arguments, new Result(options.Pupils, options.Seed, options.Today, seconds), _ => "The demonstration is built.");
            return ExitCode.Done;
        }

        var host = new Host.HostOptions { Store = location, IsDemonstration = true };
        return await new WebServer(host, arguments.Text("urls") ?? WebServer.UsualUrls, new ShiftedClock(options.Today)).RunAsync(terminal, stop);
    }

    private static DemonstrationOptions Options(Arguments arguments)
    {
        var usual = DemonstrationOptions.Default;
        var today = arguments.Day("today", usual.Today);
        return today >= DemonstrationOptions.FirstToday && today <= DemonstrationOptions.LastToday
            ? new DemonstrationOptions(
                arguments.Number("pupils", usual.Pupils, DemonstrationOptions.FewestPupils, DemonstrationOptions.MostPupils),
                arguments.Number("seed", usual.Seed, 0, int.MaxValue),
                today)
            : throw new WrongUsageException($"--today must be from {DemonstrationOptions.FirstToday:yyyy-MM-dd} to {DemonstrationOptions.LastToday:yyyy-MM-dd}.");
    }

    // How many seconds it took; hardly any when it was there.
    private static async Task<double> BuildAsync(DemonstrationOptions options, StoreLocation location, Terminal terminal, CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var services = CommandStore.Open(location, new StandingClock(options.Today));
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        await db.MakeReadyAsync(location, stop);
        try
        {
            await new BuildDemonstration(db, scope.ServiceProvider.GetRequiredService<CurrentArea>()).RunAsync(options, new Progress(terminal), stop);
            return TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        }
        catch (StoreNotEmptyException other)
        {
            throw new InputRefusedException($"{other.Message} Name one with --data or --connection.");
        }
    }

    private sealed record Result(int Pupils, int Seed, DateOnly Today, double Seconds);

    /// <summary>Eight in the morning, so that the same demonstration is built at any hour.</summary>
    private sealed class StandingClock(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(8, 0), TimeSpan.Zero);
    }

    /// <summary>Told at once and in order, which the framework's own does not promise.</summary>
    private sealed class Progress(Terminal terminal) : IProgress<string>
    {
        public void Report(string value) => terminal.Error.WriteLine(value);
    }
}
