namespace Onroll.Rules.Insight.Disclosure;

/// <summary>How counts of one kind over shorter and longer times belong together.</summary>
public enum CountNature
{
    /// <summary>Events: those of two terms add up to those of both.</summary>
    AddsUpOverTime = 1,

    /// <summary>Pupils to whom it happened at least once: the longer the time the more, but not the sum.</summary>
    Grows,

    /// <summary>Counted for its own time only, such as a roll.</summary>
    OfItsTime,
}

/// <summary>What one count of a release counts, so that counts of different releases can be told to overlap.</summary>
/// <param name="Quantity">What is counted, by a name that never changes.</param>
/// <param name="Places">The schools, by a key each.</param>
/// <param name="Group">The group of pupils, null for all of them.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public sealed record CountScope(string Quantity, CountNature Nature, IReadOnlyList<string> Places, CountGroup? Group, DateOnly From, DateOnly To)
{
    /// <summary>The same for the same scope.</summary>
    public string Key => $"{Quantity}|{string.Join(',', Places.Order(StringComparer.Ordinal))}|{Group}|{From:yyyyMMdd}|{To:yyyyMMdd}";

    /// <summary>Whether all that is counted here is counted there too.</summary>
    public bool IsWithin(CountScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var isInTime = Nature == CountNature.OfItsTime ? From == other.From && To == other.To : From >= other.From && To <= other.To;
        return Quantity == other.Quantity && isInTime && (other.Group is null || other.Group == Group) && !Places.Except(other.Places).Any();
    }
}

/// <summary>One group of a breakdown.</summary>
/// <param name="By">The breakdown: all its groups make all pupils.</param>
/// <param name="Code">The group.</param>
public sealed record CountGroup(string By, string Code);

/// <summary>A count of a release that was made before.</summary>
/// <param name="IsHidden">Whether its readers did not see it.</param>
public sealed record PastCount(CountScope Scope, decimal Count, bool IsHidden);

/// <summary>A count that is to be released.</summary>
/// <param name="IsToHide">Whether it must not be shown for another reason than its size.</param>
public sealed record NextCount(CountScope Scope, decimal Count, bool IsToHide = false);
