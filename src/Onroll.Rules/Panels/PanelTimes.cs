using Onroll.Rules.Insight;

namespace Onroll.Rules.Panels;

/// <summary>How long people waited for something: the middle and the longest wait in days.</summary>
/// <remarks>Part 10.2 of the toolkit's catalogue (T-HOT-09); criterion 1.1 of the self-evaluation.</remarks>
/// <param name="Count">How many waits.</param>
/// <param name="Median">Half waited no longer. Null when there is none.</param>
/// <param name="Longest">Null when there is none.</param>
public sealed record Waits(int Count, decimal? Median, int? Longest)
{
    /// <param name="days">Days of each wait.</param>
    public static Waits Of(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        return sorted.Count == 0
            ? new Waits(0, null, null)
            : new Waits(sorted.Count, (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m, sorted[^1]);
    }

    /// <summary>Days from one day to another of each pair.</summary>
    public static Waits Between(IEnumerable<(DateOnly From, DateOnly To)> spans) => Of(spans.Select(span => span.To.DayNumber - span.From.DayNumber));
}

/// <summary>What a service did with the referrals of a term.</summary>
/// <remarks>N-08: how many it took stands beside how long it let them wait, because the second can be bought with the first.</remarks>
/// <param name="Referrals">How many were sent.</param>
/// <param name="Accepted">How many met the service's threshold.</param>
/// <param name="MedianWeeks">The middle wait for a first appointment. Null when nobody has had one.</param>
public sealed record ServiceAccess(int Referrals, int Accepted, decimal? MedianWeeks)
{
    /// <summary>Taken of those sent.</summary>
    public Rate Acceptance => new(Accepted, Referrals);

    /// <summary>What a reader of the shorter wait must know. Null when there is nothing to warn of.</summary>
    /// <param name="before">The term before.</param>
    public string? Notice(ServiceAccess before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return MedianWeeks < before.MedianWeeks && Acceptance.Percent < before.Acceptance.Percent ? "Shorter wait, fewer accepted" : null;
    }
}
