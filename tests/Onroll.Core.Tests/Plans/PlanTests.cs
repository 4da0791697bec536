using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Forms;
using Onroll.Core.Plans;
using Onroll.Testing;

namespace Onroll.Core.Tests.Plans;

/// <summary>P-LIN-02, P-EBB-01, P-EBB-02: a plan is written by several people, approved or given back by name of what is missing, and reviewed.</summary>
public sealed class PlanTests
{
    private static readonly Target Scale = new(Guid.CreateVersion7(), "Tells an adult before walking out", TargetMeasure.OwnScale, 3, 7, new(2027, 2, 12));

    [Theory, BothDatabases]
    public async Task SaveSection_TwoPeopleInTwoSectionsAtOnce_BothAreKept(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var plan = await world.BeginAsync();
        var (about, aims) = (PlanWorld.Template.Sections[0], PlanWorld.Template.Sections[1]);

        var saved = await Task.WhenAll(
            world.Use<KeepPlan>().SaveSectionAsync(plan.SupportPlanId, about, PlanWorld.About("Kind to younger pupils"), plan.Read().MarkOf(about), TestStore.Tester, default),
            world.Use<KeepPlan>().SaveSectionAsync(plan.SupportPlanId, aims, PlanWorld.Aims(Scale), plan.Read().MarkOf(aims), TestStore.Tester, default));

        Assert.All(saved, one => Assert.Equal(SectionSaved.Saved, one));
        var answers = (await world.PlanAsync(plan)).Read();
        Assert.Equal("Kind to younger pupils", answers.Text("strengths"));
        Assert.Equal([Scale], answers.AllTargets);
    }

    [Theory, BothDatabases]
    public async Task SaveSection_SameSectionSeenBefore_KeepsWhatTheOtherWrote(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var plan = await world.BeginAsync();
        var about = PlanWorld.Template.Sections[0];
        var seen = plan.Read().MarkOf(about);
        await world.WriteAsync(plan, "about", PlanWorld.About("Kind to younger pupils"));

        var second = await world.Use<KeepPlan>().SaveSectionAsync(plan.SupportPlanId, about, PlanWorld.About("Good at drawing"), seen, TestStore.Tester, default);

        Assert.Equal(SectionSaved.ChangedMeanwhile, second);
        Assert.Equal("Kind to younger pupils", (await world.PlanAsync(plan)).Read().Text("strengths"));
    }

    // AS-LIN-6: the authority gives it back with both items named.
    [Theory, BothDatabases]
    public async Task Answer_TwoPointsMissing_ComesBackWithBothNamedAndTheShareEnds(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var plan = await world.BeginAsync(Role.LaOfficer);
        await world.WriteAsync(plan, "about", PlanWorld.About("Kind to younger pupils"));
        var held = await world.PlanAsync(plan);
        Assert.True(await world.Use<ApprovePlan>().SendAsync(plan.SupportPlanId, held.Version, world.Council.OrganisationId, PlanWorld.Who, default));
        await using var db = world.Store.Open();
        Assert.Single((await db.PlanListAsync(world.Viewer(world.Council, Role.LaOfficer), PlanFilter.ToApprove, (1, 25), default)).Plans, row => row.IsToAnswer);
        var missing = PlanChecklist.Of(PlanWorld.Template, held.Read());

        Assert.True(await world.Use<ApprovePlan>().AnswerAsync(plan.SupportPlanId, false, $"Not met: {string.Join("; ", missing.Points.Select(p => p.Text))}.", PlanWorld.Who, default));

        var returned = await world.PlanAsync(plan);
        Assert.Equal(PlanState.Returned, returned.State);
        Assert.Equal("Not met: Every target can be measured; The pupil’s words are there.", returned.ReturnedReason);
        Assert.Empty((await db.PlanListAsync(world.Viewer(world.Council, Role.LaOfficer), PlanFilter.Open, (1, 25), default)).Plans);
    }

    [Theory, BothDatabases]
    public async Task Send_WithoutApprover_IsInForceAndReviewedAfterSixSchoolWeeks(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var plan = await world.BeginAsync();

        Assert.True(await world.Use<ApprovePlan>().SendAsync(plan.SupportPlanId, plan.Version, null, PlanWorld.Who, default));

        var sent = await world.PlanAsync(plan);
        Assert.Equal((PlanState.InForce, PlanWorld.Today), (sent.State, sent.InForceFrom));
        Assert.Equal(new DateOnly(2027, 1, 8), sent.ReviewOn);   // the week of 20 November, four more to 18 December, and the first of January
    }

    [Theory, BothDatabases]
    public async Task Send_OldVersion_ChangesNothing(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var plan = await world.BeginAsync();
        await world.WriteAsync(plan, "about", PlanWorld.About("Kind to younger pupils"));

        Assert.False(await world.Use<ApprovePlan>().SendAsync(plan.SupportPlanId, plan.Version, null, PlanWorld.Who, default));

        Assert.Equal(PlanState.Draft, (await world.PlanAsync(plan)).State);
    }

    [Theory, BothDatabases]
    public async Task Begin_SecondOfAKindThatAllowsOne_IsRefused(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await world.BeginAsync();

        Assert.Null(await world.Use<KeepPlan>().BeginAsync(world.Viewer(), world.Pupil.PupilId, new PlanKind(PlanWorld.Template, null), new FormAnswers(), TestStore.Tester, default));
    }

    // AS-EBB-6: use of a strategy is counted from look to look.
    [Theory, BothDatabases]
    public async Task Review_ThenEnd_KeepsWhatWasFoundAndThePupilsWords(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var plan = await world.BeginAsync();
        await world.WriteAsync(plan, "aims", PlanWorld.Aims(Scale));
        await world.Use<ApprovePlan>().SendAsync(plan.SupportPlanId, (await world.PlanAsync(plan)).Version, null, PlanWorld.Who, default);
        var card = Guid.CreateVersion7();
        var findings = new ReviewFindings([new(Scale.TargetId, TargetJudgement.Nearer, 5)], [new(card, SupportEffect.Working, 14)]);
        var form = new ReviewForm(PlanWorld.Today, true, false, null, "It is quieter now.", null, null, findings, ReviewDecision.End, null, PlanOutcome.PartlyReached);

        var kept = await world.Use<ReviewPlan>().RunAsync(plan.SupportPlanId, form, (TestStore.Tester, world.Viewer(), (await world.PlanAsync(plan)).Version), default);

        Assert.True(kept);
        await using var db = world.Store.Open();
        var whole = await db.WholePlanAsync(plan.SupportPlanId, default);
        Assert.Equal((PlanState.Ended, PlanOutcome.PartlyReached), (whole!.Plan.State, whole.Plan.Outcome));
        Assert.Equal(14, Assert.Single(whole.Reviews).Read().Support.Single(s => s.SupportId == card).TimesUsed);
        Assert.Equal("It is quieter now.", (await db.PupilVoices.SingleAsync()).Words);
    }

    [Theory, BothDatabases]
    public async Task PlanList_AnotherSchoolOfTheArea_ShowsNothing(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await world.BeginAsync();
        var other = Testing.Builders.OrganisationExample.School(world.Store.AreaId, "999002", "Birchfield School");
        await world.Store.AddAsync(other);
        await using var db = world.Store.Open();

        var page = await db.PlanListAsync(world.Viewer(other) with { RollOrganisations = [other.OrganisationId] }, PlanFilter.Open, (1, 25), default);

        Assert.Empty(page.Plans);
    }
}
