using Microsoft.EntityFrameworkCore;
using Onroll.Core.Imports;
using Onroll.Testing;

namespace Onroll.Exchange.Tests.Imports;

public sealed class PublishedImportTests   // the department's own files, taken whole
{
    [Theory]
    [BothDatabases("establishments.csv", ImportKind.Schools, 6759)]
    [BothDatabases("establishment_links.csv", ImportKind.Schools, 9121)]
    [BothDatabases("exclusions_national_region_la.csv", ImportKind.Benchmarks, 5826)]
    [BothDatabases("statistical_neighbours_2021.csv", ImportKind.Benchmarks, 1580)]
    [BothDatabases("lait_measures.csv", ImportKind.Benchmarks, 44)]
    public async Task Import_PublishedFileTwice_TakesEveryRowOnce(DatabaseKind kind, string name, ImportKind what, int rows)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        var file = ImportFile.OnDisk(SharedData.Find("dfe", name));

        var first = await example.ImportAsync(what, file);
        var second = await example.ImportAsync(what, file);

        Assert.Equal((rows, rows, 0), (first.Read, first.Added, first.Rejected));
        Assert.Equal((rows, rows), (second.Read, second.Unchanged));
    }

    [Fact]
    public async Task Import_EveryStatisticsFile_HasNoRejects()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        var files = Directory.EnumerateFiles(SharedData.Find("dfe"), "*.csv").Where(f => !Path.GetFileName(f).StartsWith("establishment", StringComparison.Ordinal));

        foreach (var path in files)
        {
            var result = await example.ImportAsync(ImportKind.Benchmarks, ImportFile.OnDisk(path));

            Assert.Equal((result.Read, 0), (result.Added, result.Rejected));
        }

        await using var db = example.Store.Open();
        Assert.True(await db.Benchmarks.CountAsync() > 350_000);
    }
}
