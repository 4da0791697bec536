using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.FairAccess;

/// <summary>The use cases of fair access and arrivals.</summary>
public static class FairAccessSetup
{
    public static IServiceCollection AddFairAccess(this IServiceCollection services) => services
        .AddScoped<KeepCase>()
        .AddScoped<FairAccessSchools>()
        .AddScoped<AskFairAccess>()
        .AddScoped<WorkOutRound>()
        .AddScoped<DecidePlace>()
        .AddScoped<AnswerPlace>()
        .AddScoped<KeepStanding>()
        .AddScoped<KeepArrivals>();
}
