using System.Globalization;

namespace Onroll.Rules.Exclusions;

/// <summary>Dates as letters and screens say them.</summary>
internal static class DayWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Such as "Friday 13 February 2026".</summary>
    public static string Full(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    /// <summary>Such as "20 November 2025".</summary>
    public static string Short(DateOnly date) => date.ToString("d MMMM yyyy", British);
}
