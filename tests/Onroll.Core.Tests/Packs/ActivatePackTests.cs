using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Packs;

/// <summary>Bringing a pack into force: versions, drafts and two people at once, on both databases.</summary>
public sealed class ActivatePackTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly string Text = ShippedPacks.Find("empty")!.Text;   // shipped

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Run_SecondVersionLater_FirstStaysForItsDays(DatabaseKind kind)
    {
        await using var store = await StoreAsync(kind);
        var partnership = await PartnershipAsync(store);
        var four = Text.Replace("quorum: 3", "quorum: 4", StringComparison.Ordinal);

        Assert.Equal(new PackActivated.Done(1), await ActivateAsync(store, partnership, Text, Today, null));
        Assert.Equal(new PackActivated.Done(2), await ActivateAsync(store, partnership, four, Today.AddDays(30), 1));

        await using var db = store.Open();
        var (now, later) = (await db.PackInForceAsync(partnership, Today, default), await db.PackInForceAsync(partnership, Today.AddDays(30), default));
        Assert.Null(await db.PackInForceAsync(partnership, Today.AddDays(-1), default));
        Assert.Equal((1, 3), (now!.Pack.Version, now.Pack.Panels[0].Quorum));
        Assert.Equal((2, 4), (later!.Pack.Version, later.Pack.Panels[0].Quorum));
        Assert.Equal(3, (await db.PackOfVersionAsync(now.PackVersionId, default)).Pack.Panels[0].Quorum);   // a case keeps the version it began under
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Run_SameTextAgain_ChangesNothing(DatabaseKind kind)
    {
        await using var store = await StoreAsync(kind);
        var partnership = await PartnershipAsync(store);
        await ActivateAsync(store, partnership, Text, Today, null);

        Assert.Equal(new PackActivated.Unchanged(1), await ActivateAsync(store, partnership, Text, Today, 1));
        Assert.Equal(1, await store.Open().PackVersions.CountAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Run_BasedOnAnOldVersion_IsToldAndNothingIsSaved(DatabaseKind kind)
    {
        await using var store = await StoreAsync(kind);
        var partnership = await PartnershipAsync(store);
        await ActivateAsync(store, partnership, Text, Today, null);

        Assert.IsType<PackActivated.ChangedMeanwhile>(await ActivateAsync(store, partnership, Text + "\n", Today, null));
        Assert.Equal(1, await store.Open().PackVersions.CountAsync());
    }

    [Fact]
    public async Task Run_RuleWithAMissingPart_IsRefusedAndNamesThePart()
    {
        // AS-GEN-5
        await using var store = await StoreAsync(DatabaseKind.Sqlite);
        var partnership = await PartnershipAsync(store);

        var refused = Assert.IsType<PackActivated.Refused>(await ActivateAsync(store, partnership, Text + "quotas:\n  - {id: q, name: Places, kind: fixed}\n", Today, null));

        Assert.Equal(("quotas[0].total", "Say how many places are shared: \"total\" is missing."), (Assert.Single(refused.Errors).Field, refused.Errors[0].Message));
        Assert.Equal(0, await store.Open().PackVersions.CountAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task SaveDraft_TwoPeopleAtOnce_SecondIsToldAndNothingIsLost(DatabaseKind kind)
    {
        await using var store = await StoreAsync(kind);
        var partnership = await PartnershipAsync(store);
        var drafts = store.Scope().ServiceProvider.GetRequiredService<KeepPackDraft>();

        Assert.True(await drafts.SaveAsync(partnership, "name: First", null, null, TestStore.Tester, default));
        Assert.True(await store.Scope().ServiceProvider.GetRequiredService<KeepPackDraft>().SaveAsync(partnership, "name: Second", 1, null, TestStore.Tester, default));
        Assert.False(await store.Scope().ServiceProvider.GetRequiredService<KeepPackDraft>().SaveAsync(partnership, "name: Third", 1, null, TestStore.Tester, default));

        Assert.Equal("name: Second", (await store.Open().PackDrafts.SingleAsync()).Text);
    }

    [Fact]
    public async Task Run_FromTheDraft_RemovesItAndKeepsWhatSomebodyElseIsWriting()
    {
        await using var store = await StoreAsync(DatabaseKind.Sqlite);
        var partnership = await PartnershipAsync(store);
        await store.Scope().ServiceProvider.GetRequiredService<KeepPackDraft>().SaveAsync(partnership, "name: Unfinished", null, null, TestStore.Tester, default);

        await ActivateAsync(store, partnership, Text, Today, null);
        Assert.Equal(1, await store.Open().PackDrafts.CountAsync());

        await store.Scope().ServiceProvider.GetRequiredService<KeepPackDraft>().SaveAsync(partnership, Text + "# 2\n", 1, 1, TestStore.Tester, default);
        await ActivateAsync(store, partnership, Text + "# 2\n", Today, 1);
        Assert.Equal(0, await store.Open().PackDrafts.CountAsync());
    }

    private static Task<TestStore> StoreAsync(DatabaseKind kind) => TestStore.CreateAsync(kind, services => services.AddPacks());

    private static async Task<PartnershipId> PartnershipAsync(TestStore store)
    {
        var office = OrganisationExample.School(store.AreaId);
        var partnership = new Partnership { AreaId = store.AreaId, PartnershipId = PartnershipId.New(), Code = "P1", Name = "Two Rivers", OfficeId = office.OrganisationId };
        await store.AddAsync(office, partnership);
        return partnership.PartnershipId;
    }

    private static Task<PackActivated> ActivateAsync(TestStore store, PartnershipId partnership, string text, DateOnly from, int? basedOn) =>
        store.Scope().ServiceProvider.GetRequiredService<ActivatePack>().RunAsync(partnership, (text, "pack.yaml"), from, basedOn, TestStore.Tester, default);
}
