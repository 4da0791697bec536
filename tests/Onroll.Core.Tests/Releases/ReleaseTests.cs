using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Insight;
using Onroll.Core.Partnerships;
using Onroll.Core.Releases;
using Onroll.Core.Store;
using Onroll.Core.Tests.Insight;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Releases;

public sealed class ReleaseTests   // P-LIN-07, AS-LIN-3, R-SDC-01 to R-SDC-03
{
    private static readonly ChangedBy Officer = new(UserId.New(), "Officer", "Test");

    [Theory, BothDatabases]
    public async Task Prepare_ThenRecordedMore_TheTableStaysAsItWas(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w => w.Suspend(w.AtAlderway[0], "2025-10-06"));
        var release = await PrepareAsync(world, Form() with { Rule = "SDC-NONE" });
        await using (var db = world.Store.Open())
        {
            Assert.Equal(ReleaseStep.Done, await new PublishRelease(db).ReleaseAsync(release.FigureReleaseId, release.Version, MeasureWorld.Today, Officer, default));
        }

        await world.Store.AddAsync([new Core.Exclusions.Exclusion { AreaId = world.Store.AreaId, ExclusionId = ExclusionId.New(), PupilId = world.AtAlderway[1].PupilId, OrganisationId = world.Alderway.OrganisationId, Category = ExclusionCategory.Suspension, StartsOn = new(2025, 10, 7), Sessions = 2, Reason1 = "DB", PolicySet = "PS-2024" }]);

