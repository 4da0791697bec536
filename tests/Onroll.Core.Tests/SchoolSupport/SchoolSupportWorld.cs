using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Coaching;
using Onroll.Core.Exclusions;
using Onroll.Core.Interventions;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Plans;
using Onroll.Core.PreExclusion;
using Onroll.Core.Pupils;
using Onroll.Core.Restorative;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Core.Tests.SchoolSupport;

/// <summary>A school of a partnership that asks for an assessment after two suspensions in a half term, on Friday 20 November 2026.</summary>
internal sealed class SchoolSupportWorld : IAsyncDisposable
{
    private const string Repeats = """

          - id: repeat-visits
            reason: Two visits to the room in one half term.
            events: [room visit]
            room: calm-room
            count: 2
            window: half term
            opens: task
            what: Look closer at what goes wrong
        rooms:
          - {id: calm-room, name: Calm room, reasons: [Unsafe], asks pupil: yes}
        """;

    private SchoolSupportWorld(TestStore store) => Store = store;

    public static DateOnly Today { get; } = new(2026, 11, 20);

    public TestStore Store { get; }

    public Organisation School { get; private set; } = null!;   // set by CreateAsync, the only way to one

    public Pupil Pupil { get; private set; } = null!;   // likewise

    public Pupil Other { get; private set; } = null!;   // likewise

    public static async Task<SchoolSupportWorld> CreateAsync(DatabaseKind kind)
    {
        var store = await TestStore.CreateAsync(kind, services => services.AddPacks().AddInterventions().AddRooms().AddRestorative().AddPreExclusion().AddCoaching().AddScoped<KeepPlan>());
        var world = new SchoolSupportWorld(store)
        {
            School = OrganisationExample.School(store.AreaId),
            Pupil = PupilExample.Pupil(store.AreaId, 1, "Jaydon", "Pell"),
            Other = PupilExample.Pupil(store.AreaId, 2, "Rowan", "Marsh"),
        };
        var partnership = new Partnership { AreaId = store.AreaId, PartnershipId = PartnershipId.New(), Code = "P1", Name = "Two Rivers", OfficeId = world.School.OrganisationId };
        await store.AddAsync(
            world.School, world.Pupil, world.Other, PupilExample.Enrolment(world.Pupil, world.School.OrganisationId), PupilExample.Enrolment(world.Other, world.School.OrganisationId), partnership,
            world.Term(new(2026, 9, 1), new(2026, 10, 23)), world.Term(new(2026, 11, 2), new(2026, 12, 18)));
        await store.AddAsync(new Membership { AreaId = store.AreaId, MembershipId = Guid.CreateVersion7(), PartnershipId = partnership.PartnershipId, OrganisationId = world.School.OrganisationId, Status = MembershipStatus.FullVoluntary, StartsOn = new(2026, 9, 1) });
        await world.Use<ActivatePack>().RunAsync(partnership.PartnershipId, (ShippedPacks.Find("astrea")!.Text.TrimEnd() + Repeats, "astrea"), new DateOnly(2026, 9, 1), null, TestStore.Tester, default);   // shipped
        return world;
    }

    public Viewer Viewer(Role role = Role.SchoolLead) => new()
    {
        UserId = UserId.System,
        Name = "Ruth Adeyemi",
        AreaId = Store.AreaId,
        AppointmentId = AppointmentId.New(),
        OrganisationId = School.OrganisationId,
        OrganisationKind = School.Kind,
        Role = role,
        RollOrganisations = [School.OrganisationId],
        Today = Today,
        GraceFrom = Today.AddDays(-14),
    };

    public T Use<T>()
        where T : notnull => Store.Scope().ServiceProvider.GetRequiredService<T>();

    public Task SuspendAsync(DateOnly on) => Store.AddAsync(new Exclusion
    {
        AreaId = Store.AreaId, ExclusionId = ExclusionId.New(), PupilId = Pupil.PupilId, OrganisationId = School.OrganisationId, Category = ExclusionCategory.Suspension, StartsOn = on, Sessions = 2, PolicySet = "PS-2026",
    });

    public async Task<IReadOnlyList<WaitingTrigger>> WaitingAsync()
    {
        await using var db = Store.Open();
        return await db.WaitingTriggersAsync((School.OrganisationId, null), (await db.CalendarOfAsync(School.OrganisationId, default)).Calendar, Today, default);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private CalendarPeriod Term(DateOnly from, DateOnly to) => new()
    {
        AreaId = Store.AreaId, CalendarPeriodId = Guid.CreateVersion7(), OrganisationId = School.OrganisationId, Kind = CalendarPeriodKind.Term, StartsOn = from, EndsOn = to,
    };
}
