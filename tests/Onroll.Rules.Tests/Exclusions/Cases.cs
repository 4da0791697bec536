using Onroll.Rules.Exclusions;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Exclusions;

/// <summary>Small words for the worked examples: all of them happen at Alderway, CAL-A of the rule book.</summary>
internal static class Cases
{
    /// <summary>Year 10 in 2025/26: of compulsory school age throughout.</summary>
    public static ExcludedPupil Rowan { get; } = new(new(2011, 5, 2));

    public static ExclusionEvent Suspension(string start, int sessions) =>
        new() { Category = ExclusionCategory.Suspension, Start = Day(start), Sessions = sessions };

    public static ExclusionEvent Lunchtimes(string start, int count) =>
        new() { Category = ExclusionCategory.LunchtimeSuspension, Start = Day(start), Sessions = count };

    public static ExclusionEvent Permanent(string start) =>
        new() { Category = ExclusionCategory.PermanentExclusion, Start = Day(start) };

    public static EarlierExclusion Earlier(string start, int sessions, bool isCancelled = false) =>
        new(ExclusionCategory.Suspension, Day(start), false, sessions, isCancelled);

    public static ExclusionReading Read(ExclusionEvent what, params EarlierExclusion[] history) =>
        ExclusionLaw.Read(what, Rowan, history, Alderway);

    public static ExclusionReading ReadFor(ExcludedPupil pupil, ExclusionEvent what, params EarlierExclusion[] history) =>
        ExclusionLaw.Read(what, pupil, history, Alderway);

    /// <summary>The last day of a deadline. Fails when it does not apply or is not known.</summary>
    public static DateOnly Due(this ExclusionReading reading, ExclusionDeadlineId id) =>
        reading.Deadline(id)?.DueOn ?? throw new InvalidOperationException($"No date for {id}.");
}
