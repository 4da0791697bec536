using System.Globalization;

namespace Onroll.Rules.FairAccess;

/// <summary>QUOTA_DISTANCE: the nearest school first, catchment before others, over number up to a quota.</summary>
/// <remarks>
/// R-FAP-09, Buckinghamshire. The order of approach: the closest catchment school; the closest school; other catchment schools by distance; the next nearest.
/// A place costs its kilometres, and <see cref="StepKilometres"/> for each step down that order. Where a child's catchment is not known, distance alone
/// decides. Going over number is one step more (<see cref="OverNumberLast"/>), so that a school with a free place is asked before one without.
/// </remarks>
public sealed record QuotaDistanceScheme : FairAccessScheme
{
    /// <summary>One over number is allowed for every so many of the admission number (OVER_PER).</summary>
    public int OverPer { get; init; } = 30;

    /// <summary>How many (OVER_COUNT).</summary>
    public int OverCount { get; init; } = 1;

    /// <summary>What a step down the order of approach counts, more than any distance within an area.</summary>
    public decimal StepKilometres { get; init; } = 100;

    /// <summary>Whether going over number counts as a step.</summary>
    public bool OverNumberLast { get; init; } = true;

    /// <summary>The schools of the question, among which the closest is sought.</summary>
    public required IReadOnlyList<FairAccessSchool> Schools { get; init; }

    /// <inheritdoc/>
    public override string CostInWords => string.Create(CultureInfo.InvariantCulture,
        $"kilometres to the receiving school, and {StepKilometres:0.##} for each step down the order of approach (closest catchment school, closest school, other catchment schools, others){(OverNumberLast ? $", and {StepKilometres:0.##} for a place over number" : "")}");

    /// <inheritdoc/>
    public override decimal OverNumberMore => OverNumberLast ? StepKilometres : 0;

    /// <inheritdoc/>
    public override int OverNumberAt(FairAccessSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return school.AdmissionNumber is { } number ? number / OverPer * OverCount : 0;
    }

    /// <inheritdoc/>
    public override decimal Alone(FairAccessChild child, FairAccessSchool school) => Kilometres(child, school)!.Value + StepKilometres * StepsOf(child, school);

    /// <inheritdoc/>
    public override string? NotKnown(FairAccessChild child, FairAccessSchool school) =>
        Kilometres(child, school) is null ? "the distance to it is not known" : null;

    /// <inheritdoc/>
    public override string Standing(FairAccessChild child, FairAccessSchool school) => StepsOf(child, school) switch
    {
        _ when child.Catchment.Count == 0 => IsClosest(child, school, Schools) ? "the closest school" : "not the closest school",
        0 => "the closest catchment school",
        1 => "the closest school, though outside the catchment",
        2 => "a catchment school, though not the closest",
        _ => "outside the catchment",
    };

    /// <summary>The step of the order of approach, from 0.</summary>
    private int StepsOf(FairAccessChild child, FairAccessSchool school)
    {
        if (child.Catchment.Count == 0)
        {
            return 0;
        }

        var inCatchment = child.Catchment.Contains(school.Id);
        var isClosestOfAll = IsClosest(child, school, Schools);
        return inCatchment && IsClosest(child, school, Schools.Where(other => child.Catchment.Contains(other.Id))) ? 0
            : isClosestOfAll ? 1
            : inCatchment ? 2
            : 3;
    }

    private static bool IsClosest(FairAccessChild child, FairAccessSchool school, IEnumerable<FairAccessSchool> among) =>
        !among.Any(other => Kilometres(child, other) < Kilometres(child, school));

    private static decimal? Kilometres(FairAccessChild child, FairAccessSchool school) =>
        school.Kilometres.TryGetValue(child.Id, out var kilometres) ? kilometres : null;
}
