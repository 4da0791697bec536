using System.Globalization;

namespace Onroll.Rules.FairAccess.Allocation;

/// <summary>What no cost can outweigh.</summary>
/// <remarks>R-FAP-06, R-FAP-09, G-221.</remarks>
internal static class HardRules
{
    /// <summary>Why the school cannot be asked to take the child, as a sentence goes on after the school's name. Null when it can.</summary>
    public static string? Bar(FairAccessScheme scheme, FairAccessChild child, FairAccessSchool school)
    {
        var local = scheme.Local;
        return school switch
        {
            _ when school.Excludes.Contains(child.Id) => "excluded the child, or may not be asked to take them",
            _ when child.Cannot.Contains(school.Id) => "is a school the child cannot go to",
            { IsInSpecialMeasures: true } when local.ExemptsSpecialMeasures => "is in special measures and is not asked",
            { IsInSpecialMeasures: true } when local.SparesSpecialMeasures && child.IsDisruptive => "is in special measures: no child with persistent disruption",
            { Faith: { } faith } when child.CannotFaiths.Contains(faith, StringComparer.OrdinalIgnoreCase) => $"is {faith}, which the family cannot accept",
            { Most: 0 } => "takes no child in this round",
            _ when IsTooFar(local, child, school) => string.Create(CultureInfo.InvariantCulture, $"is {school.Kilometres[child.Id]:0.#} km away, over the limit of {local.MostKilometres:0.#}"),
            _ when PlacesIn(school, child.Year ?? 0) + scheme.OverNumberAt(school) <= 0 => $"has no place in Year {child.Year}",
            _ => scheme.NotKnown(child, school) is { } unknown ? $"cannot be ranked: {unknown}" : null,
        };
    }

    /// <summary>Places in a year; below nought when over number. Boundless where nobody counted.</summary>
    public static int PlacesIn(FairAccessSchool school, int year) => school.Places is { } places ? places.GetValueOrDefault(year) : int.MaxValue / 2;

    private static bool IsTooFar(LocalWeights local, FairAccessChild child, FairAccessSchool school) =>
        local.MostKilometres is { } most && school.Kilometres.TryGetValue(child.Id, out var kilometres) && kilometres > most;
}
