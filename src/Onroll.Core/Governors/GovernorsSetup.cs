using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Governors;

/// <summary>Puts the use cases of the governing board and the review panel into a host.</summary>
public static class GovernorsSetup
{
    public static IServiceCollection AddGovernors(this IServiceCollection services) => services
        .AddScoped<KeepBoardReview>()
        .AddScoped<KeepBoardPeople>()
        .AddScoped<KeepReviewPanel>();
}
