using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Accounts;

public sealed class SignInTests
{
    private const string Email = "s.berg@alderway.example";

    [Theory, BothDatabases]
    public async Task Post_RightPassword_SignsInAndReturnsToThePage(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        var person = await host.GivenPersonAsync(Email, host.World.Alderway);
        var client = host.Client();

        var answer = await client.PostFormAsync("/sign-in", ("Email", Email), ("Password", AccountsHost.Password), ("ReturnUrl", "/account?x=1"));

        Assert.Equal("/account?x=1", answer.Headers.Location?.OriginalString);
        Assert.Contains("Sanna Berg", (await client.GetPageAsync("/account")).Text, StringComparison.Ordinal);
        Assert.Equal([AccountEvents.SignedIn(SignInMethod.Password)], await host.ToldOfAsync(person));
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task Post_AddressOfAnotherHost_GoesHomeInstead(string returnUrl)
    {
        await using var host = await AccountsHost.StartAsync(DatabaseKind.Sqlite);
        await host.GivenPersonAsync(Email, host.World.Alderway);

        var answer = await host.Client().PostFormAsync("/sign-in", ("Email", Email), ("Password", AccountsHost.Password), ("ReturnUrl", returnUrl));

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory, BothDatabases]
    public async Task Post_WrongPasswordOrNobody_SaysTheSame(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        await host.GivenPersonAsync(Email, host.World.Alderway);

        var wrong = await (await host.Client().SignInAsync(Email, "not the password")).ReadHtmlAsync();
        var nobody = await (await host.Client().SignInAsync("nobody@alderway.example", "not the password")).ReadHtmlAsync();

        Assert.StartsWith("The email address or password is not right", wrong.ErrorFor("Password"), StringComparison.Ordinal);
        Assert.Equal(wrong.ErrorFor("Password"), nobody.ErrorFor("Password"));
        Assert.Equal(Email, wrong.Value("Email"));
    }

    [Theory, BothDatabases]
    public async Task Post_FiveWrongPasswords_ShutTheAccountForAWhile(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        var person = await host.GivenPersonAsync(Email, host.World.Alderway);
        foreach (var guess in Enumerable.Range(1, LockOut.Failures))
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await host.Client().SignInAsync(Email, $"guess number {guess}")).StatusCode);
        }

        var locked = await host.Client().SignInAsync(Email);
        host.Clock.Advance(LockOut.Length + TimeSpan.FromSeconds(1));
        var later = await host.Client().SignInAsync(Email);

        Assert.Equal(HttpStatusCode.BadRequest, locked.StatusCode);
        Assert.Equal(HttpStatusCode.Found, later.StatusCode);
        Assert.Contains(AccountEvents.LockedOut, await host.ToldOfAsync(person));
    }

    [Theory, BothDatabases]
    public async Task Post_ClosedAccount_IsRefusedAndItsSessionsEnd(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        var person = await host.GivenPersonAsync(Email, host.World.Alderway);
        var client = host.Client();
        await client.SignInAsync(Email);
        await using (var db = host.Open())
        {
            await db.Users.Where(u => u.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.ClosedAtUtc, DateTime.UnixEpoch));
        }

        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client().SignInAsync(Email)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Code_Right_SignsInStronglyAndOnlyOnce(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        var person = await host.GivenPersonAsync(Email, host.World.Alderway);
        var first = host.Client();
        await first.SignInAsync(Email);
        var (key, _) = await host.SwitchCodesOnAsync(first);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = host.CodeNow(key);

        var (one, two) = (host.Client(), host.Client());
        Assert.StartsWith("/sign-in/code", (await one.SignInAsync(Email)).Headers.Location?.OriginalString, StringComparison.Ordinal);
        await two.SignInAsync(Email);
        var accepted = await one.PostFormAsync("/sign-in/code", ("Code", code));
        var replayed = await two.PostFormAsync("/sign-in/code", ("Code", code));

        Assert.Equal(HttpStatusCode.Found, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        Assert.Contains(AccountEvents.SignedIn(SignInMethod.PasswordAndCode), await host.ToldOfAsync(person));
        Assert.Contains(AccountEvents.WrongCode, await host.ToldOfAsync(person));
    }

    [Theory, BothDatabases]
    public async Task Code_PasswordAlone_OpensNothing(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        await host.GivenPersonAsync(Email, host.World.Alderway);
        var first = host.Client();
        await first.SignInAsync(Email);
        await host.SwitchCodesOnAsync(first);
        var halfWay = host.Client();

        await halfWay.SignInAsync(Email);

        Assert.Equal(HttpStatusCode.Found, (await halfWay.GetAsync("/account")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Code_RecoveryCode_WorksOnceAndIsStoredHashed(DatabaseKind kind)
    {
        await using var host = await AccountsHost.StartAsync(kind);
        await host.GivenPersonAsync(Email, host.World.Alderway);
        var first = host.Client();
        await first.SignInAsync(Email);
        var (_, recovery) = await host.SwitchCodesOnAsync(first);
        var (one, two) = (host.Client(), host.Client());
        await one.SignInAsync(Email);
        await two.SignInAsync(Email);

        var accepted = await one.PostFormAsync("/sign-in/code", ("Code", recovery[0].ToLowerInvariant()));
        var again = await two.PostFormAsync("/sign-in/code", ("Code", recovery[0]));

        Assert.Equal(10, recovery.Count);
        Assert.Equal(HttpStatusCode.Found, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        await using var db = host.Open();
        Assert.DoesNotContain(await db.UserTokens.Select(t => t.Value!).ToListAsync(), kept => kept.Contains(recovery[1], StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Personas_OfTheDemonstration_AreALineForEachRoleHeldToday(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await using (var db = host.Open())
        {
            var ended = await db.Appointments.SingleAsync(a => a.Role == Role.Chair);
            ended.EndsOn = TestWorld.Today.AddDays(-1);
            await db.SaveAsync(TestStore.Tester, default);
        }

        var door = await host.Client().GetPageAsync("/sign-in");

        Assert.True(door.HasButton("Dev Patel Behaviour and attendance lead Keeps the register, records incidents, shares records"));
        Assert.True(door.HasButton("Dev Patel Panel member Sees the records on the panel’s agenda"));
        Assert.DoesNotContain("Chandra Rao", door.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eve Long", door.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personas_ChosenInTheirSecondRole_BeginThere()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        await using var db = host.Open();
        var panel = await db.Appointments.Join(db.Users, a => a.UserId, u => u.Id, (a, u) => new { a, u }).Where(x => x.u.Email == TestPeople.TwoPlaces && x.a.Role == Role.PanelMember).Select(x => x.a.AppointmentId).SingleAsync();
        var client = host.Client();

        await client.PostFormAsync($"/demonstration/sign-in?as={panel}", ("email", TestPeople.TwoPlaces));

        Assert.Contains("panel member", (await client.GetPageAsync("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personas_ChosenWhileSomebodyIsSignedIn_TakeTheirPlace()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var client = host.Client();
        var doorToken = await client.TokenAsync();
        await client.PostFormAsync("/demonstration/sign-in", ("email", TestWorld.EmailOf(Role.Head)));

        var fromTheDoor = await client.PostWithoutTokenAsync("/demonstration/sign-in", (PageClient.TokenField, doorToken), ("email", TestWorld.EmailOf(Role.SchoolLead)));
        var fromWithin = await client.PostFormAsync("/demonstration/sign-in", ("email", TestWorld.EmailOf(Role.Coordinator)));
        var page = await client.GetPageAsync("/today");

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (fromTheDoor.StatusCode, fromWithin.StatusCode));
        Assert.Contains("Colin Reid", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personas_OutsideTheDemonstration_DoNotExist()
    {
        await using var host = await AccountsHost.StartAsync(DatabaseKind.Sqlite);
        var client = host.Client();

        Assert.False((await client.GetPageAsync("/sign-in")).Text.Contains("demonstration", StringComparison.OrdinalIgnoreCase));
        var answer = await client.PostFormAsync("/demonstration/sign-in", ("email", "schoollead@aldermere.example"));
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }
}
