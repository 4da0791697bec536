namespace Onroll.Web.Design;

/// <summary>The school days ahead, for the partial <c>_DayStrip</c>: <c>&lt;partial name="_DayStrip" model="..." /&gt;</c></summary>
public sealed record DayStrip(DateOnly Today, IReadOnlyList<StripDay> Days)
{
    private const int LongestWord = 12;
    private const int AfterTheBreak = 7;
    private const char SoftHyphen = '\u00AD';

    /// <summary>The words with a place to break in each that is too long for the narrow columns, seen only where it breaks.</summary>
    public static string Breakable(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return string.Join(' ', words.Split(' ').Select(word => word.Length <= LongestWord ? word : word.Insert(word.Length - AfterTheBreak, $"{SoftHyphen}")));
    }
}

/// <param name="StartsWeek">Doubles the left edge: the first school day after a weekend or a holiday.</param>
public sealed record StripDay(DateOnly Day, IReadOnlyList<StripItem> Items, bool StartsWeek = false);

/// <param name="Force">Who says so; null for an arrangement such as a meeting.</param>
public sealed record StripItem(ForceMark? Force, string What, string? Who = null, string? Href = null);
