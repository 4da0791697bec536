using Onroll.Core.Family;
using Onroll.Core.Plans;

namespace Onroll.Web.Plans;

/// <summary>What the pages of plans and of families work with.</summary>
public static class PlansSetup
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<OpenPlan>()
        .AddScoped<KeepPlan>()
        .AddScoped<ApprovePlan>()
        .AddScoped<ReviewPlan>()
        .AddScoped<KeepFamilyLog>()
        .AddScoped<KeepConsents>();
}
