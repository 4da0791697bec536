namespace Onroll.Core.Store;

/// <summary>Where the record is kept: a folder with an embedded database, or a PostgreSQL server.</summary>
public abstract record StoreLocation
{
    private StoreLocation() { }

    /// <summary>The folder of the keys that protect sign-ins. Null where the database itself keeps them.</summary>
    public virtual string? KeysFolder => null;

    /// <summary>SQLite in <paramref name="Folder"/>/onroll.db.</summary>
    public sealed record Embedded(string Folder) : StoreLocation
    {
        public string FilePath => Path.Combine(Folder, "onroll.db");

        public override string KeysFolder => Path.Combine(Folder, "keys");
    }

    /// <summary>PostgreSQL; <paramref name="ConnectionString"/> as Npgsql reads it.</summary>
    public sealed record Server(string ConnectionString) : StoreLocation;
}
