using Microsoft.EntityFrameworkCore;
using Npgsql;
using Onroll.Core.Store;

namespace Onroll.Web.Commands;

/// <summary>The store as a verb without pages opens it.</summary>
public static class CommandStore
{
    /// <summary>The services of a store; dispose of them when done.</summary>
    /// <param name="time">Null is the clock on the wall.</param>
    public static ServiceProvider Open(StoreLocation location, TimeProvider? time = null) => new ServiceCollection()
        .AddLogging(logging => logging.ToStandardError().SetMinimumLevel(LogLevel.Warning))
        .AddSingleton(time ?? TimeProvider.System)
        .AddOnrollStore(location)
        .BuildServiceProvider();

    /// <summary>Opens a store that must already hold a record of this version.</summary>
    /// <exception cref="InputRefusedException">There is none, or its tables are another version's.</exception>
    public static async Task<ServiceProvider> OpenExistingAsync(StoreLocation location, CancellationToken stop)
    {
        if (location is StoreLocation.Embedded embedded && !File.Exists(embedded.FilePath))
        {
            throw new InputRefusedException($"There is no record in {embedded.Folder}. Name its folder with --data, or its database with --connection.");
        }

        var services = Open(location);
        try
        {
            await using var scope = services.CreateAsyncScope();
            await RequireThisVersionAsync(scope.ServiceProvider.GetRequiredService<OnrollDbContext>(), location, stop);
            return services;
        }
        catch (InputRefusedException)
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a store, making it where there is none and bringing its tables up to this version.</summary>
    /// <exception cref="InputRefusedException">The database does not answer.</exception>
    public static async Task<ServiceProvider> OpenOrMakeAsync(StoreLocation location, CancellationToken stop)
    {
        var services = Open(location);
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().MakeReadyAsync(location, stop);
            return services;
        }
        catch (InputRefusedException)
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the store where there is none and brings its tables up to this version.</summary>
    /// <exception cref="InputRefusedException">The database does not answer.</exception>
    public static async Task MakeReadyAsync(this OnrollDbContext db, StoreLocation location, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (location is StoreLocation.Embedded embedded)
        {
            MakePrivateFolder(embedded.Folder);
        }
        else
        {
            await RequireAnswerAsync(db, stop);
        }

        await db.MigrateAsync(stop);
    }

    /// <summary>Says everything on the stream for people, so that the other holds results only.</summary>
    public static ILoggingBuilder ToStandardError(this ILoggingBuilder logging) => logging
        .ClearProviders()
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddFilter("Microsoft", LogLevel.Warning);   // one line for each use case is ours; the framework's are for finding faults

    /// <summary>Makes a folder that only its owner can look into, unless it is there already.</summary>
    public static DirectoryInfo MakePrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static async Task RequireThisVersionAsync(OnrollDbContext db, StoreLocation location, CancellationToken stop)
    {
        if (location is StoreLocation.Server)
        {
            await RequireAnswerAsync(db, stop);
        }

        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            throw new InputRefusedException("The record's tables are not this version's. Start Onroll once with serve, which brings them up to date.");
        }
    }

    private static async Task RequireAnswerAsync(OnrollDbContext db, CancellationToken stop)
    {
        if (!await db.Database.CanConnectAsync(stop))
        {
            var server = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
            throw new InputRefusedException($"No PostgreSQL database called {server.Database} answers at {server.Host}, port {server.Port}. Make it first, and check the address and the password.");
        }
    }
}
