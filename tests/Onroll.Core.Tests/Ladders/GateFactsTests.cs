using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Family;
using Onroll.Core.Forms;
using Onroll.Core.Ladders;
using Onroll.Core.Moves;
using Onroll.Core.Panels;
using Onroll.Core.Plans;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Packs;
using Onroll.Testing;

namespace Onroll.Core.Tests.Ladders;

/// <summary>Gates open by what the record holds, wherever it is kept; nobody writes a thing down twice.</summary>
public sealed class GateFactsTests
{
    private static readonly DateOnly September = new(2018, 9, 10);

    [Theory, BothDatabases]
    public async Task Plan_WrittenInOnroll_OpensTheStepOnceNothingIsMissing(DatabaseKind kind)
    {
        // P-LIN-02, AS-LIN-6: what is missing is named
        await using var world = await LadderWorld.CreateAsync(kind, "lincolnshire");
        var pupil = await world.BeginAsync("9", September);
        await world.MoveAsync(pupil, "plan-in-writing", September);
        var template = world.Pack.Pack.Plans.Single(plan => plan.Id == "psp");

        await BeginPlanAsync(world, pupil, template, without: ["targets", "parents"]);
        var unmet = Assert.Single(Assert.IsType<LadderMoved.Mend>(await world.MoveAsync(pupil, "plan-in-force", new(2018, 9, 14))).Errors);
        Assert.Equal("Reason", unmet.Field);   // advisory: it may be passed over, with a reason
        var standing = await world.StandingAsync(pupil, new(2018, 9, 14));
        Assert.Contains("Every target can be measured.", standing.Moves.Single(move => move.Step.Id == "plan-in-force").Unmet[0].Message, StringComparison.Ordinal);

        await BeginPlanAsync(world, pupil, template);
        Assert.Equal(new LadderMoved.Done(LadderChangeKind.Onwards), await world.MoveAsync(pupil, "plan-in-force", new(2018, 9, 14)));

        // Complete is not approved: the outreach programme stays shut until the authority has said yes.
        await world.MoveAsync(pupil, "approval", new(2018, 9, 14));
        Assert.Contains("not approved", Assert.Single(Assert.IsType<LadderMoved.Refused>(await world.MoveAsync(pupil, "boss", new(2018, 9, 24), Role.LaOfficer)).Unmet).Message, StringComparison.Ordinal);
        await ApproveAsync(world);
        Assert.Equal(new LadderMoved.Done(LadderChangeKind.Onwards), await world.MoveAsync(pupil, "boss", new(2018, 9, 24), Role.LaOfficer));
    }

    [Theory, BothDatabases]
    public async Task Referral_BelowTheThreshold_NamesWhatIsMissingUntilTheReviewsAreThere(DatabaseKind kind)
    {
        // AS-EBB-1, by plans and reviews kept in Onroll
        await using var world = await LadderWorld.CreateAsync(kind, "east-bassetlaw");
        var pupil = await world.EnrolAsync("9");
        var plan = await BeginPlanAsync(world, pupil, world.Pack.Pack.Plans.Single(template => template.Id == "pdr"));
        await ReviewAsync(world, plan, new(2018, 12, 14));

        world.Store.Clock.SetDay(new DateOnly(2019, 2, 4));
        var referral = await ReferAsync(world, pupil);
        Assert.Contains("1 of 2", Assert.Single(await SubmitAsync(world, referral)).Message, StringComparison.Ordinal);

        world.Store.Clock.SetDay(new DateOnly(2019, 3, 29));
        await ReviewAsync(world, plan, new(2019, 3, 29));
        Assert.Empty(await SubmitAsync(world, referral));
    }

    [Theory, BothDatabases]
    public async Task Consent_KeptInTheRegister_CountsUntilItIsTakenBack(DatabaseKind kind)
    {
        // AS-LIN-4
        await using var world = await LadderWorld.CreateAsync(kind, "lincolnshire");
        var pupil = await world.EnrolAsync("9");
        await BeginPlanAsync(world, pupil, world.Pack.Pack.Plans.Single(template => template.Id == "psp"));
        await ApproveAsync(world);
        var move = (await world.Store.Open().MoveKindsAsync(world.School.OrganisationId, September, default)).Types.Single();
        Assert.Equal("Consent of the parent is not recorded.", Assert.Single(await UnmetAsync(new(2018, 10, 1))));

        var consent = new Consent
        {
            AreaId = world.Store.AreaId, ConsentId = Guid.CreateVersion7(), PupilId = pupil.PupilId, OrganisationId = world.School.OrganisationId, To = ConsentTo.ManagedMove, Of = ConsentOf.Parent,
            Name = "Ms Pell", About = "A move to another school", IsGiven = true, Means = ConsentMeans.InPerson, SaidOn = new(2018, 10, 1), WithdrawnOn = new(2018, 11, 5), RecordedByName = "Ruth Adeyemi",
        };
        await world.Store.AddAsync(consent);

        Assert.Empty(await UnmetAsync(new(2018, 11, 4)));
        Assert.Single(await UnmetAsync(new(2018, 11, 5)));

        async Task<IEnumerable<string>> UnmetAsync(DateOnly on) =>
            move.Entry!.Unmet(await new GateFacts(world.Store.Open()).OfAsync(new GateCase(pupil.PupilId, world.School.OrganisationId, world.Pack), on, default)).Select(unmet => unmet.Message);
    }

