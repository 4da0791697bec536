using System.Globalization;

namespace Onroll.Rules.Support;

/// <summary>Small words that the sentences of the register share.</summary>
internal static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Day(DateOnly date) => date.ToString("d MMMM", British);

    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };

    /// <summary>Rules read as sentences, so their small numbers are words.</summary>
    public static string InWords(int count) => count >= 0 && count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);
}
