using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Panels;

/// <summary>Puts the use cases of referrals and panels into a host.</summary>
public static class PanelsSetup
{
    public static IServiceCollection AddPanels(this IServiceCollection services) => services
        .AddScoped<KeepReferral>()
        .AddScoped<AskForAdvice>()
        .AddScoped<KeepSeries>()
        .AddScoped<BuildAgenda>()
        .AddScoped<CirculatePapers>()
        .AddScoped<RunMeeting>()
        .AddScoped<RecordDecision>()
        .AddScoped<TellFamily>();
}
