using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Family;
using Onroll.Core.Tests.Plans;
using Onroll.Testing;

namespace Onroll.Core.Tests.Family;

/// <summary>P-BLU-03, T-SET-03: a school speaks with families as often as agreed, and knows who agreed to what.</summary>
public sealed class FamilyLogTests
{
    private static readonly FamilyContactForm Call = new(new(2026, 11, 18), new(11, 30), ContactMethod.Phone, "Dana Pell", true, "Agreed to meet", PracticalHelp.Food | PracticalHelp.Housing, null);

    [Theory, BothDatabases]
    public async Task Rhythms_AfterAContact_AreDueTwoWeeksLater(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await using var db = world.Store.Open();
        var keep = new KeepFamilyLog(db);
        Assert.True(await keep.AgreeAsync(world.Pupil.PupilId, world.School.OrganisationId, new(14, ContactMethod.Phone, null, new(2026, 11, 2)), (TestStore.Tester, 0), default));
        Assert.Equal(new DateOnly(2026, 11, 16), Assert.Single(await db.RhythmsAsync(world.Viewer(), null, default)).DueOn);

        await keep.RecordAsync(world.Pupil.PupilId, world.Viewer(), Call, TestStore.Tester, default);

        Assert.Equal(new DateOnly(2026, 12, 2), Assert.Single(await db.RhythmsAsync(world.Viewer(), null, default)).DueOn);
    }

    [Theory, BothDatabases]
    public async Task Rhythms_AttemptThatReachedNobody_DoesNotCount(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await using var db = world.Store.Open();
        var keep = new KeepFamilyLog(db);
        await keep.AgreeAsync(world.Pupil.PupilId, world.School.OrganisationId, new(14, ContactMethod.Phone, null, new(2026, 11, 2)), (TestStore.Tester, 0), default);

        await keep.RecordAsync(world.Pupil.PupilId, world.Viewer(), Call with { IsReached = false }, TestStore.Tester, default);

        Assert.Equal(new DateOnly(2026, 11, 16), Assert.Single(await db.RhythmsAsync(world.Viewer(), null, default)).DueOn);
    }

    [Theory, BothDatabases]
    public async Task Agree_TwoPeopleAtOnce_OneIsTold(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);

        var agreed = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var db = world.Store.Open();
            return await new KeepFamilyLog(db).AgreeAsync(world.Pupil.PupilId, world.School.OrganisationId, new(14, ContactMethod.Phone, null, new(2026, 11, 2)), (TestStore.Tester, 0), default);
        })));

        Assert.Equal([false, true], agreed.Order());
    }

    [Theory, BothDatabases]
    public async Task Withdraw_Consent_NoLongerHoldsAndCannotBeTakenBackTwice(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await using var db = world.Store.Open();
        var keep = new KeepConsents(db);
        await keep.RecordAsync(
            world.Pupil.PupilId, world.Viewer(), new(ConsentTo.ManagedMove, ConsentOf.Parent, "Dana Pell", "A trial of six weeks", true, ConsentMeans.OnPaper, new(2026, 11, 2), null), TestStore.Tester, default);
        var id = (await db.Consents.AsNoTracking().SingleAsync()).ConsentId;

        Assert.True(await keep.WithdrawAsync(world.Pupil.PupilId, id, (new(2026, 11, 19), "By phone"), TestStore.Tester, default));
        Assert.False(await keep.WithdrawAsync(world.Pupil.PupilId, id, (new(2026, 11, 20), "Again"), TestStore.Tester, default));

        var consent = await db.Consents.AsNoTracking().SingleAsync();
        Assert.Equal((true, false), (consent.HoldsOn(new(2026, 11, 18)), consent.HoldsOn(new(2026, 11, 19))));
    }
}
