using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Coaching;

/// <summary>What the subject works with.</summary>
public static class CoachingSetup
{
    public static IServiceCollection AddCoaching(this IServiceCollection services) => services.AddScoped<KeepGroups>();
}
