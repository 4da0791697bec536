using System.IO.Compression;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Store;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-backup-").FullName;

    private string KeysFolder => Path.Combine(_folder, "keys");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Layout_OfBothDatabases_IsTheSame()
    {
        await using var sqlite = await TestStore.CreateAsync(DatabaseKind.Sqlite);
        await using var postgres = await TestStore.CreateAsync(DatabaseKind.Postgres);

        var one = BackupLayout.Of(sqlite.Open());
        var other = BackupLayout.Of(postgres.Open());

        Assert.Equal(one.Tables.Select(Describe), other.Tables.Select(Describe));
        Assert.Equal(one.Fingerprint(), other.Fingerprint());

        static string Describe(BackupTable table) => $"{table.Name}: {string.Join(", ", table.Columns)}";
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    public async Task Restore_IntoAnEmptyStore_GivesTheSameRows(DatabaseKind from, DatabaseKind to)
    {
        await using var store = await TestStore.CreateAsync(from);
        await FillAsync(store);
        var backup = await BackupAsync(store, "first.zip");

        await using var copy = await EmptyStore.CreateAsync(to);
        var outcome = await copy.RestoreAsync(backup, KeysFolder, replace: false);

        Assert.IsType<RestoreOutcome.Restored>(outcome);
        var again = Path.Combine(_folder, "again.zip");
        await copy.BackupAsync(again);
        Assert.Equal(RowsOf(backup), RowsOf(again));
        Assert.True((await VerifyStore.RunAsync(copy.Services, default)).IsWhole);
        Assert.True(await copy.TakesANewClaimAsync(), "The database must go on numbering after the restored rows.");
    }

    [Theory, BothDatabases]
    public async Task Backup_WhileOthersWrite_IsOneWholeMoment(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var school = OrganisationExample.School(store.AreaId);
        await store.AddAsync(school);
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() => WriteUntilAsync(store, school.OrganisationId, writer, enough.Token))).ToList();

        var backups = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            await UntilMoreThanAsync(store, pupils: n);
            backups.Add(await BackupAsync(store, $"{n}.zip"));
        }

        await enough.CancelAsync();
        await Task.WhenAll(writers);
        var pupils = 0;
        foreach (var backup in backups)
        {
            await using var copy = await EmptyStore.CreateAsync(kind);
            Assert.IsType<RestoreOutcome.Restored>(await copy.RestoreAsync(backup, KeysFolder, replace: false));
            Assert.True((await VerifyStore.RunAsync(copy.Services, default)).IsWhole);

            // Each pupil was written with their enrolment, and earlier moments have no more than later ones.
            await using var db = copy.Services.GetContext(store.AreaId);
            Assert.Equal(await db.Pupils.CountAsync(), await db.Enrolments.CountAsync());
            Assert.InRange(await db.Pupils.CountAsync(), pupils, int.MaxValue);
            pupils = await db.Pupils.CountAsync();
        }

        Assert.NotEqual(0, pupils);
    }

    [Theory, BothDatabases]
    public async Task Restore_OverARecord_NeedsToBeToldSo(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await FillAsync(store);
        var backup = await BackupAsync(store, "kept.zip");
        await store.AddAsync(PupilExample.Pupil(store.AreaId, 99));

        await using var scope = store.Scope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        var refused = await Restore.RunAsync(db, KeysFolder, backup, replace: false, default);

        Assert.IsType<RestoreOutcome.Refused>(refused);
        Assert.Equal(3, await store.Open().Pupils.CountAsync());
        Assert.IsType<RestoreOutcome.Restored>(await Restore.RunAsync(store.Open(), KeysFolder, backup, replace: true, default));
        Assert.Equal(2, await store.Open().Pupils.CountAsync());
        Assert.Equal(RowsOf(backup), RowsOf(await BackupAsync(store, "after.zip")));
    }

    [Theory, BothDatabases]
    public async Task Restore_OfADamagedFile_ChangesNothing(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await FillAsync(store);
        var backup = await BackupAsync(store, "damaged.zip");
        var before = RowsOf(backup);
        Alter(backup, "tables/pupils.jsonl", text => text.Replace("Nguyễn", "Nguyen", StringComparison.Ordinal));

        var outcome = await Restore.RunAsync(store.Open(), KeysFolder, backup, replace: true, default);

        Assert.Contains("pupils", Assert.IsType<RestoreOutcome.Refused>(outcome).Problem, StringComparison.Ordinal);
        Assert.Equal(before, RowsOf(await BackupAsync(store, "after.zip")));
    }

    [Fact]
    public async Task Restore_OfOtherTables_SaysWhichVersionToUse()
    {
        await using var store = await TestStore.CreateAsync(DatabaseKind.Sqlite);
        var backup = await BackupAsync(store, "older.zip");
        Alter(backup, "manifest.json", text => text.Replace("\"layout\":\"", "\"layout\":\"0", StringComparison.Ordinal));

        var outcome = await Restore.RunAsync(store.Open(), KeysFolder, backup, replace: true, default);

        Assert.Contains("Restore it with that version", Assert.IsType<RestoreOutcome.Refused>(outcome).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_OfKeysBesideTheStore_BringsThemBack()
    {
        await using var store = await TestStore.CreateAsync(DatabaseKind.Sqlite);
        Directory.CreateDirectory(KeysFolder);
        await File.WriteAllTextAsync(Path.Combine(KeysFolder, "key-1.xml"), "<key/>");
        var backup = await BackupAsync(store, "keys.zip");
        var elsewhere = Path.Combine(_folder, "elsewhere");

        await Restore.RunAsync(store.Open(), elsewhere, backup, replace: true, default);

        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(elsewhere, "key-1.xml")));
    }

    private async Task<string> BackupAsync(TestStore store, string name)
    {
        var file = Path.Combine(_folder, name);
        await Backup.RunAsync(store.Open(), KeysFolder, file, default);
        return file;
    }

    // Something of every kind of column: text beyond ASCII, ids, dates, instants, numbers by hand and by the database, yes and no.
    private static async Task FillAsync(TestStore store)
    {
        var school = OrganisationExample.School(store.AreaId);
        var pupil = PupilExample.Pupil(store.AreaId, forename: "Zoë \"Zed\"", surname: "Nguyễn\u2028\n");
        await store.AddAsync(school, pupil, PupilExample.Pupil(store.AreaId, 2), PupilExample.Enrolment(pupil, school.OrganisationId));
        await store.AddAsync(new AttendanceYear
        {
            AreaId = store.AreaId, PupilId = pupil.PupilId, OrganisationId = school.OrganisationId, AcademicYear = 202627, Marks = @"--/\/\LI",
        });
        await using var db = store.Open();
        var user = new User { Id = UserId.New(), Name = "Ruth Adeyemi", UserName = "ruth@alderway.example", LockoutEnd = store.Clock.GetUtcNow() };
        db.Users.Add(user);
        db.UserClaims.Add(new IdentityUserClaim<UserId> { UserId = user.Id, ClaimType = ClaimTypes.Country, ClaimValue = "England" });
        await db.SaveAsync(TestStore.Tester, default);
    }

    private static async Task WriteUntilAsync(TestStore store, OrganisationId school, int writer, CancellationToken enough)
    {
        for (var n = 0; !enough.IsCancellationRequested; n++)
        {
            await using var db = store.Services.GetContext(store.AreaId);
            var pupil = PupilExample.Pupil(store.AreaId, (writer * 3000) + n);
            db.AddRange(pupil, PupilExample.Enrolment(pupil, school));
            await db.SaveAsync(TestStore.Tester, default);
        }
    }

    private static async Task UntilMoreThanAsync(TestStore store, int pupils)
    {
        await using var db = store.Services.GetContext(store.AreaId);
        while (await db.Pupils.CountAsync() <= pupils)
        {
            await Task.Delay(20);
        }
    }

    private static SortedDictionary<string, List<string>> RowsOf(string backup)
    {
        using var zip = ZipFile.OpenRead(backup);
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("tables/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            rows[entry.FullName] = [.. reader.ReadToEnd().Split('\n').Order(StringComparer.Ordinal)];
        }

        return rows;
    }

    private static void Alter(string backup, string entryName, Func<string, string> change)
    {
        using var zip = ZipFile.Open(backup, ZipArchiveMode.Update);
        var entry = zip.GetEntry(entryName)!;   // the backup was made with it
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entryName).Open());
        writer.Write(change(text));
    }

    /// <summary>A store with tables and nothing in them.</summary>
    private sealed class EmptyStore(ServiceProvider services, StoreLocation location) : IAsyncDisposable
    {
        public IServiceProvider Services => services;

        public static async Task<EmptyStore> CreateAsync(DatabaseKind kind)
        {
            var location = await TestStore.CopyTemplateAsync(kind);
            return new EmptyStore(new ServiceCollection().AddLogging().AddOnrollStore(location).BuildServiceProvider(), location);
        }

        public async Task<RestoreOutcome> RestoreAsync(string file, string keysFolder, bool replace)
        {
            await using var scope = services.CreateAsyncScope();
            return await Restore.RunAsync(scope.ServiceProvider.GetRequiredService<OnrollDbContext>(), keysFolder, file, replace, default);
        }

        public async Task BackupAsync(string file)
        {
            await using var scope = services.CreateAsyncScope();
            await Backup.RunAsync(scope.ServiceProvider.GetRequiredService<OnrollDbContext>(), null, file, default);
        }

        public async Task<bool> TakesANewClaimAsync()
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
            db.UserClaims.Add(new IdentityUserClaim<UserId> { UserId = (await db.Users.SingleAsync()).Id, ClaimType = "more" });
            return await db.SaveChangesAsync() == 1;
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            if (location is StoreLocation.Embedded embedded)
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(embedded.Folder, recursive: true);
            }
        }
    }
}
