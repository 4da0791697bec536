using System.Net;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, BothDatabases]
    public async Task Session_LeftAlone_EndsAndTheDoorLeadsBack(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);

        host.Clock.Advance(TimeSpan.FromMinutes(31));
        var answer = await client.GetAsync("/account");

        Assert.Equal("/sign-in?returnUrl=%2Faccount", answer.Headers.Location?.OriginalString);
    }

    [Theory, BothDatabases]
    public async Task KeepAlive_NowAndThen_KeepsTheSession(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var token = await client.TokenAsync();

        for (var minutes = 0; minutes < 60; minutes += 20)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.NoContent, await KeepAliveAsync(client, token));
        }

        host.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(HttpStatusCode.Unauthorized, await KeepAliveAsync(client, token));
    }

    [Theory, BothDatabases]
    public async Task SignOutEverywhere_OnOneDevice_EndsAll(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (here, there) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.SchoolLead));

        await here.PostFormAsync("/account?handler=EndAll");

        Assert.Equal(HttpStatusCode.Found, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/account")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task EndSession_SomebodyElses_IsNotFoundAndGoesOn(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (mine, theirs) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.Head));
        var other = (await OpenSessionsAsync(host, Role.Head))[0];

        var answer = await mine.PostFormAsync("/account?handler=EndSession", ("session", other.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/account")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task SignIn_OnTopOfASession_MakesANewOneAndEndsTheOld(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        await host.GivenPersonAsync("s.berg@alderway.example", host.World.Alderway);
        var client = host.Client();
        (string, string)[] form = [("Email", "s.berg@alderway.example"), ("Password", AccountsHost.Password), ("__RequestVerificationToken", await client.TokenAsync())];
        await client.PostWithoutTokenAsync("/sign-in", form);
        var before = Session(client);

        await client.PostWithoutTokenAsync("/sign-in", form);
        var after = Session(client);
        client.Cookies.Add(new Cookie("onroll-session", before, "/", "localhost"));

        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/account")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task ChangePlace_OneOfTheirOwn_WorksThereFromNowOn(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(TestPeople.TwoPlaces);
        var page = await client.GetPageAsync("/account");
        Assert.Contains("You are working in Birchfield School", page.Text, StringComparison.Ordinal);

        await client.PostFormAsync(page.FormOf("Aldermere Partnership"));

        Assert.Contains("You are working in Aldermere Partnership", (await client.GetPageAsync("/account")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task ChangePlace_SomebodyElses_IsNotFound(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(TestPeople.TwoPlaces);
        await using var db = host.Open();
        var notTheirs = db.Appointments.First(a => a.Role == Role.Administrator).AppointmentId;

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostFormAsync($"/places/{notTheirs}")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Role_EndedWhileSignedIn_OpensNothingAnyMore(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/set-up/people")).StatusCode);

        await using (var db = host.Open())
        {
            db.Appointments.Single(a => a.Role == Role.Administrator).EndsOn = TestWorld.Today.AddDays(-1);
            await db.SaveAsync(TestStore.Tester, default);
        }

        var answer = await client.GetAsync("/set-up/people");
        Assert.Equal("/account", answer.Headers.Location?.OriginalString);
        Assert.Contains("You hold no role at present", (await client.GetPageAsync("/account")).Text, StringComparison.Ordinal);
    }

    private static string Session(PageClient client) => client.Cookies.GetAllCookies().Single(c => c.Name == "onroll-session").Value;

    private static async Task<HttpStatusCode> KeepAliveAsync(PageClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/session/keep-alive");
        request.Headers.Add("RequestVerificationToken", token);
        return (await client.Http.SendAsync(request)).StatusCode;
    }

    private static async Task<IReadOnlyList<Core.Store.SessionId>> OpenSessionsAsync(WebHost host, Role role)
    {
        await using var db = host.Open();
        var email = TestWorld.EmailOf(role);
        var person = db.Users.Single(u => u.Email == email);
        return [.. (await db.OpenSessionsAsync(person.Id, SessionLengths.Usual, default)).Select(s => s.SessionId)];
    }
}
