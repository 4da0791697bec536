using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Onroll.Core.Store;

/// <summary>Statements whose tables and columns come from the model, which no query language of a program can name.</summary>
internal static class StoreCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "Every name in the text is the model's own; values are never part of it.")]
    public static DbCommand Make(DbTransaction transaction, string text)
    {
        var connection = transaction.Connection ?? throw new InvalidOperationException("The transaction has ended.");
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command;
    }

    /// <summary>Begins to read one moment of the whole record while others go on writing; the context's own queries see it too.</summary>
    /// <param name="first">What must be held before the moment is taken. Null when nothing. Not needed on SQLite, where one reader holds all.</param>
    public static async Task<DbTransaction> BeginMomentAsync(OnrollDbContext db, string? first, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        var moment = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true)   // reads beside the write-ahead log
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await db.Database.UseTransactionAsync(moment, stop);
        if (moment is not SqliteTransaction)
        {
            await using var hold = Make(moment, $"SET TRANSACTION READ ONLY; {first}");
            await hold.ExecuteNonQueryAsync(stop);
        }

        return moment;
    }

    public static string Columns(BackupTable table) => string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
}
