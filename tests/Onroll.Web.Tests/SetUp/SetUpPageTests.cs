using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Policy;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SetUp;

public sealed class SetUpPageTests
{
    [Theory, BothDatabases]
    public async Task Index_ForEachRole_LinksOnlyWhatTheRoleOpens(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var administrator = await (await host.ClientAs(Role.Administrator)).GetPageAsync("/set-up");
        var coordinator = await (await host.ClientAs(Role.Coordinator)).GetPageAsync("/set-up");
        var lead = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/set-up");

        Assert.Equal((true, true, true), (administrator.HasLink("Audit log"), administrator.HasLink("People and roles"), administrator.HasLink("Members")));
        Assert.Equal((false, false, true), (coordinator.HasLink("Audit log"), coordinator.HasLink("People and roles"), coordinator.HasLink("Members")));
        Assert.Equal((false, false), (lead.HasLink("Members"), lead.HasLink("Calendars")));
        Assert.Equal($"/set-up/calendars/{host.World.Alderway.OrganisationId}", lead.Link("Calendar"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(Role.Governor)).GetAsync("/set-up")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Index_EveryLinkOfEveryRoleOnThisBranch_Opens(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        string[] addresses = ["/set-up/partnership", "/set-up/members", "/set-up/calendars", "/set-up/policy", "/set-up/audit", "/set-up/members/add", "/set-up/members/other"];

        foreach (var address in addresses)
        {
            var page = await (await host.ClientAs(Role.Administrator)).GetPageAsync(address);
            Assert.NotEmpty(page.Heading);
        }
    }

    [Theory, BothDatabases]
    public async Task Policy_Today_IsTheSetInForceAndTheOldOnesStay(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        var page = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/set-up/policy");

        Assert.Contains("In force today: PS-2026", page.Text, StringComparison.Ordinal);
        Assert.All(PolicySet.All, set => Assert.Contains(set.Id, page.Text, StringComparison.Ordinal));
        Assert.Equal("45 school days", page.TableRow("Most days of suspension in a school year")[1]);
        Assert.Equal("10 sessions in 10 school weeks", page.TableRow("A penalty notice must be considered at")[1]);
        Assert.False(page.HasField("Choice"));
    }

    [Theory, BothDatabases]
    public async Task Policy_SchoolChoosesForThePartnership_IsForbidden(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        var answer = await (await host.ClientAs(Role.SchoolLead)).PostFormAsync("/set-up/policy", ("Choice", "PS-2010"), ("Version", "1"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Partnership_RenamedByTwoAtOnce_ShowsBoth(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (colin, ada) = (await host.ClientAs(Role.Coordinator), await host.ClientAs(Role.Administrator));
        var address = $"/set-up/partnership?partnership={host.World.Partnership.Code}&handler=Partnership";
        (string, string)[] Form(string name) => [("Input.Name", name), ("Input.Code", host.World.Partnership.Code), ("Input.Version", "1")];

        await ada.PostAndFollowAsync(address, Form("Meres Partnership"));
        var answer = await colin.PostFormAsync(address, Form("Mere Partnership"));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(["Name", "Meres Partnership", "Mere Partnership"], page.TableRow("Name"));
        Assert.Equal("Mere Partnership", page.Value("Input.Name"));
    }

    [Theory, BothDatabases]
    public async Task Partnership_CodeOfAnother_IsRefusedAndTheAreaIsTheAdministrators(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (colin, ada) = (await host.ClientAs(Role.Coordinator), await host.ClientAs(Role.Administrator));
        (string, string)[] area = [("Around.Name", "Aldermere"), ("Around.Code", "MAIN"), ("Around.LaCode", "998"), ("Around.Version", "1")];

        var taken = await colin.PostFormAsync("/set-up/partnership?handler=Partnership", ("Input.Name", "Any"), ("Input.Code", "far"), ("Input.Version", "1"));
        var awayCode = await ada.PostFormAsync("/set-up/partnership?handler=Area", ("Around.Name", "Any"), ("Around.Code", "AWAY"), ("Around.Version", "1"));
        var forbidden = await colin.PostFormAsync("/set-up/partnership?handler=Area", area);
        await ada.PostAndFollowAsync("/set-up/partnership?handler=Area", area);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (taken.StatusCode, awayCode.StatusCode, forbidden.StatusCode));
        await using var db = host.Open();
        Assert.Equal("998", (await db.Areas.SingleAsync(a => a.AreaId == host.World.AreaId)).LaCode);
    }
}