        await using var later = world.Store.Open();
        var read = await later.ReleaseForAsync(Viewer(world, Role.Head, world.Birchfield), release.FigureReleaseId, default);
        Assert.Equal(1, ReleaseTable.Read(read!.Release.Table).All.Figures[0].Count);
    }

    [Theory, BothDatabases]
    public async Task Prepare_SmallCounts_AreNotInWhatReadersGet(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var release = await PrepareAsync(world, Form());

        var table = ReleaseTable.Read(release.Table);
        Assert.Equal("c c 14", string.Join(' ', table.Rows.Append(table.All).Select(row => row.Figures[0].Count?.ToString("0", null) ?? "c")));
        Assert.DoesNotContain("\"Count\":2", release.Table, StringComparison.Ordinal);
        Assert.Null(table.Rows[0].Figures[0].Value);
    }

    [Theory, BothDatabases]
    public async Task Prepare_ATermAfterTheYear_DoesNotGiveAwayTheRest(DatabaseKind kind)   // R-SDC-03
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            for (var i = 0; i < 10; i++)
            {
                w.Suspend(w.AtAlderway[i], "2025-10-06");
                w.Suspend(w.AtBirchfield[i], "2025-10-06");
            }

            w.Suspend(w.AtAlderway[0], "2026-05-06");
        });
        var year = await ReleasedAsync(world, Form());
        var autumn = await PrepareAsync(world, Form() with { Period = "202526T1" });

        Assert.Equal([11m, 10m, 21m], Counts(year));

        // On paper: a reader holds 11, 10 and 21 for the year. Alderway's autumn 10 would leave 1 for the rest of its year, and all
        // schools' 20 would leave the same 1: both are hidden. Birchfield's 10 leaves nought, which tells of nobody, and says
        // nothing of Alderway: that its autumn and its rest make 11, and all schools' autumn is 10 more than Alderway's, was known
        // and leaves every split from 1 and 10 to 11 and 0 open. So the 10 of Birchfield can be shown, and nothing else.
        Assert.NotNull(autumn);
        Assert.Equal([null, 10m, null], Counts(autumn));
    }

    [Theory, BothDatabases]
    public async Task Release_ByWhoPreparedIt_IsRefused(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        var release = await PrepareAsync(world, Form());
        await using var db = world.Store.Open();

        Assert.Equal(ReleaseStep.OwnWork, await new PublishRelease(db).ReleaseAsync(release.FigureReleaseId, release.Version, MeasureWorld.Today, TestStore.Tester, default));
    }

    [Theory, BothDatabases]
    public async Task Release_AfterAnotherCameOut_MustBePreparedAgain(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        var (first, second) = (await PrepareAsync(world, Form()), await PrepareAsync(world, Form()));

        Assert.Equal(ReleaseStep.Done, await ReleaseAsync(world, first));
        Assert.Equal(ReleaseStep.Stale, await ReleaseAsync(world, second));
        Assert.Equal(ReleaseStep.Changed, await ReleaseAsync(world, first));   // it is out
    }

    [Theory, BothDatabases]
    public async Task Release_OnALaterDay_ItsReadersSeeItFromThen(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        var release = await PrepareAsync(world, Form());
        await using var db = world.Store.Open();
        await new PublishRelease(db).ReleaseAsync(release.FigureReleaseId, release.Version, MeasureWorld.Today.AddDays(3), Officer, default);
        var head = Viewer(world, Role.Head, world.Alderway);

        Assert.Empty(await db.ReleasesForAsync(head, default));
        Assert.Single(await db.ReleasesForAsync(head with { Today = MeasureWorld.Today.AddDays(3) }, default));
    }

    [Theory, BothDatabases]
    public async Task Withdraw_ItsReaders_SeeThatAndWhyButNoTable(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        var release = await ReleasedAsync(world, Form());
        await using var db = world.Store.Open();

        await new PublishRelease(db).WithdrawAsync(release.FigureReleaseId, release.Version + 1, "A school had sent last year’s list", Officer, default);

        var second = await PrepareAsync(world, Form());
        var read = Assert.Single(await db.ReleasesForAsync(Viewer(world, Role.Head, world.Alderway), default));
        Assert.False(read.SeesTable(MeasureWorld.Today));
        Assert.Equal("A school had sent last year’s list", read.Release.WithdrawnReason);
        await using var after = world.Store.Open();
        var counts = Assert.Single(after.FigureReleaseCounts.Where(one => one.FigureReleaseId == second.FigureReleaseId));
        Assert.Contains(release.FigureReleaseId, counts.HeldAgainst);   // it was seen: later ones are still held against it
    }

    [Theory, BothDatabases]
    public async Task Prepare_Coded_NeitherNamesNorRollsAreInIt(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var release = await PrepareAsync(world, Form() with { IsCoded = true, Rule = "SDC-NONE" });

        var table = ReleaseTable.Read(release.Table);
        Assert.DoesNotContain("Alderway", release.Table, StringComparison.Ordinal);
        Assert.DoesNotContain("999001", release.Table, StringComparison.Ordinal);
        Assert.Equal(["School A", "School B"], table.Rows.Select(row => row.Name));
        Assert.All(table.Rows, row => Assert.Null(row.Figures[0].Of));
        Assert.Equal([2m, 12m], table.Rows.Select(row => row.Figures[0].Count!.Value).Order());
    }

    [Theory, BothDatabases]
    public async Task Prepare_HomeEducation_IsCountedFromDestinations(DatabaseKind kind)   // the EHE counts of P-LIN-07
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            foreach (var (number, destination) in new (int, LeaverDestination?)[] { (50, LeaverDestination.HomeEducation), (51, LeaverDestination.HomeEducation), (52, LeaverDestination.OtherSchool), (53, null) })
            {
                var pupil = PupilExample.Pupil(w.Store.AreaId, number);
                var enrolment = PupilExample.Enrolment(pupil, w.Alderway.OrganisationId);
                (enrolment.LeavingDate, enrolment.Destination) = (new(2025, 11, 7), "EHE");   // the words of a file, which are not what is counted
                w.Add(pupil);
                w.Add(enrolment);
                if (destination is { } known)
                {
                    w.Add(new Core.Roll.Leaving { AreaId = w.Store.AreaId, EnrolmentId = enrolment.EnrolmentId, PupilId = pupil.PupilId, OrganisationId = enrolment.OrganisationId, Destination = known, SaidOn = new(2025, 11, 8), SaidBy = "The office" });
                }
            }
        });

        var release = await PrepareAsync(world, Form() with { Measures = ["home-education-rate"], Rule = "SDC-NONE" });

        Assert.Equal([2m, 0m, 2m], Counts(release));
    }

    [Theory, BothDatabases]
    public async Task Trend_AgainstABase_SaysTheChange(DatabaseKind kind)   // P-LIN-09
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            for (var i = 0; i < 20; i++)
            {
                w.Suspend(i < 10 ? w.AtAlderway[i] : w.AtBirchfield[i - 10], "2025-10-06");
            }

            for (var i = 0; i < 10; i++)
            {
                w.Suspend(i < 5 ? w.AtAlderway[i] : w.AtBirchfield[i], "2026-02-03");
            }
        });
        await ReleasedAsync(world, Form() with { Period = "202526T1" });
        await ReleasedAsync(world, Form() with { Period = "202526T2" });
        await using var db = world.Store.Open();

        var trend = await ReleaseTrend.ReadAsync(db, Viewer(world, Role.Head, world.Alderway), null, null, default);

        Assert.Equal(["Autumn 2025", "Spring 2026"], trend.Figures.Select(figure => figure.Table.Period));
        Assert.Equal(-50m, trend.Figures[1].Change!.Middle);
        Assert.Null(trend.Figures[0].Change);
    }

    [Fact]
    public void InWords_RankOfALongList_SaysHowManyStandBelow()   // AS-LIN-3, number 3
    {
        EnteredRank Rank(int rank) => new() { AreaId = AreaId.New(), EnteredRankId = Guid.NewGuid(), OrganisationId = OrganisationId.New(), MeasureId = "x", AcademicYear = 201718, Rank = rank, RankedOf = 139, Source = "s", EnteredAtUtc = default, EnteredByName = "n" };

        Assert.Equal(("4 LAs ranked lower", "1 LA ranked lower", "no LA ranked lower"), (Rank(135).InWords, Rank(138).InWords, Rank(139).InWords));
    }

    [Theory]
    [InlineData(ReleaseAudience.Everyone, "SDC-NONE", false)]
    [InlineData(ReleaseAudience.Everyone, "SDC-1-2", false)]
    [InlineData(ReleaseAudience.Everyone, "SDC-LE5", true)]
    [InlineData(ReleaseAudience.Schools, "SDC-NONE", true)]
    public void Errors_WhatMayLeaveThePartnership_MustHideSmallCounts(ReleaseAudience audience, string rule, bool isRight)
    {
        Assert.Equal(isRight, !(Form() with { Audience = audience, Rule = rule }).Errors(MeasureWorld.Today).Any());
    }

    private static ReleaseForm Form() => new("Suspensions by school", ["suspension-rate"], "202526", MeasureBreakdown.School, ReleaseAudience.Schools, "SDC-1-4", IsCoded: false, SchoolType: null);

    private static IReadOnlyList<decimal?> Counts(FigureRelease release)
    {
        var table = ReleaseTable.Read(release.Table);
        return [.. table.Rows.Append(table.All).Select(row => row.Figures[0].Count)];
    }

    private static async Task<FigureRelease> PrepareAsync(MeasureWorld world, ReleaseForm form)
    {
        await using var db = world.Store.Open();
        return (await new PrepareRelease(db).RunAsync(Viewer(world, Role.DataAnalyst, await CouncilAsync(world)), form, null, TestStore.Tester, default))!;   // there is something to show
    }

    private static async Task<FigureRelease> ReleasedAsync(MeasureWorld world, ReleaseForm form)
    {
        var release = await PrepareAsync(world, form);
        Assert.Equal(ReleaseStep.Done, await ReleaseAsync(world, release));
        return release;
    }

    private static async Task<ReleaseStep> ReleaseAsync(MeasureWorld world, FigureRelease release)
    {
        await using var db = world.Store.Open();
        return await new PublishRelease(db).ReleaseAsync(release.FigureReleaseId, release.Version, MeasureWorld.Today, Officer, default);
    }

    private static async Task<Organisation> CouncilAsync(MeasureWorld world)
    {
        await using var db = world.Store.Open();
        if (db.Organisations.FirstOrDefault(o => o.Kind == OrganisationKind.LocalAuthority) is { } there)
        {
            return there;
        }

        var council = OrganisationExample.Other(world.Store.AreaId, OrganisationKind.LocalAuthority, "Aldermere Council");
        council.LaCode = world.Alderway.LaCode;
        await world.Store.AddAsync([council]);
        return council;
    }

    private static Viewer Viewer(MeasureWorld world, Role role, Organisation place) => new()
    {
        UserId = UserId.System, Name = "Tester", AreaId = world.Store.AreaId, AppointmentId = AppointmentId.New(), OrganisationId = place.OrganisationId, OrganisationKind = place.Kind,
        Role = role, Today = MeasureWorld.Today, GraceFrom = MeasureWorld.Today,
    };

    private static void Happen(MeasureWorld world)
    {
        for (var i = 0; i < 12; i++)
        {
            world.Suspend(world.AtAlderway[i % 6], $"2025-{10 + (i % 3)}-0{1 + (i % 7)}");
        }

        world.Suspend(world.AtBirchfield[0], "2025-10-06");
        world.Suspend(world.AtBirchfield[1], "2026-01-06");
    }
}
