using Onroll.Core.Imports;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Web.Host;

namespace Onroll.Web.Commands;

/// <summary>What <c>serve</c> and <c>demo</c> have in common: a store made ready, a host, and one line when people may come.</summary>
/// <param name="Urls">Where it listens, with semicolons between.</param>
/// <param name="Time">Null is the clock on the wall.</param>
public sealed record WebServer(Host.HostOptions Options, string Urls, TimeProvider? Time = null)
{
    public const string UsualUrls = "http://127.0.0.1:5080";

    public static Option UrlsOption { get; } = new("urls", "URL[;URL]", $"where to listen ({UsualUrls})");

    /// <summary>Serves until told to stop, then lets running requests finish.</summary>
    /// <exception cref="InputRefusedException">The database does not answer, or the address is taken.</exception>
    public async Task<int> RunAsync(Terminal terminal, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        await using var app = OnrollHost.Build(Options, [], Adjust);
        await MakeReadyAsync(app.Services, stop);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken)
        {
            throw new InputRefusedException($"Onroll cannot listen at {Urls}: {taken.Message} Choose another address with --urls.");
        }

        await terminal.Out.WriteLineAsync($"Onroll is ready at {string.Join(' ', app.Urls)}");
        await terminal.Out.FlushAsync(stop);
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.ToStandardError();
        builder.WebHost.UseUrls(Urls);
        if (Time is not null)
        {
            builder.Services.AddSingleton(Time);
        }
    }

    private async Task MakeReadyAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        await db.MakeReadyAsync(Options.Store, stop);
        await new ImportRuns(db).MarkBrokenOffAsync(stop);
        await EnsureArea.RunAsync(db, scope.ServiceProvider.GetRequiredService<CurrentArea>(), stop);
    }
}
