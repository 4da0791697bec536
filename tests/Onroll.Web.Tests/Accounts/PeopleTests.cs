using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Accounts;

public sealed class PeopleTests
{
    [Theory, BothDatabases]
    public async Task People_FindByPartOfAnOrganisation_ShowsThoseWhoWorkThere(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var administrator = await host.ClientAs(Role.Administrator);

        var all = await administrator.GetPageAsync("/set-up/people");
        var some = await administrator.GetPageAsync("/set-up/people?q=birchfield");
        var none = await administrator.GetPageAsync("/set-up/people?q=zzz");

        Assert.Equal("Designated safeguarding lead", all.TableRow("Dina Costa")[1]);
        Assert.False(all.HasTableRow("Iris Dunne"));   // she works in another area
        Assert.True(some.HasTableRow("Ben Archer") && some.HasTableRow("Dev Patel"));
        Assert.False(some.HasTableRow("Dina Costa"));   // she works elsewhere
        Assert.Contains("Nobody here matches zzz", none.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task EndRole_OfSomebodySignedIn_TakesEffectAtOnce(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (administrator, lead) = (await host.ClientAs(Role.Administrator), await host.ClientAs(Role.SchoolLead));
        var (person, role) = await FindAsync(host, Role.SchoolLead);

        await administrator.PostFormAsync($"/set-up/people/{person}?handler=EndRole", ("role", role));

        Assert.Equal("/account", (await lead.GetAsync("/today")).Headers.Location?.OriginalString);
    }

    [Theory, BothDatabases]
    public async Task EndRoleAndClose_OfTheLastAdministrator_AreRefused(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var administrator = await host.ClientAs(Role.Administrator);
        var (person, role) = await FindAsync(host, Role.Administrator);

        var ended = await administrator.PostFormAsync($"/set-up/people/{person}?handler=EndRole", ("role", role));
        var closed = await administrator.PostFormAsync($"/set-up/people/{person}?handler=Close");

        Assert.Equal([ManagePerson.LastAdministrator], (await ended.ReadHtmlAsync()).Errors);
        Assert.Equal([ManagePerson.LastAdministrator], (await closed.ReadHtmlAsync()).Errors);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/set-up/people")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Grants_Ticked_ArePartOfTheRoleAndAudited(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var administrator = await host.ClientAs(Role.Administrator);
        var (person, role) = await FindAsync(host, Role.DesignatedSafeguardingLead);

        await administrator.PostFormAsync($"/set-up/people/{person}?handler=Grants", ("role", role), ("grants", "Safeguarding"));

        await using var db = host.Open();
        Assert.Equal(RecordSections.Safeguarding, (await db.Appointments.SingleAsync(a => a.Role == Role.DesignatedSafeguardingLead)).OwnGrants);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Subject == "appointments" && e.ActorName == "Ada Min" && e.Reason == "Changed what a role opens"));
    }

    [Theory, BothDatabases]
    public async Task Person_OfAnotherArea_IsNotFound(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var administrator = await host.ClientAs(Role.Administrator);
        await using var db = host.Open();
        var away = (await db.Users.SingleAsync(u => u.Email == TestPeople.AwayLead)).Id;

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/set-up/people/{away}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostFormAsync($"/set-up/people/{away}?handler=Close")).StatusCode);
    }

    private static async Task<(string Person, string Role)> FindAsync(WebHost host, Role role)
    {
        await using var db = host.Open();
        var held = await db.Appointments.SingleAsync(a => a.Role == role && a.OrganisationId == host.World.PlaceOf(role).OrganisationId);
        return (held.UserId.ToString(), held.AppointmentId.ToString());
    }
}
