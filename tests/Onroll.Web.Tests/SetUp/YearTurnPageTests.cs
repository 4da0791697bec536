using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SetUp;

public sealed class YearTurnPageTests   // issue section 5: one guided step that can be rehearsed
{
    private static readonly DateOnly LastDay = new(2027, 7, 21);

    [Theory, BothDatabases]
    public async Task Choose_Suggested_LeadsToARehearsalThatChangesNothing(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await FillAsync(host);
        await host.AddYearAsync(host.World.Alderway.OrganisationId);
        var client = await host.ClientAs(Role.DataManager);

        var form = await client.GetPageAsync((await client.GetPageAsync("/set-up")).Link("Turn of the year"));
        var page = await client.PostAndFollowAsync("/set-up/year-turn", Choices());
        var again = await client.PostAndFollowAsync("/set-up/year-turn", Choices());

        Assert.Equal(("21", "7", "2027"), (form.Value("Form.LeavingDate.Day"), form.Value("Form.LeavingDate.Month"), form.Value("Form.LeavingDate.Year")));   // the last day of the summer term
        Assert.Equal(["1", "1", "1", "1"], new[] { "Leave", "Go up", "Stay as they are", "Join" }.Select(page.SummaryRow));
        Assert.Equal(["Mia Stone", "Year 11, 11R", "Leaves", ""], page.TableRow("Mia Stone"));
        Assert.Contains("It can be done from 22 July 2027", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Turn the year to 2027 to 2028"));
        Assert.Equal(page.SummaryRow("Leave"), again.SummaryRow("Leave"));
        await using var db = host.Open();
        Assert.False(await db.Enrolments.AnyAsync(e => e.LeavingDate != null));
        Assert.False(await db.AuditEntries.AnyAsync(e => e.Subject == "year-turn"));
    }

    [Theory, BothDatabases]
    public async Task Do_Rehearsed_MovesEverybodySaysSoAndCannotBeDoneTwice(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await FillAsync(host);
        host.Clock.SetDay(new DateOnly(2027, 8, 20));
        var client = await host.ClientAs(Role.Head);
        var rehearsal = await client.PostAndFollowAsync("/set-up/year-turn", Choices());
        var address = rehearsal.FormOf("Turn the year to");

        var done = await client.PostAndFollowAsync(address, ("Fingerprint", rehearsal.Value("Fingerprint")));
        var twice = await client.PostFormAsync(address, ("Fingerprint", rehearsal.Value("Fingerprint")));

        Assert.Equal("Alderway Academy is in 2027 to 2028", done.Heading);
        Assert.Equal("1", done.TableRow("Went up a year")[1]);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains("It is done already", (await twice.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        await using var db = host.Open();
        var spells = await db.Enrolments.Where(e => e.OrganisationId == host.World.Alderway.OrganisationId).OrderBy(e => e.EntryDate).ThenBy(e => e.NcYear).ToListAsync();
        Assert.Equal(["10 10R", "11 11R", "X ", "7 "], spells.Select(e => $"{e.NcYear} {e.FormGroup}"));
        Assert.Equal(LastDay, spells[1].LeavingDate);
        var note = await db.AuditEntries.SingleAsync(e => e.Subject == "year-turn");
        Assert.Equal(("Helen Marsh", "Turned the year to 2027 to 2028"), (note.ActorName, note.Reason));
    }

    [Theory, BothDatabases]
    public async Task Do_RecordChangedAfterTheRehearsal_DoesNothingAndShowsTheNewOne(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await FillAsync(host);
        host.Clock.SetDay(new DateOnly(2027, 8, 20));
        var client = await host.ClientAs(Role.Head);
        var rehearsal = await client.PostAndFollowAsync("/set-up/year-turn", Choices());

        await EnrolAsync(host, 15, "Noor", "Late", "8", new DateOnly(2024, 9, 3));
        var answer = await client.PostFormAsync(rehearsal.FormOf("Turn the year to"), ("Fingerprint", rehearsal.Value("Fingerprint")));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("nothing was done", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("2", page.SummaryRow("Go up"));
        Assert.NotEqual(rehearsal.Value("Fingerprint"), page.Value("Fingerprint"));
        await using var db = host.Open();
        Assert.False(await db.Enrolments.AnyAsync(e => e.LeavingDate != null));
    }

    [Theory, BothDatabases]
    public async Task Rehearsal_PupilTickedToStay_IsRehearsedAsStaying(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var leaver = await FillAsync(host);
        var client = await host.ClientAs(Role.DataManager);
        var rehearsal = (await client.PostFormAsync("/set-up/year-turn", Choices())).Headers.Location!;   // a form that is right leads on

        var page = await client.GetPageAsync($"{rehearsal}&show=staying&stay={leaver}");

        Assert.Equal(("0", "2"), (page.SummaryRow("Leave"), page.SummaryRow("Stay as they are")));
        Assert.Equal("Stays", page.TableRow("Mia Stone")[2]);
    }

    [Theory, BothDatabases]
    public async Task Choose_DayOfAnotherYear_IsRefusedAndKept(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.DataManager);

        var answer = await client.PostFormAsync("/set-up/year-turn",
            [("Form.Year", "2027"), .. SetUpHost.Date("Form.LeavingDate", 20, 7, 2026), ("Form.LastNcYear", "11")]);
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The last day on roll must be in the year that ends: 1 September 2026 to 31 August 2027", page.ErrorFor("Form.LeavingDate.Day"));
        Assert.Contains("Choose what becomes of the register", page.Errors);
        Assert.Equal("2026", page.Value("Form.LeavingDate.Year"));
    }

    [Theory, BothDatabases]
    public async Task Rehearsal_AnotherSchools_IsNotFoundAndSaysNoName(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.DataManager);
        var birchfield = host.World.Birchfield.OrganisationId;

        var rehearsal = await client.GetAsync($"/set-up/year-turn/rehearsal?school={birchfield}&year=2027&leaving=2027-07-20&last=11&register=Carry");
        var result = await client.GetAsync($"/set-up/year-turn/{birchfield}/202728");
        var coordinator = await (await host.ClientAs(Role.Coordinator)).GetAsync("/set-up/year-turn");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (rehearsal.StatusCode, result.StatusCode, coordinator.StatusCode));
    }

    private static (string, string)[] Choices() =>
        [("Form.Year", "2027"), .. SetUpHost.Date("Form.LeavingDate", 21, 7, 2027), ("Form.LastNcYear", "11"), ("Form.Register", nameof(RegisterAtTurn.Carry))];

    // The world has one pupil of Alderway, in Year 9; these are one who leaves, one on no scale and one who joins.
    private static async Task<PupilId> FillAsync(WebHost host)
    {
        var leaver = await EnrolAsync(host, 11, "Mia", "Stone", "11", new DateOnly(2024, 9, 3), "11R");
        await EnrolAsync(host, 12, "Ed", "Cole", "X", new DateOnly(2024, 9, 3));
        await EnrolAsync(host, 13, "Una", "Fry", "7", new DateOnly(2027, 9, 1));
        return leaver;
    }

    private static async Task<PupilId> EnrolAsync(WebHost host, int number, string forename, string surname, string ncYear, DateOnly from, string? form = null)
    {
        var pupil = PupilExample.Pupil(host.World.AreaId, number, forename, surname);
        var spell = PupilExample.Enrolment(pupil, host.World.Alderway.OrganisationId, from);
        (spell.NcYear, spell.FormGroup) = (ncYear, form);
        await host.AddAsync(pupil, spell);
        return pupil.PupilId;
    }
}
