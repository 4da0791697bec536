using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Store;

return;

/// <summary>Gives the tool a context of each kind; neither ever connects.</summary>
public sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteOnrollDbContext>
{
    public SqliteOnrollDbContext CreateDbContext(string[] args)
    {
        var options = Bare.Options<SqliteOnrollDbContext>();
        StoreSetup.UseEmbedded(options, new StoreLocation.Embedded("."));
        return new SqliteOnrollDbContext(options.Options, new CurrentArea(), TimeProvider.System);
    }
}

public sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresOnrollDbContext>
{
    public PostgresOnrollDbContext CreateDbContext(string[] args)
    {
        var options = Bare.Options<PostgresOnrollDbContext>();
        StoreSetup.UseServer(options, new StoreLocation.Server("Host=localhost"));
        return new PostgresOnrollDbContext(options.Options, new CurrentArea(), TimeProvider.System);
    }
}

internal static class Bare
{
    // Without it the passkey tables would silently be left out of the model.
    private static readonly IServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public static DbContextOptionsBuilder<T> Options<T>()
        where T : DbContext => new DbContextOptionsBuilder<T>().UseApplicationServiceProvider(Services);
}
