using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.SetUp;

public sealed class AuditPageTests
{
    [Theory, BothDatabases]
    public async Task Audit_ChangesToPupils_AreNamedWithoutTheirContent(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await using (var db = host.Open())
        {
            var pupil = await db.Pupils.SingleAsync(p => p.PupilId == host.World.Own.PupilId);
            pupil.Forename = "Zebedee";
            await db.SaveAsync(new(TestStore.Tester.UserId, "Tester", "Mother said he is called Zebedee now"), default);
        }

        var client = await host.ClientAs(Role.Administrator);
        var page = await client.GetPageAsync("/set-up/audit?subject=pupils");
        var file = await (await client.GetAsync("/set-up/audit/download")).Content.ReadAsStringAsync();

        Assert.Contains("Forename", page.Text, StringComparison.Ordinal);
        foreach (var text in new[] { page.Text, file })
        {
            Assert.DoesNotContain("Zebedee", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Okafor", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"{host.World.Own.PupilId}", text, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Audit_Filters_NarrowByPersonDayAndSubject(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        host.Clock.SetDay(new DateOnly(2026, 11, 21));
        var lead = await host.ClientAs(Role.SchoolLead);
        await lead.PostAndFollowAsync($"/set-up/calendars/{host.World.Alderway.OrganisationId}/days",
            [("Input.Kind", "Inset"), .. SetUpHost.Date("Input.StartsOn", 2, 11, 2026), ("Input.Note", "Trust day")]);
        var client = await host.ClientAs(Role.Administrator);

        var mine = await client.GetPageAsync("/set-up/audit?person=adeyemi&subject=calendar_periods&from=2026-11-21&to=2026-11-21");
        var before = await client.GetPageAsync("/set-up/audit?subject=calendar_periods&to=2026-11-20");
        var wrong = await client.GetAsync("/set-up/audit?from=2026-11-21&to=2026-11-20");

        Assert.Contains("Calendar added", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Note: Trust day", mine.Text, StringComparison.Ordinal);   // no pupil: the values are shown
        Assert.Contains("No changes", before.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Verify_TamperedEntry_IsNamedAndTheCheckIsRecorded(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Administrator);

        var whole = await (await client.PostFormAsync("/set-up/audit?handler=Verify")).ReadHtmlAsync();
        await using var db = host.Open();
        await db.AuditEntries.Where(a => a.Sequence == 3).ExecuteUpdateAsync(set => set.SetProperty(a => a.Reason, "Nothing to see"));
        var broken = await (await client.PostFormAsync("/set-up/audit?handler=Verify")).ReadHtmlAsync();

        Assert.Contains("The log is whole", whole.Text, StringComparison.Ordinal);
        Assert.Equal(["3", "The entry has been changed or moved."], broken.TableRow("3"));
        Assert.Equal(2, await db.AuditEntries.CountAsync(a => a.Subject == "audit-verified"));
    }

    [Theory, BothDatabases]
    public async Task Download_ReasonThatIsAFormula_IsWrittenAsTextAndTheDownloadIsRecorded(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await using (var db = host.Open())
        {
            db.Add(OrganisationExample.Other(host.World.AreaId, Core.Partnerships.OrganisationKind.Agency, "=HYPERLINK(1)"));
            await db.SaveAsync(new(TestStore.Tester.UserId, "Tester", "=1+1"), default);
        }

        var answer = await (await host.ClientAs(Role.Administrator)).GetAsync("/set-up/audit/download?subject=organisations");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(",=", text, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(1)", text, StringComparison.Ordinal);
        await using var after = host.Open();
        Assert.Equal(1, await after.AuditEntries.CountAsync(a => a.Subject == "audit-download" && a.ActorName == "Ada Min"));
    }

    [Theory, BothDatabases]
    public async Task Audit_OtherRolesAndOtherAreas_SeeNothingOfIt(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.Administrator or Role.DataProtectionLead)))
        {
            var client = await host.ClientAs(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/set-up/audit")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/set-up/audit/download")).StatusCode);
        }

        var page = await (await host.ClientAs(Role.Administrator)).GetPageAsync("/set-up/audit?subject=organisations");
        Assert.DoesNotContain("Dunmere School", page.Text, StringComparison.Ordinal);
    }
}
