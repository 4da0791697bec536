using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Placements;

/// <summary>The use cases of places and placements.</summary>
public static class PlacementsSetup
{
    public static IServiceCollection AddPlacements(this IServiceCollection services) => services
        .AddScoped<OfferProvision>()
        .AddScoped<BookPlace>()
        .AddScoped<KeepPlacement>()
        .AddScoped<MarkAtPlace>();
}
