namespace Onroll.Rules.Packs;

/// <summary>The known word that somebody most likely meant.</summary>
public static class NearestWord
{
    /// <summary>The nearest of the known words. Null when none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known) => known
        .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
        .Where(near => near.Distance <= Math.Max(2, written.Length / 3))
        .OrderBy(near => near.Distance)
        .Select(near => near.Word)
        .FirstOrDefault();

    /// <summary>A sentence that helps: the nearest word, or all of them when they are few.</summary>
    public static string Hint(string written, IReadOnlyList<string> known) => Of(written, known) switch
    {
        { } near => $"Did you mean \"{near}\"?",
        null when known.Count is > 0 and <= 12 => $"Known here: {string.Join(", ", known)}.",
        _ => "Check the spelling.",
    };

    /// <summary>Levenshtein's distance: letters to add, drop or change.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = corner + (from[i - 1] == to[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
