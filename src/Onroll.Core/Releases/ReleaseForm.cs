using Onroll.Core.Insight;
using Onroll.Rules.Insight.Disclosure;

namespace Onroll.Core.Releases;

/// <summary>What an analyst asks of a release.</summary>
/// <param name="Measures">Names of the catalogue.</param>
/// <param name="SchoolType">The type of school counted. Null for all schools of the place.</param>
public sealed record ReleaseForm(
    string? Title, IReadOnlyList<string> Measures, string? Period, MeasureBreakdown? By, ReleaseAudience? Audience, string? Rule, bool IsCoded, string? SchoolType)
{
    /// <summary>What can be released. Lengths and days are left out: the days of two hidden suspensions would tell of them.</summary>
    public static IReadOnlyList<Measure> Offered { get; } =
        [.. new[] { "permanent-exclusion-rate", "home-education-rate", "suspension-rate", "suspension-pupil-rate", "repeat-suspension-pupils", "absence-rate", "unauthorised-absence-rate", "persistent-absence-rate", "severe-absence-rate" }.Select(MeasureCatalogue.Get)];

    public static IReadOnlyList<MeasureBreakdown> Breakdowns { get; } =
        [MeasureBreakdown.School, MeasureBreakdown.NcYear, MeasureBreakdown.Sex, MeasureBreakdown.Sen, MeasureBreakdown.Fsm, MeasureBreakdown.Ethnicity];

    /// <summary>Rounding is not among them: rounded counts cannot be held against others exactly.</summary>
    public static IReadOnlyList<DisclosureRule> Rules { get; } = [.. DisclosureRule.All.Where(rule => !rule.RoundsToFive)];

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Trim().Length > FigureRelease.TitleMaxLength)
        {
            yield return new(nameof(Title), string.IsNullOrWhiteSpace(Title) ? "Enter a title" : $"Use {FigureRelease.TitleMaxLength} characters or fewer");
        }

        if (Measures.Count == 0 || Measures.Any(id => !Offered.Any(measure => measure.Id == id)))
        {
            yield return new(nameof(Measures), "Choose at least one measure");
        }

        if (!MeasurePeriod.TryParse(Period, out var period))
        {
            yield return new(nameof(Period), "Choose a period");
        }
        else if (period.From > today)
        {
            yield return new(nameof(Period), "Choose a period that has begun");
        }

        if (By is not { } by || !Breakdowns.Contains(by))
        {
            yield return new(nameof(By), "Choose what the table is broken down by");
        }
        else if (IsCoded && by != MeasureBreakdown.School)
        {
            yield return new(nameof(IsCoded), "Only schools can stand under letters. Choose schools, or names");
        }

        if (Audience is null)
        {
            yield return new(nameof(Audience), "Choose whom it is for");
        }

        if (!Rules.Any(rule => rule.Id == Rule))
        {
            yield return new(nameof(Rule), "Choose what is hidden");
        }
        else if (Audience == ReleaseAudience.Everyone && DisclosureRule.Find(Rule!)!.HidesUpTo < DisclosureRule.External.HidesUpTo)   // found just above
        {
            yield return new(nameof(Rule), "What may leave the partnership must hide counts of 1 to 4 at least");
        }
    }
}
