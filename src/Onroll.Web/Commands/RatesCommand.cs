using System.Globalization;
using Onroll.Exchange.Statistics.Rates;

namespace Onroll.Web.Commands;

/// <summary><c>onroll rates FILE.csv</c></summary>
public static class RatesCommand
{
    private const int MostNamed = 20;

    public static Verb Verb { get; } = new("rates", "Works out every rate a statistics table's counts allow, as the Department does.", RunAsync)
    {
        Operands = "FILE.csv",
        LeastOperands = 1,
        MostOperands = 1,
        Options = [new("out", "OUT.csv", "writes the table there in place of the output")],
    };

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal, CancellationToken stop)
    {
        var file = TableOutput.Open(arguments.Operands[0]);
        var table = TableOutput.Read(() => RateTable.Open(file));
        var counts = table.Rates.CountBy(rate => rate.Outcome).ToDictionary();
        if (arguments.IsJson)
        {
            terminal.Print(arguments, new { rows = table.RowCount, rates = table.Rates.Select(AsJson) }, _ => "");
        }

        if (!arguments.IsJson || arguments.Has("out"))
        {
            TableOutput.Write(arguments, terminal, table.Write);
        }

        await terminal.Error.WriteLineAsync(Summary(file.Name, table.RowCount, counts).AsMemory(), stop);
        foreach (var wrong in table.Rates.Where(rate => rate.Outcome == RateOutcome.Corrected).Take(MostNamed))
        {
            await terminal.Error.WriteLineAsync($"{file.Name}, line {wrong.Line}, {wrong.Column}: {wrong.Published} was printed; the counts give {wrong.Printed}.".AsMemory(), stop);
        }

        foreach (var wrong in table.WrongCounts.Take(MostNamed))
        {
            await terminal.Error.WriteLineAsync($"{file.Name}, line {wrong.Line}, {wrong.Column}: \"{wrong.Text}\" is no count, so the row has no rate of it. Write a number from 0, or a marker such as c or z.".AsMemory(), stop);
        }

        if (table.WrongCounts.Count > MostNamed)
        {
            await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: and {table.WrongCounts.Count - MostNamed:N0} more that are no counts.").AsMemory(), stop);
        }

        return ExitCode.Done;
    }

    private static object AsJson(RateCell cell) => new
    {
        cell.Line,
        cell.Column,
        numerator = cell.Rate?.Numerator,
        denominator = cell.Rate?.Denominator,
        value = cell.IsSuppressed ? (object)new { suppressed = true } : cell.Rate?.Percent,
        printed = cell.Printed.Length == 0 ? null : cell.Printed,
        outcome = cell.Outcome,
    };

    private static string Summary(string file, int rows, Dictionary<RateOutcome, int> counts)
    {
        (RateOutcome Outcome, string Words)[] parts =
        [
            (RateOutcome.Computed, "worked out"),
            (RateOutcome.Reproduced, "printed already and the same"),
            (RateOutcome.WithinRounding, "left as published from counts that are rounded here"),
            (RateOutcome.Corrected, "corrected"),
            (RateOutcome.Marked, "markers set"),
            (RateOutcome.Kept, "markers kept"),
        ];
        var told = parts.Where(part => counts.ContainsKey(part.Outcome))
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{counts[part.Outcome]:N0} {part.Words}"));
        return string.Create(CultureInfo.InvariantCulture, $"{file}: {rows:N0} rows; rates: {(counts.Count == 0 ? "none, as no column is a count with its total" : string.Join(", ", told))}.");
    }
}
