using System.Globalization;
using System.Text.RegularExpressions;

namespace Onroll.Rules.Insight.Returns;

/// <summary>One cell of a school's printed table: a count and perhaps its rate.</summary>
/// <param name="Count">How many.</param>
/// <param name="Rate">Null where none is printed.</param>
public sealed record PrintedCell(int Count, PrintedRate? Rate);

/// <summary>The cells of one printed row, in the order printed.</summary>
/// <remarks>P-NAC-06: a row with fewer cells than years is not guessed at.</remarks>
/// <param name="Cells">As printed.</param>
public sealed partial record PrintedRow(IReadOnlyList<PrintedCell> Cells)
{
    /// <summary>Reads "227/7.56% 352/11.95%", "0/0%" or "151 193".</summary>
    /// <returns>Null when something else stands between.</returns>
    public static PrintedRow? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cells = CellPattern().Matches(text).Select(match => new PrintedCell(
            int.Parse(match.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture),
            PrintedRate.TryParse(match.Groups["rate"].Value, out var rate) ? rate : null)).ToList();
        return cells.Count > 0 && CellPattern().Replace(text, "").All(c => char.IsWhiteSpace(c) || c is ';' or '|') ? new PrintedRow(cells) : null;
    }

    /// <summary>Puts the cells into years.</summary>
    /// <param name="years">The table's years.</param>
    /// <param name="chosen">For a row with fewer cells than years, the years somebody says they are. Null when nobody has said.</param>
    public RowOfYears Place(IReadOnlyList<string> years, IReadOnlyList<string>? chosen = null)
    {
        ArgumentNullException.ThrowIfNull(years);
        var named = chosen ?? (Cells.Count == years.Count ? years : null);
        return named is null || named.Count != Cells.Count || named.Except(years).Any() || named.Distinct().Count() != named.Count
            ? new RowOfYears.NeedsYears(Cells.Count, years.Count)
            : new RowOfYears.Placed(
                [.. years.Select(year => named.ToList().IndexOf(year) is var at && at < 0 ? ((string, PrintedCell?))(year, null) : (year, Cells[at]))],
                chosen is not null);
    }

    [GeneratedRegex(@"(?<count>\d{1,3}(?:,\d{3})+|\d+)(?:\s*/\s*(?<rate>\d+(?:\.\d+)?)\s*%)?(?![\d.%])")]
    private static partial Regex CellPattern();
}

/// <summary>What became of a printed row when its cells were put into years.</summary>
public abstract record RowOfYears
{
    private RowOfYears() { }

    /// <summary>Every year has its cell, or null where it was not supplied.</summary>
    /// <param name="IsAssumed">Somebody chose the years: the note "assumed" goes with them.</param>
    public sealed record Placed(IReadOnlyList<(string Year, PrintedCell? Cell)> Years, bool IsAssumed) : RowOfYears
    {
        /// <summary>The counts alone.</summary>
        public YearlyCounts Counts => new([.. Years.Select(year => (year.Year, (decimal?)year.Cell?.Count))]);
    }

    /// <summary>There are fewer or more cells than years, and nobody said which years they are.</summary>
    public sealed record NeedsYears(int Cells, int Years) : RowOfYears
    {
        /// <summary>In words for whoever imports the row.</summary>
        public string Message => $"The row has {Cells} cells for {Years} years. Say which years they are; Onroll does not guess.";
    }
}
