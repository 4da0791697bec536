using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Testing;

namespace Onroll.Core.Tests.Insight;

public sealed class KeptColumnsTests
{
    private static readonly AcademicYear Year = new(2025);

    [Theory, BothDatabases]
    public async Task Column_WhileNothingOfItChanges_IsTheSameOne(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w => w.Register(w.AtAlderway[0], "/\\"));
        var kept = new KeptColumns(world.Store.Clock);

        var first = await AskAsync(world, kept);
        await ChangeAsync(world, async db => (await db.Organisations.FirstAsync()).Phase = "Primary");   // moves the head of the audit
        var second = await AskAsync(world, kept);

        Assert.Same(first, second);
    }

    [Theory, BothDatabases]
    public async Task Column_AfterARegisterChanged_IsReadAnew(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w => w.Register(w.AtAlderway[0], "/\\"));
        var kept = new KeptColumns(world.Store.Clock);

        var first = await AskAsync(world, kept);
        await ChangeAsync(world, async db => (await db.AttendanceYears.SingleAsync()).Marks = "/\\II");
        var second = await AskAsync(world, kept);

        Assert.Equal((2, 4), (first.Bytes, second.Bytes));
    }

    private static async Task<AttendanceColumn> AskAsync(MeasureWorld world, KeptColumns kept)
    {
        await using var db = world.Store.Open();
        return await kept.ColumnAsync(db, Year, [world.Alderway.OrganisationId], default);
    }

    private static async Task ChangeAsync(MeasureWorld world, Func<Core.Store.OnrollDbContext, Task> change)
    {
        await using var db = world.Store.Open();
        await change(db);
        await db.SaveAsync(TestStore.Tester, default);
    }
}
