using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Ladders;

/// <summary>The use cases of ladders.</summary>
public static class LaddersSetup
{
    public static IServiceCollection AddLadders(this IServiceCollection services) => services
        .AddScoped<StartOnLadder>()
        .AddScoped<MoveOnLadder>()
        .AddScoped<WorkOnStep>();
}
