using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Onroll.Core.Store;

/// <summary>Puts the store into a host, and its tables into the database.</summary>
public static class StoreSetup
{
    /// <summary>Seconds a statement waits for another writer before it gives up.</summary>
    private const int CommandTimeoutSeconds = 30;

    /// <summary>A list travels as one parameter, so that a list of a thousand is the same prepared statement as a list of ten.</summary>
    private const ParameterTranslationMode ListsAreOneParameter = ParameterTranslationMode.Parameter;

    /// <summary>Registers the context for <paramref name="location"/>, one for each scope.</summary>
    public static IServiceCollection AddOnrollStore(this IServiceCollection services, StoreLocation location)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentArea>();

        // The passkey tables exist only from this version on, and the model reads it from here.
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return location switch
        {
            StoreLocation.Embedded embedded => services.AddDbContext<OnrollDbContext, SqliteOnrollDbContext>(o => UseEmbedded(o, embedded)),
            StoreLocation.Server server => services.AddDbContext<OnrollDbContext, PostgresOnrollDbContext>(o => UseServer(o, server)),
            _ => throw new ArgumentOutOfRangeException(nameof(location)),
        };
    }

    public static void UseEmbedded(DbContextOptionsBuilder options, StoreLocation.Embedded location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var connection = new SqliteConnectionStringBuilder { DataSource = location.FilePath, ForeignKeys = true, DefaultTimeout = CommandTimeoutSeconds };
        options.UseSqlite(connection.ConnectionString, sqlite => sqlite.CommandTimeout(CommandTimeoutSeconds).UseParameterizedCollectionMode(ListsAreOneParameter));
    }

    public static void UseServer(DbContextOptionsBuilder options, StoreLocation.Server location)
    {
        ArgumentNullException.ThrowIfNull(location);
        options.UseNpgsql(location.ConnectionString, postgres => postgres.CommandTimeout(CommandTimeoutSeconds).UseParameterizedCollectionMode(ListsAreOneParameter));
    }

    /// <summary>Brings the database up to the tables of this version, creating it where there is none.</summary>
    public static async Task MigrateAsync(this OnrollDbContext db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.MigrateAsync(stop);
        if (db.Database.IsSqlite())
        {
            // Readers and the one writer do not wait for each other; every commit still reaches the disk.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stop);
        }
    }
}
