using System.Globalization;

namespace Onroll.Rules.Insight.Returns;

/// <summary>One count over several years, of which some may be blank. A blank is a value of its own and never nought.</summary>
/// <remarks>AS-GEN-4, AS-NAC-2; number 36 of the catalogue.</remarks>
/// <param name="Years">Each year and its count; null is "not supplied".</param>
public sealed record YearlyCounts(IReadOnlyList<(string Year, decimal? Count)> Years)
{
    /// <summary>What a blank is shown as.</summary>
    public const string NotSupplied = "not supplied";

    private IEnumerable<decimal> Supplied => Years.Where(year => year.Count is not null).Select(year => year.Count!.Value);

    /// <summary>The sum of what was supplied. Null when nothing was.</summary>
    public decimal? Sum => Supplied.Any() ? Supplied.Sum() : null;

    /// <summary>The mean of the years that were supplied. Null when none was; a mean of all years is refused by <see cref="MeanOfAll"/>.</summary>
    public decimal? Mean => Supplied.Any() ? Supplied.Average() : null;

    /// <summary>The mean of all years. Null when any is blank: a mean over a gap would be a guess.</summary>
    public decimal? MeanOfAll => Years.All(year => year.Count is not null) ? Mean : null;

    /// <summary>"2 of 3 years". Null when every year is there.</summary>
    public string? Coverage => Supplied.Count() is var supplied && supplied == Years.Count ? null : $"{supplied} of {Years.Count} years";

    /// <summary>"1 of 3 not supplied". Null when every year is there.</summary>
    public string? Gap => Years.Count - Supplied.Count() is var blank && blank == 0 ? null : $"{blank} of {Years.Count} {NotSupplied}";

    /// <summary>What a year shows.</summary>
    public string Shown(string year) => Years.FirstOrDefault(y => y.Year == year).Count?.ToString("0.##", CultureInfo.InvariantCulture) ?? NotSupplied;
}
