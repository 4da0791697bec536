using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Actions;
using Onroll.Core.Coaching;
using Onroll.Core.Forms;
using Onroll.Core.Interventions;
using Onroll.Core.Plans;
using Onroll.Core.PreExclusion;
using Onroll.Core.Restorative;
using Onroll.Core.Rooms;
using Onroll.Core.Store;
using Onroll.Rules.Interventions;
using Onroll.Testing;

namespace Onroll.Core.Tests.SchoolSupport;

/// <summary>Interventions, the room, conversations, assessments before exclusion and groups, each through one case from beginning to end.</summary>
public sealed class SchoolSupportTests
{
    private static readonly DateOnly Today = SchoolSupportWorld.Today;

    // T-PRV-03 to T-PRV-07
    [Theory, BothDatabases]
    public async Task Intervention_JoinedAttendedMeasuredAndLeft_StandsOnTheMap(DatabaseKind kind)
    {
        await using var world = await SchoolSupportWorld.CreateAsync(kind);
        var (viewer, who) = (world.Viewer(), (TestStore.Tester, world.Viewer()));
        var form = new InterventionForm("Managing anger", InterventionLevel.Group, "To notice anger early", "Jas Sandhu", null, 40, 1, 35, TargetMeasure.OwnScale, "How calm am I?", null, null, null);
        Assert.Empty(form.Errors(Today));
        var id = await world.Use<KeepInterventions>().AddAsync(viewer, form, TestStore.Tester, default);
        var join = new JoinForm(id, new(2026, 11, 9), null, "Two fights in a week", 3);

        Assert.True(await world.Use<KeepStays>().JoinAsync(world.Pupil.PupilId, join, who, default));
        Assert.False(await world.Use<KeepStays>().JoinAsync(world.Pupil.PupilId, join, who, default));
        await using var db = world.Store.Open();
        var stay = await db.InterventionStays.AsNoTracking().SingleAsync();
        Assert.True(await world.Use<KeepInterventions>().RecordSessionAsync(id, (new(2026, 11, 10), [stay.InterventionStayId], null), who, default));
        Assert.False(await world.Use<KeepInterventions>().RecordSessionAsync(id, (new(2026, 11, 10), [], null), who, default));
        Assert.True(await world.Use<KeepInterventions>().RecordSessionAsync(id, (new(2026, 11, 17), [], null), who, default));
        Assert.True(await world.Use<KeepStays>().DecideAsync(world.Pupil.PupilId, new("Yes", null, null, [new(stay.InterventionStayId, ProvisionChoice.Stop, "It has become a habit")]), (TestStore.Tester, viewer, 0), default));
        Assert.False(await world.Use<KeepStays>().DecideAsync(world.Pupil.PupilId, new("No", null, null, []), (TestStore.Tester, viewer, 0), default));
        Assert.True(await world.Use<KeepStays>().DecideAsync(world.Other.PupilId, new("No", null, null, []), (TestStore.Tester, viewer, 0), default));
        stay = await db.InterventionStays.AsNoTracking().SingleAsync();
        Assert.Equal(Today, stay.EndsOn);   // so that Today asks how it ended

        Assert.True(await world.Use<KeepStays>().LeaveAsync(stay.InterventionStayId, stay.Version, new(Today, 6, "Counts to ten"), TestStore.Tester, default));

        var shown = Assert.Single(await db.InterventionsOfAsync(viewer, world.Pupil.PupilId, default));
        Assert.Equal(("1/2", ChangeReading.Better), ($"{shown.Attended.Numerator}/{shown.Attended.Denominator}", shown.Change));
        var map = await db.ProvisionMapAsync(viewer, (world.School.OrganisationId, null), Today, default);
        Assert.Equal((2, 2, 1, 1, 70_00L), (map.Figures.Pupils, map.Figures.Handled, map.Figures.WithIntervention, map.Figures.Gaps, map.Figures.Pence));
        Assert.Empty((await db.ProvisionMapAsync(viewer with { RollOrganisations = [] }, (world.School.OrganisationId, null), Today, default)).Rows);
    }

