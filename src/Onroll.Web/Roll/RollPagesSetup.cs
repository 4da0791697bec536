using Onroll.Core.Roll;

namespace Onroll.Web.Roll;

/// <summary>What the pages of the roll work with.</summary>
public static class RollPagesSetup
{
    public static IServiceCollection AddRollPages(this IServiceCollection services) => services
        .AddRoll()
        .AddScoped<OpenLeaver>()
        .AddScoped<OpenPartTime>();
}
