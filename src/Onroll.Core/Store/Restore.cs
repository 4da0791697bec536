using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Onroll.Core.Store;

/// <summary>What became of a restore.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome() { }

    /// <summary>The record is now what the backup holds.</summary>
    public sealed record Restored(BackupManifest Manifest) : RestoreOutcome;

    /// <summary>Nothing was changed. <paramref name="Problem"/> is for people.</summary>
    public sealed record Refused(string Problem) : RestoreOutcome;
}

/// <summary>Puts a backup back, in one transaction: others see the record before it or the record after it.</summary>
public static class Restore
{
    /// <param name="db">Of a store that already has this version's tables.</param>
    /// <param name="keysFolder">Where the keys that protect sign-ins are put back. Null when the database keeps them.</param>
    /// <param name="replace">Whether a record that is there already may be lost.</param>
    public static async Task<RestoreOutcome> RunAsync(OnrollDbContext db, string? keysFolder, string file, bool replace, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, stop);
            var manifest = await ManifestAsync(zip, stop);
            if (Misfit(manifest, BackupLayout.Of(db)) is { } problem)
            {
                return new RestoreOutcome.Refused(problem);
            }

            if (!await ReplaceAllAsync(db, zip, manifest, replace, stop))
            {
                return new RestoreOutcome.Refused("There is a record here already. It would be lost: say --replace if that is meant.");
            }

            await db.RefreshPlansAsync(stop);
            RestoreKeys(zip, keysFolder);
            return new RestoreOutcome.Restored(manifest);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException)
        {
            return new RestoreOutcome.Refused($"{Path.GetFileName(file)} is damaged or is not a backup of Onroll: {damaged.Message} Nothing was changed.");
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken stop)
    {
        var entry = zip.GetEntry(BackupManifest.EntryName) ?? throw new InvalidDataException("It has no manifest.");
        await using var stream = await entry.OpenAsync(stop);
        return await JsonSerializer.DeserializeAsync<BackupManifest>(stream, JsonSerializerOptions.Web, stop)
            ?? throw new InvalidDataException("Its manifest is empty.");
    }

    private static string? Misfit(BackupManifest manifest, BackupLayout layout) => manifest switch
    {
        { Format: not BackupManifest.CurrentFormat } => "The backup was made by a newer Onroll. Restore it with that version.",
        _ when manifest.Layout != layout.Fingerprint() =>
            $"The backup was made by version {manifest.Version} and this is version {BackupManifest.ThisVersion}, whose tables differ. Restore it with that version, then upgrade.",
        _ => null,
    };

    // False when there is a record that may not be replaced.
    private static async Task<bool> ReplaceAllAsync(OnrollDbContext db, ZipArchive zip, BackupManifest manifest, bool replace, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var transaction = db.Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: false)
            : await db.Database.GetDbConnection().BeginTransactionAsync(stop);
        var tables = manifest.Parts.Select(part => part.Table).ToList();
        if (!replace && !await IsEmptyAsync(transaction, tables, stop))
        {
            return false;
        }

        await using var into = RestoreTarget.In(transaction);
        await into.EmptyAsync(tables, stop);
        foreach (var part in manifest.Parts)
        {
            await RestoreTableAsync(zip, part, into, stop);
        }

        await transaction.CommitAsync(stop);
        return true;
    }

    private static async Task<bool> IsEmptyAsync(DbTransaction transaction, List<BackupTable> tables, CancellationToken stop)
    {
        foreach (var table in tables)
        {
            await using var any = StoreCommands.Make(transaction, $"SELECT 1 FROM \"{table.Name}\" LIMIT 1");
            if (await any.ExecuteScalarAsync(stop) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task RestoreTableAsync(ZipArchive zip, BackupPart part, RestoreTarget into, CancellationToken stop)
    {
        var entry = zip.GetEntry(part.EntryName) ?? throw new InvalidDataException($"It lacks {part.EntryName}.");
        using var sha = SHA256.Create();
        await using var stream = new CryptoStream(await entry.OpenAsync(stop), sha, CryptoStreamMode.Read);
        using var lines = new StreamReader(stream, new UTF8Encoding(false));
        var rows = await into.FillAsync(part.Table, RowsAsync(lines, part.Table, stop), stop);

        // The hash is known once the last line has been read; the transaction waits for it.
        if (rows != part.Rows || Convert.ToHexStringLower(sha.Hash ?? []) != part.Sha256)
        {
            throw new InvalidDataException($"{part.EntryName} is not what was written.");
        }
    }

    private static async IAsyncEnumerable<object?[]> RowsAsync(
        StreamReader lines, BackupTable table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.GetArrayLength() != table.Columns.Count)
            {
                throw new InvalidDataException($"A row of {table.Name} has too many or too few values.");
            }

            yield return [.. row.RootElement.EnumerateArray().Select((value, at) => BackupValues.Read(value, table.Columns[at].Kind))];
        }
    }

    private static void RestoreKeys(ZipArchive zip, string? keysFolder)
    {
        var keys = zip.Entries.Where(entry => entry.FullName == BackupManifest.KeysFolder + entry.Name && entry.Name.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        if (keys.Count == 0 || keysFolder is null)
        {
            return;
        }

        Directory.CreateDirectory(keysFolder);
        foreach (var key in keys)
        {
            key.ExtractToFile(Path.Combine(keysFolder, key.Name), overwrite: true);
        }
    }
}
