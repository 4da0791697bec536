using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Core.Today;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Today;

/// <summary>Every list of today runs on both databases.</summary>
public sealed class TodayQueriesTests
{
    [Theory, BothDatabases]
    public async Task EveryList_EmptySchool_IsEmpty(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var school = OrganisationExample.School(store.AreaId);
        await store.AddAsync(school);
        await using var db = store.Open();
        var workday = await Workday.StartAsync(db, Lead(store, school), default);

        Assert.Empty(await workday.DueAsync(default));
        Assert.Empty(await OutToday.OfAsync(workday, default));
        Assert.Equal(0, (await RegisterNow.OfAsync(workday, default))!.Total);
        Assert.Empty(await Changes.SinceAsync(workday, store.Clock.GetUtcNow().UtcDateTime.AddDays(-1), default));
        Assert.Equal(0, Assert.Single(await AttendanceAge.OfAsync(workday, [school.OrganisationId], default)).MissingDays);
        Assert.Empty(await workday.ToldOfAsync(default));
        Assert.Empty(await workday.DaySixBoardAsync(default));
        Assert.Empty(await workday.SharedWithUsAsync(default));
        Assert.Empty(await workday.LearnersAsync(default));
        Assert.Empty(await MembersNow.OfAsync(workday, default));
    }

    private static Viewer Lead(TestStore store, Organisation school) => new()
    {
        UserId = UserId.New(),
        Name = "Somebody",
        AreaId = store.AreaId,
        AppointmentId = AppointmentId.New(),
        OrganisationId = school.OrganisationId,
        OrganisationKind = school.Kind,
        Role = Role.SchoolLead,
        RollOrganisations = [school.OrganisationId],
        Today = new DateOnly(2026, 11, 20),
        GraceFrom = new DateOnly(2026, 11, 6),
    };
}
