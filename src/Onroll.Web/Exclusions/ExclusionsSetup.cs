using Onroll.Core.Casework;

namespace Onroll.Web.Exclusions;

/// <summary>What the pages of suspensions and exclusions work with.</summary>
public static class ExclusionsSetup
{
    public static IServiceCollection AddExclusions(this IServiceCollection services) => services
        .AddScoped<OpenDraft>()
        .AddScoped<OpenCase>()
        .AddScoped<KeepDraft>()
        .AddScoped<ConfirmExclusion>()
        .AddScoped<ChangeExclusion>()
        .AddScoped<ArrangeDaySix>()
        .AddScoped<KeepReturn>()
        .AddScoped<CoverForHead>();
}
