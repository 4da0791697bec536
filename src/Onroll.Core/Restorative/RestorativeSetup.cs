using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Restorative;

/// <summary>What the subject works with.</summary>
public static class RestorativeSetup
{
    public static IServiceCollection AddRestorative(this IServiceCollection services) => services.AddScoped<KeepConversation>();
}
