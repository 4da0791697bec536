using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.AttendanceCasework;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.AttendanceCasework;

public sealed class OpenAttendanceCaseTests
{
    [Theory, BothDatabases]
    public async Task Run_FourPeopleAtOnce_OpenOneCase(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind, services => services.AddAttendanceCasework());
        var school = OrganisationExample.School(store.AreaId);
        var pupil = PupilExample.Pupil(store.AreaId);
        await store.AddAsync(school, pupil, PupilExample.Enrolment(pupil, school.OrganisationId));
        var today = new DateOnly(2026, 11, 20);

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            store.Scope().ServiceProvider.GetRequiredService<OpenAttendanceCase>().RunAsync((pupil.PupilId, school.OrganisationId), new("Mondays", null), today, TestStore.Tester, default))));

        Assert.Single(opened.Distinct());
        await using var db = store.Open();
        Assert.Equal(1, await db.AttendanceCases.CountAsync());
    }
}
