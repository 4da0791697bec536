using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Demonstration;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Core.Tests.Demonstration;

/// <summary>A store with a demonstration in it and nothing else.</summary>
public sealed class DemonstrationStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DemonstrationStore(StoreLocation location) =>
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new TestClock()).AddOnrollStore(location).BuildServiceProvider();

    public AreaId AreaId { get; private set; }

    public static async Task<DemonstrationStore> BuildAsync(DatabaseKind kind, DemonstrationOptions options)
    {
        var store = new DemonstrationStore(await TestStore.CopyTemplateAsync(kind));
        await store.BuildAgainAsync(options);
        return store;
    }

    public async Task BuildAgainAsync(DemonstrationOptions options)
    {
        await using var scope = _services.CreateAsyncScope();
        var area = scope.ServiceProvider.GetRequiredService<CurrentArea>();
        await new BuildDemonstration(scope.ServiceProvider.GetRequiredService<OnrollDbContext>(), area).RunAsync(options, null, default);
        AreaId = area.AreaId;
    }

    public OnrollDbContext Open() => _services.GetContext(AreaId);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>One small demonstration on each database, built once for all tests that only look.</summary>
public sealed class SmallDemonstration : IAsyncLifetime
{
    public static readonly DemonstrationOptions Options = DemonstrationOptions.Default with { Pupils = 400 };

    private readonly Dictionary<DatabaseKind, DemonstrationStore> _stores = [];

    public DemonstrationStore this[DatabaseKind kind] => _stores[kind];

    public async Task InitializeAsync()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            _stores[kind] = await DemonstrationStore.BuildAsync(kind, Options);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var store in _stores.Values)
        {
            await store.DisposeAsync();
        }
    }
}
