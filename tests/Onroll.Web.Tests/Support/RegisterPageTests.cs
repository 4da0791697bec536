using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Support;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Support;

/// <summary>P-BEM-01, P-NAC-01: the register as a page.</summary>
public sealed class RegisterPageTests
{
    [Theory, BothDatabases]
    public async Task Get_SchoolLead_SeesEachPupilWithTheReasonInWords(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        await host.AddAmberAsync(20, "Ana", "Nguyễn");

        var page = await (await host.LeadAsync()).GetPageAsync("/register");

        Assert.Equal("Register of pupils at risk", page.Heading);
        Assert.Contains("Suspended 3 times this term (6 days)", page.Text, StringComparison.Ordinal);
        Assert.Contains("No package", page.Text, StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf("Rowan O'Neill", StringComparison.Ordinal) < page.Text.IndexOf("Ana Nguyễn", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Get_EveryFilterAndSort_ShowsWhatItSays(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        await host.AddAmberAsync(20, "Ana", "Nguyễn");
        var lead = await host.LeadAsync();

        foreach (var sort in new[] { "pupil", "-pupil", "rating", "-rating", "year", "attendance", "-attendance", "review", "-review", "owner", "-owner" })
        {
            Assert.True((await lead.GetPageAsync($"/register?sort={sort}")).HasLink("Rowan O'Neill"), sort);
        }

        foreach (var (query, isThere) in new[]
        {
            ("rating=red", true), ("rating=amber", false), ("reason=SuspensionsInTerm", true), ("reason=Absence", false), ("year=9", true), ("year=7", false),
            ("review=NotPlanned", true), ("review=Late", false), ("support=PackageMissing", true), ("support=Some", false), ("owner=nobody", true), ("rating=nonsense&page=x", true),
        })
        {
            Assert.Equal(isThere, (await lead.GetPageAsync($"/register?{query}")).HasLink("Rowan O'Neill"));
        }
    }

    [Theory, BothDatabases]
    public async Task Get_NobodyOnIt_SaysWhatWillAppear(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithEmptyRegisterAsync();

        var page = await (await host.LeadAsync()).GetPageAsync("/register");

        Assert.Contains("Nobody is on the register", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Get_SecondPage_ShowsTheRest(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        for (var number = 20; number < 20 + RegisterModel.PageSize; number++)
        {
            await host.AddAmberAsync(number, "Ana", $"Nguyễn {(char)('A' + number - 20)}");
        }

        var page = await (await host.LeadAsync()).GetPageAsync("/register?sort=-rating&page=2");

        Assert.Contains("26 to 26 of 26", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Get_OtherRoles_SeeOnlyWhatIsTheirs(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var entry = await host.EntryOfAsync(host.World.Own);

        var governor = await (await host.ClientAs(Role.Governor)).GetAsync("/register");
        var otherLead = await (await host.ClientAs(TestPeople.OtherLead)).GetPageAsync("/register");
        var otherEntry = await (await host.ClientAs(TestPeople.OtherLead)).GetAsync($"/register/{entry.RegisterEntryId}");
        var officer = await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/register");

        Assert.Equal(HttpStatusCode.Forbidden, governor.StatusCode);
        Assert.DoesNotContain("Rowan", otherLead.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, otherEntry.StatusCode);
        Assert.DoesNotContain("Rowan", officer.Text, StringComparison.Ordinal);   // a duty opens suspensions, not the register
    }

    [Theory, BothDatabases]
    public async Task Download_IsSafeInASpreadsheetAndAudited(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        await host.AddAmberAsync(20, "=cmd()", "Nguyễn");

        var answer = await (await host.LeadAsync()).GetAsync("/register/download?rating=amber");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("'=cmd(),Nguyễn,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan", text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Contains("\"pupils\":1", (await db.AuditEntries.SingleAsync(a => a.Subject == "register-download")).After, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Get_RulesYearGroupsAndProfiles_AreThere(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var lead = await host.LeadAsync();
        var entry = await host.EntryOfAsync(host.World.Own);

        var rules = await lead.GetPageAsync("/register/rules");
        var years = await lead.GetPageAsync("/register/year-groups");
        var profiles = await lead.GetPageAsync($"/register/profiles?entry={entry.RegisterEntryId}");

        Assert.Contains("Rule 4: two or more suspensions in a term is Amber; three or more is Red", rules.Text, StringComparison.Ordinal);
        Assert.Contains("Repeat suspensions is the most frequent reason: 1 pupil, 1 of them in Year 9.", years.Text, StringComparison.Ordinal);
        Assert.Contains("Suspended 3 times since", profiles.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-2", "'-2")]
    [InlineData("@here", "'@here")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [InlineData("O'Neill", "O'Neill")]
    public void Cell_AnyText_CannotRun(string text, string expected) => Assert.Equal(expected + "\r\n", Line(text));

    private static string Line(string text) => System.Text.Encoding.UTF8.GetString(CsvText.Write(["H"], [[text]]))["\uFEFFH\r\n".Length..];
}
