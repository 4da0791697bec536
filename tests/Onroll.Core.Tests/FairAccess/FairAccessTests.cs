using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.FairAccess;
using Onroll.Core.Pupils;
using Onroll.Rules.FairAccess;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.FairAccess;

/// <summary>R-FAP, G-220, G-222: a child from the referral to the first day, and the schools' shares on the way.</summary>
public sealed class FairAccessTests
{
    [Theory, BothDatabases]
    public async Task Place_ProposedAgreedAndTakenUp_MovesTheSharesOn(DatabaseKind kind)
    {
        await using var world = await FairAccessWorld.CreateAsync(kind);
        var child = await world.WaitingAsync();
        var round = await world.RoundAsync();
        var answer = JsonSerializer.Deserialize<RoundAnswer>(round.Answer)!;

        // Fewest points for its size: Dunmere, 1 + 2 on 1,000 pupils
        var place = Assert.Single(answer.Places);
        Assert.Equal((child, world.Dunmere.OrganisationId.Value, 0.3m), (place.CaseId, place.SchoolId, place.Cost));
        Assert.Equal(3, place.Considered.Count);

        Assert.Equal((1, false), await world.Use<DecidePlace>().AgreeAsync(round, null, TestStore.Tester, default));
        Assert.Equal((0, true), await world.Use<DecidePlace>().AgreeAsync(round, null, TestStore.Tester, default));   // the second of two people
        Assert.Empty(await world.ChangesSinceAsync(round));   // its own decisions are no change
        var decided = await world.NowAsync(world.Dunmere);
        Assert.Equal((3m, 0, 1), (decided.Points, decided.Places![8], decided.PlacedThisYear));

        var decision = (await world.CaseAsync(child)).DecisionId!.Value;
        Assert.IsType<FairAccessKept.Refused>(await world.Use<AnswerPlace>().AgreeAsync(decision, null, TestStore.Tester, default));
        Assert.IsType<FairAccessKept.Saved>(await world.Use<AnswerPlace>().AgreeAsync(decision, FairAccessWorld.Today.AddDays(3), TestStore.Tester, default));
        Assert.IsType<FairAccessKept.Refused>(await world.Use<AnswerPlace>().AdmitAsync(decision, FairAccessWorld.Today.AddDays(3), TestStore.Tester, default));   // not before the day
        world.Store.Clock.SetDay(FairAccessWorld.Today.AddDays(3));
        Assert.IsType<FairAccessKept.Saved>(await world.Use<AnswerPlace>().AdmitAsync(decision, FairAccessWorld.Today.AddDays(3), TestStore.Tester, default));

        await using var db = world.Store.Open();
        var spell = await db.Enrolments.SingleAsync();
        Assert.Equal((world.Dunmere.OrganisationId, "C", "8"), (spell.OrganisationId, spell.Status, spell.NcYear));
        Assert.Equal(FairAccessState.Placed, (await world.CaseAsync(child)).State);

        // A placement that ends inside twelve school weeks does not count.
        spell.LeavingDate = FairAccessWorld.Today.AddDays(10);
        await db.SaveAsync(TestStore.Tester, default);
        world.Store.Clock.SetDay(FairAccessWorld.Today.AddDays(12));
        Assert.Equal(1, (await world.NowAsync(world.Dunmere)).Points);
    }

    [Theory, BothDatabases]
    public async Task Departure_FromTheProposal_NeedsAReasonAndIsKept(DatabaseKind kind)
    {
        await using var world = await FairAccessWorld.CreateAsync(kind);
        var child = await world.WaitingAsync();
        var round = await world.RoundAsync();

        var refused = await world.Use<DecidePlace>().RunAsync(child, world.Osric.OrganisationId, round, " ", TestStore.Tester, default);
        var saved = await world.Use<DecidePlace>().RunAsync(child, world.Osric.OrganisationId, round, "Her cousin will walk with her", TestStore.Tester, default);
        var again = await world.Use<DecidePlace>().RunAsync(child, world.Dunmere.OrganisationId, round, null, TestStore.Tester, default);

        Assert.Equal("Reason", Assert.Single(Assert.IsType<FairAccessKept.Refused>(refused).Errors).Field);
        Assert.IsType<FairAccessKept.Saved>(saved);
        Assert.IsType<FairAccessKept.ChangedMeanwhile>(again);
        await using var db = world.Store.Open();
        var decision = await db.FairAccessDecisions.SingleAsync();
        Assert.Equal((world.Dunmere.OrganisationId, "Her cousin will walk with her", TestStore.Tester.Name), (decision.ProposedId!.Value, decision.DepartureReason, decision.DecidedByName));
    }

