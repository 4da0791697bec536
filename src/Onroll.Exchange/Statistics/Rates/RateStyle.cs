using System.Globalization;
using Onroll.Rules.Insight;

namespace Onroll.Exchange.Statistics.Rates;

/// <summary>How a table prints a rate.</summary>
/// <param name="Decimals">Decimals it is rounded to. Null for a rate that is not rounded and printed with 15 digits.</param>
/// <param name="Digits">Significant digits that are printed of the rounded rate. Null where all are.</param>
/// <param name="IsPadded">11.50 and not 11.5.</param>
internal sealed record RateStyle(int? Decimals, int? Digits = null, bool IsPadded = false)
{
    /// <summary>How closely an unrounded rate is printed, as a share of it.</summary>
    private const double UnroundedTolerance = 1e-9;

    /// <summary>The digits of an unrounded rate, as statistical software writes a binary fraction.</summary>
    private const string Unrounded = "E14";

    /// <summary>The rate as the table would print it.</summary>
    public string Print(Rate rate)
    {
        if (Decimals is not { } decimals)
        {
            return PrintUnrounded((double)rate.Numerator / (double)rate.Denominator * 100);
        }

        var rounded = rate.Rounded(decimals) ?? 0;
        if (Digits is { } digits)
        {
            return decimal.Parse(((double)rounded).ToString($"G{digits}", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture);
        }

        return rounded.ToString(IsPadded ? $"F{decimals}" : $"0.{new string('#', decimals)}", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a published rate is this one, however many of its digits were printed.</summary>
    public bool IsPrintOf(decimal published, Rate rate)
    {
        if (Decimals is not { } decimals)
        {
            return Math.Abs((double)published - (double)rate.Percent!.Value) <= Math.Abs((double)published) * UnroundedTolerance;
        }

        var rounded = rate.Rounded(decimals)!.Value;
        return published == rounded || (Digits is { } digits && Math.Abs(published - rounded) <= HalfALastDigit(rounded, digits));
    }

    private static decimal HalfALastDigit(decimal value, int digits)
    {
        var whole = Math.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        return 0.5m * (decimal)Math.Pow(10, Math.Min(whole - digits, 0));
    }

    // The shorter of 0.000224674094178245 and 2.24674094178245e-04, the plain one when they are equally long.
    private static string PrintUnrounded(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var scientific = value.ToString(Unrounded, CultureInfo.InvariantCulture);
        var mark = scientific.IndexOf('E', StringComparison.Ordinal);
        var (mantissa, exponent) = (scientific[..mark].TrimEnd('0').TrimEnd('.'), int.Parse(scientific[(mark + 1)..], CultureInfo.InvariantCulture));
        var plain = decimal.Parse($"{mantissa}E{exponent}", NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        var brief = $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        return plain.Length <= brief.Length ? plain : brief;
    }
}
