using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.SchoolReturns;
using Onroll.Core.Store;
using Onroll.Core.Tests.Insight;
using Onroll.Core.Today;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Rules.Insight.Returns;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.SchoolReturns;

public sealed class SchoolReturnTests   // P-BLU-06, P-BEM-09, P-NAC-06, P-NAC-07, G-VAL
{
    [Theory, BothDatabases]
    public async Task Return_FromAskingToACorrection_KeepsEveryEditionAndEveryReason(DatabaseKind kind)
    {
        await using var set = await SetAsync(kind, w =>
        {
            foreach (var pupil in w.AtAlderway.Take(7))
            {
                w.Suspend(pupil, "2025-10-06", sessions: 4);
                w.Suspend(pupil, "2026-02-02", sessions: 4);
            }
        });
        var school = set.Viewer(Role.SchoolLead, set.World.Alderway);
        var office = set.Viewer(Role.Coordinator, set.Office);

        // The record counts 14; the school writes 140, and more for each pupil than was agreed.
        Assert.True(await set.WriteAsync(school, (ReturnMeasure.Suspensions, "140"), (ReturnMeasure.PupilsSuspended, "7"), (ReturnMeasure.SuspensionDays, "28")));
        var seen = await set.CaseAsync(school);
        Assert.Equal(
            ["From the record: 14; you wrote 140.", "20.0 per pupil exceeds 3."],
            seen.Doubts.Select(one => one.Doubt.Message));
        Assert.Equal(DueKind.ReturnOwed, Assert.Single(await set.DueAsync(school), item => item.Brief == "School figures").Kind);

        // Mended; then submitted with a reason for what is left, and given back all the same.
        Assert.True(await set.WriteAsync(school, (ReturnMeasure.Suspensions, "14"), (ReturnMeasure.PupilsSuspended, "4"), (ReturnMeasure.SuspensionDays, "28")));
        Assert.False(await set.WriteAsync(school, seenVersion: 1, (ReturnMeasure.Suspensions, "15")));
        Assert.Equal(["3.5 per pupil exceeds 3.", "From the record: 7; you wrote 4."], (await set.CaseAsync(school)).Doubts.Select(one => one.Doubt.Message));
        Assert.True(await set.AnswerAsync(school, "Three moved to us in the year", submits: true));
        Assert.DoesNotContain(await set.DueAsync(school), item => item.Brief == "School figures");
        Assert.Equal("Look at a school’s figures", Assert.Single(await set.DueAsync(office), item => item.Brief == "School figures").What);
        Assert.True(await set.DecideAsync(office, decide => decide.GiveBackAsync, "Count those who moved as well"));
        Assert.Equal("Put the school’s figures right", Assert.Single(await set.DueAsync(school), item => item.Brief == "School figures").What);

        // A reason answers what it was given for and nothing else.
        Assert.True(await set.WriteAsync(school, (ReturnMeasure.Suspensions, "14"), (ReturnMeasure.PupilsSuspended, "6"), (ReturnMeasure.SuspensionDays, "28")));
        Assert.Null(Assert.Single((await set.CaseAsync(school)).Doubts).Reason);
        Assert.True(await set.AnswerAsync(school, "One is counted by the other school", submits: true));
        Assert.True(await set.AcceptAsync(office));
        Assert.False(await set.AcceptAsync(office));

        // A correction is a new edition; the old one counts until it is accepted.
        Assert.True(await set.CorrectAsync(school, "The seventh was ours after all"));
        Assert.False(await set.CorrectAsync(school, "Twice"));
        Assert.True(await set.WriteAsync(school, (ReturnMeasure.Suspensions, "14"), (ReturnMeasure.PupilsSuspended, "7"), (ReturnMeasure.SuspensionDays, "28")));
        Assert.Equal((2, 1), await set.EditionsAsync(school));
        Assert.True(await set.AnswerAsync(school, "", submits: true));
        Assert.True(await set.AcceptAsync(office));
        Assert.Equal((2, 2), await set.EditionsAsync(school));
        var old = (await set.CaseAsync(school)).Editions[1];
        Assert.Equal(("6", "One is counted by the other school"), (old.Table(set.Round).Written(ReturnMeasure.PupilsSuspended, "202526")!.Text, Assert.Single(old.ReadAnswers()).Reason));
    }

