namespace Onroll.Core.Store;

/// <summary>Where the record is kept: a folder with an embedded database, or a PostgreSQL server.</summary>
public abstract record StoreLocation
{
    private StoreLocation() { }

    /// <summary>SQLite in <paramref name="Folder"/>/onroll.db.</summary>
    public sealed record Embedded(string Folder) : StoreLocation
    {
        public string FilePath => Path.Combine(Folder, "onroll.db");
    }

    /// <summary>PostgreSQL; <paramref name="ConnectionString"/> as Npgsql reads it.</summary>
    public sealed record Server(string ConnectionString) : StoreLocation;
}
