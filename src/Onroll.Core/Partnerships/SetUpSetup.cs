using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Calendar;

namespace Onroll.Core.Partnerships;

/// <summary>Puts the use cases of the set-up pages into a host.</summary>
public static class SetUpSetup
{
    public static IServiceCollection AddSetUp(this IServiceCollection services) => services
        .AddScoped<ChangeMembership>()
        .AddScoped<KeepOrganisation>()
        .AddScoped<KeepPartnership>()
        .AddScoped<KeepCalendar>();
}
