namespace Onroll.Rules.Exclusions;

/// <summary>A suspension or exclusion of the same pupil that began no later, at whichever school.</summary>
/// <param name="Category">What kind.</param>
/// <param name="Start">The first day out.</param>
/// <param name="StartsInAfternoon">Whether the morning of the first day was still attended.</param>
/// <param name="Sessions">Half school days out, or the number of lunchtimes. Of a cancelled one, those served. Null for a permanent exclusion.</param>
/// <param name="IsCancelled">Whether it was cancelled. What was served still counts towards the limit of the year, and towards nothing else.</param>
public sealed record EarlierExclusion(ExclusionCategory Category, DateOnly Start, bool StartsInAfternoon, int? Sessions, bool IsCancelled)
{
    /// <summary>The weekdays on which a dual-registered pupil was due at that school. Null is every school day.</summary>
    public IReadOnlySet<DayOfWeek>? DueOn { get; init; }

    /// <summary>Whether it began no later than an event did.</summary>
    internal bool IsNoLaterThan(ExclusionEvent what) =>
        Start < what.Start || (Start == what.Start && (!StartsInAfternoon || what.StartsInAfternoon || what.Category == ExclusionCategory.LunchtimeSuspension));
}
