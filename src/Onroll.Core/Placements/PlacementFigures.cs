using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Placements;

/// <summary>Where pupils are after a placement. Those nobody knows of stay in the count, and are shown (N-06).</summary>
/// <param name="Sustained">In school, college, training or work.</param>
public sealed record DestinationFigures(int Sustained, int Unknown, int All)
{
    private static readonly PlacementDestination[] Kept =
        [PlacementDestination.OwnSchool, PlacementDestination.OtherSchool, PlacementDestination.SpecialSchool, PlacementDestination.FurtherEducation, PlacementDestination.Work];

    /// <summary>In percent, exact. Null without anybody.</summary>
    public decimal? Percent => All == 0 ? null : 100m * Sustained / All;

    public static DestinationFigures Of(IReadOnlyCollection<PlacementDestination?> destinations)
    {
        ArgumentNullException.ThrowIfNull(destinations);
        return new(destinations.Count(d => d is { } one && Kept.Contains(one)), destinations.Count(d => d is null or PlacementDestination.Unknown), destinations.Count);
    }
}

public static class PlacementFigureQueries
{
    /// <summary>Of the placements of a provision that have ended. Counts only.</summary>
    public static async Task<DestinationFigures> DestinationsAsync(this OnrollDbContext db, ProvisionId provision, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return DestinationFigures.Of(await db.Placements.Where(p => p.ProvisionId == provision && p.State == PlacementState.Ended).Select(p => p.Destination).ToListAsync(stop));
    }
}
