using System.Globalization;

namespace Onroll.Web.Exclusions;

/// <summary>Lengths as people type them: "2½", "2.5", "2 1/2", "½".</summary>
public static class HalfDayText
{
    /// <returns>Half days. Null when it is no length in whole and half days.</returns>
    public static int? Parse(string? text)
    {
        var plain = (text ?? "").Replace("½", ".5", StringComparison.Ordinal).Replace(" 1/2", ".5", StringComparison.Ordinal).Replace("1/2", ".5", StringComparison.Ordinal)
            .Replace(',', '.').Replace("..", ".", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 1000 && days * 2 == Math.Floor(days * 2)
            ? (int)(days * 2)
            : null;
    }

    /// <summary>"2½".</summary>
    public static string Of(int halfDays)
    {
        var (whole, half) = Math.DivRem(halfDays, 2);
        return half == 0 ? whole.ToString(CultureInfo.InvariantCulture) : whole == 0 ? "½" : whole.ToString(CultureInfo.InvariantCulture) + "½";
    }
}
