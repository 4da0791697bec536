using System.Globalization;
using System.Text.RegularExpressions;
using Onroll.Core.Imports;

namespace Onroll.Exchange.Statistics;

/// <summary>Reads what a published table prints in a cell: a number in any usual form, or a marker (R-FMT-06).</summary>
internal static partial class Figures
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const decimal LargestCount = 1_000_000_000_000_000;

    private static readonly Dictionary<string, BenchmarkMarker> Markers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x"] = BenchmarkMarker.Suppressed,
        ["c"] = BenchmarkMarker.Suppressed,
        ["*"] = BenchmarkMarker.Suppressed,
        ["."] = BenchmarkMarker.NotApplicable,
        ["z"] = BenchmarkMarker.NotApplicable,
        [".."] = BenchmarkMarker.NotAvailable,
        [":"] = BenchmarkMarker.NotAvailable,
        ["-"] = BenchmarkMarker.NotAvailable,
        ["NULL"] = BenchmarkMarker.NotAvailable,
        ["N/A"] = BenchmarkMarker.NotAvailable,
        ["NA"] = BenchmarkMarker.NotAvailable,
        [""] = BenchmarkMarker.NotAvailable,
        ["low"] = BenchmarkMarker.Low,
        ["k"] = BenchmarkMarker.Low,
        ["~"] = BenchmarkMarker.Low,
        ["u"] = BenchmarkMarker.Unreliable,
    };

    /// <summary>Whether a cell holds a number or a marker rather than words.</summary>
    public static bool IsFigure(string printed) => Markers.ContainsKey(printed.Trim()) || TryNumber(printed.Trim(), out _);

    /// <summary>Whether a cell holds a marker, an empty one included.</summary>
    public static bool IsMarker(string printed) => Markers.ContainsKey(printed.Trim());

    /// <summary>The figure. Null when the cell holds words.</summary>
    /// <param name="xIsNotAvailable">In tables of the present standard <c>x</c> means not available; before it, suppressed.</param>
    public static BenchmarkValue? Read(string measure, string printed, bool xIsNotAvailable)
    {
        var text = printed.Trim();
        if (xIsNotAvailable && text == "x")
        {
            return new BenchmarkValue(measure, null, BenchmarkMarker.NotAvailable, text);
        }

        if (Markers.TryGetValue(text, out var marker))
        {
            return new BenchmarkValue(measure, null, marker, text);
        }

        return TryNumber(text, out var value) ? new BenchmarkValue(measure, value, null, text) : null;
    }

    /// <summary>A number with or without thousands separators or a percent sign.</summary>
    public static bool TryNumber(string text, out decimal value)
    {
        var plain = text.EndsWith('%') ? text[..^1].TrimEnd() : text;
        if (plain.Contains(',') && Thousands().IsMatch(plain))
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(plain, Number, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A number that can be a count: not below nought, and no larger than anything that was ever counted.</summary>
    public static bool TryCount(string text, out decimal count) => TryNumber(text, out count) && count is >= 0 and <= LargestCount;

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();
}
