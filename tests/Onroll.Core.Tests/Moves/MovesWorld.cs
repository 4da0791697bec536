using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Moves;
using Onroll.Core.Partnerships;
using Onroll.Core.Placements;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Calendar;
using Onroll.Rules.Moves;
using Onroll.Rules.Packs;
using Onroll.Testing;
using Onroll.Testing.Builders;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Core.Tests.Moves;

/// <summary>Three schools and a unit in the school year 2018/19 (calendar T of the partnership catalogue), or on another day.</summary>
internal sealed class MovesWorld : IAsyncDisposable
{
    private int _number;

    private MovesWorld(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Organisation Home { get; private set; } = null!;   // set by CreateAsync, the only way to one

    public Organisation Host { get; private set; } = null!;   // likewise

    public Organisation Third { get; private set; } = null!;   // likewise

    public Organisation Unit { get; private set; } = null!;   // likewise

    public static async Task<MovesWorld> CreateAsync(DatabaseKind kind, string today = "2018-11-01")
    {
        var store = await TestStore.CreateAsync(kind, services => services.AddMoves().AddPlacements(), new TestClock());
        store.Clock.SetDay(Day(today));
        var world = new MovesWorld(store)
        {
            Home = OrganisationExample.School(store.AreaId, "999001", "Alderway Academy"),
            Host = OrganisationExample.School(store.AreaId, "999002", "Birchfield School"),
            Third = OrganisationExample.School(store.AreaId, "999003", "Cove School"),
            Unit = OrganisationExample.Other(store.AreaId, OrganisationKind.PupilReferralUnit, "The Kiln"),
        };
        await store.AddAsync(world.Home, world.Host, world.Third, world.Unit);
        await store.AddAsync([.. Terms().Select(term => world.Term(term.From, term.To))]);
        return world;
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public T Use<T>()
        where T : notnull => Store.Scope().ServiceProvider.GetRequiredService<T>();

    public async Task<Pupil> EnrolAsync(Organisation? school = null, string ncYear = "9")
    {
        var pupil = PupilExample.Pupil(Store.AreaId, ++_number, "Sam", $"Pell{_number}");
        var spell = PupilExample.Enrolment(pupil, (school ?? Home).OrganisationId, from: new DateOnly(2017, 9, 4));
        spell.NcYear = ncYear;
        await Store.AddAsync(pupil, spell);
        return pupil;
    }

    /// <summary>A person who works at a school, as access decisions see them today.</summary>
    public Viewer ViewerAt(Organisation school, Role role = Role.SchoolLead) => new()
    {
        UserId = UserId.New(),
        Name = "Ruth Adeyemi",
        AreaId = Store.AreaId,
        AppointmentId = AppointmentId.New(),
        OrganisationId = school.OrganisationId,
        OrganisationKind = school.Kind,
        Role = role,
        RollOrganisations = school.HasRoll && role != Role.Coordinator ? [school.OrganisationId] : [],
        Today = Store.Clock.TodayInLondon(),
        GraceFrom = Store.Clock.TodayInLondon().AddDays(-14),
    };

    public async Task<bool> SeesAsync(Organisation school, Pupil pupil)
    {
        await using var db = Store.Open();
        return await db.Pupils.VisibleTo(db, ViewerAt(school)).AnyAsync(p => p.PupilId == pupil.PupilId);
    }

    public Task<MoveProposed> ProposeAsync(Pupil pupil, MoveType type, string startsOn, int? length = null, Func<ProposeMoveForm, ProposeMoveForm>? change = null)
    {
        var form = new ProposeMoveForm(Host.OrganisationId, Day(startsOn), length, "A fresh start away from an old quarrel");
        return Use<ProposeMove>().RunAsync((pupil.PupilId, Home.OrganisationId), change?.Invoke(form) ?? form, ([type], type, null), TestStore.Tester, default);
    }

    /// <summary>Does one thing to a move, as a request of its own would.</summary>
    public async Task<MoveKept> WithAsync<T>(MoveId id, Func<T, MoveCase, Task<MoveKept>> act)
        where T : notnull
    {
        await using var scope = Store.Scope();
        var @case = await scope.ServiceProvider.GetRequiredService<OnrollDbContext>().MoveCaseAsync(id, default);
        return await act(scope.ServiceProvider.GetRequiredService<T>(), @case!);   // the test has made it
    }

    public async Task<MoveCase> CaseAsync(MoveId id)
    {
        await using var db = Store.Open();
        return (await db.MoveCaseAsync(id, default))!;   // the test has made it
    }

    public async Task AgreeAllAsync(MoveId id)
    {
        foreach (var who in (await CaseAsync(id)).MissingConsents)
        {
            await WithAsync<KeepMoveAgreements>(id, (use, move) => use.GiveAsync(move, new(who, "Dana Pell", Store.Clock.TodayInLondon(), null), TestStore.Tester, default));
        }
    }

    public Task<MoveKept> MeetAsync(MoveId id, MoveMeetingKind kind, bool family = true) => WithAsync<HoldMoveMeeting>(
        id, (use, move) => use.RunAsync(move, kind, new(Store.Clock.TodayInLondon(), true, family, true, true, "All agreed on the first week", MoveDecision.Continue), TestStore.Tester, default));

    public Task<MoveKept> StartAsync(MoveId id) => WithAsync<StartMove>(id, (use, move) => use.RunAsync(move, TestStore.Tester, default));

    /// <summary>Takes a proposed move to its first day, everything done that must be.</summary>
    public async Task<MoveId> RunningAsync(MoveProposed proposed)
    {
        var id = Assert.IsType<MoveProposed.Saved>(proposed).MoveId;
        await AgreeAllAsync(id);
        await WithAsync<PrepareMove>(id, (use, move) => use.SharePartsAsync(move, InformationPassport.Parts, TestStore.Tester, default));
        await MeetAsync(id, MoveMeetingKind.Admission);
        var @case = await CaseAsync(id);
        if (@case.NeedsNotice)
        {
            await WithAsync<PrepareMove>(id, (use, move) => use.GiveNoticeAsync(move, Notice, ([.. @case.NotTold], Store.Clock.TodayInLondon()), TestStore.Tester, default));
        }

        Store.Clock.SetDay(@case.Move.StartsOn);
        Assert.IsType<MoveKept.Saved>(await StartAsync(id));
        return id;
    }

    public static NoticeForm Notice { get; } = new("1 Mill Lane", "Reception, Ms Holt", 30, "To settle", "Six weeks without a suspension", "9am to 3pm");

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static IEnumerable<(string From, string To)> Terms() =>
    [
        ("2017-09-04", "2017-12-21"), ("2018-01-08", "2018-03-29"), ("2018-04-16", "2018-07-20"),
        ("2018-09-03", "2018-10-19"), ("2018-10-29", "2018-12-21"), ("2019-01-07", "2019-02-15"), ("2019-02-25", "2019-04-05"), ("2019-04-23", "2019-05-24"), ("2019-06-03", "2019-07-19"),
        ("2019-09-03", "2019-12-20"), ("2020-01-06", "2020-04-03"),
        ("2026-09-02", "2026-10-23"), ("2026-11-02", "2026-12-18"), ("2027-01-04", "2027-02-12"), ("2027-02-22", "2027-03-25"),
    ];

    private CalendarPeriod Term(string from, string to) => new()
    {
        AreaId = Store.AreaId, CalendarPeriodId = Guid.CreateVersion7(), Kind = CalendarPeriodKind.Term, StartsOn = Day(from), EndsOn = Day(to),
    };
}

/// <summary>Kinds of move and provision as the catalogue's partnerships have them.</summary>
internal static class Kinds
{
    public static MoveType Trial { get; } = new() { Id = "standard", Name = "Standard move", Basis = MoveBasis.ManagedMove, Lasts = Weeks(6, max: 6, more: 7) };

    public static MoveType Extended { get; } = new() { Id = "extended", Name = "Extended move", Basis = MoveBasis.ManagedMove, Lasts = Weeks(13, 7, 13) };

    public static MoveType Permanent { get; } = new() { Id = "move", Name = "Managed move", Basis = MoveBasis.ManagedMove };

    public static MoveType Direction { get; } = new() { Id = "direction", Name = "Off-site direction", Basis = MoveBasis.OffSiteDirection, Lasts = Weeks(6) };

    public static MoveType DayStay { get; } = new()
    {
        Id = "day", Name = "Day stay", Basis = MoveBasis.DayStay, Lasts = new DurationRule { Unit = DurationUnit.SchoolDays, Length = 1, Minimum = 1, Maximum = 2 },
    };

    public static DurationRule Weeks(int usual, int? min = null, int? max = null, int? more = null) =>
        new() { Unit = DurationUnit.SchoolWeeks, Length = usual, Minimum = min, Maximum = max, ExtendableBy = more };
}
