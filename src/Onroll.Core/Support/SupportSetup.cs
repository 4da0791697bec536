using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Support;

/// <summary>The use cases of the register.</summary>
public static class SupportSetup
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddScoped<RefreshRegister>()
        .AddScoped<AddToRegister>()
        .AddScoped<ReviewEntry>()
        .AddScoped<ChangeManyEntries>()
        .AddScoped<RemoveFromRegister>()
        .AddScoped<SetRegisterRules>()
        .AddScoped<PreviewRegisterRules>();
}
