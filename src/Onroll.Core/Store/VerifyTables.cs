using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;

namespace Onroll.Core.Store;

/// <summary>References and areas of every table, as the model declares them.</summary>
internal static class VerifyTables
{
    public static async Task<List<StoreFault>> RunAsync(OnrollDbContext db, DbTransaction look, CancellationToken stop)
    {
        var faults = new List<StoreFault>();
        if (db.Database.IsSqlite())
        {
            await foreach (var line in LinesAsync(look, "PRAGMA integrity_check(100)", stop))
            {
                faults.AddRange(line == "ok" ? [] : [new StoreFault(StoreCheck.File, "the database file", line)]);
            }
        }

        foreach (var key in db.Model.GetRelationalModel().Tables.SelectMany(table => table.ForeignKeyConstraints))
        {
            var orphans = await CountAsync(look, OrphansOf(key), stop);
            faults.AddRange(orphans == 0 ? [] : [new StoreFault(StoreCheck.References, key.Table.Name, $"{orphans} rows name one of {key.PrincipalTable.Name} that does not exist.")]);
        }

        foreach (var (table, mayBeNone) in AreaOwned(db))
        {
            var strays = await CountAsync(look, StraysOf(table, mayBeNone), stop);
            faults.AddRange(strays == 0 ? [] : [new StoreFault(StoreCheck.Areas, table, $"{strays} rows belong to an area that does not exist.")]);
        }

        return faults;
    }

    private static string OrphansOf(IForeignKeyConstraint key)
    {
        var isSet = key.Columns.Select(column => $"c.\"{column.Name}\" IS NOT NULL");
        var same = key.Columns.Zip(key.PrincipalColumns, (own, other) => $"p.\"{other.Name}\" = c.\"{own.Name}\"");
        return $"SELECT COUNT(*) FROM \"{key.Table.Name}\" c WHERE {string.Join(" AND ", isSet)} " +
            $"AND NOT EXISTS (SELECT 1 FROM \"{key.PrincipalTable.Name}\" p WHERE {string.Join(" AND ", same)})";
    }

    // Accounts belong to no area, and what happens to them is logged under the area that is none.
    private static IEnumerable<(string Table, bool MayBeNone)> AreaOwned(OnrollDbContext db) => db.Model.GetEntityTypes()
        .Where(entity => typeof(IAreaOwned).IsAssignableFrom(entity.ClrType) && entity.ClrType != typeof(Area))
        .Select(entity => (entity.GetTableName()!, entity.ClrType == typeof(AuditEntry) || entity.ClrType == typeof(AuditHead)));   // all are tables

    private static string StraysOf(string table, bool mayBeNone)
    {
        var strays = $"SELECT COUNT(*) FROM \"{table}\" r WHERE NOT EXISTS (SELECT 1 FROM areas a WHERE a.area_id = r.area_id)";
        return mayBeNone ? $"{strays} AND r.area_id <> '{AreaId.None}'" : strays;
    }

    private static async Task<long> CountAsync(DbTransaction look, string text, CancellationToken stop)
    {
        await using var command = StoreCommands.Make(look, text);
        command.CommandTimeout = 0;
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    private static async IAsyncEnumerable<string> LinesAsync(
        DbTransaction look, string text, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = StoreCommands.Make(look, text);
        command.CommandTimeout = 0;
        await using var lines = await command.ExecuteReaderAsync(stop);
        while (await lines.ReadAsync(stop))
        {
            yield return lines.GetString(0);
        }
    }
}
