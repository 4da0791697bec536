using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Testing;

namespace Onroll.Core.Tests.Partnerships;

public sealed class EnsureAreaTests
{
    [Theory, BothDatabases]
    public async Task Run_OnAFreshStore_MakesOneAreaOnceAndSaysSoInTheLog(DatabaseKind kind)
    {
        await using var services = new ServiceCollection().AddLogging().AddOnrollStore(await TestStore.CopyTemplateAsync(kind)).BuildServiceProvider();

        var first = await RunAsync(services);
        var second = await RunAsync(services);

        Assert.NotNull(first);
        Assert.Equal(first, second);
        await using var db = services.GetContext(first.Value);
        Assert.Equal(EnsureArea.FirstCode, (await db.Areas.SingleAsync()).Code);
        Assert.Equal("Set up an empty store", (await db.AuditEntries.SingleAsync()).Reason);
    }

    [Theory, BothDatabases]
    public async Task Run_WithSeveralAreas_ChoosesNone(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var other = AreaId.New();
        await using (var db = store.Open(other))
        {
            db.Areas.Add(new Area { AreaId = other, Code = "OTHER", Name = "Other area" });
            await db.SaveAsync(TestStore.Tester, default);
        }

        Assert.Null(await RunAsync(store.Services));
    }

    private static async Task<AreaId?> RunAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await EnsureArea.RunAsync(
            scope.ServiceProvider.GetRequiredService<OnrollDbContext>(), scope.ServiceProvider.GetRequiredService<CurrentArea>(), default);
    }
}