    [Theory, BothDatabases]
    public async Task Round_FactsChangeAfterwards_SaysWhich(DatabaseKind kind)
    {
        await using var world = await FairAccessWorld.CreateAsync(kind);
        var first = await world.WaitingAsync();
        var round = await world.RoundAsync();
        Assert.Empty(await world.ChangesSinceAsync(round));

        await world.WaitingAsync();
        await world.StandAsync(world.Hollin, 1000, 0);
        var @case = await world.CaseAsync(first);
        await world.Use<KeepCase>().ChangeAsync((first, @case.Version), FairAccessWorld.Form() with { Metres = new Dictionary<Onroll.Core.Store.OrganisationId, int> { [world.Osric.OrganisationId] = 900 } }, TestStore.Tester, default);

        Assert.Equal(["Elsie Barrow2 waits too now.", "What is known of Elsie Barrow1 has changed.", "What is known of Hollin Mill School has changed."], await world.ChangesSinceAsync(round));
        Assert.IsType<FairAccessKept.ChangedMeanwhile>(await world.Use<KeepCase>().ChangeAsync((first, @case.Version), FairAccessWorld.Form(), TestStore.Tester, default));   // the version seen is not the latest
    }

    [Theory, BothDatabases]
    public async Task Refusal_OfASchool_LeadsToADirectionOrAnotherDecision(DatabaseKind kind)
    {
        await using var world = await FairAccessWorld.CreateAsync(kind);
        var child = await world.WaitingAsync();
        await world.Use<DecidePlace>().AgreeAsync(await world.RoundAsync(), child, TestStore.Tester, default);
        var decision = (await world.CaseAsync(child)).DecisionId!.Value;
        var answer = world.Use<AnswerPlace>();

        Assert.IsType<FairAccessKept.Refused>(await answer.RefuseAsync(decision, "", TestStore.Tester, default));
        Assert.IsType<FairAccessKept.ChangedMeanwhile>(await answer.AskDirectionAsync(decision, TestStore.Tester, default));   // nothing was refused yet
        Assert.IsType<FairAccessKept.Saved>(await answer.RefuseAsync(decision, "Over number", TestStore.Tester, default));
        Assert.IsType<FairAccessKept.Saved>(await answer.AskDirectionAsync(decision, TestStore.Tester, default));
        Assert.IsType<FairAccessKept.Saved>(await answer.DirectAsync(decision, FairAccessWorld.Today.AddDays(5), TestStore.Tester, default));
        await using (var db = world.Store.Open())
        {
            var directed = await db.FairAccessDecisions.SingleAsync();
            Assert.Equal((DirectionRoute.LocalAuthority, FairAccessWorld.Today.AddDays(5)), (directed.DirectionBy, directed.StartsOn));
        }

        Assert.Equal(1, await world.SeenByAsync(world.LeadOf(world.Dunmere)));
        Assert.IsType<FairAccessKept.Saved>(await answer.SetAsideAsync(decision, "The family moved", TestStore.Tester, default));
        Assert.Equal(FairAccessState.Waiting, (await world.CaseAsync(child)).State);
        Assert.Equal(1, (await world.NowAsync(world.Dunmere)).Points);   // as before
        Assert.Equal(0, await world.SeenByAsync(world.LeadOf(world.Dunmere)));
    }

