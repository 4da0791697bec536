using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onroll.Core.Store;

/// <summary>One column as a bulk write sees it.</summary>
/// <param name="StoreType">The database's own name of the type, without length or precision.</param>
/// <param name="Read">The value to store, converted as the model says. Null is SQL's null.</param>
internal sealed record BulkColumn(string Name, string StoreType, Func<object, object?> Read);

/// <summary>A table as a bulk write sees it: read once from the model, so that both ways of saving agree.</summary>
internal sealed record BulkTable(string QuotedName, string QuotedColumns, IReadOnlyList<BulkColumn> Columns)
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    /// <exception cref="ArgumentException">The type is not stored, or not as one plain table.</exception>
    public static BulkTable Of(OnrollDbContext db, Type type)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} is not stored.", nameof(type));
        return Known.GetOrAdd(entity, static (entity, sql) => Build(entity, sql), db.GetService<ISqlGenerationHelper>());
    }

    private static BulkTable Build(IEntityType entity, ISqlGenerationHelper sql)
    {
        var columns = entity.GetProperties().Select(ColumnOf).ToArray();
        var table = entity.GetTableName() ?? throw new ArgumentException($"{entity.DisplayName()} has no table.", nameof(entity));
        return new BulkTable(
            sql.DelimitIdentifier(table, entity.GetSchema()),
            string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name))),
            columns);
    }

    private static BulkColumn ColumnOf(IProperty property)
    {
        if (property.IsShadowProperty())
        {
            throw new ArgumentException($"{property.Name} of {property.DeclaringType.DisplayName()} has no member to read.", nameof(property));
        }

        var mapping = property.GetRelationalTypeMapping();
        var getter = property.GetGetter();
        var convert = mapping.Converter?.ConvertToProvider;
        return new BulkColumn(property.GetColumnName(), mapping.StoreTypeNameBase, convert is null
            ? getter.GetClrValueUsingContainingEntity
            : row => getter.GetClrValueUsingContainingEntity(row) is { } value ? convert(value) : null);
    }
}
