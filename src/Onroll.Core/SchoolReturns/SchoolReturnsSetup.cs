using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.SchoolReturns;

/// <summary>The use cases of schools' returns.</summary>
public static class SchoolReturnsSetup
{
    public static IServiceCollection AddSchoolReturns(this IServiceCollection services) =>
        services.AddScoped<AskForReturns>().AddScoped<KeepReturn>().AddScoped<DecideReturn>();
}
