using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

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

    public static string Columns(BackupTable table) => string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
}
