using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Roll;
using Onroll.Core.Tests.Support;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Testing;

namespace Onroll.Core.Tests.Roll;

/// <summary>R-OFF-01, R-OFF-02 and G-200: questions with facts, which rest once they are answered.</summary>
public sealed class QuestionTests
{
    private static readonly DateOnly[] Tuesdays = [new(2026, 10, 6), new(2026, 10, 13), new(2026, 10, 20)];

    [Theory, BothDatabases]
    public async Task Questions_AfternoonsAway_AreAskedUntilAnswered(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        await AwayAsync(world, await world.EnrolAsync("Harvey"), "C");
        var open = Assert.Single(await AskAsync(world, world.Viewer()));
        Assert.Equal((QuestionKind.RepeatedAfternoons, Tuesdays[0], Tuesdays[2], true), (open.Question.Kind, open.Question.From, open.Question.To, open.Question.IsOpen));
        Assert.EndsWith("?", open.Question.Words, StringComparison.Ordinal);

        await new AnswerQuestion(world.Store.Open(), world.Store.Clock).RunAsync(open.Question, new(QuestionOutcome.Explained, "A clinic, letter on file"), TestStore.Tester, default);

        var answered = Assert.Single(await AskAsync(world, world.Viewer()));
        Assert.False(answered.Question.IsOpen);
        Assert.Equal(("A clinic, letter on file", TestStore.Tester.Name), (answered.Question.Answer!.Answer, answered.Question.Answer.AnsweredBy));
    }

    [Theory, BothDatabases]
    public async Task Questions_CodeC2_RestOnceATimetableIsRecorded(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Harvey");
        await AwayAsync(world, pupil, "C2");
        Assert.Equal(QuestionKind.PartTimeWithoutRecord, Assert.Single(await AskAsync(world, world.Viewer())).Question.Kind);

        await new KeepPartTime(world.Store.Open()).AddAsync(
            pupil.PupilId, world.School.OrganisationId,
            new("Worn out", Tuesdays[0], Tuesdays[2], 9, null, "Ruth Adeyemi", null, WasAsked.DoesNotApply, WasAsked.DoesNotApply, null, null, null), TestStore.Tester, default);

        Assert.Empty(await AskAsync(world, world.Viewer()));
    }

    // The authority's duty opens suspensions and attendance, not behaviour: it reads of the leaving alone.
    [Theory, BothDatabases]
    public async Task Questions_LeftSoonAfterASuspension_IsSeenByTheAuthorityToo(DatabaseKind kind)
    {
        await using var world = await RegisterWorld.CreateAsync(kind);
        var pupil = await world.EnrolAsync("Kayleigh", "10", new(2026, 10, 9));
        await world.SuspendAsync(pupil, 6, new DateOnly(2026, 9, 24));
        await world.RecordIncidentsAsync(pupil, 1, new(2026, 9, 24));
        var officer = world.Viewer(Role.LaOfficer) with { OrganisationKind = OrganisationKind.LocalAuthority, RollOrganisations = [], DutySchools = [world.School.OrganisationId] };

        Assert.Equal([QuestionKind.SoonAfterSuspension], (await AskAsync(world, officer)).Select(q => q.Question.Kind));
        Assert.Equal([QuestionKind.SoonAfterSuspension], (await AskAsync(world, world.Viewer())).Select(q => q.Question.Kind));
        Assert.Empty(await AskAsync(world, officer with { DutySchools = [] }));
    }

    private static async Task<IReadOnlyList<NamedQuestion>> AskAsync(RegisterWorld world, Viewer viewer)
    {
        await using var db = world.Store.Open();
        return await db.QuestionsAsync(viewer, [world.School.OrganisationId], null, default);
    }

    private static Task AwayAsync(RegisterWorld world, Pupil pupil, string code) => world.Store.AddAsync(new AttendanceYear
    {
        AreaId = world.Store.AreaId,
        PupilId = pupil.PupilId,
        OrganisationId = world.School.OrganisationId,
        AcademicYear = 202627,
        Marks = AttendanceMarks.From(new AcademicYear(2026), Tuesdays.SelectMany(day => new AttendanceMark[]
        {
            new(day, Session.Morning, '/'), new(day, Session.Afternoon, AttendanceCode.Find(code)!.Stored),
        })).Text,
    });
}
