using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Interventions;

/// <summary>What the subject works with.</summary>
public static class InterventionsSetup
{
    public static IServiceCollection AddInterventions(this IServiceCollection services) => services
        .AddScoped<KeepInterventions>()
        .AddScoped<KeepStays>();
}
