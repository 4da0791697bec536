using System.Globalization;
using Onroll.Exchange.Statistics.Disclosure;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Web.Commands;

/// <summary><c>onroll suppress FILE.csv --lines SPEC.json</c></summary>
public static class SuppressCommand
{
    private static readonly string[] Fields = ["cells", "rowTotal", "columnTotals", "keys"];

    public static Verb Verb { get; } = new("suppress", "Hides small counts of a table, and as many more as keep them from being worked out.", RunAsync)
    {
        Operands = "FILE.csv",
        LeastOperands = 1,
        MostOperands = 1,
        Options =
        [
            new("lines", "SPEC.json", "which columns and rows are totals of which"),
            new("set", string.Join('|', DisclosureRule.All.Select(rule => rule.Id)), $"what is hidden ({DisclosureRule.External.Id})"),
            new("out", "OUT.csv", "writes the table there in place of the output"),
        ],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var specFile = arguments.Text("lines") ?? throw new WrongUsageException("suppress needs --lines SPEC.json, which says what adds up to what.");
        var rule = DisclosureRule.Find(arguments.Choice("set", [.. DisclosureRule.All.Select(known => known.Id)]))!;   // Choice allows no other
        var file = TableOutput.Open(arguments.Operands[0]);
        var spec = ReadSpec(TableOutput.Existing(specFile));
        var table = TableOutput.Read(() => SuppressedTable.Open(file, spec, rule));
        if (arguments.IsJson)
        {
            terminal.Print(arguments, new { set = rule.Id, rows = table.RowCount, small = table.SmallCount, protecting = table.ProtectingCount, rates = table.RateCount }, _ => "");
        }

        if (!arguments.IsJson || arguments.Has("out"))
        {
            TableOutput.Write(arguments, terminal, table.Write);
        }

        await terminal.Error.WriteLineAsync(Summary(file.Name, rule, table).AsMemory(), stop);
        return ExitCode.Done;
    }

    private static string Summary(string file, DisclosureRule rule, SuppressedTable table)
    {
        var uneven = table.UnevenLines == 0 ? "" : $" {table.UnevenLines} printed totals are not the sum of their parts; they were treated as if they were.";
        var rounded = rule.RoundsToFive ? " Counts are rounded to the nearest 5; exact rates beside them would give them away, so take such columns out." : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{file}: {table.RowCount:N0} rows by {rule.Id}: {table.SmallCount:N0} small counts hidden, {table.ProtectingCount:N0} more to protect them, {table.RateCount:N0} rates with them.{rounded}{uneven}");
    }

    private static SuppressionSpec ReadSpec(string path)
    {
        var spec = JsonInput.Read(path);
        spec.RefuseOthers(Fields);
        var cells = spec.Texts("cells");
        return cells.Count > 0
            ? new SuppressionSpec(cells, spec.Text("rowTotal"), spec.Text("columnTotals"), spec.Has("keys") ? spec.Texts("keys") : [])
            : throw spec.Refuse("cells", "names no column. Name the columns that add up to the total.");
    }
}
