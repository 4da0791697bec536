using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Rooms;

/// <summary>What the subject works with.</summary>
public static class RoomsSetup
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services.AddScoped<KeepRoom>();
}