    // T-RFC-01 to T-RFC-04
    [Theory, BothDatabases]
    public async Task Room_SecondVisitOfAHalfTerm_AsksForACloserLookUntilSomebodyAnswers(DatabaseKind kind)
    {
        await using var world = await SchoolSupportWorld.CreateAsync(kind);
        var who = (TestStore.Tester, world.Viewer());
        await using var db = world.Store.Open();
        var room = Assert.Single(await db.RoomsAsync(world.School.OrganisationId, Today, default));
        RoomVisitForm On(DateOnly day) => new(room.Id, day, new(10, 40), RoomStay.Lesson, null, "Unsafe", "Miss Khan", "Page 4");

        var visit = (await world.Use<KeepRoom>().LogAsync(world.Pupil.PupilId, room, On(new(2026, 11, 18)), who, default))!;   // nobody is there
        Assert.Null(await world.Use<KeepRoom>().LogAsync(world.Pupil.PupilId, room, On(new(2026, 11, 18)), who, default));
        Assert.Single(await db.InRoomNowAsync(world.Viewer(), default));
        Assert.Contains(new RoomReturnForm(new(11, 30), null, true, null).Errors(visit, Today.ToDateTime(new(12, 0))), error => error.Field == nameof(RoomReturnForm.PupilsAccount));
        Assert.True(await world.Use<KeepRoom>().ReturnAsync(visit.RoomVisitId, visit.Version, new(new(11, 30), "I shouted. I’ll ask for my card.", true, null), who, default));
        Assert.Equal("I shouted. I’ll ask for my card.", (await db.PupilVoices.SingleAsync()).Words);
        Assert.DoesNotContain(await world.WaitingAsync(), waiting => waiting.Trigger.Id == "repeat-visits");
        await world.Use<KeepRoom>().LogAsync(world.Pupil.PupilId, room, On(Today), who, default);

        var waiting = Assert.Single(await world.WaitingAsync());
        Assert.Equal("Look closer at what goes wrong", waiting.What);
        Assert.True(await world.Use<AnswerTrigger>().DoneAsync(waiting, "The family came in.", who, default));
        Assert.False(await world.Use<AnswerTrigger>().DoneAsync(waiting, "Twice", who, default));
        Assert.Empty(await world.WaitingAsync());
        var own = Assert.Single(await db.PupilsInRoomAsync(world.Viewer(), Rules.Calendar.AcademicYear.Containing(Today), default));
        Assert.Equal((2, 2, 50), (own.Days, own.Visits, own.Minutes));
        var council = world.Viewer(Role.LaOfficer) with { RollOrganisations = [] };
        Assert.Null((await db.RoomProportionAsync(council, Rules.Calendar.AcademicYear.Containing(Today), default)).Use);   // one pupil could be made out
        Assert.Equal(2, (await db.RoomProportionAsync(world.Viewer(), Rules.Calendar.AcademicYear.Containing(Today), default)).Use!.Visits);
    }

