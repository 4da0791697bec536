namespace Onroll.Rules.Exclusions;

/// <summary>The length of a suspension as published tables of duration count it.</summary>
/// <remarks>R-SUS-03, STAT_PART_DAY_ROUNDS_TO. Source: DfE exclusions data guidance 2016/17, footnote 1. Never used for a threshold.</remarks>
public static class StatisticalLength
{
    /// <summary>Whole school days, a part day being one.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sessions"/> is less than 1.</exception>
    public static int InDays(int sessions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, 1);
        return (sessions + 1) / 2;
    }
}
