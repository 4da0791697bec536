using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Benchmarks;

/// <summary>The registers of a year of many pupils, read from the store into memory: against reading the same bytes from a file.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Onroll.Benchmarks -- store [pupils]</c>: SQLite, then PostgreSQL.</remarks>
internal static class StoreTimes
{
    private const int Runs = 3;

    // Between the youngest and the oldest whose absence is published.
    private static readonly DateOnly Born = new(2013, 3, 4);

    public static async Task RunAsync(string[] arguments)
    {
        var pupils = arguments.Length == 0 ? 100_000 : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        Console.WriteLine("| pupils | what | median ms | against bare reading |");
        Console.WriteLine("|---|---|---|---|");
        var bare = await MedianAsync(await FileAsync(pupils));
        Print(pupils, "the same bytes from a file, added up", bare, bare);
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres })
        {
            await using var store = await TestStore.CreateAsync(kind);
            await FillAsync(store, pupils);
            Print(pupils, $"{kind}: every row's text, read and thrown away", await MedianAsync(() => RowsAsync(store, pupils)), bare);
            Print(pupils, $"{kind}: the registers, ready to be asked", await MedianAsync(() => ColumnAsync(store, pupils)), bare);
        }
    }

    private static async Task FillAsync(TestStore store, int pupils)
    {
        await using var db = store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var schools = Enumerable.Range(0, SampleRegisters.Schools(pupils)).Select(i => new Organisation
        {
            AreaId = store.AreaId, OrganisationId = OrganisationId.New(), Kind = OrganisationKind.School, Name = $"School {i}",
        }).ToList();
        var people = Enumerable.Range(0, pupils).Select(_ => new Pupil { AreaId = store.AreaId, PupilId = PupilId.New(), Forename = "A", Surname = "B", DateOfBirth = Born }).ToList();
        var texts = SampleRegisters.All.Select(System.Text.Encoding.ASCII.GetString).ToList();
        var writer = new BulkWriter(db);
        await writer.InsertAsync(schools, default);
        await writer.InsertAsync(people, default);
        await writer.UpdateStatisticsAsync<Pupil>(default);
        await writer.InsertAsync(people.Select((pupil, i) => new AttendanceYear
        {
            AreaId = store.AreaId, PupilId = pupil.PupilId, OrganisationId = schools[SampleRegisters.SchoolOf(i)].OrganisationId, AcademicYear = SampleRegisters.Year.Key, Marks = texts[i % texts.Count],
        }), default);
        db.Note("benchmark", store.AreaId.Value, null);
        await db.SaveAsync(ChangedBy.Onroll("Filled a store to be read"), default);
        await transaction.CommitAsync();
        await db.RefreshPlansAsync(default);
    }

    // The least a program can do with the bytes on this machine: take them from the file and use each once.
    private static async Task<Func<Task>> FileAsync(int pupils)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("onroll-store-").FullName, "registers");
        await using (var file = File.Create(path))
        {
            for (var pupil = 0; pupil < pupils; pupil++)
            {
                await file.WriteAsync(SampleRegisters.All[pupil % SampleRegisters.All.Count]);
            }
        }

        return async () =>
        {
            var (buffer, sum) = (new byte[1 << 20], 0L);
            await using var file = File.OpenRead(path);
            for (int read; (read = await file.ReadAsync(buffer)) > 0;)
            {
                foreach (var mark in buffer.AsSpan(0, read))
                {
                    sum += mark;
                }
            }

            Check(sum > 0);
        };
    }

    private static async Task RowsAsync(TestStore store, int pupils)
    {
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "select marks from attendance_years";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows += reader.GetString(0).Length > 0 ? 1 : 0;
        }

        Check(rows == pupils);
    }

    private static async Task ColumnAsync(TestStore store, int pupils)
    {
        await using var db = store.Open();
        Check((await db.AttendanceColumnAsync(SampleRegisters.Year, null, default)).Keys.Count == pupils);
    }

    private static void Check(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("What was read is not what was written.");
        }
    }

    private static async Task<double> MedianAsync(Func<Task> read)
    {
        await read();   // compiles it and brings the pages into memory
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await read();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times.Order().ElementAt(Runs / 2);
    }

    private static void Print(int pupils, string what, double milliseconds, double bare) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {pupils:N0} | {what} | {milliseconds:N0} | {milliseconds / bare:N1} |"));
}