    [Theory, BothDatabases]
    public async Task Compare_ForEachReader_HidesWhatTellsOfAFew(DatabaseKind kind)   // AS-GEN-4
    {
        await using var set = await SetAsync(kind, _ => { });
        var office = set.Viewer(Role.Coordinator, set.Office);
        await set.AcceptedAsync(set.World.Alderway, (ReturnMeasure.Roll, "1000"), (ReturnMeasure.Suspensions, "16 / 1.6%"), (ReturnMeasure.PupilsSuspended, "2"), (ReturnMeasure.SuspensionDays, "47"));
        await set.AcceptedAsync(set.World.Birchfield, (ReturnMeasure.Roll, "900"), (ReturnMeasure.Suspensions, "40"), (ReturnMeasure.PupilsSuspended, "30"));

        var open = await set.CompareAsync(office, DisclosureRule.None);
        Assert.Equal((56m, null), (open.Totals[ReturnMeasure.Suspensions].Sum!.Value, open.Totals[ReturnMeasure.Suspensions].Gap));
        Assert.Equal((47m, "1 of 2 not supplied"), (open.Totals[ReturnMeasure.SuspensionDays].Sum!.Value, open.Totals[ReturnMeasure.SuspensionDays].Gap));
        Assert.Null(open.Totals[ReturnMeasure.PermanentExclusions].Sum);

        var hidden = await set.CompareAsync(set.Viewer(Role.Chair, set.Office), DisclosureRule.External);
        Assert.Equal(["Alderway Academy", "Birchfield School"], hidden.Schools.Select(one => one.School.Name));
        Assert.Equal([true, true], hidden.Schools.Select(one => one.Figures[ReturnMeasure.PupilsSuspended].IsHidden));   // 30 would give 2 away from the sum
        Assert.Equal("16 40", string.Join(' ', hidden.Schools.Select(one => $"{one.Figures[ReturnMeasure.Suspensions].Cell!.Number}")));

        // A school sees its own, and the others only where the partnership says so.
        Assert.Single((await set.CompareAsync(set.Viewer(Role.Head, set.World.Alderway), DisclosureRule.External)).Schools);
        await using (var db = set.World.Store.Open())
        {
            var round = await db.ReturnRounds.SingleAsync();
            var form = new RoundForm(null, null, null, round.DueOn, "3", "", IsForSchools: true);
            Assert.True(await new AskForReturns(db).ChangeAsync(round.ReturnRoundId, 1, form, TestStore.Tester, default));
            Assert.False(await new AskForReturns(db).ChangeAsync(round.ReturnRoundId, 1, form, TestStore.Tester, default));
        }

        Assert.Equal(2, (await set.CompareAsync(set.Viewer(Role.Head, set.World.Alderway), DisclosureRule.External)).Schools.Count);
        Assert.Null(await set.TryCaseAsync(set.Viewer(Role.SchoolLead, set.World.Alderway), set.World.Birchfield));
        Assert.Null(await set.TryCaseAsync(set.Viewer(Role.Chair, set.Office), set.World.Alderway));
    }

    [Theory]
    [InlineData("", "201718", 3, "3", "1, 3, 5", "Enter a title, as the schools see it")]
    [InlineData("Yearly", "x", 3, "3", "1, 3, 5", "Choose a year or term")]
    [InlineData("Yearly", "201718", 9, "3", "1, 3, 5", "Choose from 1 to 5 years")]
    [InlineData("Yearly", "201718", 3, "none", "1, 3, 5", "Enter a number from 1 to 99, or leave it empty")]
    [InlineData("Yearly", "201718", 3, "3", "1; two", "Enter lengths in school days with commas between, such as 1, 3, 5, or leave it empty")]
    [InlineData("Yearly", "201718", 3, "", "", null)]
    public void Ask_WhatIsWrong_IsTold(string title, string last, int years, string cap, string lengths, string? error) =>
        Assert.Equal(error, new RoundForm(title, last, years, MeasureWorld.Today, cap, lengths, false).Errors(MeasureWorld.Today).FirstOrDefault()?.Message);

    [Fact]
    public void Ask_ForSeveralYears_AsksForThoseUpToTheLast()
    {
        Assert.Equal(["2015/16", "2016/17", "2017/18"], new RoundForm("x", "201718", 3, null, null, null, false).Periods.Select(period => period.Name));
        Assert.Equal(["Autumn 2026"], new RoundForm("x", "202627T1", 3, null, null, null, false).Periods.Select(period => period.Name));
    }

    private static async Task<ReturnSet> SetAsync(DatabaseKind kind, Action<MeasureWorld> happen)
    {
        var world = await MeasureWorld.CreateAsync(kind, happen);
        var office = OrganisationExample.Other(world.Store.AreaId, OrganisationKind.PartnershipOffice, "Aldermere Partnership");
        var partnership = new Partnership { AreaId = world.Store.AreaId, PartnershipId = PartnershipId.New(), Code = "ALD", Name = "Aldermere Partnership", OfficeId = office.OrganisationId };
        await world.Store.AddAsync([office, partnership, .. new[] { world.Alderway, world.Birchfield }.Select(school => new Membership
        {
            AreaId = world.Store.AreaId, MembershipId = Guid.CreateVersion7(), PartnershipId = partnership.PartnershipId, OrganisationId = school.OrganisationId, Status = MembershipStatus.FullVoluntary, StartsOn = new(2020, 9, 1),
        })]);
        await using var db = world.Store.Open();
        var round = await new AskForReturns(db).RunAsync(partnership.PartnershipId, new RoundForm("Yearly", "202526", 1, MeasureWorld.Today.AddDays(7), "3", "", false), TestStore.Tester, default);
        return new ReturnSet(world, office, round);
    }

