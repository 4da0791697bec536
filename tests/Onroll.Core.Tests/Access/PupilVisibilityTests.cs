using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Access;

/// <summary>R-DPR-03 and the roles of the catalogues: only through a live relationship.</summary>
public sealed class PupilVisibilityTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory, BothDatabases]
    public async Task Roll_SeesOwnPupilsAndNoOthers(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        Assert.Equal(["Here", "Left last week"], await world.SeenByAsync(world.At(world.School, Role.SchoolLead)));
    }

    [Theory, BothDatabases]
    public async Task Share_OpensItsSectionsUntilItsDay(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ShareAsync("Elsewhere", world.Agency, RecordSections.Attendance | RecordSections.Safeguarding, endsOn: Today);
        var worker = world.At(world.Agency, Role.AgencyWorker);

        var access = await world.AccessAsync(worker, "Elsewhere");

        Assert.Equal(RecordSections.Identity | RecordSections.Attendance, access!.Sections);
        Assert.Empty(await world.SeenByAsync(worker with { Today = Today.AddDays(1) }));
    }

    [Theory, BothDatabases]
    public async Task Share_EndedEarly_ShowsNothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ShareAsync("Elsewhere", world.Agency, RecordSections.Ordinary, endsOn: Today.AddDays(30), ended: true);

        Assert.Empty(await world.SeenByAsync(world.At(world.Agency, Role.AgencyWorker)));
    }

    [Theory, BothDatabases]
    public async Task Authority_SeesWhoWasSuspendedAndOnlyWhatTheLawGives(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.SuspendAsync("Elsewhere", new DateOnly(2026, 10, 5));
        await world.SuspendAsync("Here", Today.AddMonths(-25));
        var officer = world.At(world.Authority, Role.LaOfficer) with { DutySchools = [world.School, world.OtherSchool] };

        var access = await world.AccessAsync(officer, "Elsewhere");

        Assert.Equal(["Elsewhere", "Left last week"], await world.SeenByAsync(officer));   // nobody has confirmed where that pupil went
        Assert.Equal(RecordSections.Identity | RecordSections.Attendance | RecordSections.Exclusions, access!.Sections);
    }

    [Theory, BothDatabases]
    public async Task Safeguarding_NeedsItsOwnGrantEvenOnTheRoll(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var lead = world.At(world.School, Role.SchoolLead);

        var without = await world.AccessAsync(lead, "Here");
        var with = await world.AccessAsync(lead with { OwnGrants = RecordSections.Safeguarding }, "Here");

        Assert.False(without!.Opens(RecordSections.Safeguarding));
        Assert.True(with!.Opens(RecordSections.Safeguarding));
    }

    [Theory]
    [BothDatabases(Role.Administrator)]
    [BothDatabases(Role.FinanceOfficer)]
    [BothDatabases(Role.DataAnalyst)]
    [BothDatabases(Role.Governor)]
    public async Task RolesWithoutPupils_SeeNobodyAtTheirOwnSchool(DatabaseKind kind, Role role)
    {
        await using var world = await World.CreateAsync(kind);
        var viewer = world.At(world.School, role);

        Assert.Empty(await world.SeenByAsync(viewer));
        Assert.Null(await world.AccessAsync(viewer, "Here"));
    }

    [Theory, BothDatabases]
    public async Task ListAndRecord_AlwaysAgree(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ShareAsync("Elsewhere", world.Agency, RecordSections.Ordinary, endsOn: Today);
        await world.SuspendAsync("Left long ago", new DateOnly(2025, 11, 3));
        await world.EnrolAsync("Still sought", world.School, Today.AddMonths(-2));
        OrganisationId[] places = [world.School, world.OtherSchool, world.Agency, world.Authority];
        var viewers = places.SelectMany(place => Enum.GetValues<Role>().Select(role => world.At(place, role)))
            .Select(v => v.OrganisationId == world.Authority ? v with { DutySchools = [world.School] } : v);

        foreach (var viewer in viewers)
        {
            var listed = await world.SeenByAsync(viewer);
            foreach (var name in world.Pupils.Keys)
            {
                Assert.Equal(listed.Contains(name), await world.AccessAsync(viewer, name) is not null);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task Look_IsLoggedWithItsReason_AlsoWhenRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Store.Open();
        var open = new OpenPupilRecord(db, world.Store.Clock);
        var lead = world.At(world.School, Role.SchoolLead);

        await open.RunAsync(lead, world.Pupils["Here"], "Overview", default);
        await open.RunAsync(lead, world.Pupils["Elsewhere"], "Overview", default);

        var looks = await db.ViewEntries.OrderBy(v => v.ViewEntryId).Select(v => v.Route).ToListAsync();
        Assert.Equal([GrantRoute.Roll, null], looks);
    }

    /// <summary>Two schools, an agency and an authority, with four pupils in different places.</summary>
    private sealed class World(TestStore store) : IAsyncDisposable
    {
        public TestStore Store => store;

        public Dictionary<string, PupilId> Pupils { get; } = [];

        public OrganisationId School { get; private init; }

        public OrganisationId OtherSchool { get; private init; }

        public OrganisationId Agency { get; private init; }

        public OrganisationId Authority { get; private init; }

        public static async Task<World> CreateAsync(DatabaseKind kind)
        {
            var store = await TestStore.CreateAsync(kind);
            Organisation[] organisations =
            [
                OrganisationExample.School(store.AreaId),
                OrganisationExample.School(store.AreaId, "999002", "Hollin Mill"),
                OrganisationExample.Other(store.AreaId, OrganisationKind.Agency, "Early Help"),
                OrganisationExample.Other(store.AreaId, OrganisationKind.LocalAuthority, "Aldermere Council"),
            ];
            await store.AddAsync([.. organisations]);
            var world = new World(store)
            {
                School = organisations[0].OrganisationId,
                OtherSchool = organisations[1].OrganisationId,
                Agency = organisations[2].OrganisationId,
                Authority = organisations[3].OrganisationId,
            };
            await world.EnrolAsync("Here", world.School, null);
            await world.EnrolAsync("Elsewhere", world.OtherSchool, null);
            await world.EnrolAsync("Left last week", world.School, Today.AddDays(-7));
            await world.EnrolAsync("Left long ago", world.School, Today.AddMonths(-13));
            return world;
        }

        public Viewer At(OrganisationId place, Role role) => new()
        {
            UserId = UserId.New(),
            Name = "Somebody",
            AreaId = store.AreaId,
            AppointmentId = AppointmentId.New(),
            OrganisationId = place,
            OrganisationKind = OrganisationKind.School,
            Role = role,
            RollOrganisations = place == School || place == OtherSchool ? [place] : [],
            Today = Today,
            GraceFrom = Today.AddDays(-14),
        };

        public async Task<List<string>> SeenByAsync(Viewer viewer)
        {
            await using var db = store.Open();
            return await db.Pupils.VisibleTo(db, viewer).OrderBy(p => p.Forename).Select(p => p.Forename).ToListAsync();
        }

        public async Task<PupilAccess?> AccessAsync(Viewer viewer, string name)
        {
            await using var db = store.Open();
            return await db.AccessToAsync(viewer, Pupils[name], default);
        }

        public Task ShareAsync(string name, OrganisationId with, RecordSections sections, DateOnly endsOn, bool ended = false) =>
            store.AddAsync(new Share
            {
                AreaId = store.AreaId,
                ShareId = ShareId.New(),
                PupilId = Pupils[name],
                OrganisationId = with,
                Purpose = SharePurpose.SupportPlan,
                LawfulBasis = LawfulBasis.PublicTask,
                Sections = sections,
                StartsOn = Today.AddDays(-1),
                EndsOn = endsOn,
                Reason = "Family plan",
                EndedAtUtc = ended ? store.Clock.GetUtcNow().UtcDateTime : null,
            });

        public Task SuspendAsync(string name, DateOnly on) => store.AddAsync(new Exclusion
        {
            AreaId = store.AreaId,
            ExclusionId = ExclusionId.New(),
            PupilId = Pupils[name],
            OrganisationId = name == "Elsewhere" ? OtherSchool : School,
            Category = ExclusionCategory.Suspension,
            StartsOn = on,
            Sessions = 2,
            PolicySet = "PS-2024",
        });

        public ValueTask DisposeAsync() => store.DisposeAsync();

        public async Task EnrolAsync(string name, OrganisationId school, DateOnly? leaving)
        {
            var pupil = PupilExample.Pupil(store.AreaId, Pupils.Count + 1, forename: name);
            await store.AddAsync(pupil, PupilExample.Enrolment(pupil, school, to: leaving));
            Pupils[name] = pupil.PupilId;
        }
    }
}
