using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Panels;
using Onroll.Testing;
using Onroll.Testing.Worlds;

namespace Onroll.Core.Tests.Panels;

/// <summary>P-ROT-04, P-ASH-11, P-LIN-04; AS-ROT-5, AS-ASH-7.</summary>
public sealed class ReferralTests
{
    [Theory, BothDatabases]
    public async Task Submit_OneMandatoryPartEmpty_IsRefusedNamingIt(DatabaseKind kind)   // AS-ROT-5
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await using var scope = world.Open();
        var keep = scope.Use<KeepReferral>();
        var id = await keep.BeginAsync(world.World.Own.PupilId, world.World.Alderway.OrganisationId, (world.World.Partnership.PartnershipId, world.Type), PanelWorld.By(), default);
        var referral = await scope.Db.Referrals.SingleAsync(r => r.ReferralId == id);
        await world.WriteAllAsync(scope, referral, without: "tried");
        await keep.SaveSharingAsync(referral, PanelWorld.Sharing("A place"), referral.Version, PanelWorld.By(), default);

        var missing = Assert.Single(await keep.SubmitAsync(referral, world.Type, PanelWorld.By(), default));

        Assert.Equal(("tried", "What was tried: What was tried, and what came of it"), (missing.Section, missing.Message));
        Assert.Equal(ReferralState.Draft, referral.State);
    }

    [Theory, BothDatabases]
    public async Task Submit_Complete_OpensToTheCoordinatorAndToNobodyElseOfTheOffice(DatabaseKind kind)   // AS-ROT-5
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await world.ReferAsync(world.World.Own);
        await using var scope = world.Open();

        Assert.Contains(world.World.Own.PupilId, await scope.Db.Pupils.VisibleTo(scope.Db, await world.ViewerAsync(Role.Coordinator)).Select(p => p.PupilId).ToListAsync());
        Assert.DoesNotContain(world.World.Own.PupilId, await scope.Db.Pupils.VisibleTo(scope.Db, await world.ViewerAsync(Role.PanelMember)).Select(p => p.PupilId).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Return_WithReason_ComesBackIsSentAgainAndCountsOnce(DatabaseKind kind)   // AS-ROT-5: threshold not met
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        var id = await world.ReferAsync(world.World.Own);
        await using var scope = world.Open();
        var keep = scope.Use<KeepReferral>();
        var referral = await scope.Db.Referrals.SingleAsync(r => r.ReferralId == id);

        await keep.ReturnAsync(referral, "What came of the plan?", PanelWorld.By("Dilys"), default);
        var whileBack = referral.State;
        Assert.Empty(await keep.SubmitAsync(referral, world.Type, PanelWorld.By(), default));

        Assert.Equal((ReferralState.Returned, ReferralState.Submitted), (whileBack, referral.State));
        var statistics = await scope.Db.PanelStatisticsAsync(referral.PartnershipId, (TestWorld.Today.AddDays(-7), TestWorld.Today), default);
        Assert.Equal((1m, 1m), (statistics.Returned.Numerator, statistics.Returned.Denominator));
    }

    [Theory, BothDatabases]
    public async Task Withdraw_AfterSending_ClosesTheRecordToThePanelAndTheAgency(DatabaseKind kind)
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        var id = await world.ReferAsync(world.World.Own);
        await using var scope = world.Open();
        var referral = await scope.Db.Referrals.SingleAsync(r => r.ReferralId == id);
        await scope.Use<AskForAdvice>().AskAsync(referral, Question(world), PanelWorld.By(), default);

        await scope.Use<KeepReferral>().WithdrawAsync(referral, "The family moved away", PanelWorld.By(), default);

        Assert.Null(await scope.Db.AccessToAsync(await world.ViewerAsync(Role.Coordinator), world.World.Own.PupilId, default));
        Assert.Null(await scope.Db.AccessToAsync(await world.ViewerAsync(Role.AgencyWorker), world.World.Own.PupilId, default));
    }

    [Theory, BothDatabases]
    public async Task Ask_Agency_SeesOnlyWhatIsSharedForItAndItsDaysAreCounted(DatabaseKind kind)
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        var id = await world.ReferAsync(world.World.Own);
        await using var scope = world.Open();
        var referral = await scope.Db.Referrals.SingleAsync(r => r.ReferralId == id);
        await scope.Use<AskForAdvice>().AskAsync(referral, Question(world), PanelWorld.By(), default);
        world.Store.Clock.SetDay(TestWorld.Today.AddDays(10));
        var worker = await world.ViewerAsync(Role.AgencyWorker);

        var access = await scope.Db.AccessToAsync(worker, world.World.Own.PupilId, default);
        var asked = Assert.Single(await scope.Db.AdviceAskedAsync(worker, default));

        Assert.Equal(RecordSections.Identity | RecordSections.Attendance, access?.Sections);
        Assert.Equal((10, true), (asked.Advice.DaysWaiting(worker.Today), asked.Advice.IsLate(worker.Today)));
        Assert.Empty(await scope.Db.Referrals.VisibleTo(scope.Db, worker).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task SavePart_TwoPeopleAtOnce_KeepsTheFirstAndTellsTheSecond(DatabaseKind kind)
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await using var one = world.Open();
        await using var other = world.Open();
        var id = await one.Use<KeepReferral>().BeginAsync(world.World.Own.PupilId, world.World.Alderway.OrganisationId, (world.World.Partnership.PartnershipId, world.Type), PanelWorld.By(), default);
        var (first, second) = (await one.Db.Referrals.SingleAsync(r => r.ReferralId == id), await other.Db.Referrals.SingleAsync(r => r.ReferralId == id));

        var saved = await one.Use<KeepReferral>().SavePartAsync(first, "concern", (Answer("mine"), 0), PanelWorld.By(), default);
        var late = await other.Use<KeepReferral>().SavePartAsync(second, "concern", (Answer("theirs"), 0), PanelWorld.By(), default);
        var elsewhere = await other.Use<KeepReferral>().SavePartAsync(second, "tried", (new ReferralAnswers(new Dictionary<string, string> { ["tried"] = "A mentor" }), 0), PanelWorld.By(), default);

        Assert.Equal((true, false, true), (saved, late, elsewhere));
        await using var after = world.Open();
        Assert.Equal("mine", ReferralAnswers.Of(await after.Db.ReferralParts.ToListAsync()).Of("reason"));
    }

    [Theory, BothDatabases]
    public async Task Submit_LowPaperwork_NeedsPupilReasonAndWish(DatabaseKind kind)   // AS-ASH-7
    {
        await using var world = await PanelWorld.CreateAsync(kind);
        await using var scope = world.Open();
        var light = world.Type with { Referral = world.Type.Referral with { LowPaperwork = true } };
        var keep = scope.Use<KeepReferral>();
        var id = await keep.BeginAsync(world.World.Own.PupilId, world.World.Alderway.OrganisationId, (world.World.Partnership.PartnershipId, light), PanelWorld.By(), default);
        var referral = await scope.Db.Referrals.SingleAsync(r => r.ReferralId == id);

        var before = await keep.SubmitAsync(referral, light, PanelWorld.By(), default);
        await keep.SavePartAsync(referral, "concern", (Answer("He is unsafe"), 0), PanelWorld.By(), default);
        await keep.SaveSharingAsync(referral, PanelWorld.Sharing("A respite") with { Consents = [] }, referral.Version, PanelWorld.By(), default);

        Assert.Equal(2, before.Count);
        Assert.Empty(await keep.SubmitAsync(referral, light, PanelWorld.By(), default));
    }

    private static ReferralAnswers Answer(string reason) => new(new Dictionary<string, string> { ["reason"] = reason });

    private static AdviceQuestion Question(PanelWorld world) =>
        new(world.World.Agency.OrganisationId, "What would help?", TestWorld.Today.AddDays(7), RecordSections.Identity | RecordSections.Attendance);
}
