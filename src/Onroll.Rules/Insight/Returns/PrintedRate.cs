using System.Globalization;
using System.Text.RegularExpressions;

namespace Onroll.Rules.Insight.Returns;

/// <summary>A percentage as somebody printed it, with as many decimals as they printed.</summary>
/// <param name="Percent">Per hundred, such as 2.9.</param>
/// <param name="Decimals">Decimals printed: 1 for 2.9%, 2 for 7.56%, 0 for 3%.</param>
public readonly partial record struct PrintedRate(decimal Percent, int Decimals)
{
    private decimal HalfAUnit => 0.5m / Rounding.PowerOfTen(Decimals);

    /// <summary>Reads "2.9%" or "2.9".</summary>
    /// <returns>False for anything else; <paramref name="rate"/> is then nought.</returns>
    public static bool TryParse(string? text, out PrintedRate rate)
    {
        rate = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var number = match.Groups[1].Value;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        rate = new PrintedRate(decimal.Parse(number, CultureInfo.InvariantCulture), point < 0 ? 0 : number.Length - point - 1);
        return true;
    }

    /// <summary>Whether so many of so many would be printed like this.</summary>
    public bool IsOf(int count, int roll) => roll > 0 && Rounding.HalfAway(100m * count / roll, Decimals) == Percent;

    /// <summary>The rolls of which so many are this rate. Null when the count or the rate is nought, as then any roll would do.</summary>
    public ImpliedRoll? RollFor(int count)
    {
        if (count <= 0 || Percent <= 0)
        {
            return null;
        }

        // A rate of exactly half a unit more would have been rounded up, so that end is left out.
        var low = (int)Math.Floor(100m * count / (Percent + HalfAUnit)) + 1;
        var high = (int)Math.Floor(100m * count / (Percent - HalfAUnit));
        return new ImpliedRoll((int)Rounding.HalfAway(100m * count / Percent, 0), low, high);
    }

    /// <summary>As printed, with the sign.</summary>
    public override string ToString() => Percent.ToString($"F{Decimals}", CultureInfo.InvariantCulture) + "%";

    [GeneratedRegex(@"^\s*(\d+(?:\.\d+)?)\s*%?\s*$")]
    private static partial Regex Pattern();
}

/// <summary>The number on roll that a count and its printed rate give away.</summary>
/// <remarks>Catalogue of partnerships, sections 6 to 8 and numbers 25 to 33.</remarks>
/// <param name="Middle">Count over rate, to the nearest pupil.</param>
/// <param name="Low">The smallest roll that is printed so.</param>
/// <param name="High">The largest.</param>
public sealed record ImpliedRoll(int Middle, int Low, int High)
{
    /// <summary>Whether one roll could be behind both.</summary>
    public bool Overlaps(ImpliedRoll other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Low <= other.High && other.Low <= High;
    }

    /// <summary>"1,323 to 1,368".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low:N0} to {High:N0}");
}
