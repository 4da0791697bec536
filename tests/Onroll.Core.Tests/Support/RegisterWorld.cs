using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Behaviour;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Core.Tests.Support;

/// <summary>One school on Friday 20 November 2026 whose pupils get into trouble as a test says.</summary>
internal sealed class RegisterWorld : IAsyncDisposable
{
    private int _number;

    private RegisterWorld(TestStore store) => Store = store;

    public static DateOnly Today { get; } = new(2026, 11, 20);

    public TestStore Store { get; }

    public Organisation School { get; private set; } = null!;   // set by CreateAsync, the only way to one

    public User Lead { get; private set; } = null!;   // likewise

    public static async Task<RegisterWorld> CreateAsync(DatabaseKind kind)
    {
        var store = await TestStore.CreateAsync(kind, services => services.AddRegister());
        var world = new RegisterWorld(store) { School = OrganisationExample.School(store.AreaId), Lead = UserExample.Persona("lead@alderway.example", "Ruth Adeyemi") };
        await store.AddAsync(
            world.School, world.Lead, UserExample.Appointment(world.Lead, world.School, Role.SchoolLead),
            world.Term(new(2025, 9, 2), new(2026, 7, 21)), world.Term(new(2026, 9, 1), new(2026, 12, 18)), world.Term(new(2027, 1, 4), new(2027, 3, 25)));
        return world;
    }

    public Viewer Viewer(Role role = Role.SchoolLead) => new()
    {
        UserId = Lead.Id,
        Name = Lead.Name,
        AreaId = Store.AreaId,
        AppointmentId = AppointmentId.New(),
        OrganisationId = School.OrganisationId,
        OrganisationKind = School.Kind,
        Role = role,
        RollOrganisations = [School.OrganisationId],
        Today = Store.Clock.TodayInLondon(),
        GraceFrom = Store.Clock.TodayInLondon().AddDays(-14),
    };

    public T Use<T>()
        where T : notnull => Store.Scope().ServiceProvider.GetRequiredService<T>();

    public Task<RegisterRefreshed> RefreshAsync() => Use<RefreshRegister>().RunAsync(School.OrganisationId, TestStore.Tester, default);

    public async Task<Pupil> EnrolAsync(string name, string ncYear = "9", DateOnly? to = null)
    {
        var pupil = PupilExample.Pupil(Store.AreaId, ++_number, name, "Pell");
        var spell = PupilExample.Enrolment(pupil, School.OrganisationId, to: to);
        spell.NcYear = ncYear;
        await Store.AddAsync(pupil, spell);
        return pupil;
    }

    public Task SuspendAsync(Pupil pupil, int sessions, params DateOnly[] days) => Store.AddAsync([.. days.Select(day => new Exclusion
    {
        AreaId = Store.AreaId,
        ExclusionId = ExclusionId.New(),
        PupilId = pupil.PupilId,
        OrganisationId = School.OrganisationId,
        Category = ExclusionCategory.Suspension,
        StartsOn = day,
        Sessions = sessions,
        PolicySet = "PS-2026",
    })]);

    public Task RecordIncidentsAsync(Pupil pupil, int count, DateOnly day) => Store.AddAsync([.. Enumerable.Range(0, count).Select(_ => new Incident
    {
        AreaId = Store.AreaId,
        IncidentId = Guid.CreateVersion7(),
        PupilId = pupil.PupilId,
        OrganisationId = School.OrganisationId,
        OccurredOn = day,
        Type = "Defiance",
    })]);

    /// <summary>Every school day since September present, but the first <paramref name="missed"/> mornings.</summary>
    public Task AttendAsync(Pupil pupil, int missed)
    {
        var days = Enumerable.Range(0, 200).Select(new DateOnly(2026, 9, 1).AddDays)
            .Where(day => day <= Today && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        var marks = days.SelectMany((day, at) => new AttendanceMark[]
        {
            new(day, Session.Morning, at < missed ? 'O' : '/'),
            new(day, Session.Afternoon, '\\'),
        });
        return Store.AddAsync(new AttendanceYear
        {
            AreaId = Store.AreaId,
            PupilId = pupil.PupilId,
            OrganisationId = School.OrganisationId,
            AcademicYear = 202627,
            Marks = AttendanceMarks.From(new AcademicYear(2026), marks).Text,
        });
    }

    public async Task<RegisterEntry?> EntryOfAsync(Pupil pupil)
    {
        await using var db = Store.Open();
        return await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(e => e.PupilId == pupil.PupilId && e.RemovedOn == null);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private CalendarPeriod Term(DateOnly from, DateOnly to) => new()
    {
        AreaId = Store.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = School.OrganisationId,
        Kind = CalendarPeriodKind.Term,
        StartsOn = from,
        EndsOn = to,
    };
}
