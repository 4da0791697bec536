using Onroll.Core.Insight;
using Onroll.Core.SchoolReturns;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Rules.Insight.Returns;
using Onroll.Web.Design;
using Onroll.Web.Support;

namespace Onroll.Web.SchoolReturns;

/// <summary>Accepted figures as a file: a line for each school, a hidden number as its marker, a blank as "not supplied".</summary>
public static class ReturnCsv
{
    private static readonly IReadOnlyList<ReturnRow> WithRate = [.. ReturnRow.All.Where(row => row.Shape == ReturnShape.CountAndRate)];

    private static readonly string[] Headers =
        ["School", "URN", "Period", "Edition", "Accepted on", .. ReturnRow.All.Select(row => row.Name), .. WithRate.Select(row => $"{row.Name} as printed, %")];

    public static byte[] Write(ReturnComparison comparison, MeasurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(period);
        return CsvText.Write(Headers, comparison.Schools.Where(school => school.Edition is not null).Select(school => Cells(school, period)));
    }

    private static IReadOnlyList<string?> Cells(ComparedSchool school, MeasurePeriod period) =>
    [
        school.School.Name, school.School.Urn?.ToString(), period.Name, school.Edition!.Number.ToString(DateWords.English), ReturnShow.Day(school.Edition.DecidedAtUtc),   // only of accepted ones
        .. ReturnRow.All.Select(row => school.Figures[row.Measure]).Select(figure => ReturnShow.InFile(figure.Cell, figure.IsHidden, DisclosureRule.Marker)),
        .. WithRate.Select(row => school.Figures[row.Measure]).Select(figure => figure.IsHidden ? DisclosureRule.Marker : figure.Cell?.Rate?.Percent.ToString(DateWords.English) ?? YearlyCounts.NotSupplied),
    ];
}
