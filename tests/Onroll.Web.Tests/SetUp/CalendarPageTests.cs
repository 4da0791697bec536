using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SetUp;

public sealed class CalendarPageTests
{
    [Theory, BothDatabases]
    public async Task Calendar_WithoutOwnTerms_ShowsTheAuthoritysAsProvisional(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await host.AddYearAsync(null);
        var client = await host.ClientAs(Role.SchoolLead);

        var page = await client.GetPageAsync($"/set-up/calendars/{host.World.Alderway.OrganisationId}");

        Assert.Contains("has no calendar of its own", page.Text, StringComparison.Ordinal);   // R-CAL-03
        Assert.Contains("September 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("August 2027 no school days", page.Text, StringComparison.Ordinal);
        Assert.Contains("bank holiday", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Days_TrainingDayAdded_TakesItOutOfTheSchoolDays(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var school = host.World.Alderway.OrganisationId;
        await host.AddYearAsync(school);
        var client = await host.ClientAs(Role.SchoolLead);

        var page = await client.PostAndFollowAsync($"/set-up/calendars/{school}/days",
            [("Input.Kind", "Inset"), .. SetUpHost.Date("Input.StartsOn", 2, 11, 2026), ("Input.Note", "Safeguarding"), ("Input.Version", "0")]);

        Assert.Contains("1 of 5 staff training days", page.Text, StringComparison.Ordinal);   // R-CAL-06
        Assert.Contains("of at least 380 sessions", page.Text, StringComparison.Ordinal);   // R-CAL-05
        await using var db = host.Open();
        var calendar = await db.CalendarOfAsync(school, default);
        Assert.False(calendar.IsProvisional);
        Assert.False(calendar.Calendar.IsSchoolDay(new DateOnly(2026, 11, 2)));
        var entry = await db.AuditEntries.OrderByDescending(a => a.Sequence).FirstAsync();
        Assert.Equal(("calendar_periods", "Ruth Adeyemi"), (entry.Subject, entry.ActorName));
    }

    [Theory, BothDatabases]
    public async Task Days_OverlappingTerm_IsRefusedAndWhatWasTypedIsKept(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var school = host.World.Alderway.OrganisationId;
        await host.AddYearAsync(school);
        var client = await host.ClientAs(Role.SchoolLead);

        var answer = await client.PostFormAsync($"/set-up/calendars/{school}/days",
            [("Input.Kind", "Term"), .. SetUpHost.Date("Input.StartsOn", 20, 10, 2026), .. SetUpHost.Date("Input.EndsOn", 30, 10, 2026), ("Input.Note", "Extra")]);
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("These days overlap “Term”, 1 September 2026 to 23 October 2026", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("20", page.Value("Input.StartsOn.Day"));
        Assert.Equal("Extra", page.Value("Input.Note"));
    }

    [Theory, BothDatabases]
    public async Task Days_ChangedBySomebodyElse_ShowsBothAndLosesNothing(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var school = host.World.Alderway.OrganisationId;
        await host.AddYearAsync(school);
        var inset = host.Days(school, CalendarPeriodKind.Inset, new DateOnly(2026, 11, 2));
        await host.AddAsync(inset);
        var (ruth, helen) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.Head));
        var address = $"/set-up/calendars/{school}/days/{inset.CalendarPeriodId}";
        (string, string)[] Form(string note, int version) => [("Input.Kind", "Inset"), .. SetUpHost.Date("Input.StartsOn", 2, 11, 2026), ("Input.Note", note), ("Input.Version", $"{version}")];

        await helen.PostAndFollowAsync(address, Form("By Helen", 1));
        var answer = await ruth.PostFormAsync(address, Form("By Ruth", 1));
        var page = await answer.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Helen Marsh changed this at 12pm", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Name", "By Helen", "By Ruth"], page.TableRow("Name"));
        await ruth.PostAndFollowAsync(address, Form("By Ruth", int.Parse(page.Value("Input.Version"), null)));
        await using var db = host.Open();
        Assert.Equal("By Ruth", (await db.CalendarPeriods.SingleAsync(p => p.CalendarPeriodId == inset.CalendarPeriodId)).Note);
    }

