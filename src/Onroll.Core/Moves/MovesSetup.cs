using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Moves;

/// <summary>The use cases of moves.</summary>
public static class MovesSetup
{
    public static IServiceCollection AddMoves(this IServiceCollection services) => services
        .AddScoped<ProposeMove>()
        .AddScoped<KeepMoveAgreements>()
        .AddScoped<PrepareMove>()
        .AddScoped<HoldMoveMeeting>()
        .AddScoped<StartMove>()
        .AddScoped<EndMove>();
}
