using Onroll.Exchange.Csv;
using Onroll.Rules.Insight;

namespace Onroll.Exchange.Statistics.Rates;

/// <summary>Works one rate out for every row of a table.</summary>
internal sealed class RateWork(TextTable table, RateColumn column, RateStyle style, CountRounding rounding, string notApplicable)
{
    public RateCell[] Run() => [.. table.Rows.Select(RateOf)];

    private RateCell RateOf(TextRow row)
    {
        var published = column.Index is { } index ? row[index] : null;
        var (numerator, denominator) = (row[column.Numerator].Trim(), row[column.Denominator].Trim());
        Rate? rate = Figures.TryCount(numerator, out var count) && Figures.TryCount(denominator, out var population) ? new Rate(count, population) : null;
        var (outcome, printed) = rate?.Percent is null
            ? Marked(published, rate is null ? MarkerOf(numerator, denominator) : notApplicable)
            : Worked(row, rate.Value, published);
        return new RateCell(row.Line, column.Name, rate, outcome, printed, published);
    }

    // A numerator's marker says why there is no rate; where nobody is on roll that is the reason, whatever the numerator says.
    private string MarkerOf(string numerator, string denominator) => Figures.TryCount(denominator, out var population)
        ? population == 0 ? notApplicable : numerator
        : Figures.TryCount(numerator, out _) ? denominator : numerator;

    private static (RateOutcome, string) Marked(string? published, string marker) => string.IsNullOrWhiteSpace(published)
        ? (RateOutcome.Marked, Figures.IsMarker(marker) ? marker : "")
        : (RateOutcome.Kept, published);

    private (RateOutcome, string) Worked(TextRow row, Rate rate, string? published)
    {
        if (string.IsNullOrWhiteSpace(published))
        {
            return (RateOutcome.Computed, style.Print(rate));
        }

        if (!Figures.TryNumber(published.Trim(), out var printed))
        {
            return (RateOutcome.Kept, published);
        }

        return style.IsPrintOf(printed, rate) ? (RateOutcome.Reproduced, published)
            : IsWithinRounding(row, rate, printed) ? (RateOutcome.WithinRounding, published)
            : (RateOutcome.Corrected, style.Print(rate));
    }

    private bool IsWithinRounding(TextRow row, Rate rate, decimal printed)
    {
        var (numerator, denominator) = (rounding.UnitOf(row, column.Numerator), rounding.UnitOf(row, column.Denominator));
        if (numerator == 1 && denominator == 1)
        {
            return false;
        }

        var (low, high) = rate.Possible(numerator, denominator)!.Value;
        return style.Decimals is { } decimals
            ? printed >= Rounding.HalfAway(low, decimals) && printed <= Rounding.HalfAway(Math.Min(high, int.MaxValue), decimals)
            : printed >= low && printed <= high;
    }
}
