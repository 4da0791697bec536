using Microsoft.EntityFrameworkCore;
using Onroll.Core.Moves;
using Onroll.Core.Pupils;
using Onroll.Rules.Moves;
using Onroll.Testing;

namespace Onroll.Core.Tests.Moves;

/// <summary>G-230 and the moves of the partnership catalogue, from the proposal to the year after.</summary>
public sealed class MoveLifeTests
{
    [Theory]
    [BothDatabases(1, true)]
    [BothDatabases(2, true)]
    [BothDatabases(3, false)]
    public async Task Propose_DayStay_LastsAtMostTwoDays(DatabaseKind kind, int days, bool allowed)   // AS-ASH-1
    {
        await using var world = await MovesWorld.CreateAsync(kind);

        var outcome = await world.ProposeAsync(await world.EnrolAsync(), Kinds.DayStay, "2018-11-05", days);

        Assert.Equal(allowed, outcome is MoveProposed.Saved);
    }

    [Theory, BothDatabases]
    public async Task Propose_TooLongForItsKind_IsRefusedAndTheLongerKindOffered(DatabaseKind kind)   // AS-ASH-1
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync();
        var form = new ProposeMoveForm(world.Host.OrganisationId, MovesWorld.Day("2018-11-05"), 8, "A fresh start");

        var refused = await world.Use<ProposeMove>().RunAsync((pupil.PupilId, world.Home.OrganisationId), form, ([Kinds.Trial, Kinds.Extended], Kinds.Trial, null), TestStore.Tester, default);
        var saved = await world.ProposeAsync(pupil, Kinds.Trial, "2018-11-05", 6);

