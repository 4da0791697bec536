using System.Globalization;

namespace Onroll.Rules.FairAccess;

/// <summary>POINTS_LEDGER: each admission counts points; the school with the fewest for its size is next.</summary>
/// <remarks>R-FAP-11. A place costs the school's points per 100 pupils after the admission.</remarks>
public sealed record PointsLedgerScheme : FairAccessScheme
{
    private const decimal Hundred = 100;

    /// <summary>What an admission counts.</summary>
    public PointsGrid Grid { get; init; } = PointsGrid.Standard;

    /// <summary>The day of the round, from which a Year 11 counts more after 1 January. Null when the file does not say.</summary>
    public DateOnly? On { get; init; }

    /// <inheritdoc/>
    public override string CostInWords => "the receiving school's points per 100 pupils after each admission; of several children at one school the lightest is counted first";

    /// <inheritdoc/>
    public override decimal Alone(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return (school.Points + LoadOf(child)) * StepAt(school);
    }

    /// <inheritdoc/>
    public override decimal LoadOf(FairAccessChild child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Weight ?? Grid.ForAdmitting(child.Category, child.Year, On);
    }

    /// <inheritdoc/>
    public override decimal StepAt(FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return school.Roll is > 0 and var roll ? Hundred / roll : 0;
    }

    /// <inheritdoc/>
    public override string? NotKnown(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return school.Roll is > 0 ? null : "its roll is not known";
    }

    /// <inheritdoc/>
    public override string Standing(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return string.Create(CultureInfo.InvariantCulture, $"{school.Points:0.##} {(school.Points == 1 ? "point" : "points")} before this round, {school.Points * StepAt(school):0.00} per 100 pupils; the child counts {LoadOf(child):0.##}");
    }
}
