using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.EndToEnd.Tests.Browsing;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Testing.Worlds;
using Onroll.Web.Host;

namespace Onroll.EndToEnd.Tests.Accounts;

/// <summary>A passkey from its making to signing in with it, in a real browser with an authenticator that is not one.</summary>
public sealed class PasskeyJourneyTests
{
    private const string Email = "s.berg@alderway.example";
    private const string Password = "copper lantern meadow";

    [Theory, BothDatabases]
    public async Task Passkey_Added_SignsInWithoutAPassword(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        await GivenPersonAsync(app.Services);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = AddressOf(app), Locale = "en-GB", TimezoneId = "Europe/London" });
        context.SetDefaultTimeout(Visit.Patience);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await AddAuthenticatorAsync(context, page);

        await page.GotoAsync("/sign-in?returnUrl=/account");
        await page.GetByLabel("Email address").FillAsync(Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Passkey added")).ToBeVisibleAsync(new() { Timeout = Visit.Patience });

        await context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in?returnUrl=/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your account" })).ToBeVisibleAsync(new() { Timeout = Visit.Patience });
        await Assertions.Expect(page.GetByText("With a passkey")).ToBeVisibleAsync(new() { Timeout = Visit.Patience });
        Assert.Empty(complaints);
    }

    private static async Task<WebApplication> StartAsync(DatabaseKind kind)
    {
        var app = OnrollHost.Build(new HostOptions { Store = await TestStore.CopyTemplateAsync(kind) }, [], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        return app;
    }

    // A passkey belongs to a name, never to a number: hence not the loopback address itself.
    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);   // it has started

    private static async Task GivenPersonAsync(IServiceProvider services)
    {
        var world = new TestWorld();
        await world.WriteAsync(services);
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(world.AreaId);
        var user = new User { Id = UserId.New(), Name = "Sanna Berg", UserName = Email, Email = Email, EmailConfirmed = true };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        Assert.True(made.Succeeded);
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        db.Add(UserExample.Appointment(user, world.Alderway, Role.SchoolLead));
        await db.SaveAsync(TestStore.Tester, default);
    }

    private static async Task AddAuthenticatorAsync(IBrowserContext context, IPage page)
    {
        var devices = await context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
