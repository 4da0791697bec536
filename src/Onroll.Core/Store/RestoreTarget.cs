using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Onroll.Core.Store;

/// <summary>The database a backup goes into, in the quickest way it has of taking many rows.</summary>
internal abstract class RestoreTarget : IAsyncDisposable
{
    public static RestoreTarget In(DbTransaction transaction) => transaction switch
    {
        SqliteTransaction sqlite => new Sqlite(sqlite),
        NpgsqlTransaction postgres => new Postgres(postgres),
        _ => throw new ArgumentOutOfRangeException(nameof(transaction)),
    };

    /// <param name="tables">Each after those it refers to.</param>
    public abstract Task EmptyAsync(IReadOnlyList<BackupTable> tables, CancellationToken stop);

    /// <returns>How many rows there were.</returns>
    public abstract Task<long> FillAsync(BackupTable table, IAsyncEnumerable<object?[]> rows, CancellationToken stop);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Sqlite(SqliteTransaction transaction) : RestoreTarget
    {
        public override async Task EmptyAsync(IReadOnlyList<BackupTable> tables, CancellationToken stop)
        {
            foreach (var table in tables.Reverse())
            {
                await using var delete = StoreCommands.Make(transaction, $"DELETE FROM \"{table.Name}\"");
                await delete.ExecuteNonQueryAsync(stop);
            }
        }

        public override async Task<long> FillAsync(BackupTable table, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
        {
            var names = Enumerable.Range(0, table.Columns.Count).Select(at => $"$p{at}").ToList();
            await using var insert = StoreCommands.Make(
                transaction, $"INSERT INTO \"{table.Name}\" ({StoreCommands.Columns(table)}) VALUES ({string.Join(", ", names)})");
            var parameters = names.Select(name => new SqliteParameter(name, null)).ToList();
            insert.Parameters.AddRange(parameters.ToArray());
            var count = 0L;
            await foreach (var row in rows.WithCancellation(stop))
            {
                for (var at = 0; at < row.Length; at++)
                {
                    parameters[at].Value = row[at] ?? DBNull.Value;
                }

                await insert.ExecuteNonQueryAsync(stop);
                count++;
            }

            return count;
        }
    }

    private sealed class Postgres(NpgsqlTransaction transaction) : RestoreTarget
    {
        public override async Task EmptyAsync(IReadOnlyList<BackupTable> tables, CancellationToken stop)
        {
            await using var truncate = StoreCommands.Make(transaction, $"TRUNCATE {string.Join(", ", tables.Select(table => $"\"{table.Name}\""))}");
            await truncate.ExecuteNonQueryAsync(stop);
        }

        public override async Task<long> FillAsync(BackupTable table, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
        {
            var count = 0L;
            var connection = transaction.Connection ?? throw new InvalidOperationException("The transaction has ended.");
            await using (var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({StoreCommands.Columns(table)}) FROM STDIN (FORMAT BINARY)", stop))
            {
                await foreach (var row in rows.WithCancellation(stop))
                {
                    await WriteRowAsync(copy, row, table, stop);
                    count++;
                }

                await copy.CompleteAsync(stop);
            }

            await GoOnNumberingAsync(table, stop);
            return count;
        }

        private static async Task WriteRowAsync(NpgsqlBinaryImporter copy, object?[] row, BackupTable table, CancellationToken stop)
        {
            await copy.StartRowAsync(stop);
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at] is { } value)
                {
                    await copy.WriteAsync(value, TypeOf(table.Columns[at].Kind), stop);
                }
                else
                {
                    await copy.WriteNullAsync(stop);
                }
            }
        }

        private async Task GoOnNumberingAsync(BackupTable table, CancellationToken stop)
        {
            foreach (var column in table.Columns.Where(column => column.IsNumberedByDatabase))
            {
                await using var number = StoreCommands.Make(
                    transaction,
                    $"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', '{column.Name}'), (SELECT COALESCE(MAX(\"{column.Name}\"), 0) + 1 FROM \"{table.Name}\"), false)");
                await number.ExecuteNonQueryAsync(stop);
            }
        }

        private static NpgsqlDbType TypeOf(BackupKind kind) => kind switch
        {
            BackupKind.Text => NpgsqlDbType.Text,
            BackupKind.Id => NpgsqlDbType.Uuid,
            BackupKind.SmallNumber => NpgsqlDbType.Smallint,
            BackupKind.Number => NpgsqlDbType.Integer,
            BackupKind.LargeNumber => NpgsqlDbType.Bigint,
            BackupKind.Boolean => NpgsqlDbType.Boolean,
            BackupKind.Day => NpgsqlDbType.Date,
            BackupKind.Time => NpgsqlDbType.Time,
            BackupKind.Instant => NpgsqlDbType.TimestampTz,
            BackupKind.ExactNumber => NpgsqlDbType.Numeric,
            BackupKind.Real => NpgsqlDbType.Double,
            BackupKind.Bytes => NpgsqlDbType.Bytea,
            BackupKind.Json => NpgsqlDbType.Jsonb,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
