using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Core.Support;

namespace Onroll.Web.Support;

/// <summary>Keeps the registers fresh behind the pages: each day, after each import and when rules are set, in whatever process that happened.</summary>
public sealed partial class RegisterWork(IServiceScopeFactory scopes, ILogger<RegisterWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<AreaId, RegisterFreshness> _done = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The edge of background work: a database away for a minute must not leave the registers stale for good.
                BrokeOff(problem);
            }
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        foreach (var area in await AreasAsync(stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area);
            var now = await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().RegisterFreshnessAsync(stop);
            if (_done.GetValueOrDefault(area) != now)
            {
                await scope.ServiceProvider.GetRequiredService<RefreshRegister>().RunAllAsync(ChangedBy.Onroll("Worked out the register"), stop);
                _done[area] = now;
            }
        }
    }

    private async Task<List<AreaId>> AreasAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().Areas.IgnoreQueryFilters().Select(a => a.AreaId).ToListAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Refreshing the registers broke off")]
    private partial void BrokeOff(Exception problem);
}
