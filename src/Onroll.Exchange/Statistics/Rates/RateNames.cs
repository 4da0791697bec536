using Onroll.Exchange.Csv;

namespace Onroll.Exchange.Statistics.Rates;

/// <summary>What an exclusion column counts.</summary>
internal enum ExclusionMeasure
{
    Suspensions = 1,
    PupilsSuspended,
    PermanentExclusions,
}

/// <summary>Reads column names by their words, because every year spells them in its own way (R-STA-04).</summary>
internal static class RateNames
{
    private static readonly HashSet<string> RateWords = ["rate", "rates", "percent", "percentage", "perc", "pct", "per100"];
    private static readonly HashSet<string> Permanent = ["perm", "permanent", "permanently"];
    private static readonly HashSet<string> Suspension = ["susp", "suspension", "suspensions", "suspended", "fixed", "fxd"];
    private static readonly HashSet<string> AtLeastOne = ["one", "1", "oneplus", "1plus", "pupil", "pupils", "enrolment", "enrolments"];
    private static readonly HashSet<string> Headcounts = ["headcount", "headcounts", "pupils", "roll", "nor", "population"];

    private static readonly HashSet<string> Filling =
    [
        "excl", "excls", "exclusion", "exclusions", "excluded", "period", "term", "num", "number", "of", "total", "count", "n", "no",
        "plus", "or", "more", "with", "at", "least", "head", "pupil", "pupils", "on", "spring", "january", "jan", "census",
    ];

    /// <summary>The words of a column's name in lower case.</summary>
    public static string[] Words(string header)
    {
        var words = HeaderNames.ToSnakeCase(header).Split('_');
        return header.Contains('%', StringComparison.Ordinal) && !words.Any(RateWords.Contains) ? [.. words, "percent"] : words;
    }

    public static bool IsRate(string[] words) => words.Any(RateWords.Contains);

    /// <summary>The words of what a rate is a rate of: sess_overall_percent_pa_10_exact is of sess_overall_pa_10_exact.</summary>
    public static string[] WithoutRate(string[] words) => Array.FindAll(words, word => !RateWords.Contains(word));

    /// <summary>What the column counts. Null when it is none of these, or one reason or group of them.</summary>
    public static ExclusionMeasure? Exclusion(string[] words)
    {
        var (permanent, suspension, once) = (words.Any(Permanent.Contains), words.Any(Suspension.Contains), words.Any(AtLeastOne.Contains));
        var isKnown = Array.TrueForAll(words, word => Permanent.Contains(word) || Suspension.Contains(word) || AtLeastOne.Contains(word) || Filling.Contains(word));
        return (isKnown, permanent, suspension, once) switch
        {
            (true, true, false, false) => ExclusionMeasure.PermanentExclusions,
            (true, false, true, false) => ExclusionMeasure.Suspensions,
            (true, false, true, true) => ExclusionMeasure.PupilsSuspended,
            _ => null,
        };
    }

    /// <summary>Whether the column is the pupils on roll.</summary>
    public static bool IsHeadcount(string[] words) =>
        words.Any(Headcounts.Contains) && Array.TrueForAll(words, word => Headcounts.Contains(word) || Filling.Contains(word));

    /// <summary>The published name of an exclusion rate, in the words of the count beside it.</summary>
    public static string ExclusionRate(ExclusionMeasure measure, string table, string[] countWords)
    {
        var isOlder = countWords.Contains("fixed");
        return measure switch
        {
            ExclusionMeasure.PermanentExclusions => "perm_excl_rate",
            ExclusionMeasure.Suspensions => isOlder ? "fixed_excl_rate" : "susp_rate",
            _ when table == "exclusions-by-area" && isOlder => "one_or_more_fixed_excl_rate",
            _ => isOlder ? "one_plus_fixed_rate" : "one_plus_susp_rate",
        };
    }
}
