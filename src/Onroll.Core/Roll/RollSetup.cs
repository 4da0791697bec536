using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Roll;

/// <summary>What the subject works with.</summary>
public static class RollSetup
{
    public static IServiceCollection AddRoll(this IServiceCollection services) => services
        .AddScoped<KeepLeaving>()
        .AddScoped<KeepPartTime>()
        .AddScoped<AnswerQuestion>();
}