    // T-RST-A1: one promise of two is kept, and it stays open.
    [Theory, BothDatabases]
    public async Task Conversation_HalfKept_StaysOpenAndIsAskedAgain(DatabaseKind kind)
    {
        await using var world = await SchoolSupportWorld.CreateAsync(kind);
        var (viewer, who) = (world.Viewer(), (TestStore.Tester, world.Viewer()));
        await using var db = world.Store.Open();
        var script = (await db.ScriptsAsync(world.School.OrganisationId, Today, default))[0];
        var id = await world.Use<KeepConversation>().BeginAsync(world.Pupil.PupilId, script, new(new(2026, 11, 12), ConversationStart.Incident, "A shove", new(2026, 11, 11), "responsible", "Jas Sandhu", false), who, default);
        Assert.True(await world.Use<KeepConversation>().AddAsync(id, world.Other.PupilId, "harmed", TestStore.Tester, default));
        Assert.False(await world.Use<KeepConversation>().AddAsync(id, world.Other.PupilId, "harmed", TestStore.Tester, default));
        Assert.True(await world.Use<KeepConversation>().AnswerAsync(id, world.Other.PupilId, (["He pushed me.", "", "", "A sorry."], TakenDown.Scribed), (TestStore.Tester, 1), default));
        Assert.False(await world.Use<KeepConversation>().AnswerAsync(id, world.Other.PupilId, (["Something else"], TakenDown.Typed), (TestStore.Tester, 1), default));
        var conversation = await db.Conversations.AsNoTracking().SingleAsync();
        Assert.Equal(new DateOnly(2026, 11, 19), await world.Use<KeepConversation>().CheckDayAsync(conversation, default));
        AgreedAction Promise(PupilId pupil, string what) => new(pupil, what, new(2026, 11, 19));
        Assert.True(await world.Use<KeepConversation>().AgreeAsync(
            id, new("Yes", "They say sorry", new(2026, 11, 19), [Promise(world.Pupil.PupilId, "Says sorry"), Promise(world.Other.PupilId, "Tells an adult")]), (TestStore.Tester, viewer, conversation.Version), default));
        var promise = await db.PlannedActions.OrderBy(a => a.Title).FirstAsync();
        await new PlanAction(world.Store.Open(), world.Store.Clock).DoneAsync(promise.PlannedActionId, world.School.OrganisationId, TestStore.Tester, default);

        Assert.True(await world.Use<KeepConversation>().CheckAsync(id, new(HowItHeld.Partly, "Not on the bus", new(2026, 11, 27)), (TestStore.Tester, viewer, conversation.Version + 1), default));

        conversation = await db.Conversations.AsNoTracking().SingleAsync();
        Assert.Equal((null, new DateOnly(2026, 11, 27)), (conversation.ClosedOn, conversation.CheckOn));
        var (figures, _) = await db.ConversationFiguresAsync(viewer, (new(2026, 9, 1), Today), default);
        Assert.Equal((1, "50.0%", 1m), (figures.Ended, figures.Kept.ToString(), figures.MedianDays));
        Assert.Equal("He pushed me.", Assert.Single(await db.ConversationsOfAsync(world.Other.PupilId, default)).Part.ReadAnswers()[0]);
    }

