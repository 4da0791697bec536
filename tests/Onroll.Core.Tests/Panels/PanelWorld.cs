using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Panels;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Testing;
using Onroll.Testing.Worlds;

namespace Onroll.Core.Tests.Panels;

/// <summary>The partnership of <see cref="TestWorld"/> with a panel: its chair, a member from each school, the authority and an officer for arrivals alone.</summary>
internal sealed class PanelWorld : IAsyncDisposable
{
    /// <summary>Tuesday 24 November 2026.</summary>
    public static readonly DateOnly MeetingOn = TestWorld.Today.AddDays(4);

    private PanelWorld(TestStore store, TestWorld world, AreaId area) => (Store, World, Area) = (store, world, area);

    public TestStore Store { get; }

    public TestWorld World { get; }

    public AreaId Area { get; }

    public PanelType Type { get; init; } = Rules.Panels.StandardPanel.Type;

    public Guid MeetingId { get; private set; }

    public static async Task<PanelWorld> CreateAsync(DatabaseKind kind)
    {
        var store = await TestStore.CreateAsync(kind, services => services.AddPanels());
        var world = new TestWorld();
        await world.WriteAsync(store.Services);
        var panel = new PanelWorld(store, world, world.AreaId);
        await panel.SetUpAsync();
        return panel;
    }

    public static ChangedBy By(string name = "Tester") => new(UserId.System, name, "Test");

    /// <summary>A scope of its own, as a request has.</summary>
    public PanelScope Open() => new(Store.Services.CreateAsyncScope(), Area);

    public async Task<Viewer> ViewerAsync(string email, Role role)
    {
        await using var scope = Open();
        var held = await (
            from a in scope.Db.Appointments
            join u in scope.Db.Users on a.UserId equals u.Id
            where u.Email == email && a.Role == role
            select new { u.Id, a.AppointmentId }).SingleAsync();
        return await scope.Db.ViewerAsync(held.Id, held.AppointmentId, Store.Clock.TodayInLondon(), default) ?? throw new InvalidOperationException($"{email} holds no such role.");
    }

    public Task<Viewer> ViewerAsync(Role role) => ViewerAsync(TestWorld.EmailOf(role), role);

    /// <summary>A referral that is complete and sent.</summary>
    public async Task<Guid> ReferAsync(Pupil pupil, string asks = "A place for six weeks")
    {
        await using var scope = Open();
        var keep = scope.Use<KeepReferral>();
        var id = await keep.BeginAsync(pupil.PupilId, SchoolOf(pupil), (World.Partnership.PartnershipId, Type), By(), default);
        var referral = await scope.Db.Referrals.SingleAsync(r => r.ReferralId == id);
        await WriteAllAsync(scope, referral);
        await keep.SaveSharingAsync(referral, Sharing(asks), referral.Version, By(), default);
        Assert.Empty(await keep.SubmitAsync(referral, Type, By(), default));
        return id;
    }

    public static SharingForm Sharing(string asks) => new(
        asks, false, LawfulBasis.PublicTask, RecordSections.Identity | RecordSections.Attendance | RecordSections.Support | RecordSections.Voice, [new ConsentForm("parent", true, TestWorld.Today, "By phone")]);

    public async Task WriteAllAsync(PanelScope scope, Referral referral, string? without = null)
    {
        foreach (var section in Type.Referral.Sections)
        {
            var answers = section.Fields.Where(f => f.Id != without).ToDictionary(f => f.Id, f => $"About {f.Id}");
            Assert.True(await scope.Use<KeepReferral>().SavePartAsync(referral, section.Id, (new ReferralAnswers(answers), 0), By(), default));
        }
    }

    public async Task<MeetingAccess> AccessAsync(PanelScope scope, Role role = Role.Coordinator) =>
        await scope.Db.MeetingAccessAsync(await ViewerAsync(role), MeetingId, default) ?? throw new InvalidOperationException("The meeting is not open.");

    /// <summary>Fills the agenda with what waits and sends the papers.</summary>
    public async Task CirculateAsync()
    {
        await using var scope = Open();
        var access = await AccessAsync(scope);
        await scope.Use<BuildAgenda>().FillAsync(access, Type, await ViewerAsync(Role.Coordinator), By(), default);
        await scope.Use<CirculatePapers>().RunAsync(access, Type, By(), default);
    }

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();

    private OrganisationId SchoolOf(Pupil pupil) => (pupil == World.Own ? World.Alderway : World.Birchfield).OrganisationId;

    private async Task SetUpAsync()
    {
        await using var scope = Open();
        var keep = scope.Use<KeepSeries>();
        var id = await keep.BeginAsync(World.Partnership.PartnershipId, Type, new SeriesForm("Partnership panel", new TimeOnly(13, 0), 60, 2, 6, "The office"), By(), default);
        var series = await scope.Db.PanelSeries.SingleAsync(s => s.PanelSeriesId == id);
        (string Email, Role Role, OrganisationId Body, string Seat)[] members =
        [
            (TestWorld.EmailOf(Role.Chair), Role.Chair, World.Office.OrganisationId, "chair"),
            (TestWorld.EmailOf(Role.PanelMember), Role.PanelMember, World.Alderway.OrganisationId, "school"),
            (TestPeople.TwoPlaces, Role.PanelMember, World.Birchfield.OrganisationId, "school"),
            (TestWorld.EmailOf(Role.LaOfficer), Role.LaOfficer, World.Council.OrganisationId, "authority"),
            (TestWorld.EmailOf(Role.LaCaseworker), Role.LaCaseworker, World.Council.OrganisationId, "arrivals"),
        ];
        foreach (var (email, role, body, seat) in members)
        {
            await keep.AddMemberAsync(series, new SeriesMemberForm((await ViewerAsync(email, role)).AppointmentId, body, seat, role == Role.Chair, false), TestWorld.Today, By(), default);
        }

        var type = Type with { Rhythm = Type.Rhythm with { TermTimeOnly = false } };   // the world has no calendar
        Assert.Equal(1, await keep.ScheduleAsync(series, type, (MeetingOn, MeetingOn), By(), default));
        MeetingId = await scope.Db.PanelMeetings.Select(m => m.PanelMeetingId).SingleAsync();
    }
}

/// <summary>What one request works with.</summary>
internal sealed class PanelScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    public PanelScope(AsyncServiceScope scope, AreaId area)
    {
        _scope = scope;
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area);
    }

    public OnrollDbContext Db => Use<OnrollDbContext>();

    public T Use<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
