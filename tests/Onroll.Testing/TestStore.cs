using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;

namespace Onroll.Testing;

/// <summary>An empty store with one area, on either database, that is gone when the test ends.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly ServiceProvider _services;
    private readonly List<AsyncServiceScope> _scopes = [];

    private TestStore(StoreLocation location, TestClock clock, Action<IServiceCollection>? add)
    {
        Location = location;
        Clock = clock;
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddOnrollStore(location);
        add?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public StoreLocation Location { get; }

    public TestClock Clock { get; }

    public IServiceProvider Services => _services;

    /// <summary>The area that tests work in.</summary>
    public AreaId AreaId { get; } = AreaId.New();

    /// <summary>Who makes the changes of a test.</summary>
    public static ChangedBy Tester { get; } = new(UserId.System, "Tester", "Test");

    public static async Task<TestStore> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? add = null, TestClock? clock = null)
    {
        var store = new TestStore(await CopyTemplateAsync(kind), clock ?? new TestClock(), add);
        await using var db = store.Open();
        db.Areas.Add(new Area { AreaId = store.AreaId, Code = "TEST", Name = "Test area", LaCode = "999" });
        await db.SaveAsync(Tester, default);
        return store;
    }

    /// <summary>An empty database of the newest tables, without an area.</summary>
    public static async Task<StoreLocation> CopyTemplateAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var location = new StoreLocation.Embedded(Directory.CreateTempSubdirectory("onroll-test-").FullName);
            File.Copy(await SqliteTemplate.Value, location.FilePath);
            return location;
        }

        var name = "t" + Guid.NewGuid().ToString("N");
        PostgresCluster.Execute($"CREATE DATABASE {name} TEMPLATE {await PostgresTemplate.Value}");
        return new StoreLocation.Server(PostgresCluster.ForDatabase(name));
    }

    /// <summary>A scope of its own, as a request has, confined to the area.</summary>
    public AsyncServiceScope Scope(AreaId? area = null)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area ?? AreaId);
        _scopes.Add(scope);
        return scope;
    }

    /// <summary>A context of its own, confined to the area.</summary>
    public OnrollDbContext Open(AreaId? area = null) => Scope(area).ServiceProvider.GetRequiredService<OnrollDbContext>();

    /// <summary>Adds rows and saves them.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveAsync(Tester, default);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in _scopes)
        {
            await scope.DisposeAsync();
        }

        await _services.DisposeAsync();
        if (Location is StoreLocation.Embedded embedded)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(embedded.Folder, recursive: true);
        }
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var location = new StoreLocation.Embedded(Directory.CreateTempSubdirectory("onroll-template-").FullName);
        await MigrateAsync(location);
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={location.FilePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";   // a copy of the file must hold everything
        await command.ExecuteNonQueryAsync();
        return location.FilePath;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = "template" + Guid.NewGuid().ToString("N");
        PostgresCluster.Execute($"CREATE DATABASE {name}");
        await MigrateAsync(new StoreLocation.Server(PostgresCluster.ForDatabase(name, pooling: false)));
        return name;
    }

    private static async Task MigrateAsync(StoreLocation location)
    {
        await using var services = new ServiceCollection().AddLogging().AddOnrollStore(location).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().MigrateAsync(default);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
