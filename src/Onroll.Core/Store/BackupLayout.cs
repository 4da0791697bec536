using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Onroll.Core.Store;

/// <summary>What a column holds, in words that are the same for every database.</summary>
public enum BackupKind
{
    Text = 1,
    Id,
    SmallNumber,
    Number,
    LargeNumber,
    Boolean,
    Day,
    Time,
    Instant,
    ExactNumber,
    Real,
    Bytes,
    Json,
}

/// <param name="IsNumberedByDatabase">Whether the database hands out its values, so that it must be told where to go on.</param>
public sealed record BackupColumn(string Name, BackupKind Kind, bool IsNumberedByDatabase = false);

public sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns);

/// <summary>The tables of this version of Onroll, each after those it refers to. Equal on both databases, so that either can read the other's backup.</summary>
public sealed record BackupLayout(IReadOnlyList<BackupTable> Tables)
{
    public static BackupLayout Of(OnrollDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);

        // Whether the database numbers a column is known only to the model that migrations are made from.
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        return new BackupLayout([.. InOrderOfReference(model.Tables).Select(Table)]);
    }

    /// <summary>The same for the same tables and columns: a backup goes back only where it fits.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Tables)));

    private static BackupTable Table(ITable table) =>
        new(table.Name, [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(Column)]);

    private static BackupColumn Column(IColumn column)
    {
        if (column.PropertyMappings.Count == 0)
        {
            return new BackupColumn(column.Name, BackupKind.Json);
        }

        var mapping = column.PropertyMappings[0];
        var type = mapping.TypeMapping.Converter?.ProviderClrType ?? mapping.TypeMapping.ClrType;
        var isNumbered = mapping.Property.ValueGenerated == ValueGenerated.OnAdd && type == typeof(int);
        return new BackupColumn(column.Name, KindOf(Nullable.GetUnderlyingType(type) ?? type, column), isNumbered);
    }

    private static BackupKind KindOf(Type type, IColumn column) => type switch
    {
        _ when column.StoreType == "jsonb" => BackupKind.Json,
        _ when type == typeof(string) => BackupKind.Text,
        _ when type == typeof(Guid) => BackupKind.Id,
        _ when type == typeof(short) => BackupKind.SmallNumber,
        _ when type == typeof(int) => BackupKind.Number,
        _ when type == typeof(long) => BackupKind.LargeNumber,
        _ when type == typeof(bool) => BackupKind.Boolean,
        _ when type == typeof(DateOnly) => BackupKind.Day,
        _ when type == typeof(TimeOnly) => BackupKind.Time,
        _ when type == typeof(DateTime) => BackupKind.Instant,
        _ when type == typeof(decimal) => BackupKind.ExactNumber,
        _ when type == typeof(double) => BackupKind.Real,
        _ when type == typeof(byte[]) => BackupKind.Bytes,
        _ => throw new NotSupportedException($"A backup cannot hold {column.Table.Name}.{column.Name}: {type.Name} has no form common to both databases."),
    };

    private static List<ITable> InOrderOfReference(IEnumerable<ITable> tables)
    {
        var waiting = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || ordered.Contains(key.PrincipalTable)))
                ?? throw new NotSupportedException($"The tables {string.Join(", ", waiting.Select(table => table.Name))} refer to each other in a ring.");
            ordered.Add(next);
            waiting.Remove(next);
        }

        return ordered;
    }
}
