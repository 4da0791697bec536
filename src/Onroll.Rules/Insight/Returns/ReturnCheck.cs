namespace Onroll.Rules.Insight.Returns;

/// <summary>Checks a school's return against itself and against the rules its partnership agreed.</summary>
public static class ReturnCheck
{
    /// <summary>How far from a power of ten a rate may be and still look like a misplaced point, as a share of it.</summary>
    private const decimal Tolerance = 0.2m;

    private static readonly int[] Powers = [10, 100, 1000];

    /// <summary>Everything found. What is not supplied is not checked.</summary>
    public static IReadOnlyList<ReturnFinding> Run(SchoolReturn report, ReturnRules rules)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rules);
        return [.. Findings(report, rules).OfType<ReturnFinding>()];
    }

    private static IEnumerable<ReturnFinding?> Findings(SchoolReturn report, ReturnRules rules)
    {
        yield return At(ReturnMeasure.Suspensions, RateOff(report.Suspensions, report.SuspensionRate, report.Roll));
        yield return At(ReturnMeasure.PermanentExclusions, RateOff(report.PermanentExclusions, report.PermanentRate, report.Roll)
            ?? (ReturnFinding?)MisplacedPoint(report.PermanentExclusions, report.PermanentRate, report.RollOfSuspensions?.Middle)
            ?? Clash(report));
        yield return At(ReturnMeasure.PupilsSuspended, report.SuspensionsPerPupil > rules.Cap ? new ReturnFinding.AboveCap(report.SuspensionsPerPupil.Value, rules.Cap.Value) : null);
        yield return At(ReturnMeasure.PupilsSuspended, report.Pupils > report.Suspensions ? new ReturnFinding.TooManyPupils(report.Pupils.Value, report.Suspensions.Value) : null);
        yield return At(ReturnMeasure.SuspensionDays, Lengths(report, rules));
    }

    private static ReturnFinding? At(ReturnMeasure where, ReturnFinding? finding) => finding is null ? null : finding with { Where = where };

    private static ReturnFinding? RateOff(int? count, PrintedRate? printed, int? roll) =>
        count is { } events && printed is { } rate && roll is { } pupils && !rate.IsOf(events, pupils)
            ? (ReturnFinding?)MisplacedPoint(count, printed, roll) ?? new ReturnFinding.RateOff(rate, Computed(events, pupils, rate))
            : null;

    private static ReturnFinding.PowerOfTen? MisplacedPoint(int? count, PrintedRate? printed, int? roll)
    {
        if (count is not { } events || printed is not { Percent: > 0 } rate || roll is not { } pupils || events == 0 || pupils == 0)
        {
            return null;
        }

        var exact = 100m * events / pupils;
        var ratio = Math.Max(rate.Percent, exact) / Math.Min(rate.Percent, exact);
        return Powers.FirstOrDefault(power => Math.Abs((ratio / power) - 1) <= Tolerance) is > 0 and var times
            ? new ReturnFinding.PowerOfTen(rate, Computed(events, pupils, rate), times)
            : null;
    }

    // With enough decimals that a small rate does not look like nought.
    private static PrintedRate Computed(int count, int roll, PrintedRate printed)
    {
        var exact = 100m * count / roll;
        var decimals = Math.Max(printed.Decimals, exact is > 0 and < 0.1m ? Rate.ExclusionDecimals : 1);
        return new PrintedRate(Rounding.HalfAway(exact, decimals), decimals);
    }

    private static ReturnFinding.RollsClash? Clash(SchoolReturn report) =>
        report is { RollOfPermanentExclusions: { } permanent, RollOfSuspensions: { } suspensions } && !permanent.Overlaps(suspensions)
            ? new ReturnFinding.RollsClash(permanent, suspensions)
            : null;

    private static ReturnFinding? Lengths(SchoolReturn report, ReturnRules rules) => report switch
    {
        { Days: { } days } when days * 2 != Math.Truncate(days * 2) => new ReturnFinding.NotHalfDays(days),
        { Days: { } days, Suspensions: { } count } when rules.Lengths.Count > 0 && Parity.Mixes(days, count, rules.Lengths) == 0
            => new ReturnFinding.ImpossibleDays(days, count, rules.Lengths),
        _ => null,
    };
}
