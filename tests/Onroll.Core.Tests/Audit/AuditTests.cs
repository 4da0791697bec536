using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Audit;

public sealed class AuditTests
{
    [Theory, BothDatabases]
    public async Task Change_IsLoggedWithWhoWhyBeforeAndAfter(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var pupil = PupilExample.Pupil(store.AreaId);
        await store.AddAsync(pupil);

        await using (var db = store.Open())
        {
            (await db.Pupils.SingleAsync()).Surname = "Pell";
            await db.SaveAsync(new ChangedBy(UserId.New(), "Ruth Adeyemi", "Mother's letter of 3 November"), default);
        }

        await using var read = store.Open();
        var entry = await read.AuditEntries.OrderBy(e => e.Sequence).LastAsync(e => e.PupilId == pupil.PupilId);
        Assert.Equal(("Ruth Adeyemi", "Mother's letter of 3 November"), (entry.ActorName, entry.Reason));
        Assert.Equal(("""{"Surname":"O'Neill"}""", """{"Surname":"Pell"}"""), (entry.Before, entry.After));
    }

    [Theory, BothDatabases]
    public async Task Change_WithoutSayingWho_IsRefused(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var db = store.Open();

        db.Pupils.Add(PupilExample.Pupil(store.AreaId));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, BothDatabases]
    public async Task ChangeOfNothing_WritesNothing(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync(PupilExample.Pupil(store.AreaId));
        await using var db = store.Open();
        var pupil = await db.Pupils.SingleAsync();

        pupil.Surname = new string(pupil.Surname.AsSpan());
        await db.SaveAsync(TestStore.Tester, default);

        Assert.Equal(2, await db.AuditEntries.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task ManyAtOnce_TheChainHasNoGapAndNoFork(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await Parallel.ForEachAsync(Enumerable.Range(1, 40), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            await using var db = store.Services.GetContext(store.AreaId);
            db.Pupils.Add(PupilExample.Pupil(store.AreaId, number));
            await db.SaveAsync(TestStore.Tester, default);
        });

        await using var read = store.Open();
        Assert.Empty(await VerifyAuditChain.RunAsync(read, default));
        Assert.Equal(41, await read.AuditEntries.MaxAsync(e => e.Sequence));
    }

    [Theory]
    [BothDatabases("UPDATE audit_entries SET after = '{}' WHERE sequence = 3", 3)]
    [BothDatabases("UPDATE audit_entries SET actor_name = 'Somebody else' WHERE sequence = 2", 2)]
    [BothDatabases("DELETE FROM audit_entries WHERE sequence = 4", 4)]
    [BothDatabases("DELETE FROM audit_entries WHERE sequence = 6", 6)]
    [BothDatabases("UPDATE audit_entries SET sequence = CASE sequence WHEN 3 THEN -4 ELSE -3 END WHERE sequence IN (3, 4)", 3)]
    public async Task Tampering_IsFoundAndNamed(DatabaseKind kind, string tampering, int firstBroken)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync([.. Enumerable.Range(1, 5).Select(n => PupilExample.Pupil(store.AreaId, n))]);
        await using var db = store.Open();
        Assert.Empty(await VerifyAuditChain.RunAsync(db, default));

#pragma warning disable EF1002 // written here, in the test
        await db.Database.ExecuteSqlRawAsync(tampering.Replace("{}", "{{}}", StringComparison.Ordinal));
        await db.Database.ExecuteSqlRawAsync("UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0");
#pragma warning restore EF1002

        var broken = await VerifyAuditChain.RunAsync(db, default);
        Assert.Equal(firstBroken, broken[0].Sequence);
    }
}
