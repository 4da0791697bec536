using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Forms;
using Onroll.Core.Partnerships;
using Onroll.Core.Plans;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Testing;
using Onroll.Testing.Builders;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Core.Tests.Plans;

/// <summary>A school, the council that approves its plans, one pupil, on Friday 20 November 2026.</summary>
internal sealed class PlanWorld : IAsyncDisposable
{
    private PlanWorld(TestStore store) => Store = store;

    public static DateOnly Today { get; } = new(2026, 11, 20);

    public TestStore Store { get; }

    public Organisation School { get; private set; } = null!;   // set by CreateAsync, the only way to one

    public Organisation Council { get; private set; } = null!;   // likewise

    public Pupil Pupil { get; private set; } = null!;   // likewise

    /// <summary>Two sections, one mandatory question in each, and a point of quality that the second answers.</summary>
    public static PlanTemplate Template { get; } = new()
    {
        Id = "pastoral-support-plan",
        Name = "Pastoral support plan",
        Sections =
        [
            new() { Id = "about", Name = "About", Fields = [new() { Id = "strengths", Label = "What goes well", Mandatory = true }, new() { Id = "words", Label = "The pupil’s words", Kind = FieldKind.PupilWords }] },
            new() { Id = "aims", Name = "Aims", Fields = [new() { Id = "targets", Label = "Targets", Kind = FieldKind.Targets, Mandatory = true }, new() { Id = "support", Label = "Support", Kind = FieldKind.Support }] },
        ],
        Checklist = [new() { Id = "measurable", Text = "Every target can be measured", Field = "targets" }, new() { Id = "voice", Text = "The pupil’s words are there", Field = "words" }],
        ReviewEvery = DurationRule.Parse("6 school weeks"),
        OnePerPupil = true,
    };

    public static async Task<PlanWorld> CreateAsync(DatabaseKind kind)
    {
        var store = await TestStore.CreateAsync(kind, services => services.AddScoped<KeepPlan>().AddScoped<ApprovePlan>().AddScoped<ReviewPlan>());
        var world = new PlanWorld(store)
        {
            School = OrganisationExample.School(store.AreaId),
            Council = OrganisationExample.Other(store.AreaId, OrganisationKind.LocalAuthority, "Aldermere Council"),
            Pupil = PupilExample.Pupil(store.AreaId, 1, "Jaydon", "Pell"),
        };
        await store.AddAsync(
            world.School, world.Council, world.Pupil, PupilExample.Enrolment(world.Pupil, world.School.OrganisationId),
            world.Term(new(2025, 9, 2), new(2026, 7, 21)), world.Term(new(2026, 9, 1), new(2026, 12, 18)), world.Term(new(2027, 1, 4), new(2027, 3, 25)));
        return world;
    }

    public Viewer Viewer(Organisation? at = null, Role role = Role.SchoolLead) => new()
    {
        UserId = UserId.System,
        Name = "Ruth Adeyemi",
        AreaId = Store.AreaId,
        AppointmentId = AppointmentId.New(),
        OrganisationId = (at ?? School).OrganisationId,
        OrganisationKind = (at ?? School).Kind,
        Role = role,
        RollOrganisations = at is null ? [School.OrganisationId] : [],
        Today = Today,
        GraceFrom = Today.AddDays(-14),
    };

    public T Use<T>()
        where T : notnull => Store.Scope().ServiceProvider.GetRequiredService<T>();

    public async Task<SupportPlan> BeginAsync(Role? approver = null) =>
        await Use<KeepPlan>().BeginAsync(Viewer(), Pupil.PupilId, new PlanKind(Template, approver), new FormAnswers(), TestStore.Tester, default)
        ?? throw new InvalidOperationException("A plan of this kind is there.");

    public async Task WriteAsync(SupportPlan plan, string section, FormAnswers written)
    {
        var held = await PlanAsync(plan);
        var part = Template.Sections.Single(s => s.Id == section);
        Assert.Equal(SectionSaved.Saved, await Use<KeepPlan>().SaveSectionAsync(plan.SupportPlanId, part, written, held.Read().MarkOf(part), TestStore.Tester, default));
    }

    public static FormAnswers About(string strengths, string? words = null) =>
        new() { Texts = words is null ? new Dictionary<string, string> { ["strengths"] = strengths } : new Dictionary<string, string> { ["strengths"] = strengths, ["words"] = words } };

    public static FormAnswers Aims(params Target[] targets) => new() { Targets = new Dictionary<string, IReadOnlyList<Target>> { ["targets"] = targets } };

    public async Task<SupportPlan> PlanAsync(SupportPlan plan)
    {
        await using var db = Store.Open();
        return await db.SupportPlans.AsNoTracking().SingleAsync(p => p.SupportPlanId == plan.SupportPlanId);
    }

    public static (ChangedBy By, DateOnly Today) Who { get; } = (TestStore.Tester, Today);

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
