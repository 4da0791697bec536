using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Roll;
using Onroll.Core.Tests.Support;
using Onroll.Core.Today;
using Onroll.Rules.Attendance;
using Onroll.Testing;

namespace Onroll.Core.Tests.Roll;

/// <summary>R-ATT-07: recorded, reviewed, renewed and ended.</summary>
public sealed class PartTimeTests
{
    private static readonly DateOnly Today = RegisterWorld.Today;
    private static readonly PartTimeForm Form = new("Worn out", new(2026, 11, 2), new(2026, 12, 11), 5, "mornings only", "Ruth Adeyemi", Today, WasAsked.DoesNotApply, WasAsked.DoesNotApply, Today, "Full days after Christmas", null);

    [Theory, BothDatabases]
    public async Task Add_SixWeeks_IsReviewedAfterTwoAndDueOnToday(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Harvey");

        await Keep(world).AddAsync(pupil.PupilId, world.School.OrganisationId, Form, TestStore.Tester, default);

        await using var db = world.Store.Open();
        Assert.Equal(new DateOnly(2026, 11, 13), (await db.PartTimeTimetables.SingleAsync()).NextReviewOn);
        var due = (await (await Workday.StartAsync(db, world.Viewer(), default)).DueAsync(default)).Where(item => item.Kind == DueKind.PartTime).ToList();
        Assert.Equal([new DateOnly(2026, 11, 13), new DateOnly(2026, 12, 11)], due.Select(item => item.On));
        Assert.Equal(-5, due[0].InSchoolDays);
        Assert.DoesNotContain(await (await Workday.StartAsync(db, world.Viewer(Role.TrustLead), default)).DueAsync(default), item => item.Kind == DueKind.PartTime);
    }

    [Theory, BothDatabases]
    public async Task Add_WhileOneGoesOn_FollowsOnAndTheWeeksOfBothCount(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Harvey");
        await Keep(world).AddAsync(pupil.PupilId, world.School.OrganisationId, Form with { StartsOn = new(2026, 9, 14), EndsOn = new(2026, 10, 23) }, TestStore.Tester, default);

        await Keep(world).AddAsync(pupil.PupilId, world.School.OrganisationId, Form, TestStore.Tester, default);

        await using var db = world.Store.Open();
        var shown = Assert.Single(await db.PartTimeAsync(world.Viewer(), [world.School.OrganisationId], isOpen: true, default));
        Assert.Equal(new DateOnly(2026, 9, 14), shown.Timetable.RunsSince);
        Assert.Equal([PartTimeWarning.LongerThanSixWeeks], shown.Warnings);
        Assert.Equal(new DateOnly(2026, 10, 23), Assert.Single(await db.PartTimeAsync(world.Viewer(), [world.School.OrganisationId], isOpen: false, default)).Timetable.EndedOn);
    }

    [Theory, BothDatabases]
    public async Task Review_SomebodyElseWasFaster_ChangesNothing(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Harvey");
        var id = await Keep(world).AddAsync(pupil.PupilId, world.School.OrganisationId, Form, TestStore.Tester, default);
        await using var db = world.Store.Open();
        var timetable = await db.PartTimeTimetables.SingleAsync(t => t.PartTimeTimetableId == id);

        await using var faster = world.Store.Open();
        Assert.True(await new KeepPartTime(faster).EndAsync(await faster.PartTimeTimetables.SingleAsync(), new(Today, "Full days"), (TestStore.Tester, 1), default));
        Assert.False(await new KeepPartTime(db).ReviewAsync(timetable, new(Today, true, "Goes well", new(2026, 12, 4)), (TestStore.Tester, 1), default));
        Assert.Equal(0, await db.PartTimeReviews.CountAsync());
    }

    private static KeepPartTime Keep(RegisterWorld world) => new(world.Store.Open());
}
