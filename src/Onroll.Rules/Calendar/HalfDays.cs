using System.Globalization;

namespace Onroll.Rules.Calendar;

/// <summary>Half school days in words: the smallest unit the law counts, as people say it.</summary>
public static class HalfDays
{
    /// <summary>"half a day", "1 day", "2½ days", "6 days".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="halfDays"/> is negative.</exception>
    public static string InWords(int halfDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(halfDays);
        var (days, half) = Math.DivRem(halfDays, 2);
        return (days, half) switch
        {
            (0, 1) => "half a day",
            (1, 0) => "1 day",
            _ => string.Create(CultureInfo.InvariantCulture, $"{days}{(half == 1 ? "½" : "")} days"),
        };
    }
}
