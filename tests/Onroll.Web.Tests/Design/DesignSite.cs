using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Onroll.Web.Host;

namespace Onroll.Web.Tests.Design;

/// <summary>The page host alone, started once for all its tests.</summary>
public sealed class DesignSite : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "onroll", EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Services.AddOnrollPages();
        _app = builder.Build();
        _app.UseOnrollPages();
        _app.MapRazorPages();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
