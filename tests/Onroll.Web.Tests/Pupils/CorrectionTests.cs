using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Pupils;

/// <summary>Edits are corrections with reasons, and two people lose nothing.</summary>
public sealed class CorrectionTests
{
    [Theory, BothDatabases]
    public async Task Correct_NewSurname_IsSavedWithItsReasonAndTheOldNameStillFinds(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var old = host.World.Own.Surname;

        var facts = await lead.PostAndFollowAsync(Address(host, "correct"), Details(host, ("Form.Surname", "Quillfeather"), ("Form.Reason", "Adoption order seen")));

        Assert.Equal("Corrected", facts.Notice);
        Assert.Contains(old, facts.SummaryRow("Used to be"), StringComparison.Ordinal);
        Assert.True((await lead.GetPageAsync($"/search?q={old}")).HasLink($"{host.World.Own.Forename} Quillfeather"));
        Assert.Contains("Adoption order seen", (await lead.GetPageAsync(Address(host, "history"))).Text, StringComparison.Ordinal);
        Assert.Contains("Corrected: Surname", (await lead.GetPageAsync(Address(host, "timeline?kind=corrections"))).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Correct_WithoutReason_KeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        var answer = await lead.PostFormAsync(Address(host, "correct"), Details(host, ("Form.Surname", "Quillfeather")));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["Enter why"], page.Errors);
        Assert.Equal("Quillfeather", page.Value("Form.Surname"));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Correct_SomebodyElseSavedFirst_ShowsBothAndLosesNothing(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (lead, head) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.Head));
        await head.PostAndFollowAsync(Address(host, "correct"), Details(host, ("Form.Postcode", "ZZ1 1AA"), ("Form.Reason", "Moved house")));

        var answer = await lead.PostFormAsync(Address(host, "correct"), Details(host, ("Form.Postcode", "ZZ9 9ZZ"), ("Form.Reason", "Told by mother")));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Helen Marsh changed this on", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Postcode", "ZZ1 1AA", "ZZ9 9ZZ"], page.TableRow("Postcode"));
        Assert.Equal("ZZ9 9ZZ", page.Value("Form.Postcode"));
        await using var db = host.Open();
        Assert.Equal("ZZ1 1AA", await db.Pupils.Where(p => p.PupilId == host.World.Own.PupilId).Select(p => p.Postcode).SingleAsync());
    }

    [Theory, BothDatabases]
    public async Task CorrectFact_NewValue_EndsTheOldOneAndKeepsIt(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        var address = Address(host, "facts/senprovision");
        await lead.PostAndFollowAsync(address, Fact("", "K", 1));
        await using var db = host.Open();
        var first = await db.PupilFacts.AsNoTracking().SingleAsync(f => f.PupilId == host.World.Own.PupilId && f.Kind == PupilFactKind.SenProvision);

        var page = await lead.PostAndFollowAsync(address, Fact($"{first.PupilFactId}/{first.Version}", "E", 10));

        Assert.StartsWith("Education health and care plan", page.TableRow("Special needs")[1], StringComparison.Ordinal);
        Assert.Contains("correction by Ruth Adeyemi", page.TableRow("Special needs")[2], StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 9), await db.PupilFacts.Where(f => f.PupilFactId == first.PupilFactId).Select(f => f.ValidTo).SingleAsync());
    }

    [Theory, BothDatabases]
    public async Task CorrectFact_SocialCareWithoutTheGrant_IsRefused(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        var answer = await lead.GetAsync(Address(host, "facts/lookedafter"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Contact_AddedAndCorrected_StandsOnTheFamilyPage(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        var page = await lead.PostAndFollowAsync(
            Address(host, "contacts/new"), ("Form.Name", "Dana Pell"), ("Form.Relationship", "Mother"), ("Form.Language", "Polish"), ("Form.NeedsInterpreter", "true"), ("Form.Reason", "Told by the family"));

        Assert.Equal("Polish, needs an interpreter", page.SummaryRow("Language"));
        Assert.Contains("Each needs their own letter", page.Text, StringComparison.Ordinal);
    }

    private static string Address(WebHost host, string part) => $"/pupils/{host.World.Own.PupilId}/{part}";

    private static (string, string)[] Fact(string seen, string code, int day) =>
        [("Seen", seen), ("Code", code), ("From.Day", $"{day}"), ("From.Month", "11"), ("From.Year", "2026"), ("Reason", "Review held")];

    // The form as it stands for the pupil, with some fields typed over.
    private static (string, string)[] Details(WebHost host, params (string Name, string Value)[] typed)
    {
        var pupil = host.World.Own;
        Dictionary<string, string> fields = new()
        {
            ["Form.Version"] = "1",
            ["Form.Forename"] = pupil.Forename,
            ["Form.Surname"] = pupil.Surname,
            ["Form.DateOfBirth.Day"] = $"{pupil.DateOfBirth.Day}",
            ["Form.DateOfBirth.Month"] = $"{pupil.DateOfBirth.Month}",
            ["Form.DateOfBirth.Year"] = $"{pupil.DateOfBirth.Year}",
            ["Form.Sex"] = pupil.Sex!,
            ["Form.Upn"] = pupil.Upn!.Value,
        };
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return [.. fields.Select(f => (f.Key, f.Value))];
    }
}