    [Theory, BothDatabases]
    public async Task Days_TakenOut_AreGoneAndTheLogSaysSo(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var school = host.World.Alderway.OrganisationId;
        var inset = host.Days(school, CalendarPeriodKind.Inset, new DateOnly(2026, 11, 2));
        await host.AddAsync(inset);
        var client = await host.ClientAs(Role.SchoolLead);

        await client.PostAndFollowAsync($"/set-up/calendars/{school}/days/{inset.CalendarPeriodId}?handler=Remove", ("Input.Version", "1"));

        await using var db = host.Open();
        Assert.False(await db.CalendarPeriods.AnyAsync());
        Assert.Equal("Took days out of a calendar", (await db.AuditEntries.OrderByDescending(a => a.Sequence).FirstAsync()).Reason);
    }

    [Theory, BothDatabases]
    public async Task Copy_FromTheAuthority_GivesTheSchoolItsOwnYearWithoutClosures(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var school = host.World.Alderway.OrganisationId;
        await host.AddYearAsync(null);
        await host.AddAsync(host.Days(null, CalendarPeriodKind.Closure, new DateOnly(2026, 11, 9)));
        var client = await host.ClientAs(Role.SchoolLead);

        var page = await client.PostAndFollowAsync($"/set-up/calendars/{school}?handler=Copy&year=2026", ("CopyFrom", "area"));

        Assert.DoesNotContain("no calendar of its own", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal(6, await db.CalendarPeriods.CountAsync(p => p.OrganisationId == school));
    }

    [Theory, BothDatabases]
    public async Task Days_AnotherSchools_IsForbidden(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await host.AddYearAsync(host.World.Birchfield.OrganisationId);
        (string, string)[] form = [("Input.Kind", "Inset"), .. SetUpHost.Date("Input.StartsOn", 2, 11, 2026)];

        foreach (var role in new[] { Role.SchoolLead, Role.Head, Role.DataManager })
        {
            var client = await host.ClientAs(role);
            foreach (var owner in new[] { $"{host.World.Birchfield.OrganisationId}", "area", $"{host.World.AwaySchool.OrganisationId}" })
            {
                var answer = await client.PostFormAsync($"/set-up/calendars/{owner}/days", form);
                var copy = await client.PostFormAsync($"/set-up/calendars/{owner}?handler=Copy", ("CopyFrom", "area"));

                var expected = owner == $"{host.World.AwaySchool.OrganisationId}" ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
                Assert.Equal((expected, expected), (answer.StatusCode, copy.StatusCode));
            }
        }

        // Looking is open to them: one school's year is another's start.
        var page = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync($"/set-up/calendars/{host.World.Birchfield.OrganisationId}");
        Assert.False(page.HasLink("Add days"));
    }

    [Theory, BothDatabases]
    public async Task Rights_OfTheOffice_AreItsMembersAndTheAuthoritysItsSchools(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        async Task<HttpStatusCode> Open(Role role, string owner) => (await (await host.ClientAs(role)).GetAsync($"/set-up/calendars/{owner}/days")).StatusCode;
        var (member, other) = ($"{host.World.Birchfield.OrganisationId}", $"{host.World.Cove.OrganisationId}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (await Open(Role.Coordinator, member), await Open(Role.Coordinator, other), await Open(Role.Coordinator, "area")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (await Open(Role.LaOfficer, member), await Open(Role.LaOfficer, other), await Open(Role.LaOfficer, "area")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Open(Role.Administrator, other), await Open(Role.Administrator, "area")));
        Assert.Equal(HttpStatusCode.Forbidden, await Open(Role.Governor, member));
    }
}