    /// <summary>A round asked of two schools, and the steps people take with it, each in a context of its own.</summary>
    private sealed class ReturnSet(MeasureWorld world, Organisation office, ReturnRound round) : IAsyncDisposable
    {
        public MeasureWorld World => world;

        public Organisation Office => office;

        public ReturnRound Round => round;

        public Viewer Viewer(Role role, Organisation place) => new()
        {
            UserId = UserId.System, Name = "Tester", AreaId = world.Store.AreaId, AppointmentId = AppointmentId.New(), OrganisationId = place.OrganisationId, OrganisationKind = place.Kind,
            Role = role, RollOrganisations = place.HasRoll ? [place.OrganisationId] : [], Today = MeasureWorld.Today, GraceFrom = MeasureWorld.Today,
        };

        public async Task<ReturnCase?> TryCaseAsync(Viewer viewer, Organisation school)
        {
            await using var db = world.Store.Open();
            return await db.ReturnCaseAsync(viewer, round.ReturnRoundId, school.OrganisationId, default);
        }

        public async Task<ReturnCase> CaseAsync(Viewer viewer) => (await TryCaseAsync(viewer, world.Alderway))!;   // of whom may

        public Task<bool> WriteAsync(Viewer viewer, params (ReturnMeasure Measure, string Text)[] cells) => WriteAsync(viewer, null, cells);

        public async Task<bool> WriteAsync(Viewer viewer, int? seenVersion, params (ReturnMeasure Measure, string Text)[] cells)
        {
            var one = await CaseAsync(viewer);
            await using var db = world.Store.Open();
            return await new KeepReturn(db).WriteAsync(one, Table(cells), seenVersion ?? one.Newest?.Version ?? 0, TestStore.Tester, default);
        }

        public async Task<bool> AnswerAsync(Viewer viewer, string reason, bool submits)
        {
            var one = await CaseAsync(viewer);
            await using var db = world.Store.Open();
            return await new KeepReturn(db).AnswerAsync(one, one.Doubts.ToDictionary(doubt => doubt.Doubt.Key, _ => reason), one.Newest!.Version, (submits, TestStore.Tester), default);
        }

        public async Task<bool> CorrectAsync(Viewer viewer, string why)
        {
            var one = await CaseAsync(viewer);
            await using var db = world.Store.Open();
            return await new KeepReturn(db).CorrectAsync(one, why, TestStore.Tester, default);
        }

        public async Task<bool> AcceptAsync(Viewer viewer)
        {
            var one = await CaseAsync(viewer);
            await using var db = world.Store.Open();
            return await new DecideReturn(db).AcceptAsync(one, one.Newest!.Version, TestStore.Tester, default);
        }

        public async Task<bool> DecideAsync(Viewer viewer, Func<DecideReturn, Func<ReturnCase, int, string, Core.Audit.ChangedBy, CancellationToken, Task<bool>>> step, string reason)
        {
            var one = await CaseAsync(viewer);
            await using var db = world.Store.Open();
            return await step(new DecideReturn(db))(one, one.Newest!.Version, reason, TestStore.Tester, default);
        }

        public async Task<(int Newest, int InForce)> EditionsAsync(Viewer viewer)
        {
            var one = await CaseAsync(viewer);
            return (one.Newest!.Number, one.InForce!.Number);
        }

        public async Task AcceptedAsync(Organisation school, params (ReturnMeasure Measure, string Text)[] cells)
        {
            var viewer = Viewer(Role.Coordinator, office);
            await using var db = world.Store.Open();
            Assert.True(await new KeepReturn(db).WriteAsync((await TryCaseAsync(viewer, school))!, Table(cells), 0, TestStore.Tester, default));
            var one = (await TryCaseAsync(viewer, school))!;
            Assert.True(await new KeepReturn(db).AnswerAsync(one, one.Doubts.ToDictionary(doubt => doubt.Doubt.Key, _ => "Checked"), 1, (true, TestStore.Tester), default));
            Assert.True(await new DecideReturn(db).AcceptAsync((await TryCaseAsync(viewer, school))!, 2, TestStore.Tester, default));
        }

        public async Task<ReturnComparison> CompareAsync(Viewer viewer, DisclosureRule rule)
        {
            await using var db = world.Store.Open();
            return await db.CompareReturnsAsync((await db.ReturnRoundAsync(viewer, round.ReturnRoundId, default))!, "202526", rule, default);
        }

        public async Task<IReadOnlyList<DueItem>> DueAsync(Viewer viewer)
        {
            await using var db = world.Store.Open();
            return await (await Workday.StartAsync(db, viewer, default)).DueAsync(default);
        }

        public ValueTask DisposeAsync() => world.DisposeAsync();

        private static ReturnTable Table((ReturnMeasure Measure, string Text)[] cells) => new(["202526"], [.. cells.Select(cell => new WrittenCell(cell.Measure, "202526", cell.Text))]);
    }
}