    [Theory, BothDatabases]
    public async Task Case_IsSeenByWhoDecidesTheReferrerAndTheSchoolThatWasGivenTheChild(DatabaseKind kind)
    {
        await using var world = await FairAccessWorld.CreateAsync(kind);
        var pupil = PupilExample.Pupil(world.Store.AreaId, 50, "Rohan", "Siddle");
        await world.Store.AddAsync(pupil, PupilExample.Enrolment(pupil, world.Osric.OrganisationId, from: new DateOnly(2024, 9, 4)));
        var kept = await world.Use<KeepCase>().ReferAsync(world.LeadOf(world.Osric), pupil.PupilId, FairAccessWorld.Form(FairAccessCategory.Carer, 9), TestStore.Tester, default);
        var id = Assert.IsType<FairAccessKept.Saved>(kept).Id;
        Assert.IsType<FairAccessKept.Refused>(await world.Use<KeepCase>().ReferAsync(world.LeadOf(world.Osric), pupil.PupilId, FairAccessWorld.Form(), TestStore.Tester, default));   // once is enough

        var before = new[] { world.Officer, world.Coordinator, world.LeadOf(world.Osric), world.LeadOf(world.Dunmere), world.ViewerAt(world.Office, Role.Chair), world.ViewerAt(world.Council, Role.LaCaseworker) };
        var seen = new List<int>();
        foreach (var viewer in before)
        {
            seen.Add(await world.SeenByAsync(viewer));
        }

        await world.Use<KeepCase>().AgreeAsync(id, FairAccessWorld.Today, TestStore.Tester, default);
        await world.Use<DecidePlace>().RunAsync(id, world.Dunmere.OrganisationId, null, "Near home", TestStore.Tester, default);

        Assert.Equal([1, 1, 1, 0, 0, 0], seen);
        Assert.Equal((1, 0), (await world.SeenByAsync(world.LeadOf(world.Dunmere)), await world.SeenByAsync(world.LeadOf(world.Hollin))));
        await using var db = world.Store.Open();
        var rows = await db.FairAccessRowsAsync(world.Officer, default);
        Assert.Equal((0, new DateOnly(2026, 12, 18)), (rows[0].Day, rows[0].AllocateBy));   // 20 school days from the day it was agreed
    }

    [Theory, BothDatabases]
    public async Task Arrival_FromPrimary_IsOpenToTheNextSchoolUntilTheShareEndsByItself(DatabaseKind kind)   // AS-ASH-8, P-EBB-11
    {
        await using var world = await FairAccessWorld.CreateAsync(kind);
        var younger = PupilExample.Pupil(world.Store.AreaId, 60, "Ada", "Bell");
        var older = PupilExample.Pupil(world.Store.AreaId, 61, "Ben", "Bell");
        await world.Store.AddAsync(younger, older, PupilExample.Enrolment(younger, world.Osric.OrganisationId, from: new DateOnly(2024, 9, 4)), PupilExample.Enrolment(older, world.Hollin.OrganisationId, from: new DateOnly(2024, 9, 4)));
        await world.Store.AddAsync(new Sibling { AreaId = world.Store.AreaId, PupilId = younger.PupilId, SiblingId = older.PupilId });
        var form = new ArrivalForm(ArrivalKind.Transition, world.Dunmere.OrganisationId, FairAccessWorld.Today.AddDays(10), "Big rooms are hard for her", null);
        Assert.IsType<FairAccessKept.Saved>(await world.Use<KeepArrivals>().ListAsync(world.LeadOf(world.Osric), younger.PupilId, form, TestStore.Tester, default));

        await using var db = world.Store.Open();
        var lead = Assert.Single(await db.ArrivalRowsAsync(world.LeadOf(world.Dunmere), default));
        var head = Assert.Single(await db.ArrivalRowsAsync(world.ViewerAt(world.Dunmere, Role.Head), default));
        Assert.Equal(["Hollin Mill School"], lead.Older);
        Assert.Null(head.Older);   // the link is for the two leads and the family's worker
        Assert.Empty(await db.ArrivalRowsAsync(world.LeadOf(world.Hollin), default));
        Assert.Empty(await db.ArrivalRowsAsync(world.Coordinator, default));

        world.Store.Clock.SetDay(FairAccessWorld.Today.AddDays(10 + KeepArrivals.DaysAfterFirst));
        Assert.Single(await db.ArrivalRowsAsync(world.LeadOf(world.Dunmere), default));
        world.Store.Clock.SetDay(FairAccessWorld.Today.AddDays(11 + KeepArrivals.DaysAfterFirst));
        Assert.Empty(await db.ArrivalRowsAsync(world.LeadOf(world.Dunmere), default));
        Assert.Single(await db.ArrivalRowsAsync(world.LeadOf(world.Osric), default));
    }
}
