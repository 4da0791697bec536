namespace Onroll.Rules.Packs;

/// <summary>Small turns of phrase that the sentences of packs share.</summary>
public static class Wording
{
    /// <summary>An id read as words.</summary>
    public static string Plain(string id) => id.Replace('-', ' ');

    /// <summary>The text with a capital at its beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Words in a row, with commas and a last word between the last two.</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}",
    };

    /// <summary>What is missing, as a sentence names it.</summary>
    public static string Missing(IReadOnlyList<string> parts) => parts.Count == 0 ? "" : $": {List(parts)} missing";
}
