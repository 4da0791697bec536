using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;
using static Onroll.Web.Tests.AttendanceCasework.AttendanceHost;

namespace Onroll.Web.Tests.AttendanceCasework;

/// <summary>R-PNF-01 to R-PNF-03, R-SUS-13, G-203 and G-206: an attendance case from the facts that set it off to its end.</summary>
public sealed class AttendanceCaseTests
{
    [Theory, BothDatabases]
    public async Task Case_Opened_KeepsTheFactsAndIsOneForThePupil(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var list = await client.GetPageAsync("/attendance-cases");
        Assert.Equal("10", list.TableRow("Rowan O'Neill")[2]);

        var address = await OpenCaseAsync(client, host);
        var again = await OpenCaseAsync(client, host);

        Assert.Equal(address, again);
        var page = await client.GetPageAsync(address);
        Assert.Contains("10 of 104 sessions of the year had been missed, 10 without permission; 10 of those in the ten school weeks before", page.Text, StringComparison.Ordinal);
        Assert.Contains("Meet the family", page.Text, StringComparison.Ordinal);
        Assert.Contains("A penalty notice must be considered; support comes first", page.Text, StringComparison.Ordinal);
        Assert.Equal("None yetopened 20 November 2026", (await client.GetPageAsync("/attendance-cases")).TableRow("Rowan O'Neill")[1]);
        Assert.Contains("Mondays are hard.", (await client.GetPageAsync($"/pupils/{host.World.Own.PupilId}/attendance")).Text, StringComparison.Ordinal);
        Assert.Contains("Attendance case opened", (await client.GetPageAsync($"/pupils/{host.World.Own.PupilId}/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Meeting_Arranged_IsOnTodayAndInvitesInWords(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);

        await client.PostAndFollowAsync($"{address}/step?kind=Panel", [.. Day("Input.On", new(2026, 11, 24)), ("Input.MeetsAt", "3:30pm"), ("Input.Place", "the library")]);

        Assert.Contains("Meet the family about absence", (await client.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        var letter = await client.GetPageAsync((await client.GetPageAsync(address)).Link("Letter to Dana O'Neill about the absence panel of 24 November 2026"));
        Assert.Contains("The meeting is on **Tuesday 24 November 2026** at **3:30pm**. The place is the library.", letter.Value("Text"), StringComparison.Ordinal);
        Assert.Contains("10 half days of school since Tuesday 1 September 2026, out of 104", letter.Value("Text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_WithoutWhatItsKindAsks_SaysWhatIsMissingAndKeepsTheRest()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);

        var answer = await client.PostFormAsync($"{address}/step?kind=NoticeToImprove", [.. Day("Input.On", new(2026, 11, 20)), ("Input.Support", "A lift on Mondays")]);

        var page = await answer.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["Choose the parent it is with", "Enter the day on which you will look again", "Enter the last day", "Enter what must improve"], page.Errors.Order(StringComparer.Ordinal));
        Assert.Equal("A lift on Mondays", page.Value("Input.Support").Trim());
    }

    [Theory, BothDatabases]
    public async Task Step_ChangedByTwoPeople_TellsTheSecond(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);
        await client.PostAndFollowAsync($"{address}/step?kind=SupportPlan", Plan());
        var step = await StepIdAsync(host);

        var first = await client.PostFormAsync($"{address}/step?kind=SupportPlan&step={step}", [.. Plan("A taxi"), ("Input.Seen", "1")]);
        var second = await client.PostFormAsync($"{address}/step?kind=SupportPlan&step={step}", [.. Plan("A bus pass"), ("Input.Seen", "1")]);

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("A bus pass", (await second.ReadHtmlAsync()).Value("Input.Support").Trim());
        await using var db = host.Open();
        Assert.Equal("A taxi", (await db.AttendanceCaseSteps.SingleAsync()).Support);
    }

    [Theory, BothDatabases]
    public async Task Review_WithoutProgress_OpensTheNextStep(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);
        await client.PostAndFollowAsync($"{address}/step?kind=SupportPlan", Plan());
        var step = await StepIdAsync(host);

        var page = await client.PostAndFollowAsync($"{address}/review?step={step}", [("Seen", "1"), ("Progress", "None"), ("Note", "Four more Mondays missed."), .. Day("On", new(2026, 11, 20))]);

        Assert.Contains("Offer a contract, or give a notice to improve", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("Record a parenting contract"));
    }

    [Theory, BothDatabases]
    public async Task Case_Closed_StaysAndCanBeFollowedByAnother(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);

        var page = await client.PostAndFollowAsync($"{address}/close", ("Seen", "1"), ("Outcome", "Improved"), ("Note", "The taxi did it."));

        Assert.Contains("attendance is good enough", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasLink("Close the case"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{address}/step?kind=Panel")).StatusCode);
        Assert.NotEqual(address, await OpenCaseAsync(client, host));
    }

    [Theory]
    [InlineData(TestPeople.OtherLead)]
    [InlineData(TestPeople.FarLead)]
    [InlineData(TestPeople.AwayLead)]
    public async Task Case_ForAnotherSchool_IsNotThere(string email)
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        var address = await OpenCaseAsync(await host.ClientAs(Role.SchoolLead), host);

        var answer = await (await host.ClientAs(email)).GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Letter_Sent_StaysAsItWent(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);
        await client.PostAndFollowAsync($"{address}/step?kind=NoticeToImprove", [.. Notice(Mother)]);
        var letter = $"{address}/letter?step={await StepIdAsync(host)}&contact={Mother}";

        var written = (await client.GetPageAsync(letter)).Value("Text");
        Assert.Contains("We will look at the register on **Monday 14 December 2026**", written, StringComparison.Ordinal);
        Assert.Contains("It is £80 if you pay within 21 days, and £160 if you pay within 28 days", written, StringComparison.Ordinal);
        var unfilled = await client.PostFormAsync(letter, [("Text", written), ("Delivery", "Hand"), .. Day("SentOn", new(2026, 11, 20))]);
        Assert.Contains("Fill in what is marked", (await unfilled.ReadHtmlAsync()).Errors[0], StringComparison.Ordinal);
        var page = await client.PostAndFollowAsync(letter, [("Text", "# Notice to improve\nDear Dana,\nPlease ring."), ("Delivery", "Hand"), .. Day("SentOn", new(2026, 11, 20))]);

        var sent = page.Link("Notice to improve attendance");
        Assert.Contains("Dear Dana,", (await client.GetPageAsync(sent)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{sent}?handler=Word")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(letter.Replace(Mother.ToString(), Father.ToString(), StringComparison.Ordinal))).StatusCode);   // the notice is one parent's
    }

    internal static (string Name, string Value)[] Plan(string support = "A lift on Mondays") =>
    [
        .. Day("Input.On", new(2026, 11, 20)), ("Input.Barriers", "The bus is full on Mondays"), ("Input.Support", support), ("Input.Agreed", "Rowan tries it for four weeks"),
        ("Input.HasAgreed", "true"), .. Day("Input.ReviewOn", new(2026, 12, 18)),
    ];

    internal static (string Name, string Value)[] Notice(Guid parent) =>
    [
        ("Input.ParentId", parent.ToString()), .. Day("Input.On", new(2026, 11, 20)), ("Input.Support", "A lift on Mondays"), ("Input.Agreed", "No session missed without permission"),
        .. Day("Input.EndsOn", new(2026, 12, 11)), .. Day("Input.ReviewOn", new(2026, 12, 14)),
    ];

    private static async Task<Guid> StepIdAsync(WebHost host)
    {
        await using var db = host.Open();
        return await db.AttendanceCaseSteps.Select(s => s.AttendanceCaseStepId).SingleAsync();
    }
}
