using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Agreements;
using Onroll.Core.Calendar;
using Onroll.Core.Ladders;
using Onroll.Core.Moves;
using Onroll.Core.Packs;
using Onroll.Core.Panels;
using Onroll.Core.Partnerships;
using Onroll.Core.Plans;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Ladders;

/// <summary>One school on calendar T of the partnership catalogue, 2018/19, in a partnership that works by one of the shipped packs.</summary>
internal sealed class LadderWorld : IAsyncDisposable
{
    private static readonly (DateOnly From, DateOnly To)[] CalendarT =
    [
        (new(2018, 9, 3), new(2018, 10, 19)), (new(2018, 10, 29), new(2018, 12, 21)), (new(2019, 1, 7), new(2019, 2, 15)),
        (new(2019, 2, 25), new(2019, 4, 5)), (new(2019, 4, 23), new(2019, 5, 24)), (new(2019, 6, 3), new(2019, 7, 19)),
    ];

    private int _number;

    private LadderWorld(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Organisation School { get; private set; } = null!;   // set by CreateAsync, the only way to one

    public Organisation Council { get; private set; } = null!;   // likewise

    public Partnership Partnership { get; private set; } = null!;   // likewise

    public PackInUse Pack { get; private set; } = null!;   // likewise

    /// <param name="packId">A shipped pack.</param>
    /// <param name="change">What this partnership has other than the shipped one. Null for nothing.</param>
    public static async Task<LadderWorld> CreateAsync(DatabaseKind kind, string packId, Func<string, string>? change = null)
    {
        var store = await TestStore.CreateAsync(kind, services => services.AddPacks().AddLadders().AddPanels().AddMoves().AddAgreements().AddScoped<KeepPlan>());
        store.Clock.SetDay(new DateOnly(2018, 9, 3));
        var world = new LadderWorld(store)
        {
            School = OrganisationExample.School(store.AreaId),
            Council = OrganisationExample.Other(store.AreaId, OrganisationKind.LocalAuthority, "Council"),
        };
        var partnership = new Partnership { AreaId = store.AreaId, PartnershipId = PartnershipId.New(), Code = "P1", Name = "Two Rivers", OfficeId = world.School.OrganisationId };
        world.Partnership = partnership;
        await store.AddAsync([world.School, world.Council, partnership, world.Member(world.School), .. CalendarT.Select(world.Term)]);
        var text = ShippedPacks.Find(packId)!.Text;   // shipped
        await world.Use<ActivatePack>().RunAsync(partnership.PartnershipId, (change is null ? text : change(text), packId), new DateOnly(2018, 9, 1), null, TestStore.Tester, default);
        world.Pack = (await store.Open().PackInForceAsync(partnership.PartnershipId, new DateOnly(2018, 9, 3), default))!;   // just activated
        return world;
    }

    public T Use<T>()
        where T : notnull => Store.Scope().ServiceProvider.GetRequiredService<T>();

    public Viewer Viewer(Role role, DateOnly today)
    {
        var isSchool = role is Role.SchoolLead or Role.Head;
        return new()
        {
            UserId = UserId.System,
            Name = role.ToString(),
            AreaId = Store.AreaId,
            AppointmentId = AppointmentId.New(),
            OrganisationId = (isSchool ? School : Council).OrganisationId,
            OrganisationKind = (isSchool ? School : Council).Kind,
            Role = role,
            RollOrganisations = isSchool ? [School.OrganisationId] : [],
            Today = today,
            GraceFrom = today.AddDays(-14),
        };
    }

    public async Task<Pupil> EnrolAsync(string ncYear)
    {
        var pupil = PupilExample.Pupil(Store.AreaId, ++_number, "Rowan", $"Pell{_number}");
        var spell = PupilExample.Enrolment(pupil, School.OrganisationId, from: new DateOnly(2016, 9, 1));
        spell.NcYear = ncYear;
        await Store.AddAsync(pupil, spell, new Share
        {
            AreaId = Store.AreaId,
            ShareId = ShareId.New(),
            PupilId = pupil.PupilId,
            OrganisationId = Council.OrganisationId,
            Purpose = SharePurpose.SupportPlan,
            LawfulBasis = LawfulBasis.PublicTask,
            Sections = RecordSections.Ordinary,
            StartsOn = new DateOnly(2018, 9, 1),
            EndsOn = new DateOnly(2020, 9, 1),
            Reason = "Support",
        });
        return pupil;
    }

    public async Task<Pupil> BeginAsync(string ncYear, DateOnly on)
    {
        var pupil = await EnrolAsync(ncYear);
        var owner = PackRoles.Holding(Pack.Pack, Pack.Pack.Ladders[0].Steps[0].Owner) == Role.Head ? Role.Head : Role.SchoolLead;
        Assert.NotNull(await Use<StartOnLadder>().RunAsync(Viewer(owner, on), (pupil.PupilId, School.OrganisationId), Pack, Pack.Pack.Ladders[0], on, default));
        return pupil;
    }

    /// <summary>Where the pupil stands that day, as the school sees it.</summary>
    public async Task<LadderStanding> StandingAsync(Pupil pupil, DateOnly on) => (await Store.Open().LadderStandingAsync(Viewer(Role.SchoolLead, on), pupil.PupilId, default))!;   // has begun

    public async Task<LadderMoved> MoveAsync(Pupil pupil, string to, DateOnly on, Role role = Role.SchoolLead, string? reason = null, bool exception = false, string? outcome = null)
    {
        var place = (await StandingAsync(pupil, on)).Place;
        return await Use<MoveOnLadder>().RunAsync(Viewer(role, on), place.LadderPlaceId, place.Version, new MoveForm(to, on, reason, exception, null, outcome), default);
    }

    public async Task<bool> EvidenceAsync(Pupil pupil, EvidenceKind kind, string what, DateOnly on, Role role = Role.SchoolLead, string? note = null)
    {
        var place = (await StandingAsync(pupil, on)).Place;
        return await Use<WorkOnStep>().AddEvidenceAsync(Viewer(role, on), place.LadderPlaceId, new EvidenceForm(kind, what, on, note, null), default);
    }

    public async Task<LadderMoved> FinishAsync(Pupil pupil, DateOnly on, Role role)
    {
        var place = (await StandingAsync(pupil, on)).Place;
        return await Use<WorkOnStep>().FinishAsync(Viewer(role, on), place.LadderPlaceId, place.Version, on, default);
    }

    /// <summary>Another school of the partnership.</summary>
    public async Task<Organisation> JoinAsync(string urn, string name)
    {
        var school = OrganisationExample.School(Store.AreaId, urn, name);
        await Store.AddAsync(school, Member(school));
        return school;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private Membership Member(Organisation school) => new()
    {
        AreaId = Store.AreaId, MembershipId = Guid.CreateVersion7(), PartnershipId = Partnership.PartnershipId, OrganisationId = school.OrganisationId, Status = MembershipStatus.FullVoluntary, StartsOn = new DateOnly(2017, 9, 1),
    };

    private CalendarPeriod Term((DateOnly From, DateOnly To) dates) => new()
    {
        AreaId = Store.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = School.OrganisationId,
        Kind = CalendarPeriodKind.Term,
        StartsOn = dates.From,
        EndsOn = dates.To,
    };
}
