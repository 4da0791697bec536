using Microsoft.EntityFrameworkCore;
using Onroll.Core.Support;
using Onroll.Rules.Support;
using Onroll.Testing;

namespace Onroll.Core.Tests.Support;

/// <summary>P-BEM-01, P-BEM-02, P-NAC-01, R-DPR-10: the rules keep the register, people decide.</summary>
public sealed class RefreshRegisterTests
{
    private static readonly DateOnly[] ThreeDays = [new(2026, 9, 21), new(2026, 10, 14), new(2026, 11, 9)];

    [Theory, BothDatabases]
    public async Task Run_ThreeSuspensionsThisTerm_EntersAsRedWithTheReasonInWords(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");
        await world.EnrolAsync("Quiet");
        await world.SuspendAsync(pupil, 4, ThreeDays);

        var refreshed = await world.RefreshAsync();

        var entry = await world.EntryOfAsync(pupil);
        Assert.Equal((2, 1), (refreshed.Assessed, refreshed.Added));
        Assert.Equal((RegisterRating.Red, true), (entry!.Rating, entry.RequiresPackage));
        var reason = RegisterReasons.Read(entry.Reasons).Reasons[0];
        Assert.Equal("Suspended 3 times since 1 September, 6 days in all", reason.Fact);
        Assert.Equal("Rule 4: two or more suspensions in a term is Amber; three or more is Red", reason.Rule);
    }

    [Theory, BothDatabases]
    public async Task Run_TwentyOfATermMissed_IsAmberForPersistentAbsence(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Maisie");
        await world.AttendAsync(pupil, missed: 20);

        await world.RefreshAsync();

        var reasons = RegisterReasons.Read((await world.EntryOfAsync(pupil))!.Reasons);
        Assert.Contains(reasons.Reasons, r => r is { Kind: SignalKind.Absence, Rating: Rating.Amber });
    }

    // R-SUS-09 counts days, not records: what runs on into the term counts there, and what was cancelled does not.
    [Theory, BothDatabases]
    public async Task Run_CancelledSuspension_CountsTowardsNoTerm(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");
        await world.SuspendAsync(pupil, 4, ThreeDays);
        await using (var db = world.Store.Open())
        {
            (await db.Exclusions.SingleAsync(x => x.StartsOn == ThreeDays[2])).IsCancelled = true;
            await db.SaveAsync(TestStore.Tester, default);
        }

        await world.RefreshAsync();

        var entry = await world.EntryOfAsync(pupil);
        Assert.Equal("Suspended twice since 1 September, 4 days in all", RegisterReasons.Read(entry!.Reasons).Reasons[0].Fact);
    }

    [Theory, BothDatabases]
    public async Task Run_Twice_ChangesAndAuditsNothing(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        await world.SuspendAsync(await world.EnrolAsync("Jaydon"), 4, ThreeDays);
        await world.RefreshAsync();
        await using var db = world.Store.Open();
        var before = await db.AuditEntries.CountAsync();

        var again = await world.RefreshAsync();

        Assert.Equal(new RegisterRefreshed(1, 0, 0, 0, 0), again);
        Assert.Equal(before, await db.AuditEntries.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Run_AfterAPersonSetTheRating_KeepsItAndBringsItUpWhenTheRulesAskForMore(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");
        await world.SuspendAsync(pupil, 4, ThreeDays[..2]);
        await world.RefreshAsync();
        await world.ReviewAsync(pupil, RegisterRating.Green, "Both were about one friendship, which has ended");
        await world.SuspendAsync(pupil, 4, ThreeDays[2]);

        await world.RefreshAsync();

        var entry = await world.EntryOfAsync(pupil);
        Assert.Equal((RegisterRating.Green, RegisterWorld.Today), (entry!.Rating, entry.ReviewOn));
        Assert.Equal(RegisterRating.Red, RegisterReasons.Read(entry.Reasons).Rating);
    }

    [Theory, BothDatabases]
    public async Task Run_PupilTakenOffByAPerson_ComesBackOnlyWhenTheRulesAskForMore(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");
        await world.SuspendAsync(pupil, 4, ThreeDays[..2]);
        await world.RefreshAsync();
        var entry = (await world.EntryOfAsync(pupil))!;
        await world.Use<RemoveFromRegister>().RunAsync(world.Viewer(), entry.RegisterEntryId, "Settled", entry.Version, default);

        await world.RefreshAsync();
        var same = await world.EntryOfAsync(pupil);
        await world.SuspendAsync(pupil, 4, ThreeDays[2]);
        await world.RefreshAsync();

        Assert.Null(same);
        Assert.Equal(RegisterRating.Red, (await world.EntryOfAsync(pupil))!.Rating);
    }

    [Theory, BothDatabases]
    public async Task Run_PupilWhoLeft_ComesOffWithTheReasonKept(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");
        await world.SuspendAsync(pupil, 4, ThreeDays);
        await world.RefreshAsync();
        await world.LeaveAsync(pupil, RegisterWorld.Today.AddDays(-1));

        var refreshed = await world.RefreshAsync();

        await using var db = world.Store.Open();
        Assert.Equal(1, refreshed.Removed);
        Assert.Equal("No longer on roll", (await db.RegisterEntries.SingleAsync()).RemovedReason);
    }

    [Theory, BothDatabases]
    public async Task Run_AtTheTurnOfTheYear_TheEntriesOfYear7StandOnYear8(DatabaseKind kind)   // AS-NAC-5
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        for (var i = 0; i < 12; i++)
        {
            await world.SuspendAsync(await world.EnrolAsync($"Pupil {i}", "7"), 4, ThreeDays);
        }

        await world.RefreshAsync();
        await world.TurnYearAsync("7", "8");

        await using var db = world.Store.Open();
        Assert.Equal([new YearCounts("8", 12, 0, 0)], await db.RegisterYearsAsync(world.Viewer(), null, default));
    }

    [Theory, BothDatabases]
    public async Task Run_HistoryOfRatings_KeepsEveryChangeWithWhoAndWhy(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Jaydon");
        await world.SuspendAsync(pupil, 4, ThreeDays);
        await world.RefreshAsync();
        await world.ReviewAsync(pupil, RegisterRating.Amber, "Support is in place and works");

        await using var db = world.Store.Open();
        var history = await db.RatingHistoryAsync((await world.EntryOfAsync(pupil))!.RegisterEntryId, default);

        Assert.Equal(
            [(RegisterRating.Red, RegisterRating.Amber, "Ruth Adeyemi", "Support is in place and works"), (null, RegisterRating.Red, null, null)],
            history.Select(c => ((RegisterRating?)c.From, (RegisterRating?)c.To, (string?)c.SetByName, (string?)c.SetByHandReason)));
    }
}
