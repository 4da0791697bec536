using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Finds a pupil on two rolls at once whose statuses do not allow it (R-COD-10: C alone; M with S; G anywhere).</summary>
internal static class EnrolmentClash
{
    /// <summary>The reason to refuse the row. Null when it can be taken, perhaps with a remark.</summary>
    /// <param name="touched">The spells this file has already spoken of.</param>
    public static Refusal? Find(
        PupilRow row, PupilDirectory directory, PupilId? pupil, OrganisationId school, HashSet<(PupilId, OrganisationId)> touched, Action<string> remark)
    {
        if (pupil is not { } id || row.EntryDate is not { } entry)
        {
            return null;
        }

        var status = row.EnrolStatus ?? "C";
        foreach (var other in directory.SpellsOf(id).Where(s => s.School != school && Overlaps(s, entry, row.LeavingDate)).DistinctBy(s => s.School))
        {
            if (!Disagrees(status, other.Status))
            {
                continue;
            }

            var also = $"The pupil is also on the roll of {directory.Schools.NameOf(other.School)} from {other.From:yyyy-MM-dd} with enrolment status {other.Status}.";
            var mend = "A pupil at two schools at once is M at one and S at the other; one who moved needs a leaving date at the first.";
            if (IsContradiction(status, other.Status) && (touched.Contains((id, other.School)) || entry <= other.From))
            {
                return new Refusal("enrolStatus", status, $"{also} {mend}");
            }

            remark($"{also} {mend}");
        }

        return null;
    }

    private static bool Overlaps(Spell spell, DateOnly from, DateOnly? to) =>
        (to is null || spell.From <= to) && (spell.To is null || spell.To >= from);

    private static bool Disagrees(string status, string other) => (status, other) switch
    {
        ("M", "S") or ("S", "M") => false,
        _ => status is "C" or "M" or "S" && other is "C" or "M" or "S",
    };

    /// <summary>Two schools that each say they are the only one, or the main one. A second school against an old "only" is just news.</summary>
    private static bool IsContradiction(string status, string other) => (status, other) is ("C", _) or ("M", "M");
}