    // T-PEA-A1
    [Theory, BothDatabases]
    public async Task Assessment_TwoSuspensionsInAHalfTerm_IsOpenedOnceDecidedAndOverturned(DatabaseKind kind)
    {
        await using var world = await SchoolSupportWorld.CreateAsync(kind);
        var (viewer, who) = (world.Viewer(), (TestStore.Tester, world.Viewer()));
        await world.SuspendAsync(new(2026, 10, 21));
        await world.SuspendAsync(new(2026, 11, 4));
        Assert.Empty(await world.WaitingAsync());   // one in each half term
        await world.SuspendAsync(new(2026, 11, 16));
        var waiting = Assert.Single(await world.WaitingAsync());
        Assert.Equal(("Open the pre-exclusion assessment", new DateOnly(2026, 11, 23)), (waiting.What, waiting.SetOff.DueOn));
        await using var db = world.Store.Open();
        var assessment = (await db.PlanKindsAsync(viewer, default)).Single(one => one.Template.Id == "assessment");
        Assert.Contains("asks for one", await db.AssessmentLineAsync(world.Pupil.PupilId, Today, default), StringComparison.Ordinal);

        var planId = await world.Use<AnswerTrigger>().OpenAsync(waiting, assessment, new FormAnswers(), who, default);
        Assert.NotNull(planId);
        Assert.Null(await world.Use<AnswerTrigger>().OpenAsync(waiting, assessment, new FormAnswers(), who, default));
        await world.SuspendAsync(new(2026, 11, 19));
        Assert.Empty(await world.WaitingAsync());   // the third joins the open one
        await world.Use<AnswerTrigger>().SayRiskAsync(world.Other.PupilId, "He talks of giving up", who, default);
        Assert.Equal(world.Other.PupilId, Assert.Single(await world.WaitingAsync()).PupilId);
        var plan = await db.SupportPlans.AsNoTracking().SingleAsync();
        Assert.Contains("What shows that support is exhausted?", PlanChecklist.Of(plan.ReadTemplate(), plan.Read()).Missing);
        var form = new AssessmentDecisionForm(true, "The head", new(2026, 11, 20), false, "Permanent decision overturned", "A place comes first.", "The trust", Today);
        Assert.Empty(form.Errors(plan.ReadTemplate().Outcomes, plan.StartedOn, Today));

        Assert.True(await world.Use<AnswerTrigger>().DecideAsync(plan, form, (TestStore.Tester, 0), default));
        Assert.False(await world.Use<AnswerTrigger>().DecideAsync(plan, form, (TestStore.Tester, 0), default));

        var shown = Assert.Single(await db.AssessmentsAsync(viewer, default));
        Assert.True(shown.Decision!.IsOverturned);
        Assert.Equal((true, (DateOnly?)null), (shown.WasInTime, shown.ExcludedOn));
        Assert.Contains("permanent decision overturned", await db.AssessmentLineAsync(world.Pupil.PupilId, Today, default), StringComparison.Ordinal);
    }

    // T-CCH-03, T-CCH-06, P-ROT-08
    [Theory, BothDatabases]
    public async Task Group_DealtAndHeard_ConcernComesUpAndCaseloadHasItsLimit(DatabaseKind kind)
    {
        await using var world = await SchoolSupportWorld.CreateAsync(kind);
        var (viewer, who) = (world.Viewer(), (TestStore.Tester, world.Viewer()));
        await using var db = world.Store.Open();
        var type = Assert.Single(await db.GroupTypesAsync(world.School.OrganisationId, Today, default));
        var pupils = await db.PupilsWithoutGroupAsync(viewer, type.Id, (0, 13), default);
        Assert.Equal(2, pupils.Count);
        Assert.Equal(2, await world.Use<KeepGroups>().DealAsync(viewer, type.Id, [("Jas Sandhu", null)], pupils, TestStore.Tester, default));
        Assert.Empty(await db.PupilsWithoutGroupAsync(viewer, type.Id, (0, 13), default));
        var group = await db.CoachingGroups.AsNoTracking().SingleAsync();
        MarkForm[] marks = [new(world.Pupil.PupilId, true, true, null), new(world.Other.PupilId, true, false, "Very tired")];

        Assert.True(await world.Use<KeepGroups>().CheckInAsync(group, (Today, "Check-out"), marks, who, default));
        Assert.False(await world.Use<KeepGroups>().CheckInAsync(group, (Today, "Check-out"), marks, who, default));

        var (heard, silent) = await db.HeardAsync(viewer, Today, default);
        Assert.Equal(("50.0%", "Rowan Marsh"), (heard.ToString(), Assert.Single(silent)));
        var action = await db.PlannedActions.SingleAsync();
        Assert.Equal(("Check-out: Very tired", new DateOnly(2026, 11, 23)), (action.Title, action.DueOn));
        var whole = await db.WholeGroupAsync(viewer, group.CoachingGroupId, default);
        Assert.Equal("Very tired", Assert.Single(whole!.Concerns).Concern);
        Assert.True(await world.Use<KeepGroups>().LimitAsync(world.School.OrganisationId, UserId.System, (null, 12, 15), (TestStore.Tester, 0), default));
        Assert.False(await world.Use<KeepGroups>().LimitAsync(world.School.OrganisationId, UserId.System, (null, 9, 15), (TestStore.Tester, 0), default));
    }
}
