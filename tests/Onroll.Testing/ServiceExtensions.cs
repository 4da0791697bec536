using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Store;

namespace Onroll.Testing;

public static class ServiceExtensions
{
    /// <summary>A context in a scope of its own, confined to an area; safe to ask for from several threads.</summary>
    public static OnrollDbContext GetContext(this IServiceProvider services, AreaId area)
    {
        var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area);
        return scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
    }
}
