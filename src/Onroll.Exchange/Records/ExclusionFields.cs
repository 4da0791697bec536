using Onroll.Rules.Exclusions;

namespace Onroll.Exchange.Records;

/// <summary>Reads what describes a suspension or exclusion, the same in a school's list and in the census.</summary>
internal static class ExclusionFields
{
    public const string Category = "category";
    public const string Sessions = "sessions";

    /// <summary>Forty-five days; a longer single suspension is not lawful but an old file may hold one.</summary>
    private const int MostSessions = 380;

    private static readonly Dictionary<string, ExclusionCategory> Categories = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SUSP"] = ExclusionCategory.Suspension,
        ["FIXD"] = ExclusionCategory.Suspension,
        ["LNCH"] = ExclusionCategory.LunchtimeSuspension,
        ["PERM"] = ExclusionCategory.PermanentExclusion,
    };

    /// <summary>SUSP, LNCH or PERM; FIXD is the older word for SUSP (R-SUS-02).</summary>
    public static ExclusionCategory ReadCategory(FieldReader fields)
    {
        var category = fields.OneOf(Category, Categories);
        if (category is null)
        {
            fields.Refuse(Category, null, "This is empty. Write SUSP, LNCH or PERM.");
        }

        return category ?? default;
    }

    /// <summary>Half days or lunchtimes. Null for a permanent exclusion, which has no end.</summary>
    public static int? ReadSessions(FieldReader fields, ExclusionCategory category)
    {
        if (category == ExclusionCategory.PermanentExclusion)
        {
            return null;
        }

        var sessions = fields.Whole(Sessions, 1, MostSessions);
        if (sessions is null)
        {
            fields.Refuse(Sessions, null, "This is empty. Give the number of sessions (half days) or lunchtimes.");
        }

        return sessions;
    }

    /// <summary>One to three codes. A code that is not in the list of its date is kept and flagged, not refused (R-COD-01).</summary>
    public static IReadOnlyList<string> ReadReasons(FieldReader fields, params string[] names)
    {
        fields.RequiredText(names[0], 10);
        var reasons = names.Select(n => (Name: n, Code: fields.Text(n, 10)?.ToUpperInvariant())).Where(r => r.Code is not null).ToList();
        var twice = reasons.GroupBy(r => r.Code).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            fields.Refuse(twice.Last().Name, twice.Key, "The same reason is given twice. Give each reason once.");
        }

        return reasons.ConvertAll(r => r.Code!);   // empty ones were left out above
    }
}
