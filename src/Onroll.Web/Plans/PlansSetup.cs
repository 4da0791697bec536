using Onroll.Core.Coaching;
using Onroll.Core.Family;
using Onroll.Core.Interventions;
using Onroll.Core.Plans;
using Onroll.Core.PreExclusion;
using Onroll.Core.Restorative;
using Onroll.Core.Rooms;
using Onroll.Web.Restorative;

namespace Onroll.Web.Plans;

/// <summary>What the pages of plans, of a school's own support and of families work with.</summary>
public static class PlansSetup
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<OpenPlan>()
        .AddScoped<KeepPlan>()
        .AddScoped<ApprovePlan>()
        .AddScoped<ReviewPlan>()
        .AddInterventions()
        .AddRooms()
        .AddCoaching()
        .AddPreExclusion()
        .AddRestorative()
        .AddScoped<OpenConversation>()
        .AddScoped<KeepFamilyLog>()
        .AddScoped<KeepConsents>();
}
