namespace Onroll.Rules.Insight;

/// <summary>A band of how often one pupil was suspended.</summary>
/// <param name="Least">Suspensions at least.</param>
/// <param name="Most">Suspensions at most. Null for no upper end.</param>
public sealed record RepeatBand(int Least, int? Most)
{
    /// <summary>BANDS: 1, 2, 3 to 4, 5 to 9, 10 or more. Onroll's own.</summary>
    public static IReadOnlyList<RepeatBand> Standard { get; } = [new(1, 1), new(2, 2), new(3, 4), new(5, 9), new(10, null)];

    /// <summary>As a table heads it: "1", "3 to 4", "10 or more".</summary>
    public string Name => Most is not { } most ? $"{Least} or more" : most == Least ? $"{Least}" : $"{Least} to {most}";
}

/// <summary>How often the same pupils are suspended again.</summary>
/// <remarks>R-STA-02. Published tables count a pupil once for each school; count by UPN only under another name.</remarks>
/// <param name="PupilsSuspended">Pupils with at least one suspension.</param>
/// <param name="PupilsRepeated">Of them, pupils with two or more (REPEAT_MIN).</param>
/// <param name="Suspensions">All suspensions.</param>
/// <param name="PupilsInBands">Pupils in each of <see cref="RepeatBand.Standard"/>, in its order.</param>
public sealed record RepeatMeasures(int PupilsSuspended, int PupilsRepeated, int Suspensions, IReadOnlyList<int> PupilsInBands)
{
    /// <summary>REPEAT_MIN: so many suspensions make a pupil a repeated one.</summary>
    public const int FewestToRepeat = 2;

    /// <summary>Share of suspended pupils who were suspended again, per hundred.</summary>
    public Rate RepeatRate => new(PupilsRepeated, PupilsSuspended);

    /// <summary>Suspensions for each suspended pupil. Null when nobody was suspended.</summary>
    public decimal? SuspensionsPerPupil => PupilsSuspended == 0 ? null : (decimal)Suspensions / PupilsSuspended;

    /// <summary>From how often each pupil was suspended; pupils never suspended may be among them or left out.</summary>
    public static RepeatMeasures Of(IEnumerable<int> suspensionsOfEachPupil)
    {
        var counts = suspensionsOfEachPupil.Where(count => count > 0).ToList();
        var bands = RepeatBand.Standard.Select(band => counts.Count(count => count >= band.Least && count <= (band.Most ?? int.MaxValue))).ToList();
        return new RepeatMeasures(counts.Count, counts.Count(count => count >= FewestToRepeat), counts.Sum(), bands);
    }
}
