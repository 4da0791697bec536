using System.Globalization;

namespace Onroll.Rules.FairAccess;

/// <summary>COMPOSITE_CONTEXT: the school under the least pressure is first in line.</summary>
/// <remarks>R-FAP-07, R-FAP-08. A place costs the school's score; <see cref="EachMore"/> makes a school stand back as it takes children.</remarks>
public sealed record CompositeContextScheme : FairAccessScheme
{
    /// <summary>Added to the score for every child of the round counted before at the school. Nought in the published scheme.</summary>
    public decimal EachMore { get; init; }

    /// <inheritdoc/>
    public override string CostInWords => EachMore == 0
        ? "the receiving school's score of pressure"
        : string.Create(CultureInfo.InvariantCulture, $"the receiving school's score of pressure, and {EachMore:0.##} more for each child it takes before in this round");

    /// <inheritdoc/>
    public override decimal Alone(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return school.Score!.Value;
    }

    /// <inheritdoc/>
    public override decimal StepAt(FairAccessSchool school) => EachMore;

    /// <inheritdoc/>
    public override string? NotKnown(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return school.Score is null ? "its score is not known" : null;
    }

    /// <inheritdoc/>
    public override string Standing(FairAccessChild child, FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return string.Create(CultureInfo.InvariantCulture, $"its score of pressure is {school.Score:0.##}");
    }
}
