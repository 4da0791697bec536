using System.Text.RegularExpressions;

namespace Onroll.Core.Tests.Letters;

/// <summary>The Flesch–Kincaid grade of an English text: the American school year in which it is read with ease.</summary>
/// <remarks>0.39 words a sentence + 11.8 syllables a word − 15.59. Syllables are counted by their vowels, so a word may be out by one.</remarks>
internal static partial class ReadingEase
{
    public static double Grade(string text)
    {
        var sentences = SentenceEnd().Split(text).Where(part => Word().IsMatch(part)).ToList();
        var words = sentences.SelectMany(sentence => Word().Matches(sentence)).Select(match => match.Value).ToList();
        return (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    public static int Syllables(string word)
    {
        var text = word.ToLowerInvariant();
        var groups = Vowels().Count(text);
        var isSilent = (text.EndsWith('e') && !text.EndsWith("le", StringComparison.Ordinal) && !text.EndsWith("ee", StringComparison.Ordinal))
            || (text.EndsWith("ed", StringComparison.Ordinal) && text.Length > 3 && text[^3] is not ('t' or 'd'))
            || (text.EndsWith("es", StringComparison.Ordinal) && text.Length > 3 && text[^3] is not ('s' or 'x' or 'c' or 'g' or 'h' or 'z'));
        return Math.Max(1, groups - (isSilent && groups > 1 ? 1 : 0));
    }

    // A line is a sentence of its own: a heading or an item has no full stop. The dot of an address ends none.
    [GeneratedRegex(@"[.!?]+(?=\s|$)|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[A-Za-z]+(?:[’'\-][A-Za-z]+)*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
