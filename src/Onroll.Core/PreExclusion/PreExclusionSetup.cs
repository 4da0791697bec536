using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.PreExclusion;

/// <summary>What the subject works with.</summary>
public static class PreExclusionSetup
{
    public static IServiceCollection AddPreExclusion(this IServiceCollection services) => services.AddScoped<AnswerTrigger>();
}
