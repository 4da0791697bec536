using System.Globalization;
using System.Text;

namespace Onroll.Core.Store;

/// <summary>Text as search compares it: capitals without accents, apostrophes or hyphens. The databases disagree about case, so we decide.</summary>
public static class Folding
{
    /// <summary>Folds a name: "O'Neill-Nguyễn" becomes "ONEILL NGUYEN".</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(Plain(char.ToUpperInvariant(c)));
            }
            else if ((c is ' ' or '-' or ',' or '.') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Each run of three letters in a folded name, words padded at their start so that beginnings weigh more.</summary>
    public static IReadOnlySet<string> Trigrams(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = "  " + word + " ";
            for (var i = 0; i + 3 <= padded.Length; i++)
            {
                grams.Add(padded.Substring(i, 3));
            }
        }

        return grams;
    }

    // Letters that normalisation does not take apart.
    private static string Plain(char c) => c switch
    {
        'Ł' => "L",
        'Ø' => "O",
        'Đ' => "D",
        'ẞ' or 'ß' => "SS",
        'Æ' => "AE",
        'Œ' => "OE",
        'Þ' => "TH",
        _ => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? "" : c.ToString(),
    };
}
