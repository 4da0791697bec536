using System.Net;
using Onroll.Core.Access;
using Onroll.Core.Calendar;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Today;

/// <summary>Today for every role, from what is recorded and nothing else.</summary>
public sealed class TodayTests
{
    [Theory, BothDatabases]
    public async Task Today_EveryRole_HasItsOwnPage(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await (await host.ClientAs(role)).GetPageAsync("/today");

            Assert.Equal("Today", page.Heading);
            Assert.Contains("Friday 20 November 2026", page.Text, StringComparison.Ordinal);
        }
    }

    // R-SUS-12: from Thursday 12 November the sixth school day is Thursday 19; R-REI-01: back on Friday 27 November.
    [Theory, BothDatabases]
    public async Task Today_LongSuspension_IsOutAndOwedEducation(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await AddAsync(host, Term(host), Suspension(host, ExclusionCategory.Suspension, new(2026, 11, 12), 22));

        var page = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/today");

        Assert.Contains("School week 12.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Full-time education starts: none is recorded yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 school day late", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hold the reintegration meeting", page.Text, StringComparison.Ordinal);
        Assert.Equal("None recorded", page.TableRow(host.World.Own.DisplayName)[3]);
        Assert.Equal("Fri 27 Nov", page.TableRow(host.World.Own.DisplayName)[4]);
    }

    [Theory, BothDatabases]
    public async Task Today_PermanentExclusion_IsTheCouncilsToProvideFor(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await AddAsync(host, Term(host), Suspension(host, ExclusionCategory.PermanentExclusion, new(2026, 11, 16), null));

        var officer = await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/today");
        var lead = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/today");

        Assert.Equal("The council", officer.TableRow(host.World.Own.DisplayName)[3]);
        Assert.Contains("Full-time education starts", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Full-time education starts", lead.Text, StringComparison.Ordinal);
        Assert.Equal("Permanently excluded", lead.TableRow(host.World.Own.DisplayName)[1]);
    }

    [Theory, BothDatabases]
    public async Task Reintegration_Recorded_LeavesTheList(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await AddAsync(host, Term(host), Suspension(host, ExclusionCategory.Suspension, new(2026, 11, 17), 4));
        var lead = await host.ClientAs(Role.SchoolLead);
        Assert.Contains("Record the reintegration meeting", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);

        var form = (await lead.GetPageAsync("/today")).Link("Record meeting: Record the reintegration meeting");
        var page = await lead.PostAndFollowAsync(
            form, ("WasHeld", "true"), ("HeldOn.Day", "19"), ("HeldOn.Month", "11"), ("HeldOn.Year", "2026"), ("PupilCame", "true"), ("Plan", "Check-in before lessons"), ("Seen", "0"));

        Assert.Equal("The return meeting is recorded", page.Notice);
        Assert.Contains("Check-in before lessons", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Record the reintegration meeting", (await lead.GetPageAsync("/today")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Action_PlannedAndDone_ComesAndGoes(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);
        await lead.PostAndFollowAsync(
            $"/pupils/{host.World.Own.PupilId}/add/action", ("What", "Ring home about Fridays"), ("DueOn.Day", "23"), ("DueOn.Month", "11"), ("DueOn.Year", "2026"));

        var today = await lead.GetPageAsync("/today");
        var done = await lead.PostAndFollowAsync(today.Link("Mark as done: Ring home about Fridays"));

        Assert.Equal("Done: Ring home about Fridays", done.Notice);
        Assert.Contains("Nothing is due", done.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Action_OfAnybodyHere_IsShownOnlyToThoseWhoMayFinishIt(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await (await host.ClientAs(Role.SchoolLead)).PostAndFollowAsync($"/pupils/{host.World.Own.PupilId}/add/action", ("What", "Ring home"), ("DueOn.Day", "24"), ("DueOn.Month", "11"), ("DueOn.Year", "2026"));

        var head = await (await host.ClientAs(Role.Head)).GetPageAsync("/today");
        var manager = await (await host.ClientAs(Role.DataManager)).GetPageAsync("/today");

        Assert.Contains("Ring home", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring home", manager.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task CalendarFeed_NamesNobodyAndStopsWhenRevoked(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await AddAsync(host, Term(host), Suspension(host, ExclusionCategory.Suspension, new(2026, 11, 17), 10));
        var lead = await host.ClientAs(Role.SchoolLead);
        var made = await (await lead.PostFormAsync("/calendar-feed")).ReadHtmlAsync();
        var address = new Uri(made.ValueOf("address")).PathAndQuery;

        var feed = await (await host.Client().GetAsync(address)).Content.ReadAsStringAsync();
        await lead.PostAndFollowAsync("/calendar-feed?handler=Revoke");

        Assert.Contains("SUMMARY:Reintegration: 1 pupil\\, Alderway Academy\r\n", feed, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261124\r\n", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(host.World.Own.Surname, feed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client().GetAsync(address)).StatusCode);
    }

    private static CalendarPeriod Term(WebHost host) => new()
    {
        AreaId = host.World.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = null,
        Kind = CalendarPeriodKind.Term,
        StartsOn = new DateOnly(2026, 9, 3),
        EndsOn = new DateOnly(2026, 12, 18),
        Note = "Autumn",
    };

    private static Exclusion Suspension(WebHost host, ExclusionCategory category, DateOnly startsOn, int? sessions) => new()
    {
        AreaId = host.World.AreaId,
        ExclusionId = ExclusionId.New(),
        PupilId = host.World.Own.PupilId,
        OrganisationId = host.World.Alderway.OrganisationId,
        Category = category,
        StartsOn = startsOn,
        Sessions = sessions,
        Reason1 = "PP",
        PolicySet = "PS-2026",
    };

    private static async Task AddAsync(WebHost host, params object[] rows)
    {
        await using var db = host.Open();
        db.AddRange(rows);
        await db.SaveAsync(TestStore.Tester, default);
    }
}
