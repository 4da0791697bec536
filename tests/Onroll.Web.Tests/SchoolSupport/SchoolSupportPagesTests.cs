using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Testing;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SchoolSupport;

/// <summary>Interventions, the room, conversations, assessments and groups as a school's people use them.</summary>
public sealed class SchoolSupportPagesTests
{
    [Theory, BothDatabases]
    public async Task Intervention_FromTheDirectoryToItsEnd_StandsOnTheRecordTheMapAndToday(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var (pupil, name) = (host.World.Own.PupilId, host.World.Own.DisplayName);

        var refused = await lead.PostFormAsync("/support/interventions/form", ("Name", "Managing anger"), ("SessionCost", "a lot"));
        var again = await refused.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Enter pounds, such as 12.50", again.Text, StringComparison.Ordinal);
        Assert.Equal("Managing anger", again.Value("Name"));
        var one = await lead.PostAndFollowAsync(
            "/support/interventions/form", ("Seen", "0"), ("Name", "Managing anger"), ("Level", "Individual"), ("Aim", "To notice anger early"), ("OtherLead", "Jas Sandhu"), ("Minutes", "40"), ("SessionsAWeek", "1"),
            ("SessionCost", "35.50"), ("Measure", "OwnScale"), ("Scale", "How calm am I?"));
        Assert.Equal("The intervention is in the directory", one.Notice);
        Guid id;
        await using (var db = host.Open())
        {
            id = (await db.Interventions.SingleAsync()).InterventionId;
        }

        var joined = await lead.PostAndFollowAsync($"/pupils/{pupil}/add/intervention", [("InterventionId", $"{id}"), ("Reason", "Two fights"), ("EntryValue", "3"), .. Day("StartsOn", 9, 11), .. Day("EndsOn", 19, 11)]);
        Assert.Contains("Managing anger", joined.Text, StringComparison.Ordinal);
        Guid stay;
        await using (var db = host.Open())
        {
            stay = (await db.InterventionStays.SingleAsync()).InterventionStayId;
        }

        Assert.Contains("Say how the intervention ended", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        await lead.PostAndFollowAsync($"/support/interventions/{id}?handler=Session", [("Present", $"{stay}"), .. Day("HeldOn", 10, 11)]);
        var twice = await lead.PostFormAsync($"/support/interventions/{id}?handler=Session", [("Present", $"{stay}"), .. Day("HeldOn", 10, 11)]);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        await lead.PostAndFollowAsync($"/pupils/{pupil}/provision", ("Seen", "0"), ("Progress", "No"), ("Decisions[0].Choice", "Stop"));
        await lead.PostAndFollowAsync($"/support/stays/{stay}/end", [("Seen", "1"), ("ExitValue", "6"), ("Outcome", "Counts to ten"), .. Day("EndedOn", 19, 11)]);

        var support = await lead.GetPageAsync($"/pupils/{pupil}/support");
        Assert.Contains("3 of 10 to 6 of 10: better", support.Text, StringComparison.Ordinal);
        Assert.Contains("Managing anger ends", (await lead.GetPageAsync($"/pupils/{pupil}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("£35.50", (await lead.GetPageAsync("/support/provision-map")).TableRow(name)[2], StringComparison.Ordinal);
        var file = await (await lead.GetAsync("/support/provision-map?handler=Csv")).Content.ReadAsStringAsync();
        Assert.Contains("Managing anger", file, StringComparison.Ordinal);
        Assert.Contains("Schools keep their own", (await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/support/interventions")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task RoomAndConversation_FromComingToWhetherItHolds_AskForThePupilsOwnWords(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var (pupil, name) = (host.World.Own.PupilId, host.World.Own.DisplayName);

        var room = await lead.PostAndFollowAsync($"/pupils/{pupil}/add/room-visit", [("Reason", "Unsafe"), ("SentBy", "Miss Khan"), ("Stay", "Lesson"), ("Arrived", "10:40am"), .. Day("On", 20, 11)]);
        Assert.Contains("sent by Miss Khan", room.Text, StringComparison.Ordinal);
        var back = room.Link($"Goes back: {name}");
        var silent = await lead.PostFormAsync(back, ("Seen", "1"), ("Left", "11:30am"), ("StillOpen", "A word with the class"));
        Assert.Contains("Enter what the pupil says", (await silent.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        room = await lead.PostAndFollowAsync(back, ("Seen", "1"), ("Left", "11:30am"), ("PupilsAccount", "I was wound up"));
        Assert.Contains("I was wound up", room.Text, StringComparison.Ordinal);
        Assert.Contains("50 minutes", (await lead.GetPageAsync("/support/room/use")).Text, StringComparison.Ordinal);
        Assert.Contains("1 day this school year", (await lead.GetPageAsync($"/pupils/{pupil}/behaviour")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, (await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/support/room/use")).Text, StringComparison.Ordinal);

        await lead.PostAndFollowAsync($"/pupils/{pupil}/add/conversation", [("About", "A shove"), ("BeganWith", "Incident"), ("Part", "responsible"), ("LedBy", "Jas Sandhu"), .. Day("HeldOn", 12, 11)]);
        string address;
        await using (var db = host.Open())
        {
            address = $"/support/conversations/{(await db.Conversations.SingleAsync()).ConversationId}";
        }

        await lead.PostAndFollowAsync($"{address}/answers/{pupil}", ("Seen", "1"), ("Answers[0]", "I wanted to get past"), ("Taken", "Scribed"));
        var agreed = await lead.PostAndFollowAsync(
            $"{address}/agreement", [("Seen", "1"), ("Agreement", "Yes"), ("Agreed", "A sorry"), ("Actions[0].What", "Says sorry"), ("Actions[0].Who", $"{pupil}"), .. Day("Actions[0].DueOn", 19, 11), .. Day("CheckOn", 19, 11)]);
        Assert.Contains("Says sorry", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("Ask whether the agreement holds", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        var held = await lead.PostAndFollowAsync($"{address}/check", ("Seen", "2"), ("Held", "Held"));
        Assert.Contains("it held", held.Text, StringComparison.Ordinal);
        Assert.Contains("I wanted to get past", (await lead.GetPageAsync($"/pupils/{pupil}/support")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(Role.LaOfficer)).GetAsync(address)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task AssessmentAndGroup_SetOffByTwoSuspensions_DecidedOnlyWhenComplete(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        await WorkByAsync(host, "astrea");
        await ExclusionsHost.AddAsync(host, ExclusionsHost.Suspension(host, new(2026, 11, 9), 2), ExclusionsHost.Suspension(host, new(2026, 11, 16), 2));
        var lead = await host.ClientAs(Role.SchoolLead);
        var pupil = host.World.Own.PupilId;
        Assert.Contains("Open the pre-exclusion assessment", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        Assert.Contains("Two suspensions began in one half term", (await lead.GetPageAsync($"/pupils/{pupil}/support")).Text, StringComparison.Ordinal);

        var plan = await lead.PostAndFollowAsync($"/pupils/{pupil}/triggers/two-in-a-half-term");

        Assert.Contains("16 November 2026", plan.Text, StringComparison.Ordinal);   // filled from the record
        Assert.DoesNotContain("Open the pre-exclusion assessment", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        var decision = plan.Link("Decision");
        Assert.Contains("What shows that support is exhausted?", (await lead.GetPageAsync(decision)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await lead.PostFormAsync(decision, ("Seen", "0"), ("Outcome", "Managed move"))).StatusCode);
        Assert.Contains("Not yet", (await lead.GetPageAsync("/support/assessments")).Text, StringComparison.Ordinal);

        var looked = await lead.PostFormAsync("/support/groups/new?handler=Look", ("Phase", "6 to 11"), ("Coaches", "Jas Sandhu"));
        Assert.Contains("groups of", (await looked.ReadHtmlAsync()).Text.Replace("group of", "groups of", StringComparison.Ordinal), StringComparison.Ordinal);
        await lead.PostAndFollowAsync("/support/groups/new", ("Phase", "6 to 11"), ("Coaches", "Jas Sandhu"));
        var group = (await lead.GetPageAsync("/support/groups")).Link("Jas Sandhu");
        var said = await lead.PostAndFollowAsync($"{group}?handler=CheckIn", [("Session", "Check-out"), ("Marks[0].PupilId", $"{pupil}"), ("Marks[0].Came", "true"), ("Marks[0].Spoke", "true"), ("Marks[0].Concern", "Very tired"), .. Day("HeldOn", 20, 11)]);
        Assert.Contains("Very tired", said.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 who came", (await lead.GetPageAsync("/support/groups")).Text, StringComparison.Ordinal);
        Assert.Contains("Things to do", (await lead.GetPageAsync("/support/caseloads")).Text, StringComparison.Ordinal);
    }

    private static async Task WorkByAsync(WebHost host, string packId)
    {
        await using var db = host.Open();
        await new ActivatePack(db, host.Clock).RunAsync(host.World.Partnership.PartnershipId, (ShippedPacks.Find(packId)!.Text, packId), new DateOnly(2026, 9, 1), null, TestStore.Tester, default);   // shipped
    }

    private static (string, string)[] Day(string field, int day, int month) =>
        [($"{field}.Day", $"{day}"), ($"{field}.Month", $"{month}"), ($"{field}.Year", "2026")];
}
