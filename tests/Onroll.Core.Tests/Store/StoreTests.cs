using Microsoft.EntityFrameworkCore;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Store;

public sealed class StoreTests
{
    [Theory, BothDatabases]
    public async Task Pupil_SavedAndRead_IsTheSame(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var pupil = PupilExample.Pupil(store.AreaId, forename: "Zoë", surname: "Nguyễn");

        await store.AddAsync(pupil);

        await using var db = store.Open();
        var read = await db.Pupils.SingleAsync(p => p.Upn == pupil.Upn);
        Assert.Equal(("Zoë Nguyễn", pupil.PupilId, "ZOE NGUYEN"), (read.DisplayName, read.PupilId, read.SearchName));
    }

    [Theory, BothDatabases]
    public async Task TwoPeopleChangeTheSamePupil_TheSecondIsRefusedAndNothingIsLost(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync(PupilExample.Pupil(store.AreaId));
        await using var first = store.Open();
        await using var second = store.Open();
        (await first.Pupils.SingleAsync()).Surname = "First";
        (await second.Pupils.SingleAsync()).Surname = "Second";

        await first.SaveAsync(TestStore.Tester, default);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveAsync(TestStore.Tester, default));
        await using var db = store.Open();
        var kept = await db.Pupils.SingleAsync();
        Assert.Equal(("First", 2), (kept.Surname, kept.Version));
        Assert.Equal(3, await db.AuditEntries.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task OtherArea_IsNeitherSeenNorWritten(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync(PupilExample.Pupil(store.AreaId));
        await using var elsewhere = store.Open(AreaId.New());

        elsewhere.Pupils.Add(PupilExample.Pupil(store.AreaId, 2));

        Assert.Empty(await elsewhere.Pupils.AsNoTracking().ToListAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => elsewhere.SaveAsync(TestStore.Tester, default));
    }

    [Theory, BothDatabases]
    public async Task Enrolment_OfAPupilWhoDoesNotExist_IsRefused(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var school = OrganisationExample.School(store.AreaId);
        await store.AddAsync(school);

        var orphan = PupilExample.Enrolment(PupilExample.Pupil(store.AreaId), school.OrganisationId);

        await Assert.ThrowsAsync<DbUpdateException>(() => store.AddAsync(orphan));
    }

    [Theory, BothDatabases]
    public async Task Upn_TwiceInAnArea_IsRefused(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync(PupilExample.Pupil(store.AreaId, 7));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.AddAsync(PupilExample.Pupil(store.AreaId, 7)));
    }

    [Theory, BothDatabases]
    public async Task Passkeys_HaveTheirTable(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var db = store.Open();

        Assert.Equal(0, await db.UserPasskeys.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Model_HasNoChangeWithoutAMigration(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var db = store.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, BothDatabases]
    public async Task Organisation_WithoutAUrn_MayBeOneOfMany(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await store.AddAsync(
            OrganisationExample.Other(store.AreaId, OrganisationKind.Agency, "Early Help"),
            OrganisationExample.Other(store.AreaId, OrganisationKind.Agency, "Police"));

        await using var db = store.Open();
        Assert.Equal(2, await db.Organisations.CountAsync(o => o.Kind == OrganisationKind.Agency));
    }
}
