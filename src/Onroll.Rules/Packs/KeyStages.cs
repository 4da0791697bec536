using System.Globalization;

namespace Onroll.Rules.Packs;

/// <summary>Key stages as packs speak of them.</summary>
/// <remarks>Source: Education Act 2002, section 82; key stage 5 is what schools call Years 12 and 13.</remarks>
public static class KeyStages
{
    /// <summary>The key stage of a national curriculum year, Reception being 0. Null before Year 1 and after Year 13.</summary>
    public static int? OfYear(int? year) => year switch
    {
        1 or 2 => 1,
        >= 3 and <= 6 => 2,
        >= 7 and <= 9 => 3,
        10 or 11 => 4,
        12 or 13 => 5,
        _ => null,
    };

    /// <summary>"key stage 4", "key stages 1 to 3", "key stages 2 and 4".</summary>
    public static string InWords(IReadOnlyList<int> stages)
    {
        int[] sorted = [.. stages.Distinct().Order()];
        return sorted switch
        {
            [] => "no key stage",
            [var only] => string.Create(CultureInfo.InvariantCulture, $"key stage {only}"),
            [var first, .., var last] when sorted.Length > 2 && last - first == sorted.Length - 1 => string.Create(CultureInfo.InvariantCulture, $"key stages {first} to {last}"),
            _ => $"key stages {Wording.List([.. sorted.Select(stage => stage.ToString(CultureInfo.InvariantCulture))])}",
        };
    }
}
