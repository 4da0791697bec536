using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Testing;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Roll;

/// <summary>Leavers, part-time timetables and questions as their people use them (N-03, N-04, R-ATT-07, G-200).</summary>
public sealed class RollPagesTests
{
    [Theory, BothDatabases]
    public async Task Leaver_SaidByTheSchoolAndAcceptedByTheCouncil_LeavesEveryList(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var (pupil, spell) = await LeaveAsync(host, new(2026, 10, 9));
        var (lead, officer) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.LaOfficer));
        var today = await lead.GetPageAsync("/today");
        Assert.Contains("Find out where the pupil went", today.Text, StringComparison.Ordinal);

        var said = await lead.PostAndFollowAsync(
            $"/roll/leavers/{spell.EnrolmentId}/destination", ("Seen", "0"), ("Ground", "HomeEducation"), ("Destination", "HomeEducation"), ("ParentWasAsked", "true"), ("Note", "She rang on Monday"));
        Assert.StartsWith("It is recorded where the pupil went", said.Notice, StringComparison.Ordinal);
        Assert.Contains("What was said, by whom", said.Text, StringComparison.Ordinal);   // a question, never an accusation
        Assert.Equal("Educated at home", (await officer.GetPageAsync("/roll")).TableRow(pupil.DisplayName)[3]);

        var accepted = await officer.PostAndFollowAsync(
            $"/roll/leavers/{spell.EnrolmentId}/evidence", ("Seen", "1"), ("Destination", "HomeEducation"), ("Evidence", "A visit"), ("SeenOn.Day", "19"), ("SeenOn.Month", "11"), ("SeenOn.Year", "2026"));

        Assert.Equal("The evidence is accepted", accepted.Notice);
        Assert.DoesNotContain(pupil.DisplayName, accepted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Find out where the pupil went", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/roll/leavers/{spell.EnrolmentId}")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Destination_NothingFilledIn_SaysWhatIsMissing(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var (_, spell) = await LeaveAsync(host, new(2026, 10, 9));
        var lead = await host.ClientAs(Role.SchoolLead);

        var answer = await lead.PostFormAsync($"/roll/leavers/{spell.EnrolmentId}/destination", ("Seen", "0"), ("Note", "Kept as typed"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadHtmlAsync();
        Assert.Contains("Say why the name came off the roll", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kept as typed", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.False(await db.Leavings.AnyAsync());
    }

    [Theory, BothDatabases]
    public async Task Leavers_FiguresForTheCouncil_HideSmallNumbersAndTheSchoolSeesThem(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await LeaveAsync(host, new(2026, 10, 9));

        var school = await (await host.ClientAs(Role.Head)).GetPageAsync("/roll");
        var council = await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/roll");

        Assert.Equal("1", school.TableRow(host.World.Alderway.Name)[1]);
        Assert.Contains("Look into leavers", school.Text, StringComparison.Ordinal);
        Assert.Equal("c", council.TableRow(host.World.Alderway.Name)[1]);
    }

    [Theory, BothDatabases]
    public async Task PartTime_RecordedReviewedAndEnded_StandsOnTheRecord(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var form = $"/pupils/{host.World.Own.PupilId}/part-time";
        (string, string)[] typed =
        [
            ("Why", "Worn out after illness"), .. Day("StartsOn", 3, 11), ("SessionsAWeek", "5"), ("Which", "mornings only"), ("AgreedBy", "Ruth Adeyemi"),
            ("SocialWorker", "DoesNotApply"), ("EhcPlan", "NotYet"), .. Day("ParentAgreedOn", 2, 11),
        ];

        var refused = await lead.PostFormAsync(form, typed);
        Assert.Contains("A part-time timetable always has an end", (await refused.ReadHtmlAsync()).Text, StringComparison.Ordinal);

        var page = await lead.PostAndFollowAsync(form, [.. typed, .. Day("EndsOn", 11, 12)]);
        Assert.StartsWith("The part-time timetable is recorded", page.Notice, StringComparison.Ordinal);
        Assert.Contains("The council has not been asked about the EHC plan", page.Text, StringComparison.Ordinal);
        Assert.Contains("Review the part-time timetable with the family", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        Assert.Contains("5 half days a week: mornings only, until", (await lead.GetPageAsync($"/pupils/{host.World.Own.PupilId}")).Text, StringComparison.Ordinal);

        var address = (await lead.GetPageAsync("/roll/part-time")).Link(host.World.Own.DisplayName);
        var reviewed = await lead.PostAndFollowAsync($"{address}?handler=Review", [("Seen", "1"), ("Found", "The mornings go well"), .. Day("HeldOn", 19, 11), .. Day("NextReviewOn", 4, 12)]);
        Assert.Contains("The mornings go well", reviewed.Text, StringComparison.Ordinal);
        var ended = await lead.PostAndFollowAsync($"{address}?handler=End", [("Seen", "2"), ("EndedHow", "Full days from Monday"), .. Day("EndedOn", 20, 11)]);
        Assert.Equal("The part-time timetable has ended", ended.Notice);
        Assert.Contains("Last day of the part-time timetable", (await lead.GetPageAsync($"/pupils/{host.World.Own.PupilId}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Question_AnsweredByTheSchool_RestsAndTheCouncilReadsTheAnswer(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await ExclusionsHost.AddAsync(host, ExclusionsHost.Suspension(host, new(2026, 9, 24), 6));
        var (pupil, _) = await LeaveAsync(host, new(2026, 10, 9));
        var lead = await host.ClientAs(Role.SchoolLead);
        var address = (await lead.GetPageAsync("/roll/questions")).Link($"Answer the question about {pupil.DisplayName}: Left soon after a suspension");

        var empty = await lead.PostFormAsync(address);
        var page = await lead.PostAndFollowAsync(address, ("Outcome", "Explained"), ("Answer", "The family moved to be near a grandparent"));

        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal("The question is answered and rests", page.Notice);
        var council = await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/roll/questions");
        Assert.Contains("The family moved to be near a grandparent", council.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(address)).StatusCode);
    }

    private static (string, string)[] Day(string field, int day, int month) =>
        [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", "2026")];

    /// <summary>The school's own pupil has left it.</summary>
    private static async Task<(Pupil Pupil, Enrolment Spell)> LeaveAsync(WebHost host, DateOnly on)
    {
        await using var db = host.Open();
        var spell = await db.Enrolments.SingleAsync(e => e.PupilId == host.World.Own.PupilId);
        spell.LeavingDate = on;
        await db.SaveAsync(TestStore.Tester, default);
        return (host.World.Own, spell);
    }
}
