using Onroll.Core.Attendance;

namespace Onroll.Web.Insight;

/// <summary>What the pages of figures work with.</summary>
public static class InsightSetup
{
    public static IServiceCollection AddInsight(this IServiceCollection services) => services.AddSingleton<KeptColumns>();
}
