using System.Globalization;

namespace Onroll.Rules.Insight.Returns;

/// <summary>Something in a return that somebody is to mend, or to give a reason for.</summary>
/// <param name="Kind">What was found: "AboveCap", "FromTheRecord".</param>
/// <param name="Message">What is in doubt, in words.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record ReturnDoubt(string Period, ReturnMeasure Measure, string Kind, string Message, string Mend)
{
    /// <summary>One for each doubt of a return: by it a reason is kept with what it answers.</summary>
    public string Key => $"{Period}-{Measure}-{Kind}";
}

/// <summary>Finds every doubt of a return: against itself, against what the partnership agreed, and against the record.</summary>
/// <remarks>G-VAL; P-BLU-06, P-BEM-09, P-NAC-07.</remarks>
public static class ReturnDoubts
{
    /// <summary>Counts a record can be held against. A roll is of a day, and a rate has a rounding: those are shown and not doubted.</summary>
    private static readonly HashSet<ReturnMeasure> HeldAgainstTheRecord =
        [ReturnMeasure.Suspensions, ReturnMeasure.SuspensionDays, ReturnMeasure.PupilsSuspended, ReturnMeasure.PermanentExclusions];

    /// <summary>Every doubt, in the order of years and rows.</summary>
    /// <param name="recorded">What the record counts, where it can.</param>
    public static IReadOnlyList<ReturnDoubt> Of(ReturnTable table, ReturnRules rules, IReadOnlyDictionary<(ReturnMeasure Measure, string Period), decimal> recorded)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recorded);
        return
        [
            .. from period in table.Periods
               from doubt in Found(table, rules, period).Concat(AgainstRecord(table, period, recorded))
               orderby table.Periods.ToList().IndexOf(period), doubt.Measure
               select doubt,
        ];
    }

    private static IEnumerable<ReturnDoubt> Found(ReturnTable table, ReturnRules rules, string period) =>
        ReturnCheck.Run(table.Of(period), rules).Select(finding => new ReturnDoubt(period, finding.Where, finding.GetType().Name, finding.Message, finding.Mend));

    private static IEnumerable<ReturnDoubt> AgainstRecord(ReturnTable table, string period, IReadOnlyDictionary<(ReturnMeasure Measure, string Period), decimal> recorded) =>
        from measure in HeldAgainstTheRecord.Order()
        let written = table.Cell(measure, period)?.Number
        where written is not null && recorded.TryGetValue((measure, period), out var known) && known != written
        select new ReturnDoubt(
            period, measure, "FromTheRecord", string.Create(CultureInfo.InvariantCulture, $"From the record: {recorded[(measure, period)]:#,0.#}; you wrote {written:#,0.#}."),
            "Correct the figure, or say why the record has another.");
}
