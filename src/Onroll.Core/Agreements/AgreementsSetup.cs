using Microsoft.Extensions.DependencyInjection;

namespace Onroll.Core.Agreements;

/// <summary>Puts the use cases of the register of agreements into a host.</summary>
public static class AgreementsSetup
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) => services.AddScoped<KeepAgreement>();
}
