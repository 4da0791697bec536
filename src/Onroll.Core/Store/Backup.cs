using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Onroll.Core.Store;

/// <summary>Copies one moment of the whole record into a file, while others go on reading and writing.</summary>
/// <remarks>
/// The file is a zip: a manifest, a text file for each table and the keys that protect sign-ins. It does not depend on the
/// database it came from, and can be read without Onroll. It holds everything about every pupil: keep it as safe as the record.
/// </remarks>
public static class Backup
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="keysFolder">The folder of the keys that protect sign-ins; it need not exist. Null when the database keeps them.</param>
    /// <param name="file">Where the backup goes. It appears whole or not at all.</param>
    /// <returns>What the file holds.</returns>
    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    public static async Task<BackupManifest> RunAsync(OnrollDbContext db, string? keysFolder, string file, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var unfinished = file + ".unfinished";
        try
        {
            BackupManifest manifest;
            await using (var stream = new FileStream(unfinished, OwnerOnly()))
            {
                manifest = await WriteAsync(db, keysFolder, stream, stop);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: false);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<BackupManifest> WriteAsync(OnrollDbContext db, string? keysFolder, FileStream stream, CancellationToken stop)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        var layout = BackupLayout.Of(db);

        // Held before the first look, so that no restore can empty a table between the moment and its reading.
        var hold = $"LOCK TABLE {string.Join(", ", layout.Tables.Select(table => $"\"{table.Name}\""))} IN ACCESS SHARE MODE";
        await using var moment = await StoreCommands.BeginMomentAsync(db, hold, stop);
        var madeAt = db.Time.UtcNowStored();
        var parts = new List<BackupPart>();
        foreach (var table in layout.Tables)
        {
            parts.Add(await WriteTableAsync(zip, moment, table, stop));
        }

        var manifest = new BackupManifest(BackupManifest.CurrentFormat, BackupManifest.ThisVersion, layout.Fingerprint(), madeAt, parts);
        await using (var entry = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(stop))
        {
            await JsonSerializer.SerializeAsync(entry, manifest, JsonSerializerOptions.Web, stop);
        }

        foreach (var key in Directory.Exists(keysFolder) ? Directory.GetFiles(keysFolder, "*.xml") : [])
        {
            await zip.CreateEntryFromFileAsync(key, BackupManifest.KeysFolder + Path.GetFileName(key), stop);
        }

        return manifest;
    }

    private static async Task<BackupPart> WriteTableAsync(ZipArchive zip, DbTransaction moment, BackupTable table, CancellationToken stop)
    {
        await using var entry = await zip.CreateEntry(BackupPart.EntryNameOf(table), CompressionLevel.Fastest).OpenAsync(stop);
        await using var select = StoreCommands.Make(moment, $"SELECT {StoreCommands.Columns(table)} FROM \"{table.Name}\"");
        select.CommandTimeout = 0;
        await using var row = await select.ExecuteReaderAsync(stop);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line, Plain);
        var rows = 0L;
        for (; await row.ReadAsync(stop); rows++)
        {
            WriteLine(json, line, row, table);
            hash.AppendData(line.WrittenSpan);
            await entry.WriteAsync(line.WrittenMemory, stop);
        }

        return new BackupPart(table, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void WriteLine(Utf8JsonWriter json, ArrayBufferWriter<byte> line, DbDataReader row, BackupTable table)
    {
        line.ResetWrittenCount();
        json.Reset();
        json.WriteStartArray();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            BackupValues.Write(json, row, at, table.Columns[at].Kind);
        }

        json.WriteEndArray();
        json.Flush();
        line.Write("\n"u8);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
