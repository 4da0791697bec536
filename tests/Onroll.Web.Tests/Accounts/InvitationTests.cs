using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Accounts;

public sealed class InvitationTests
{
    private const string Email = "n.new@alderway.example";

    [Theory, BothDatabases]
    public async Task Invitation_TakenUp_MakesAnAccountOnceAndOnlyOnce(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var link = await InviteAsync(host);
        var (one, two) = (host.Client(), host.Client());

        var taken = await one.PostFormAsync(link, ("Name", "Nia New"), ("Password", AccountsHost.Password));
        var again = await two.PostFormAsync(link, ("Name", "Nia Two"), ("Password", AccountsHost.Password));

        Assert.Equal("/account", taken.Headers.Location?.OriginalString);
        Assert.Contains("Behaviour and attendance lead, Alderway Academy", (await one.GetPageAsync("/account")).Text, StringComparison.Ordinal);
        Assert.Equal("This invitation does not work any more", (await again.ReadHtmlAsync()).Heading);
        await using var db = host.Open();
        Assert.Equal("Nia New", (await db.Users.SingleAsync(u => u.Email == Email)).Name);
    }

    [Theory, BothDatabases]
    public async Task Invitation_TooOldOrTakenBack_DoesNotWork(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var withdrawn = await InviteAsync(host);
        var administrator = await host.ClientAs(Role.Administrator);
        await using (var db = host.Open())
        {
            var id = db.Invitations.Single().InvitationId;
            await administrator.PostFormAsync("/set-up/people?handler=Withdraw", ("invitation", id.ToString()));
        }

        var late = await InviteAsync(host);
        host.Clock.Advance(TimeSpan.FromDays(Invitation.DaysValid));

        Assert.Equal("This invitation does not work any more", (await host.Client().GetPageAsync(withdrawn)).Heading);
        Assert.Equal("This invitation does not work any more", (await host.Client().GetPageAsync(late)).Heading);
    }

    [Theory, BothDatabases]
    public async Task Invitation_ToSomebodyKnown_GivesTheRole(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var link = await InviteAsync(host, TestPeople.OtherLead);

        await host.Client().PostFormAsync(link);

        Assert.Contains("Alderway Academy", (await (await host.ClientAs(TestPeople.OtherLead)).GetPageAsync("/account")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "Password must be 12 characters or more")]
    [InlineData("Password2026!", "Password is one that guessers try first")]
    [InlineData("nia.new.alderway", "Password must not be made from your name")]
    public async Task Invitation_WeakPassword_IsRefusedAndTheNameKept(string password, string problem)
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var link = await InviteAsync(host);

        var answer = await host.Client().PostFormAsync(link, ("Name", "Nia New"), ("Password", password));

        var page = await answer.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(problem, page.ErrorFor("Password"), StringComparison.Ordinal);
        Assert.Equal("Nia New", page.Value("Name"));
    }

    [Theory, BothDatabases]
    public async Task Invite_RoleThatIsNotHeldThere_IsRefused(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var administrator = await host.ClientAs(Role.Administrator);

        var answer = await administrator.PostFormAsync(
            "/set-up/people/invite", ("Name", "Nia New"), ("Email", Email),
            ("Offer.Organisation", host.World.Council.OrganisationId.ToString()), ("Offer.Role", nameof(Role.Head)));

        var page = await answer.ReadHtmlAsync();
        Assert.Equal("Aldermere Council has no headteacher. Choose another role or organisation", page.ErrorFor("Offer.Role"));
        Assert.Equal(Email, page.Value("Email"));
        await using var db = host.Open();
        Assert.Empty(db.Invitations);
    }

    [Theory, BothDatabases]
    public async Task FirstSetUp_Link_MakesTheFirstAdministratorOnce(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind, options => options with { IsDemonstration = false }, isEmpty: true);
        string link;
        using (var scope = host.Services.CreateScope())
        {
            link = $"/set-up/first?secret={(await scope.ServiceProvider.GetRequiredService<FirstSetUp>().MakeLinkAsync(default))!.Text}";
        }

        (string, string)[] answers =
        [
            ("AreaName", "Aldermere"), ("LaCode", "999"), ("PartnershipName", "Aldermere Partnership"),
            ("Name", "Ada Min"), ("Email", "a.min@aldermere.example"), ("Password", AccountsHost.Password),
        ];
        var client = host.Client();
        var done = await client.PostFormAsync(link, answers);
        var again = await host.Client().PostFormAsync(link, answers);

        Assert.Equal("/account", done.Headers.Location?.OriginalString);
        Assert.Equal(["Today", "Insight", "Imports", "Set-up"], (await client.GetPageAsync("/account")).Sections);
        Assert.Equal("This link does not work any more", (await again.ReadHtmlAsync()).Heading);
        using var after = host.Services.CreateScope();
        Assert.Null(await after.ServiceProvider.GetRequiredService<FirstSetUp>().MakeLinkAsync(default));
    }

    private static async Task<string> InviteAsync(WebHost host, string email = Email)
    {
        var administrator = await host.ClientAs(Role.Administrator);
        var page = await administrator.PostAndFollowAsync(
            "/set-up/people/invite", ("Name", "Nia New"), ("Email", email),
            ("Offer.Organisation", host.World.Alderway.OrganisationId.ToString()), ("Offer.Role", nameof(Role.SchoolLead)));
        Assert.StartsWith("Nia New is invited", page.Notice, StringComparison.Ordinal);
        return (await host.MailToAsync(email)).Link();
    }
}
