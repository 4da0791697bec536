using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Packs;

/// <summary>The use cases of packs.</summary>
public static class PacksSetup
{
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddScoped<ActivatePack>()
        .AddScoped<KeepPackDraft>();
}
