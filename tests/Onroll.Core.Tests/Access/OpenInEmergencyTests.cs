using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Access;

public sealed class OpenInEmergencyTests   // R-DPR-03: reason, limit, and others are told
{
    private const string Why = "She has not come home and the police ask who her friends are";

    [Theory, BothDatabases]
    public async Task Run_KnownByUpn_OpensTheRecordForFourHoursAndNotLonger(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        var answer = await world.OpenAsync(world.Officer, new SoughtPupil(world.Pupil.Upn, null, null, null));
        var open = await world.SectionsAsync(world.Officer);
        world.Store.Clock.Advance(EmergencyAccess.Lasts);
        var after = await world.SectionsAsync(world.Officer);

        Assert.IsType<EmergencyAnswer.Opened>(answer);
        Assert.Equal((RecordSections.Ordinary, RecordSections.None), (open, after));
    }

    [Theory, BothDatabases]
    public async Task Run_SurnameAndBirthday_FindsWhoeverIsExactlyThat(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        var answer = await world.OpenAsync(world.Officer, new SoughtPupil(null, "oneill", null, world.Pupil.DateOfBirth));

        Assert.IsType<EmergencyAnswer.Opened>(answer);
    }

    [Theory, BothDatabases]
    public async Task Run_PartOfAName_FindsNobodyAndTheTryIsInTheLog(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        var answer = await world.OpenAsync(world.Officer, new SoughtPupil(null, "O'Ne", null, world.Pupil.DateOfBirth));

        Assert.Equal(new EmergencyAnswer.NotFound(0), answer);
        await using var db = world.Store.Open();
        Assert.Equal(Why, (await db.AuditEntries.SingleAsync(a => a.Subject == "emergency-access-sought")).Reason);
        Assert.False(await db.EmergencyAccesses.AnyAsync());
    }

    [Theory, BothDatabases]
    public async Task Run_OpenAnyway_ChangesNothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var own = world.Officer with { RollOrganisations = [world.School.OrganisationId] };

        var answer = await world.OpenAsync(own, new SoughtPupil(world.Pupil.Upn, null, null, null));

        Assert.Equal(new EmergencyAnswer.OpenAnyway(world.Pupil.PupilId), answer);
        await using var db = world.Store.Open();
        Assert.False(await db.EmergencyAccesses.AnyAsync());
    }

    [Theory, BothDatabases]
    public async Task Run_RoleThatMayNot_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.OpenAsync(world.Officer with { Role = Role.PanelMember }, new SoughtPupil(world.Pupil.Upn, null, null, null)));
    }

    [Theory, BothDatabases]
    public async Task Review_NotRight_ClosesTheRecordAndIsNobodysToReviewAgain(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.OpenAsync(world.Officer, new SoughtPupil(world.Pupil.Upn, null, null, null));
        var head = world.Officer with { UserId = UserId.New(), Role = Role.Head, OrganisationId = world.School.OrganisationId, RollOrganisations = [world.School.OrganisationId] };
        await using var db = world.Store.Open();
        var access = await db.EmergencyAccesses.ReviewedBy(db, head).SingleAsync();

        await db.ReviewAsync(access, (false, "She was in her lesson"), TestStore.Tester, default);

        Assert.Equal(RecordSections.None, await world.SectionsAsync(world.Officer));
        Assert.Throws<InvalidOperationException>(() => access.Review("Again", true, "No", world.Store.Clock.GetUtcNow().UtcDateTime));
        Assert.False(await db.EmergencyAccesses.ReviewedBy(db, world.Officer with { Role = Role.Head, RollOrganisations = [world.School.OrganisationId] }).AnyAsync());   // nobody judges themselves
    }

    private sealed class World : IAsyncDisposable
    {
        public required TestStore Store { get; init; }

        public required Organisation School { get; init; }

        public required Pupil Pupil { get; init; }

        public required Viewer Officer { get; init; }

        public static async Task<World> CreateAsync(DatabaseKind kind)
        {
            var store = await TestStore.CreateAsync(kind);
            var (school, council) = (OrganisationExample.School(store.AreaId), OrganisationExample.Other(store.AreaId, OrganisationKind.LocalAuthority, "Council"));
            var pupil = PupilExample.Pupil(store.AreaId);
            var user = UserExample.Persona("sam@council.example", "Sam Whitcombe");
            var appointment = UserExample.Appointment(user, council, Role.LaOfficer);
            await store.AddAsync(school, council, user, pupil);
            await store.AddAsync(appointment, PupilExample.Enrolment(pupil, school.OrganisationId));
            return new World { Store = store, School = school, Pupil = pupil, Officer = Of(store, appointment, user) };
        }

        public async Task<EmergencyAnswer> OpenAsync(Viewer viewer, SoughtPupil sought)
        {
            await using var db = Store.Open();
            return await new OpenInEmergency(db, Store.Clock).RunAsync(viewer, sought, EmergencyKind.Missing, Why, default);
        }

        public async Task<RecordSections> SectionsAsync(Viewer viewer)
        {
            await using var db = Store.Open();
            var one = (await db.AccessToAsync(viewer, Pupil.PupilId, default))?.Sections ?? RecordSections.None;
            var listed = await db.Pupils.VisibleTo(db, viewer).AnyAsync(p => p.PupilId == Pupil.PupilId);
            Assert.Equal(one != RecordSections.None, listed);
            return one;
        }

        public ValueTask DisposeAsync() => Store.DisposeAsync();

        private static Viewer Of(TestStore store, Appointment appointment, User user) => new()
        {
            UserId = user.Id,
            Name = user.Name,
            AreaId = store.AreaId,
            AppointmentId = appointment.AppointmentId,
            OrganisationId = appointment.OrganisationId,
            OrganisationKind = OrganisationKind.LocalAuthority,
            Role = appointment.Role,
            Today = new DateOnly(2026, 11, 20),
            GraceFrom = new DateOnly(2026, 11, 6),
        };
    }
}
