using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Accounts;

/// <summary>A host as it is served, not a demonstration, and what tests of accounts ask of it.</summary>
internal static class AccountsHost
{
    public const string Password = "copper lantern meadow";

    public static Task<WebHost> StartAsync(DatabaseKind kind) => WebHost.StartAsync(kind, options => options with { IsDemonstration = false });

    /// <summary>Somebody with a password and a role.</summary>
    public static async Task<User> GivenPersonAsync(this WebHost host, string email, Organisation place, Role role = Role.SchoolLead)
    {
        using var scope = host.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(place.AreaId);
        var user = new User { Id = UserId.New(), Name = "Sanna Berg", UserName = email, Email = email, EmailConfirmed = true };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        Assert.True(made.Succeeded);
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        db.Add(UserExample.Appointment(user, place, role));
        await db.SaveAsync(TestStore.Tester, default);
        return user;
    }

    public static Task<HttpResponseMessage> SignInAsync(this PageClient client, string email, string password = Password) =>
        client.PostFormAsync("/sign-in", ("Email", email), ("Password", password));

    /// <summary>Switches codes on as the person would, and gives the key of their app and their recovery codes.</summary>
    public static async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> SwitchCodesOnAsync(this WebHost host, PageClient client)
    {
        var page = await client.GetPageAsync("/account/codes");
        var key = page.Codes[0].Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var answer = await client.PostFormAsync("/account/codes?handler=On", ("Code", host.CodeNow(key)));
        var shown = await answer.ReadHtmlAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {shown.Title} {string.Join("; ", shown.Errors)}");
        return (key, shown.Codes);
    }

    public static string CodeNow(this WebHost host, string key) => OneTimeCodes.CodeAt(key, host.Clock.GetUtcNow());

    /// <summary>The newest message waiting for an address.</summary>
    public static async Task<OutgoingMail> MailToAsync(this WebHost host, string email)
    {
        await using var db = host.Open();
        return await db.OutgoingMails.Where(m => m.To == email).OrderByDescending(m => m.QueuedAtUtc).ThenByDescending(m => m.MailId).FirstAsync();
    }

    /// <summary>The address in a message, without the host.</summary>
    public static string Link(this OutgoingMail mail) =>
        new Uri(mail.Body.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;

    /// <summary>What the audit log tells of a person, in the area and outside every area, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> ToldOfAsync(this WebHost host, User user)
    {
        await using var db = host.Open();
        return await db.AuditEntries.IgnoreQueryFilters()
            .Where(e => e.Subject == AccountEvents.Subject && e.SubjectId == user.Id.Value && e.Action == AuditAction.Noted)
            .OrderBy(e => e.AtUtc).ThenBy(e => e.Sequence)
            .Select(e => e.Reason)
            .ToListAsync();
    }
}
