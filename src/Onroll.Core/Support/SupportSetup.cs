using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Onroll.Core.Access;

namespace Onroll.Core.Support;

/// <summary>The use cases of the register.</summary>
public static class SupportSetup
{
    public static IServiceCollection AddRegister(this IServiceCollection services)
    {
        services.TryAddScoped<OpenPupilRecord>();   // each entry is a look at a record
        return services
            .AddScoped<RefreshRegister>()
            .AddScoped<AddToRegister>()
            .AddScoped<ReviewEntry>()
            .AddScoped<ChangeManyEntries>()
            .AddScoped<RemoveFromRegister>()
            .AddScoped<SetRegisterRules>()
            .AddScoped<PreviewRegisterRules>();
    }
}
