using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Panels;

/// <summary>P-ROT-05, P-ASH-08: a meeting from its agenda to its minutes, on forms alone.</summary>
public sealed class MeetingPageTests
{
    private static readonly HttpStatusCode[] Closed = [HttpStatusCode.Forbidden, HttpStatusCode.NotFound];

    [Theory, BothDatabases]
    public async Task Meeting_OnFormsAlone_GoesFromAgendaToApprovedMinutes(DatabaseKind kind)
    {
        await using var host = await PanelHost.StartAsync(kind);
        await PanelHost.ReferAsync(host, await host.ClientAs(Role.SchoolLead));
        var (coordinator, meeting) = (await host.ClientAs(Role.Coordinator), await PanelHost.MeetingAsync(host));
        await PanelHost.BeginMeetingAsync(coordinator, meeting);
        await EverybodyIsHereAsync(host, coordinator, meeting);
        var live = $"/panels/meetings/{meeting}/live";
        var item = await ItemAsync(host);

        var refused = await coordinator.PostFormAsync(live + "?handler=Decide", ("Item", item.ToString()), ("Seen", "1"), ("DecisionId", "support"), ("Reason", ""));
        var page = await coordinator.PostAndFollowAsync(live + "?handler=Decide", ("Item", item.ToString()), ("Seen", "1"), ("DecisionId", "support"), ("Reason", "There is more that the school can do"));
        await coordinator.PostAndFollowAsync(live + "?handler=Act", ("Item", item.ToString()), ("ActionTitle", "Agree the first steps"), ("ActionAt", host.World.Alderway.OrganisationId.ToString()), ("ActionDueOn", "2026-11-30"));
        var over = await coordinator.PostAndFollowAsync(live + "?handler=Close", ("Notes", "Thanks to the host."));
        var minutes = await coordinator.GetPageAsync($"/panels/meetings/{meeting}/minutes");
        var approved = await coordinator.PostAndFollowAsync($"/panels/meetings/{meeting}?handler=Approve");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("a decision is not recorded without one", (await refused.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("More support in school", page.Text, StringComparison.Ordinal);
        Assert.Equal("The meeting is over. Its minutes are ready", over.Notice);
        Assert.Contains("There is more that the school can do", minutes.Text, StringComparison.Ordinal);
        Assert.Contains("Agree the first steps", minutes.Text, StringComparison.Ordinal);
        Assert.Equal("The minutes are approved", approved.Notice);
    }

    [Theory, BothDatabases]
    public async Task Outcome_TheOwnSchoolTellsTheFamilyTheSameDayAndNobodyElseCan(DatabaseKind kind)
    {
        await using var host = await PanelHost.StartAsync(kind);
        var mother = Guid.CreateVersion7();
        await using (var db = host.Open())
        {
            db.Add(new Core.Pupils.Contact
            {
                AreaId = host.World.AreaId, ContactId = mother, PupilId = host.World.Own.PupilId, Name = "Ms O'Neill", Relationship = "Mother", HasParentalResponsibility = true, LivesWithPupil = true, Language = "Polish",
            });
            await db.SaveAsync(TestStore.Tester, default);
        }

        var lead = await host.ClientAs(Role.SchoolLead);
        await PanelHost.ReferAsync(host, lead);
        var (coordinator, meeting) = (await host.ClientAs(Role.Coordinator), await PanelHost.MeetingAsync(host));
        await PanelHost.BeginMeetingAsync(coordinator, meeting);
        await EverybodyIsHereAsync(host, coordinator, meeting);
        var item = await ItemAsync(host);
        await coordinator.PostAndFollowAsync($"/panels/meetings/{meeting}/live?handler=Decide", ("Item", item.ToString()), ("Seen", "1"), ("DecisionId", "support"), ("Reason", "There is more that the school can do"));
        var page = $"/panels/outcomes/{item}";

        var due = await lead.GetPageAsync("/today/due");
        var letter = await lead.GetPageAsync($"{page}/letter?contact={mother}");
        var unsaid = await lead.PostFormAsync($"{page}/letter?contact={mother}", ("Text", "Dear Ms O'Neill"), ("SentOn.Day", "20"), ("SentOn.Month", "11"), ("SentOn.Year", "2026"));
        var told = await lead.PostAndFollowAsync($"{page}/letter?contact={mother}", ("Text", "# What the panel decided\nDear Ms O'Neill,\nMore support in school."), ("Delivery", "Hand"), ("SentOn.Day", "20"), ("SentOn.Month", "11"), ("SentOn.Year", "2026"));
        var after = await lead.GetPageAsync("/today/due");

        Assert.Contains("Tell the family what the panel decided", due.Text, StringComparison.Ordinal);
        Assert.Contains("There is more that the school can do", letter.Text, StringComparison.Ordinal);
        Assert.Contains("There is no text of this letter in Polish", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Say how it went", (await unsaid.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Told", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tell the family what the panel decided", after.Text, StringComparison.Ordinal);
        Assert.Contains((await (await host.ClientAs(Role.PanelMember)).GetAsync(page)).StatusCode, Closed);
        Assert.Contains((await coordinator.GetAsync(page)).StatusCode, Closed);
    }

    [Theory, BothDatabases]
    public async Task Meeting_BeforeThePapersAreSent_ShowsAMemberNoPupil(DatabaseKind kind)
    {
        await using var host = await PanelHost.StartAsync(kind);
        await PanelHost.ReferAsync(host, await host.ClientAs(Role.SchoolLead));
        var (coordinator, meeting) = (await host.ClientAs(Role.Coordinator), await PanelHost.MeetingAsync(host));
        await coordinator.PostAndFollowAsync($"/panels/meetings/{meeting}?handler=Fill");
        var member = await host.ClientAs(Role.PanelMember);

        var before = await member.GetPageAsync($"/panels/meetings/{meeting}");
        await coordinator.PostAndFollowAsync($"/panels/meetings/{meeting}?handler=Circulate");
        var after = await member.GetPageAsync($"/panels/meetings/{meeting}/papers");

        Assert.DoesNotContain("O'Neill", before.Text, StringComparison.Ordinal);
        Assert.Contains("O'Neill", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("O'Neill", (await (await host.ClientAs(Role.LaCaseworker)).GetPageAsync($"/panels/meetings/{meeting}/papers")).Text, StringComparison.Ordinal);   // AS-ASH-5
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(Role.VirtualSchoolHead)).GetAsync($"/panels/meetings/{meeting}")).StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (await member.GetAsync($"/panels/meetings/{meeting}/papers?handler=Word")).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Wall_ShowsTheChildBeingDiscussedByNameAndOthersByInitials()
    {
        await using var host = await PanelHost.StartAsync(DatabaseKind.Sqlite);
        await PanelHost.ReferAsync(host, await host.ClientAs(Role.SchoolLead));
        var (coordinator, meeting) = (await host.ClientAs(Role.Coordinator), await PanelHost.MeetingAsync(host));
        await coordinator.PostAndFollowAsync(
            $"/panels/meetings/{meeting}?handler=Add", ("Pupil", host.World.Shared.PupilId.ToString()), ("Kind", "Arrivals"), ("Asks", "New to the area"), ("Basis", "PublicTask"));
        await PanelHost.BeginMeetingAsync(coordinator, meeting);

        var wall = await (await host.ClientAs(Role.PanelMember)).GetPageAsync($"/panels/meetings/{meeting}/wall");
        var hidden = await coordinator.GetPageAsync($"/panels/meetings/{meeting}/wall?initials=true");

        Assert.Contains("Rowan O'Neill", wall.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya Shah", wall.Text, StringComparison.Ordinal);
        Assert.Contains("PS", wall.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan O'Neill", hidden.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Hub_MemberJoins_HearsOfChangesWithoutAnyPupilAndOthersAreTurnedAway(DatabaseKind kind)
    {
        await using var host = await PanelHost.StartAsync(kind);
        await PanelHost.ReferAsync(host, await host.ClientAs(Role.SchoolLead));
        var (coordinator, meeting) = (await host.ClientAs(Role.Coordinator), await PanelHost.MeetingAsync(host));
        await PanelHost.BeginMeetingAsync(coordinator, meeting);
        await EverybodyIsHereAsync(host, coordinator, meeting);
        var member = await host.ClientAs(Role.PanelMember);
        await using var screen = await HubLine.OpenAsync(host, member);
        await using var stranger = await HubLine.OpenAsync(host, await host.ClientAs(Testing.Worlds.TestPeople.FarLead));

        Assert.Null(await screen.JoinAsync(meeting));
        Assert.Contains("not open to you", await stranger.JoinAsync(meeting), StringComparison.Ordinal);
        await coordinator.PostAndFollowAsync(
            $"/panels/meetings/{meeting}/live?handler=Decide", ("Item", (await ItemAsync(host)).ToString()), ("Seen", "1"), ("DecisionId", "support"), ("Reason", "More in school first"));
        var heard = await screen.ChangedAsync();

        Assert.DoesNotContain("Rowan", heard, StringComparison.Ordinal);
        Assert.Contains("Colin Reid", heard, StringComparison.Ordinal);
        Assert.Contains("More in school first", (await member.GetPageAsync($"/panels/meetings/{meeting}/wall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hub_Nobody_CannotConnect()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<InvalidOperationException>(() => HubLine.OpenAsync(host, host.Client()));
    }

    [Fact]
    public async Task Invitation_NamesNoPupil()
    {
        await using var host = await PanelHost.StartAsync(DatabaseKind.Sqlite);
        await PanelHost.ReferAsync(host, await host.ClientAs(Role.SchoolLead));
        var meeting = await PanelHost.MeetingAsync(host);
        await (await host.ClientAs(Role.Coordinator)).PostAndFollowAsync($"/panels/meetings/{meeting}?handler=Fill");

        var text = await (await (await host.ClientAs(Role.PanelMember)).GetAsync($"/panels/meetings/{meeting}/invitation.ics")).Content.ReadAsStringAsync();

        Assert.Contains("SUMMARY:Partnership panel", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Neill", text, StringComparison.Ordinal);
    }

    private static async Task<Guid> ItemAsync(WebHost host)
    {
        await using var db = host.Open();
        return await db.AgendaItems.Select(i => i.AgendaItemId).SingleAsync();
    }

    private static async Task EverybodyIsHereAsync(WebHost host, PageClient coordinator, Guid meeting)
    {
        await using var db = host.Open();
        foreach (var seat in await db.MeetingSeats.Select(s => s.MeetingSeatId).ToListAsync())
        {
            await coordinator.PostAndFollowAsync($"/panels/meetings/{meeting}/live?handler=Attend", ("seat", seat.ToString()), ("presence", "Here"));
        }
    }
}
