using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Onroll.Core.Demonstration;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Web.Host;

namespace Onroll.EndToEnd.Tests.Browsing;

/// <summary>The demonstration as people meet it: the real host at a real port, an invented partnership, a real browser. Made once for all journeys.</summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    private const int Pupils = 400;

    private readonly TestClock _clock = new();
    private StoreLocation.Embedded? _store;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _store = (StoreLocation.Embedded)await TestStore.CopyTemplateAsync(DatabaseKind.Sqlite);
        _app = OnrollHost.Build(new HostOptions { Store = _store, IsDemonstration = true }, [], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(_clock);
        });
        await BuildAsync(_app.Services);
        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_store is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_store.Folder, recursive: true);
        }
    }

    /// <summary>A browser of its own, at the door.</summary>
    /// <param name="window">Another size, or no scripts. Null is a desktop.</param>
    internal async Task<Visit> OpenAsync(BrowserNewContextOptions? window = null)
    {
        var options = window ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } };
        options.BaseURL = _app!.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);   // started before any journey
        (options.Locale, options.TimezoneId) = ("en-GB", "Europe/London");
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Visit.Patience);
        return new Visit(context, await context.NewPageAsync()) { HasScripts = options.JavaScriptEnabled ?? true };
    }

    /// <summary>A browser of its own, in which somebody of the demonstration has come to Today.</summary>
    /// <param name="name">As the persona chooser says it: "Ruth Adeyemi". Who has several roles comes in the first of them.</param>
    internal async Task<Visit> SignInAsync(string name, BrowserNewContextOptions? window = null)
    {
        var visit = await OpenAsync(window);
        await visit.GoToAsync("/sign-in");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        await visit.SeesAsync("Today");
        return visit;
    }

    private static async Task BuildAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var build = new BuildDemonstration(scope.ServiceProvider.GetRequiredService<OnrollDbContext>(), scope.ServiceProvider.GetRequiredService<CurrentArea>());
        await build.RunAsync(DemonstrationOptions.Default with { Pupils = Pupils }, null, default);
    }
}

/// <summary>Journeys share one site and run one after another: two people at once would slow each other and the machine.</summary>
[CollectionDefinition(Name)]
public sealed class DemonstrationJourneys : ICollectionFixture<DemonstrationSite>
{
    public const string Name = "Demonstration";
}
