namespace Onroll.Rules.Panels;

/// <summary>Something that waits to be heard.</summary>
/// <param name="Id">The caller's own.</param>
/// <param name="Part">The id of the agenda's part it belongs to.</param>
/// <param name="IsUrgent">Heard before the others of its part, and never carried over for want of time.</param>
/// <param name="Since">The day from which it has waited.</param>
public sealed record AgendaEntry(Guid Id, string Part, bool IsUrgent, DateOnly Since);

/// <summary>An entry with its place.</summary>
/// <param name="Entry">What is heard.</param>
/// <param name="Number">From 1, through all parts.</param>
/// <param name="AfterMinutes">Minutes from the beginning of the meeting.</param>
public sealed record PlannedEntry(AgendaEntry Entry, int Number, int AfterMinutes);

/// <summary>An agenda: what is heard in which order, and what no longer fits.</summary>
/// <remarks>T-HOT-05, P-BEM-03, P-ASH-08: parts in their order, urgent first, then whoever has waited longest.</remarks>
/// <param name="Planned">In the order of hearing.</param>
/// <param name="Carried">What waits for the next meeting: those who have waited least.</param>
/// <param name="MinutesEach">The time box.</param>
public sealed record AgendaPlan(IReadOnlyList<PlannedEntry> Planned, IReadOnlyList<AgendaEntry> Carried, int MinutesEach)
{
    /// <summary>Why entries were carried over. Null when all fit.</summary>
    public string? CarriedBecause => Carried.Count == 0 ? null
        : FormattableString.Invariant($"No time: {Planned.Count} of {Planned.Count + Carried.Count} items fit, at {MinutesEach} minutes each");

    /// <param name="entries">Everything that waits.</param>
    /// <param name="parts">The parts' ids in order. An entry of another part comes last.</param>
    /// <param name="minutes">How long the meeting lasts. Null when it takes as long as it takes.</param>
    /// <param name="minutesEach">The time box of an item.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutesEach"/> is less than 1.</exception>
    public static AgendaPlan Of(IReadOnlyCollection<AgendaEntry> entries, IReadOnlyList<string> parts, int? minutes, int minutesEach)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutesEach, 1);
        var room = Math.Max(minutes / minutesEach ?? entries.Count, entries.Count(entry => entry.IsUrgent));
        var byNeed = entries.OrderByDescending(entry => entry.IsUrgent).ThenBy(entry => entry.Since).ThenBy(entry => entry.Id).ToList();
        var heard = byNeed.Take(room)
            .OrderBy(entry => Place(parts, entry.Part)).ThenByDescending(entry => entry.IsUrgent).ThenBy(entry => entry.Since).ThenBy(entry => entry.Id);
        return new AgendaPlan([.. heard.Select((entry, at) => new PlannedEntry(entry, at + 1, at * minutesEach))], [.. byNeed.Skip(room)], minutesEach);
    }

    private static int Place(IReadOnlyList<string> parts, string part)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (parts[at] == part)
            {
                return at;
            }
        }

        return parts.Count;
    }
}
