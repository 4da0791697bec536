using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.FairAccess;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.FairAccess;
using Onroll.Rules.Packs;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.FairAccess;

/// <summary>Three schools of one partnership, its office and the authority, in the autumn of 2026.</summary>
internal sealed class FairAccessWorld : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private int _number;

    private FairAccessWorld(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Organisation Dunmere { get; private set; } = null!;   // set by CreateAsync, the only way to one

    public Organisation Hollin { get; private set; } = null!;   // likewise

    public Organisation Osric { get; private set; } = null!;   // likewise

    public Organisation Office { get; private set; } = null!;   // likewise

    public Organisation Council { get; private set; } = null!;   // likewise

    public Partnership Partnership { get; private set; } = null!;   // likewise

    public static FairAccessProtocol Protocol => FairAccessProtocol.Standard;

    public static async Task<FairAccessWorld> CreateAsync(DatabaseKind kind)
    {
        var store = await TestStore.CreateAsync(kind, services => services.AddFairAccess(), new TestClock());
        store.Clock.SetDay(Today);
        var world = new FairAccessWorld(store)
        {
            Dunmere = OrganisationExample.School(store.AreaId, "999001", "Dunmere School"),
            Hollin = OrganisationExample.School(store.AreaId, "999002", "Hollin Mill School"),
            Osric = OrganisationExample.School(store.AreaId, "999003", "St Osric’s School"),
            Office = OrganisationExample.Other(store.AreaId, OrganisationKind.PartnershipOffice, "The office"),
            Council = OrganisationExample.Other(store.AreaId, OrganisationKind.LocalAuthority, "The council"),
        };
        world.Partnership = new Partnership { AreaId = store.AreaId, PartnershipId = PartnershipId.New(), Code = "ONE", Name = "One partnership", OfficeId = world.Office.OrganisationId };
        await store.AddAsync(world.Dunmere, world.Hollin, world.Osric, world.Office, world.Council, world.Partnership);
        await store.AddAsync([.. new[] { world.Dunmere, world.Hollin, world.Osric }.Select(school => (object)new Membership
        {
            AreaId = store.AreaId, MembershipId = Guid.CreateVersion7(), PartnershipId = world.Partnership.PartnershipId, OrganisationId = school.OrganisationId, Status = MembershipStatus.FullVoluntary, StartsOn = new(2020, 9, 1),
        })]);
        await store.AddAsync(new CalendarPeriod { AreaId = store.AreaId, CalendarPeriodId = Guid.CreateVersion7(), OrganisationId = null, Kind = CalendarPeriodKind.Term, StartsOn = new(2026, 9, 2), EndsOn = new(2026, 12, 18) });
        await world.StandAsync(world.Dunmere, 1000, 1);
        await world.StandAsync(world.Hollin, 1000, 5);
        await world.StandAsync(world.Osric, 1000, 9);
        return world;
    }

    public T Use<T>()
        where T : notnull => Store.Scope().ServiceProvider.GetRequiredService<T>();

    public async Task StandAsync(Organisation school, int roll, decimal points) => Assert.IsType<FairAccessKept.Saved>(await Use<KeepStanding>().RunAsync(
        [new StandingForm(school.OrganisationId, new DateOnly(2026, 11, 2)) { Roll = roll, Points = points, Places = new Dictionary<int, int> { [8] = 1, [9] = 2 } }], TestStore.Tester, default));

    public Viewer ViewerAt(Organisation at, Role role) => new()
    {
        UserId = UserId.New(), Name = "Sam Whitcombe", AreaId = Store.AreaId, AppointmentId = AppointmentId.New(), OrganisationId = at.OrganisationId, OrganisationKind = at.Kind, Role = role,
        RollOrganisations = at.Kind == OrganisationKind.School ? [at.OrganisationId] : [], Today = Store.Clock.TodayInLondon(), GraceFrom = Store.Clock.TodayInLondon().AddDays(-14),
    };

    public Viewer Officer => ViewerAt(Council, Role.LaOfficer);

    public Viewer Coordinator => ViewerAt(Office, Role.Coordinator);

    public Viewer LeadOf(Organisation school) => ViewerAt(school, Role.SchoolLead);

    public static ReferralForm Form(FairAccessCategory category = FairAccessCategory.Homeless, int year = 8) => new()
    {
        NcYear = year, Category = category, Evidence = "Housing team’s acceptance of 9 November", Tried = "Two schools: full", LastDayOn = Today.AddDays(-40),
    };

    /// <summary>Refers a child nobody knows and agrees that the protocol applies.</summary>
    public async Task<Guid> WaitingAsync(ReferralForm? form = null, DateOnly? agreed = null)
    {
        var day = agreed ?? Today;
        Store.Clock.SetDay(day);
        var kept = await Use<KeepCase>().ReferNewcomerAsync(Officer, (new NewcomerForm("Elsie", $"Barrow{++_number}", new DateOnly(2014, 3, 4), "F", null), form ?? Form()), TestStore.Tester, default);
        var id = Assert.IsType<FairAccessKept.Saved>(kept).Id;
        Assert.IsType<FairAccessKept.Saved>(await Use<KeepCase>().AgreeAsync(id, day, TestStore.Tester, default));
        Store.Clock.SetDay(Today);
        return id;
    }

    public async Task<FairAccessRound> RoundAsync() => (await Use<WorkOutRound>().RunAsync(Partnership.PartnershipId, Protocol.Id, "Sam Whitcombe", default))!;   // the protocol is there

    public async Task<IReadOnlyList<string>> ChangesSinceAsync(FairAccessRound round)
    {
        var now = await Use<AskFairAccess>().RunAsync(Partnership.PartnershipId, Protocol, Store.Clock.TodayInLondon(), round.FairAccessRoundId, default);
        return AskFairAccess.Changes(System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, FactMark>>(round.Facts)!, now.Facts);
    }

    public async Task<FairAccessSchoolNow> NowAsync(Organisation school) =>
        (await Use<FairAccessSchools>().OnAsync(Protocol, Partnership.PartnershipId, Store.Clock.TodayInLondon(), null, default)).Single(s => s.Id == school.OrganisationId);

    public async Task<int> SeenByAsync(Viewer viewer)
    {
        await using var db = Store.Open();
        return await db.FairAccessCases.SeenBy(db, viewer).CountAsync();
    }

    public async Task<FairAccessCase> CaseAsync(Guid id)
    {
        await using var db = Store.Open();
        return await db.FairAccessCases.AsNoTracking().SingleAsync(c => c.FairAccessCaseId == id);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
