using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Onroll.Core.Access;

namespace Onroll.Web.Accounts;

/// <summary>On a start without any account, prints the one-time link that makes the first administrator.</summary>
internal sealed class FirstStart(IServiceScopeFactory scopes, IServer server, HostOptions options) : IHostedLifecycleService
{
    // Only now is it known where the server listens.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstSetUp>().MakeLinkAsync(cancellationToken) is { } secret)
        {
            var address = options.PublicAddress?.GetLeftPart(UriPartial.Authority)
                ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
                ?? "http://localhost";
            // Not on the standard output, which says only that Onroll is ready.
            await Console.Error.WriteLineAsync($"""

                Onroll has no administrator yet. Open this link to become the first; it works once, and for {SetUpLink.HoursValid} hours:

                  {address.TrimEnd('/')}/set-up/first?secret={secret.Text}

                """);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
