using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Releases;

/// <summary>The use cases of releases.</summary>
public static class ReleasesSetup
{
    public static IServiceCollection AddReleases(this IServiceCollection services) =>
        services.AddScoped<PrepareRelease>().AddScoped<PublishRelease>().AddScoped<EnterRank>();
}
