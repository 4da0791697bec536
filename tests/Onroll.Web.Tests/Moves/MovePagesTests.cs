using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Rules.Moves;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Moves;

/// <summary>G-230, R-OSD: a move over its pages, by the people of both schools.</summary>
public sealed class MovePagesTests
{
    [Theory, BothDatabases]
    public async Task Direction_FromTheProposalToTheFirstDay_IsLedStepByStep(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        var proposed = await lead.PostAndFollowAsync($"/pupils/{host.World.Own.PupilId}/add/move", Proposal(host, "off-site-direction"));
        var address = await AddressAsync(host);
        var closedToOther = await (await host.ClientAs(TestPeople.OtherLead)).GetAsync(address);
        await lead.PostAndFollowAsync($"{address}/agreements", [("Who", "ReceivingHead"), ("Name", "B. Field"), .. Day("GivenOn", 2026, 11, 20)]);
        var openToOther = await (await host.ClientAs(TestPeople.OtherLead)).GetAsync(address);
        await lead.PostAndFollowAsync($"{address}/passport", [.. InformationPassport.Parts.Select(part => ("Parts", part.ToString()))]);
        await lead.PostAndFollowAsync($"{address}/meeting", [.. Day("HeldOn", 2026, 11, 20), .. Came, ("Notes", "Everybody met")]);
        var letter = await lead.PostAndFollowAsync($"{address}/notice", Notice());
        var begun = await lead.PostAndFollowAsync($"{address}?handler=Start");
        await using var db = host.Open();

        Assert.Contains("Ask those who must agree", proposed.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (closedToOther.StatusCode, openToOther.StatusCode));
        Assert.Contains("1 Mill Lane", letter.Text, StringComparison.Ordinal);
        Assert.Contains("The move has begun", begun.Text, StringComparison.Ordinal);
        Assert.Equal(["M", "S"], await db.Enrolments.Where(e => e.PupilId == host.World.Own.PupilId).OrderBy(e => e.EntryDate).Select(e => e.Status).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task Start_TooSoon_SaysEverythingThatStandsInTheWay(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        await lead.PostAndFollowAsync($"/pupils/{host.World.Own.PupilId}/add/move", Proposal(host, "off-site-direction"));

        var answer = await lead.PostFormAsync($"{await AddressAsync(host)}?handler=Start");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(4, (await answer.ReadHtmlAsync()).Errors.Count);
    }

    [Theory, BothDatabases]
    public async Task Propose_WithNothingFilledIn_SaysWhatIsMissing(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);

        var answer = await (await host.ClientAs(Role.SchoolLead)).PostFormAsync($"/pupils/{host.World.Own.PupilId}/add/move", ("Support", "A mentor"));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["Choose what kind of move it is", "Choose where the pupil would go", "Enter the first day", "Enter why, and what it is to achieve"], page.Errors);
        Assert.Equal("A mentor", page.Value("Support").Trim());
    }

    [Theory, BothDatabases]
    public async Task ManagedMove_AskedWithAPermanentLength_ShowsTheAgreementToSign(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        await lead.PostAndFollowAsync($"/pupils/{host.World.Own.PupilId}/add/move", Proposal(host, "managed-move"));
        var address = await AddressAsync(host);

        var letter = await lead.GetPageAsync($"{address}/letter");
        var word = await lead.GetAsync($"{address}/letter?handler=Word");
        var tab = await lead.GetPageAsync($"/pupils/{host.World.Own.PupilId}/moves");

        Assert.Contains("A move like this is voluntary", letter.Text, StringComparison.Ordinal);
        Assert.Contains("wordprocessingml", word.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
        Assert.Contains("Managed move to Birchfield School", tab.Text, StringComparison.Ordinal);
    }

    private static readonly (string, string)[] Came = [("Came", "PupilCame"), ("Came", "FamilyCame"), ("Came", "HomeCame"), ("Came", "HostCame")];

    private static (string, string)[] Proposal(WebHost host, string type) =>
    [
        ("TypeId", type), ("HostId", host.World.Birchfield.OrganisationId.ToString()), ("Length", "4"), ("Purpose", "A fresh start"), .. Day("StartsOn", 2026, 11, 30),
    ];

    private static (string, string)[] Notice() =>
    [
        ("Address", "1 Mill Lane"), ("ReportTo", "Reception"), ("Days", "20"), ("Reasons", "To settle"), ("Objectives", "In lessons all day"), ("SessionTimes", "9am to 3pm"), ("To", "Parent"), .. Day("GivenOn", 2026, 11, 20),
    ];

    private static (string, string)[] Day(string name, int year, int month, int day) => [($"{name}.Day", $"{day}"), ($"{name}.Month", $"{month}"), ($"{name}.Year", $"{year}")];

    private static async Task<string> AddressAsync(WebHost host)
    {
        await using var db = host.Open();
        return $"/moves/{(await db.Moves.SingleAsync()).MoveId}";
    }
}
