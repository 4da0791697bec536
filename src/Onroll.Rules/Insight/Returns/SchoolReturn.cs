namespace Onroll.Rules.Insight.Returns;

/// <summary>What one school reports for one year. Null is "not supplied" and never nought.</summary>
/// <param name="Year">As printed: "2017/18".</param>
/// <param name="Suspensions">Fixed-term exclusions or suspensions.</param>
/// <param name="SuspensionRate">Of the number on roll.</param>
/// <param name="Days">School days lost, in halves.</param>
/// <param name="Pupils">Pupils suspended at least once.</param>
/// <param name="PermanentExclusions">Permanent exclusions.</param>
/// <param name="PermanentRate">Of the number on roll.</param>
public sealed record SchoolReturn(
    string Year, int? Suspensions = null, PrintedRate? SuspensionRate = null, decimal? Days = null, int? Pupils = null,
    int? PermanentExclusions = null, PrintedRate? PermanentRate = null)
{
    /// <summary>The number on roll, where the school says it.</summary>
    public int? Roll { get; init; }

    /// <summary>Days for each suspension. Null when either is not supplied or there was none.</summary>
    public decimal? DaysPerSuspension => Ratio(Days, Suspensions);

    /// <summary>Suspensions for each pupil suspended. Null likewise.</summary>
    public decimal? SuspensionsPerPupil => Ratio(Suspensions, Pupils);

    /// <summary>Days for each pupil suspended. Null likewise.</summary>
    public decimal? DaysPerPupil => Ratio(Days, Pupils);

    /// <summary>The roll behind the suspensions. Null where it cannot be told.</summary>
    public ImpliedRoll? RollOfSuspensions => Suspensions is { } count ? SuspensionRate?.RollFor(count) : null;

    /// <summary>The roll behind the permanent exclusions. Null where it cannot be told.</summary>
    public ImpliedRoll? RollOfPermanentExclusions => PermanentExclusions is { } count ? PermanentRate?.RollFor(count) : null;

    private static decimal? Ratio(decimal? above, int? below) => above is { } a && below is > 0 and var b ? a / b : null;
}

/// <summary>Which checks a partnership makes of its schools' returns.</summary>
/// <param name="Cap">No pupil is to have more suspensions than this. Null for no cap.</param>
/// <param name="Lengths">The only lengths in school days, where a school declares them strict: 1, 3 and 5. Empty for any.</param>
public sealed record ReturnRules(int? Cap, IReadOnlyList<int> Lengths)
{
    /// <summary>Neither a cap nor a pattern of lengths.</summary>
    public static ReturnRules None { get; } = new(null, []);
}
