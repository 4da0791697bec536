using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Host;

namespace Onroll.Web.Tests.WebHosting;

/// <summary>The real web application in this process, on a fresh store with the people and pupils of <see cref="TestWorld"/>.</summary>
public sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HostOptions _options;
    private readonly FaultLog _faults;

    private WebHost(WebApplication app, HostOptions options, TestClock clock, FaultLog faults) =>
        (_app, _options, Clock, _faults) = (app, options, clock, faults);

    public TestWorld World { get; } = new();

    public TestClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="change">What the test's host is told otherwise than usual: it is a demonstration unless told so.</param>
    /// <param name="isEmpty">True leaves the store as a first start finds it.</param>
    public static async Task<WebHost> StartAsync(DatabaseKind kind, Func<HostOptions, HostOptions>? change = null, bool isEmpty = false)
    {
        var options = new HostOptions { Store = await TestStore.CopyTemplateAsync(kind), IsDemonstration = true };
        options = change is null ? options : change(options);
        var (clock, faults) = (new TestClock(), new FaultLog());
        var app = OnrollHost.Build(options, [], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(faults);
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        var host = new WebHost(app, options, clock, faults);
        if (!isEmpty)
        {
            await host.World.WriteAsync(app.Services);
        }

        await app.StartAsync();
        return host;
    }

    /// <summary>A browser of its own in which nobody is signed in.</summary>
    public PageClient Client()
    {
        var cookies = new CookieContainerHandler { InnerHandler = _faults.Watch(_app.GetTestServer().CreateHandler()) };
        return new PageClient(new HttpClient(cookies) { BaseAddress = new Uri("http://localhost") }, cookies.Container);
    }

    /// <summary>A browser of its own in which a persona has signed in at the door of the demonstration.</summary>
    public async Task<PageClient> ClientAs(string email)
    {
        var client = Client();
        var answer = await client.PostFormAsync("/demonstration/sign-in", ("email", email));
        return answer.StatusCode == System.Net.HttpStatusCode.Found
            ? client
            : throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
    }

    public Task<PageClient> ClientAs(Role role) => ClientAs(TestWorld.EmailOf(role));

    /// <summary>A web socket of a browser that is signed in, or of nobody.</summary>
    public async Task<System.Net.WebSockets.WebSocket> SocketAsync(PageClient client, string address)
    {
        var sockets = _app.GetTestServer().CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Cookie = client.Cookies.GetCookieHeader(new Uri("http://localhost/"));
        return await sockets.ConnectAsync(new Uri("ws://localhost" + address), default);
    }

    /// <summary>A context of its own, confined to the world's area or another one.</summary>
    public OnrollDbContext Open(AreaId? area = null) => _app.Services.GetContext(area ?? World.AreaId);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_options.Store is StoreLocation.Embedded embedded)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(embedded.Folder, recursive: true);
        }
    }
}