    [Theory, BothDatabases]
    public async Task PermanentExclusion_WithoutTheSteps_ClosesTheCaseAsBypassedAndCounts(DatabaseKind kind)
    {
        // AS-LIN-5: one pupil on the first step, one who was never on the ladder, one who had come to its end
        await using var world = await LadderWorld.CreateAsync(kind, "lincolnshire");
        var (begun, never) = (await world.BeginAsync("9", September), await world.EnrolAsync("9"));

        foreach (var pupil in new[] { begun, never })
        {
            await using var db = world.Store.Open();
            await db.CloseLaddersOnExclusionAsync(world.Viewer(Role.Head, new(2018, 11, 12)), (pupil.PupilId, world.School.OrganisationId), new(2018, 11, 12), default);
            await db.SaveAsync(TestStore.Tester, default);
        }

        await using var read = world.Store.Open();
        Assert.All(await read.LadderPlaces.ToListAsync(), place => Assert.Equal(("Ladder bypassed", new DateOnly(2018, 11, 12)), (place.Outcome, place.ClosedOn)));
        Assert.Equal(2, (await read.BypassesAsync([world.School.OrganisationId], new(2018, 8, 1), default))[(world.School.OrganisationId, LadderChangeKind.ExcludedWithout)]);
    }

    private static async Task<SupportPlan> BeginPlanAsync(LadderWorld world, Pupil pupil, PlanTemplate template, params string[] without)
    {
        var fields = template.Sections.SelectMany(section => section.Fields).Where(field => !without.Contains(field.Id)).ToList();
        var answers = new FormAnswers
        {
            Texts = fields.Where(field => field.Kind is not (FieldKind.Targets or FieldKind.Support)).ToDictionary(field => field.Id, field => field.Kind == FieldKind.Date ? "2018-10-22" : $"About {field.Id}"),
            Targets = fields.Where(field => field.Kind == FieldKind.Targets).ToDictionary(field => field.Id, _ => (IReadOnlyList<Target>)[new Target(Guid.CreateVersion7(), "In lessons", TargetMeasure.Judgement, null, null, null)]),
            Support = fields.Where(field => field.Kind == FieldKind.Support).ToDictionary(field => field.Id, _ => (IReadOnlyList<SupportLine>)[new SupportLine(Guid.CreateVersion7(), "Mentor", "Ms Adeyemi", "Weekly", null, null, null)]),
        };
        return (await world.Use<KeepPlan>().BeginAsync(world.Viewer(Role.SchoolLead, September), pupil.PupilId, new PlanKind(template, null), answers, TestStore.Tester, default))!;   // no limit on how many
    }

    private static async Task ApproveAsync(LadderWorld world)
    {
        await using var db = world.Store.Open();
        var plan = await db.SupportPlans.OrderBy(p => p.SupportPlanId).LastAsync();
        (plan.State, plan.InForceFrom) = (PlanState.InForce, new DateOnly(2018, 9, 17));
        await db.SaveAsync(TestStore.Tester, default);
    }

    private static Task ReviewAsync(LadderWorld world, SupportPlan plan, DateOnly on) => world.Store.AddAsync(new PlanReview
    {
        AreaId = world.Store.AreaId, PlanReviewId = Guid.CreateVersion7(), SupportPlanId = plan.SupportPlanId, PupilId = plan.PupilId, HeldOn = on, PupilCame = true, FamilyCame = true,
        Findings = new ReviewFindings([], []).Write(), Decision = ReviewDecision.GoOn, ReviewerName = "Ruth Adeyemi",
    });

    private static async Task<Guid> ReferAsync(LadderWorld world, Pupil pupil)
    {
        var type = (await world.Store.Open().PanelTypesAsync(world.Partnership.PartnershipId, world.Store.Clock.TodayInLondon(), default)).Single();
        var id = await world.Use<KeepReferral>().BeginAsync(pupil.PupilId, world.School.OrganisationId, (world.Partnership.PartnershipId, type), TestStore.Tester, default);
        await using var db = world.Store.Open();
        var referral = await db.Referrals.SingleAsync(r => r.ReferralId == id);
        foreach (var section in type.Referral.Sections)
        {
            var answers = new ReferralAnswers(section.Fields.ToDictionary(field => field.Id, field => $"About {field.Id}"));
            await new KeepReferral(db, world.Store.Clock).SavePartAsync(referral, section.Id, (answers, 0), TestStore.Tester, default);
        }

        var consents = type.Referral.Consents.Select(by => new Core.Panels.ConsentForm(by, true, world.Store.Clock.TodayInLondon(), "By phone")).ToList();
        await new KeepReferral(db, world.Store.Clock).SaveSharingAsync(referral, new SharingForm("A place", false, LawfulBasis.PublicTask, RecordSections.Identity | RecordSections.Support, consents), referral.Version, TestStore.Tester, default);
        return id;
    }

    private static async Task<IReadOnlyList<Rules.Panels.MissingFromReferral>> SubmitAsync(LadderWorld world, Guid id)
    {
        await using var db = world.Store.Open();
        var referral = await db.Referrals.SingleAsync(r => r.ReferralId == id);
        return await new KeepReferral(db, world.Store.Clock).SubmitAsync(referral, await db.PanelTypeOfAsync(referral, world.Store.Clock.TodayInLondon(), default), TestStore.Tester, default);
    }
}
