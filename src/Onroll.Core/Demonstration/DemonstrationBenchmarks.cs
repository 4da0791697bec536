using System.Globalization;
using Onroll.Core.Audit;
using Onroll.Core.Imports;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;

namespace Onroll.Core.Demonstration;

/// <summary>England's published rates, so that the demonstration's figures have something to stand beside.</summary>
/// <remarks>Taken in as the interactive tool's own table would be: importing that finds them again and adds the rest.</remarks>
internal static class DemonstrationBenchmarks
{
    private const string FileName = "published.csv";

    private static readonly BenchmarkArea England = new(BenchmarkLevel.National, "E92000001", "E92000001", "England");

    public static Task AddAsync(OnrollDbContext db, CancellationToken stop)
    {
        var rows = DemonstrationData.Lines(FileName).Select((line, i) => ReadOutcome.Row(i + 2, Row(line))).ToList();
        return new ImportFiles(db).BenchmarksAsync(
            new ImportSource<BenchmarkRow>(FileName, rows.Count, [], rows), new ImportRequest(ChangedBy.Onroll("Set up the demonstration")), stop);
    }

    private static BenchmarkRow Row(DataLine line)
    {
        var year = AcademicYear.Parse(line["period"], CultureInfo.InvariantCulture);
        var value = decimal.TryParse(line["value"], CultureInfo.InvariantCulture, out var number)
            ? new BenchmarkValue(line["measure"], number, null, line["value"])
            : new BenchmarkValue(line["measure"], null, BenchmarkMarker.NotAvailable, line["value"]);
        return new BenchmarkRow("local-authority-interactive-tool", new BenchmarkPeriod(line["period"], year.Key, "Academic year"), England, null, [], [value]);
    }
}