        Assert.Equal("extended", Assert.IsType<MoveProposed.Refused>(refused).Instead?.Id);
        Assert.Equal(MovesWorld.Day("2018-12-14"), (await world.CaseAsync(Assert.IsType<MoveProposed.Saved>(saved).MoveId)).Move.EndsOn);
    }

    [Theory, BothDatabases]
    public async Task Extend_WithinTheAgreement_MovesTheEndOverTheHolidays(DatabaseKind kind)   // AS-ASH-1
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var id = await world.RunningAsync(await world.ProposeAsync(await world.EnrolAsync(), Kinds.Trial, "2018-11-05", 6));

        var tooLong = await world.WithAsync<EndMove>(id, (use, move) => use.ExtendAsync(move, 14, TestStore.Tester, default));
        var saved = await world.WithAsync<EndMove>(id, (use, move) => use.ExtendAsync(move, 13, TestStore.Tester, default));

        Assert.IsType<MoveKept.Refused>(tooLong);
        Assert.IsType<MoveKept.Saved>(saved);
        Assert.Equal(MovesWorld.Day("2019-02-15"), (await world.CaseAsync(id)).Move.EndsOn);
    }

    [Theory, BothDatabases]
    public async Task Start_AdmissionMeetingWithoutTheFamily_IsBlockedUntilAllFourCame(DatabaseKind kind)   // AS-ASH-2
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var id = Assert.IsType<MoveProposed.Saved>(await world.ProposeAsync(await world.EnrolAsync(), Kinds.Trial, "2018-11-05", 6)).MoveId;
        await world.AgreeAllAsync(id);
        await world.WithAsync<PrepareMove>(id, (use, move) => use.SharePartsAsync(move, InformationPassport.Parts, TestStore.Tester, default));
        await world.MeetAsync(id, MoveMeetingKind.Admission, family: false);

        var blocked = Assert.IsType<MoveKept.Refused>(await world.StartAsync(id));
        await world.MeetAsync(id, MoveMeetingKind.Admission);
        var started = await world.StartAsync(id);

        Assert.Equal(["The admission meeting was held without the family."], blocked.Reasons);
        Assert.IsType<MoveKept.Saved>(started);
    }

    [Theory, BothDatabases]
    public async Task End_Breakdown_AsksForTheReEntryMeetingBeforeItCloses(DatabaseKind kind)   // AS-ASH-2
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var id = await world.RunningAsync(await world.ProposeAsync(await world.EnrolAsync(), Kinds.Trial, "2018-11-05", 6));
        world.Store.Clock.SetDay(MovesWorld.Day("2018-11-21"));

        await world.WithAsync<EndMove>(id, (use, move) => use.RunAsync(move, new(MoveEnding.ReturnedUnsuccessful, MovesWorld.Day("2018-11-21"), "The same quarrel followed him"), null, TestStore.Tester, default));
        var broken = await world.CaseAsync(id);
        var tooSoon = await world.WithAsync<EndMove>(id, (use, move) => use.CloseAsync(move, TestStore.Tester, default));
        await world.MeetAsync(id, MoveMeetingKind.ReEntry);
        var closed = await world.WithAsync<EndMove>(id, (use, move) => use.CloseAsync(move, TestStore.Tester, default));

        Assert.Equal((MoveState.ComingBack, MovesWorld.Day("2018-11-23")), (broken.Move.State, broken.ReEntry?.DueOn));
        Assert.IsType<MoveKept.Refused>(tooSoon);
        Assert.IsType<MoveKept.Saved>(closed);
    }

    [Theory, BothDatabases]
    public async Task Start_WhileItRuns_ThePupilIsOnTwoRollsAndAfterwardsOnOne(DatabaseKind kind)   // AS-ASH-7, P-ASH-06, R-MOV-03
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync();
        var id = await world.RunningAsync(await world.ProposeAsync(pupil, Kinds.Trial, "2018-11-05", 6));
        var during = await RollsAsync(world, pupil);

        world.Store.Clock.SetDay(MovesWorld.Day("2018-12-14"));
        await world.WithAsync<EndMove>(id, (use, move) => use.RunAsync(move, new(MoveEnding.ReturnedParentChoice, MovesWorld.Day("2018-12-14"), "The journey"), null, TestStore.Tester, default));
        var after = await RollsAsync(world, pupil);

        Assert.Equal([("M", null), ("S", null)], during);
        Assert.Equal([("C", null), ("S", (DateOnly?)MovesWorld.Day("2018-12-14"))], after);
    }

    [Theory, BothDatabases]
    public async Task Host_SeesThePupilForTheDatesOnly(DatabaseKind kind)   // AS-NOT-8, P-ASH-02
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync();
        var id = Assert.IsType<MoveProposed.Saved>(await world.ProposeAsync(pupil, Kinds.DayStay, "2018-11-05", 2)).MoveId;
        await world.AgreeAllAsync(id);

        var seen = new List<bool>();
        foreach (var day in new[] { "2018-11-02", "2018-11-05", "2018-11-06", "2018-11-07" })
        {
            world.Store.Clock.SetDay(MovesWorld.Day(day));
            seen.Add(await world.SeesAsync(world.Host, pupil));
        }

        Assert.Equal([false, true, true, false], seen);
        Assert.False(await world.SeesAsync(world.Third, pupil));
    }

    [Theory, BothDatabases]
    public async Task Host_OfAMoveThatEnded_SeesThePupilNoMoreTheDayAfter(DatabaseKind kind)   // AS-NOT-8
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync();
        var id = await world.RunningAsync(await world.ProposeAsync(pupil, Kinds.Trial, "2018-11-05", 6));
        world.Store.Clock.SetDay(MovesWorld.Day("2018-12-14"));
        await world.WithAsync<EndMove>(id, (use, move) => use.RunAsync(move, new(MoveEnding.ReturnedUnsuccessful, MovesWorld.Day("2018-12-14"), "It did not settle"), null, TestStore.Tester, default));
        var lastDay = await world.SeesAsync(world.Host, pupil);

        world.Store.Clock.SetDay(MovesWorld.Day("2018-12-15"));

        Assert.Equal((true, false, true), (lastDay, await world.SeesAsync(world.Host, pupil), await world.SeesAsync(world.Home, pupil)));
    }

    [Theory, BothDatabases]
    public async Task Withdraw_BeforeTheFirstDay_EndsItAndClosesTheShare(DatabaseKind kind)   // R-MOV-01, edge
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync();
        var id = Assert.IsType<MoveProposed.Saved>(await world.ProposeAsync(pupil, Kinds.Trial, "2018-11-05", 6)).MoveId;
        await world.AgreeAllAsync(id);
        var before = await world.SeesAsync(world.Host, pupil);

        await world.WithAsync<KeepMoveAgreements>(id, (use, move) => use.WithdrawAsync(move, MoveConsent.Parent, "Changed our minds", TestStore.Tester, default));

        Assert.Equal((true, false, MoveState.Withdrawn), (before, await world.SeesAsync(world.Host, pupil), (await world.CaseAsync(id)).Move.State));
    }

    [Theory, BothDatabases]
    public async Task Propose_ATrialSinceJuly2026_IsRefusedAndADirectionIsNot(DatabaseKind kind)   // R-MOV-02
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2026-11-20");
        var pupil = await world.EnrolAsync();

        var trial = Assert.IsType<MoveProposed.Refused>(await world.ProposeAsync(pupil, Kinds.Trial, "2026-11-30", 6));
        var direction = await world.ProposeAsync(pupil, Kinds.Direction, "2026-11-30", 6);

        Assert.Contains("off-site direction", trial.Reasons.Single(), StringComparison.Ordinal);
        Assert.Equal(MovesWorld.Day("2027-01-22"), (await world.CaseAsync(Assert.IsType<MoveProposed.Saved>(direction).MoveId)).Move.EndsOn);
    }

    [Theory]
    [BothDatabases("2026-11-26", true)]
    [BothDatabases("2026-11-27", false)]
    public async Task Start_Direction_NeedsTwoSchoolDaysOfNotice(DatabaseKind kind, string given, bool may)   // R-OSD-02
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2026-11-20");
        var id = Assert.IsType<MoveProposed.Saved>(await world.ProposeAsync(await world.EnrolAsync(), Kinds.Direction, "2026-11-30", 6)).MoveId;
        await world.AgreeAllAsync(id);
        await world.WithAsync<PrepareMove>(id, (use, move) => use.SharePartsAsync(move, InformationPassport.Parts, TestStore.Tester, default));
        await world.MeetAsync(id, MoveMeetingKind.Admission);

        var without = await world.StartAsync(id);
        world.Store.Clock.SetDay(MovesWorld.Day(given));
        await world.WithAsync<PrepareMove>(id, (use, move) => use.GiveNoticeAsync(move, MovesWorld.Notice, ([DirectionTold.Parent], MovesWorld.Day(given)), TestStore.Tester, default));

        Assert.IsType<MoveKept.Refused>(without);
        Assert.Equal(may, await world.StartAsync(id) is MoveKept.Saved);
    }

    [Theory, BothDatabases]
    public async Task Start_PermanentMoveOutOfADirection_TransfersTheRollAndCountsAfterAYear(DatabaseKind kind)   // R-MOV-05, G-431
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2026-11-20");
        var pupil = await world.EnrolAsync();
        var direction = await world.RunningAsync(await world.ProposeAsync(pupil, Kinds.Direction, "2026-11-30", 6));
        var move = await world.RunningAsync(await world.ProposeAsync(pupil, Kinds.Permanent, "2027-01-11", null, form => form with { FollowsId = direction }));
        await using var db = world.Store.Open();
        var stored = (await world.CaseAsync(move)).Move;

        Assert.Equal([("C", (DateOnly?)MovesWorld.Day("2027-01-10")), ("C", null)], await RollsAsync(world, pupil));
        Assert.Equal((MoveState.Settled, MoveState.Closed), (stored.State, (await world.CaseAsync(direction)).Move.State));
        Assert.Equal(new MoveResult.Undecided(MovesWorld.Day("2028-01-11")), await db.ResultAsync(stored, MovesWorld.Day("2028-01-10"), default));
        Assert.Equal(new MoveResult.Success(MovesWorld.Day("2028-01-11")), await db.ResultAsync(stored, MovesWorld.Day("2028-01-11"), default));
    }

    [Theory, BothDatabases]
    public async Task Figures_EighteenDecided_ReconcileAndExternalStandsApart(DatabaseKind kind)   // AS-ROT-7, AS-ASH-4
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2019-11-20");
        await using var db = world.Store.Open();
        foreach (var at in Enumerable.Range(0, 20))
        {
            var pupil = await world.EnrolAsync();
            var settled = at < 13;
            db.Moves.Add(new Move
            {
                AreaId = world.Store.AreaId, MoveId = Core.Store.MoveId.New(), PupilId = pupil.PupilId, HomeId = world.Home.OrganisationId, HostId = world.Host.OrganisationId,
                Basis = Rules.Packs.MoveBasis.ManagedMove, TypeName = "Standard move", Type = KeptTerms.Write(Kinds.Trial), PolicySet = "PS-2012", Purpose = "A fresh start",
                IsExternal = at >= 18, ProposedOn = new(2017, 10, 2), StartsOn = new(2017, 10, 9), StartedOn = new(2017, 10, 9), EndsOn = new(2017, 11, 24),
                FinalisedOn = settled ? new(2017, 11, 27) : null, EndedOn = settled ? null : new(2017, 11, 3), Ending = settled ? MoveEnding.Transferred : MoveEnding.ReturnedUnsuccessful,
            });
        }

        await db.SaveAsync(TestStore.Tester, default);
        var figures = await db.MoveFiguresAsync(new(2019, 11, 20), default);

        Assert.Equal((13, 5, 18, 2), (figures.All.Successes, figures.All.Failures, figures.All.Decided, figures.External));
        Assert.Equal((13, 18, 1), (figures.Rating.Successes, figures.Rating.Decided, figures.Rating.Level));   // the cohort is the year before last
        Assert.Equal("Birchfield School", Assert.Single(figures.ByReceiving).Name);
    }

    [Theory, BothDatabases]
    public async Task End_FixedStayWithAssessments_WaitsForAllOfThem(DatabaseKind kind)   // AS-ROT-11
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var turnaround = Kinds.Trial with { Name = "Turn-around move", Assessments = ["Speech", "Reading", "Behaviour"] };
        var id = await world.RunningAsync(await world.ProposeAsync(await world.EnrolAsync(), turnaround, "2019-01-07", 6));
        world.Store.Clock.SetDay(MovesWorld.Day("2019-02-15"));
        var form = new EndMoveForm(MoveEnding.ReturnedAsPlanned, MovesWorld.Day("2019-02-15"), "Home school is right");

        Assert.IsType<MoveKept.Refused>(await world.WithAsync<EndMove>(id, (use, move) => use.RunAsync(move, form, null, TestStore.Tester, default)));   // nobody has said
        var two = await world.WithAsync<EndMove>(id, (use, move) => use.RunAsync(move, form, 2, TestStore.Tester, default));
        var three = await world.WithAsync<EndMove>(id, (use, move) => use.RunAsync(move, form, 3, TestStore.Tester, default));

        Assert.IsType<MoveKept.Refused>(two);
        Assert.IsType<MoveKept.Saved>(three);
        Assert.Equal(MovesWorld.Day("2019-02-15"), (await world.CaseAsync(id)).Move.EndsOn);
    }

    [Theory]
    [BothDatabases(2, "2019-01-18")]
    [BothDatabases(7, "2019-03-01")]
    [BothDatabases(1, null!)]
    [BothDatabases(8, null!)]
    public async Task Propose_LengthOfTheAgreement_SkipsTheHalfTermOrIsRefused(DatabaseKind kind, int weeks, string? ends)   // AS-EBB-3
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2018-12-10");
        var type = Kinds.Trial with { Lasts = Kinds.Weeks(6, 2, 7), AlertAt = 5 };

        var outcome = await world.ProposeAsync(await world.EnrolAsync(), type, "2019-01-07", weeks);

        Assert.Equal(ends is null ? null : MovesWorld.Day(ends), outcome is MoveProposed.Saved saved ? (await world.CaseAsync(saved.MoveId)).Move.EndsOn : null);
    }

    [Theory, BothDatabases]
    public async Task Propose_TheFifthPupilOut_Alerts(DatabaseKind kind)   // AS-EBB-3
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2018-12-10");
        var type = Kinds.Trial with { AlertAt = 5 };
        var warnings = new List<int>();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            warnings.Add(Assert.IsType<MoveProposed.Saved>(await world.ProposeAsync(await world.EnrolAsync(), type, "2019-01-07", 2)).Warnings.Count);
        }

        Assert.Equal([0, 0, 0, 0, 1], warnings);
    }

    [Theory, BothDatabases]
    public async Task Request_WithinTenWeeksOfAReview_IsNotOwed(DatabaseKind kind)   // R-OSD-04
    {
        await using var world = await MovesWorld.CreateAsync(kind, "2026-11-20");
        var id = await world.RunningAsync(await world.ProposeAsync(await world.EnrolAsync(), Kinds.Direction, "2026-11-30", 6));
        var first = await world.WithAsync<HoldMoveMeeting>(id, (use, move) => use.RequestAsync(move, MovesWorld.Day("2026-12-01"), TestStore.Tester, default));
        await world.MeetAsync(id, MoveMeetingKind.RequestedReview);

        var again = await world.WithAsync<HoldMoveMeeting>(id, (use, move) => use.RequestAsync(move, MovesWorld.Day("2026-12-14"), TestStore.Tester, default));

        Assert.IsType<MoveKept.Saved>(first);
        Assert.IsType<MoveKept.Refused>(again);
    }

    [Theory, BothDatabases]
    public async Task Change_ByTwoAtOnce_OverwritesNobody(DatabaseKind kind)
    {
        await using var world = await MovesWorld.CreateAsync(kind);
        var id = await world.RunningAsync(await world.ProposeAsync(await world.EnrolAsync(), Kinds.Trial, "2018-11-05", 6));
        await using var one = world.Store.Scope();
        await using var two = world.Store.Scope();
        var mine = await Context(one).MoveCaseAsync(id, default);
        var theirs = await Context(two).MoveCaseAsync(id, default);

        var first = await Use<EndMove>(one).ExtendAsync(mine!, 8, TestStore.Tester, default);
        var second = await Use<EndMove>(two).RunAsync(theirs!, new(MoveEnding.ReturnedUnsuccessful, MovesWorld.Day("2018-11-05"), "No"), null, TestStore.Tester, default);

        Assert.IsType<MoveKept.Saved>(first);
        Assert.IsType<MoveKept.ChangedMeanwhile>(second);
    }

    private static Core.Store.OnrollDbContext Context(Microsoft.Extensions.DependencyInjection.AsyncServiceScope scope) => Use<Core.Store.OnrollDbContext>(scope);

    private static T Use<T>(Microsoft.Extensions.DependencyInjection.AsyncServiceScope scope)
        where T : notnull => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<T>(scope.ServiceProvider);

    private static async Task<List<(string, DateOnly?)>> RollsAsync(MovesWorld world, Pupil pupil)
    {
        await using var db = world.Store.Open();
        return (await db.Enrolments.Where(e => e.PupilId == pupil.PupilId).OrderBy(e => e.EntryDate).ToListAsync()).ConvertAll(e => (e.Status, e.LeavingDate));
    }
}
