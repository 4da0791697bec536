using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Onroll.Core.Store;

/// <summary>One value on its way from a database into a line of JSON, and back. The same text whichever database it came from.</summary>
internal static class BackupValues
{
    private const string InstantFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    public static void Write(Utf8JsonWriter json, DbDataReader row, int at, BackupKind kind)
    {
        if (row.IsDBNull(at))
        {
            json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case BackupKind.Text or BackupKind.Json: json.WriteStringValue(row.GetString(at)); break;
            case BackupKind.Id: json.WriteStringValue(row.GetGuid(at)); break;
            case BackupKind.SmallNumber or BackupKind.Number or BackupKind.LargeNumber: json.WriteNumberValue(row.GetInt64(at)); break;
            case BackupKind.Boolean: json.WriteBooleanValue(row.GetBoolean(at)); break;
            case BackupKind.Day: json.WriteStringValue(row.GetFieldValue<DateOnly>(at).ToString("O", CultureInfo.InvariantCulture)); break;
            case BackupKind.Time: json.WriteStringValue(row.GetFieldValue<TimeOnly>(at).ToString("O", CultureInfo.InvariantCulture)); break;
            case BackupKind.Instant: json.WriteStringValue(row.GetDateTime(at).ToString(InstantFormat, CultureInfo.InvariantCulture)); break;
            case BackupKind.ExactNumber: json.WriteNumberValue(row.GetDecimal(at)); break;
            case BackupKind.Real: json.WriteNumberValue(row.GetDouble(at)); break;
            case BackupKind.Bytes: json.WriteBase64StringValue(row.GetFieldValue<byte[]>(at)); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    /// <returns>Null for null; otherwise what both databases' drivers take for that kind.</returns>
    /// <exception cref="InvalidDataException">The JSON is not a value of that kind.</exception>
    public static object? Read(JsonElement json, BackupKind kind)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Null ? null : ReadValue(json, kind);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"A value is not of the kind {kind}.", wrong);
        }
    }

    private static object? ReadValue(JsonElement json, BackupKind kind) => kind switch
    {
        BackupKind.Text or BackupKind.Json => json.GetString(),
        BackupKind.Id => json.GetGuid(),
        BackupKind.SmallNumber => json.GetInt16(),
        BackupKind.Number => json.GetInt32(),
        BackupKind.LargeNumber => json.GetInt64(),
        BackupKind.Boolean => json.GetBoolean(),
        BackupKind.Day => DateOnly.ParseExact(Text(json), "O", CultureInfo.InvariantCulture),
        BackupKind.Time => TimeOnly.ParseExact(Text(json), "O", CultureInfo.InvariantCulture),
        BackupKind.Instant => DateTime.ParseExact(
            Text(json), InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        BackupKind.ExactNumber => json.GetDecimal(),
        BackupKind.Real => json.GetDouble(),
        BackupKind.Bytes => json.GetBytesFromBase64(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("Text was expected.");
}
