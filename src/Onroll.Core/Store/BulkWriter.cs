using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Onroll.Core.Store;

/// <summary>Writes many new rows past the change tracker: one prepared insert on SQLite, COPY on PostgreSQL.</summary>
/// <remarks>
/// It audits nothing by itself. Whoever uses it opens the transaction and leaves one note of what was written
/// (<see cref="OnrollDbContext.Note"/> and <see cref="OnrollDbContext.SaveAsync"/>), or an entry for each row.
/// </remarks>
public sealed class BulkWriter(OnrollDbContext db)
{
    /// <summary>Inserts rows of one kind, in the order given.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open, or a row belongs to another area.</exception>
    /// <exception cref="System.Data.Common.DbException">A row breaks a key or a link; the transaction is no longer of use.</exception>
    public async Task<int> InsertAsync<T>(IEnumerable<T> rows, CancellationToken stop)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Bulk writing needs an open transaction, so that its audit entries are part of it.");
        var table = BulkTable.Of(db, typeof(T));
        var own = rows.Select(OfThisArea);
        return transaction switch
        {
            SqliteTransaction sqlite => await InsertAsync(table, own, sqlite, stop),
            NpgsqlTransaction postgres => await CopyAsync(table, own, postgres, stop),
            _ => throw new NotSupportedException($"{transaction.GetType().Name} is not a database Onroll runs on."),
        };
    }

    /// <summary>Tells the database how large a table has become inside this transaction.</summary>
    /// <remarks>
    /// PostgreSQL keeps the plan by which it checks links, and one made while the table was all but empty reads the whole
    /// table for each row. It holds back other writers' statistics until the transaction ends: for filling an empty store only.
    /// </remarks>
    public async Task UpdateStatisticsAsync<T>(CancellationToken stop)
        where T : class
    {
        if (db.Database.CurrentTransaction?.GetDbTransaction() is NpgsqlTransaction { Connection: { } connection })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"ANALYZE {BulkTable.Of(db, typeof(T)).QuotedName}";
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private T OfThisArea<T>(T row) => row is IAreaOwned owned && owned.AreaId != db.AreaId
        ? throw new InvalidOperationException($"A {typeof(T).Name} of another area cannot be saved here.")
        : row;

    private static async Task<int> InsertAsync<T>(BulkTable table, IEnumerable<T> rows, SqliteTransaction transaction, CancellationToken stop)
        where T : class
    {
        await using var command = transaction.Connection!.CreateCommand();   // an open transaction has its connection
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table.QuotedName} ({table.QuotedColumns}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        var parameters = table.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToArray();
        await command.PrepareAsync(stop);

        var written = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();   // the embedded database has nothing to wait for: asynchrony costs and gains nothing
            written++;
            stop.ThrowIfCancellationRequested();
        }

        return written;
    }

    private static async Task<int> CopyAsync<T>(BulkTable table, IEnumerable<T> rows, NpgsqlTransaction transaction, CancellationToken stop)
        where T : class
    {
        var copy = $"COPY {table.QuotedName} ({table.QuotedColumns}) FROM STDIN (FORMAT BINARY)";
        await using var writer = await transaction.Connection!.BeginBinaryImportAsync(copy, stop);   // an open transaction has its connection
        foreach (var row in rows)
        {
            await writer.StartRowAsync(stop);
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value)
                {
                    await writer.WriteAsync(value, column.StoreType, stop);
                }
                else
                {
                    await writer.WriteNullAsync(stop);
                }
            }
        }

        return (int)await writer.CompleteAsync(stop);
    }
}
