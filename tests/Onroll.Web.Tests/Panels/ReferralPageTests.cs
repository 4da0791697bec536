using System.Net;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Panels;

/// <summary>P-ROT-04: a referral from the first word to the panel and back.</summary>
public sealed class ReferralPageTests
{
    [Theory, BothDatabases]
    public async Task Referral_PartMissing_NamesItAndDoesNotOfferToSend(DatabaseKind kind)   // AS-ROT-5
    {
        await using var host = await PanelHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var address = await PanelHost.BeginAsync(host, lead);
        await PanelHost.WriteAsync(lead, address, without: "tried");

        var page = await lead.GetPageAsync(address);

        Assert.Contains("What was tried: What was tried, and what came of it", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Send to the panel"));
    }

    [Fact]
    public async Task Part_FirstOpened_IsFilledFromTheRecord()
    {
        await using var host = await PanelHost.StartAsync(DatabaseKind.Sqlite);
        var lead = await host.ClientAs(Role.SchoolLead);
        var address = await PanelHost.BeginAsync(host, lead);

        var page = await lead.GetPageAsync(address + "/parts/facts");

        Assert.Equal("None.", page.Value("Answers[suspensions]"));
        Assert.Contains("Filled from the record just now", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_SavedByTwo_KeepsBothOnThePage()
    {
        await using var host = await PanelHost.StartAsync(DatabaseKind.Sqlite);
        var lead = await host.ClientAs(Role.SchoolLead);
        var head = await host.ClientAs(Role.Head);
        var address = await PanelHost.BeginAsync(host, lead);
        await head.PostAndFollowAsync(address + "/parts/concern", ("Version", "0"), ("Answers[reason]", "The head’s words"));

        var answer = await lead.PostFormAsync(address + "/parts/concern", ("Version", "0"), ("Answers[reason]", "The lead’s words"));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The head’s words", page.Text, StringComparison.Ordinal);
        Assert.Contains("The lead’s words", page.Value("Answers[reason]"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Referral_Sent_ReachesTheCoordinatorComesBackWithReasonsAndIsOnTheSchoolsToday(DatabaseKind kind)
    {
        await using var host = await PanelHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var address = await PanelHost.ReferAsync(host, lead);
        var coordinator = await host.ClientAs(Role.Coordinator);
        Assert.Contains("O'Neill", (await coordinator.GetPageAsync("/panels/referrals")).Text, StringComparison.Ordinal);

        var empty = await coordinator.PostFormAsync(address + "?handler=Return", ("ReturnReason", ""));
        var returned = await coordinator.PostAndFollowAsync(address + "?handler=Return", ("ReturnReason", "Say what came of the plan"));

        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal("The referral is back with the school", returned.Notice);
        Assert.Contains("The panel returned the referral", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        Assert.Contains("Say what came of the plan", (await lead.GetPageAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal("The referral is with the panel", (await lead.PostAndFollowAsync(address + "?handler=Submit")).Notice);
    }

    [Theory, BothDatabases]
    public async Task Referral_OfAnotherSchool_IsNotThere(DatabaseKind kind)
    {
        await using var host = await PanelHost.StartAsync(kind);
        var address = await PanelHost.ReferAsync(host, await host.ClientAs(Role.SchoolLead));

        foreach (var email in new[] { Testing.Worlds.TestPeople.OtherLead, Testing.Worlds.TestPeople.FarLead })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(email)).GetAsync(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(Role.AgencyWorker)).GetAsync(address)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Agency_Asked_SeesItsQuestionAnswersAndTheSchoolReadsIt(DatabaseKind kind)
    {
        await using var host = await PanelHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var address = await PanelHost.ReferAsync(host, lead);
        await lead.PostAndFollowAsync(address + "/ask", ("Agency", host.World.Agency.OrganisationId.ToString()), ("Question", "Is your service involved?"), ("DueOn", "2026-11-27"), ("Sections", "Attendance"));
        var worker = await host.ClientAs(Role.AgencyWorker);

        var advice = (await worker.GetPageAsync("/panels")).Link("Give your advice on Rowan O'Neill");
        var done = await worker.PostAndFollowAsync(advice, ("Version", "1"), ("Text", "A later start would help."), ("Takes", "yes"), ("FirstSeenOn", "2026-12-01"));

        Assert.Equal("Your advice is with the panel and the school", done.Notice);
        Assert.Contains("A later start would help.", (await lead.GetPageAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(Role.Provider)).GetAsync(advice)).StatusCode);
    }
}
