using Onroll.Core.Imports;

namespace Onroll.Web.Imports;

/// <summary>Puts imports into a host.</summary>
public static class ImportsSetup
{
    public static IServiceCollection AddOnrollImports(this IServiceCollection services) => services
        .AddScoped<ImportRuns>()
        .AddScoped<ImportRunQueries>()
        .AddSingleton<ImportUploads>()
        .AddSingleton<ImportWork>()
        .AddHostedService(provider => provider.GetRequiredService<ImportWork>());
}
