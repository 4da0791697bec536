using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Web.Tests.SetUp;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Access;

public sealed class EmergencyPageTests   // R-DPR-03
{
    private const string Why = "Not seen since the morning; her aunt's address is needed";

    [Theory, BothDatabases]
    public async Task Open_KnownPupil_OpensLogsAndTellsHeadAndDataProtectionLead(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var worker = await host.ClientAs(Role.AgencyWorker);
        var own = host.World.Own;
        var before = await worker.GetAsync($"/pupils/{own.PupilId}");

        var record = await worker.PostAndFollowAsync("/emergency-access", Asking());
        var head = await (await host.ClientAs(Role.Head)).GetPageAsync("/today");
        var lead = await (await host.ClientAs(Role.DataProtectionLead)).GetPageAsync("/today");
        var whoCanSee = await (await host.ClientAs(Role.Head)).GetPageAsync($"/pupils/{own.PupilId}/who-can-see");

        Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);
        Assert.Equal("Rowan O'Neill", record.Heading);
        Assert.StartsWith("The record is open to you until 4pm", record.Notice, StringComparison.Ordinal);
        Assert.True(head.HasLink("Review: Review a record opened in an emergency"));
        Assert.Contains("Rowan O'Neill 9R · By Amina Said, Aldermere Young Minds", head.Text, StringComparison.Ordinal);
        Assert.Contains("By Amina Said, Aldermere Young Minds", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("O'Neill", lead.Text, StringComparison.Ordinal);
        Assert.Contains(Why, string.Join(' ', whoCanSee.TableRow("Amina Said")), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Open_AfterFourHours_IsClosedAgain(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var worker = await host.ClientAs(Role.AgencyWorker);
        await worker.PostAndFollowAsync("/emergency-access", Asking());

        host.Clock.Advance(EmergencyAccess.Lasts);
        var again = await host.ClientAs(Role.AgencyWorker);   // the session has run out as well

        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync($"/pupils/{host.World.Own.PupilId}")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Open_WithoutAReasonOrWithSomebodyUnknown_IsRefusedAndKept(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var worker = await host.ClientAs(Role.AgencyWorker);

        var silent = await worker.PostFormAsync("/emergency-access", ("Form.Surname", "O'Neill"));
        var unknown = await worker.PostFormAsync("/emergency-access", Asking(surname: "Nobody"));
        var page = await unknown.ReadHtmlAsync();

        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Equal(
            ["Choose what the emergency is", "Enter why you need the record now, in a sentence", "Enter the date of birth"], (await silent.ReadHtmlAsync()).Errors);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Equal(("No pupil here is exactly that. Check it, or ring the school", Why), (page.ErrorFor("Form.Surname"), page.Value("Form.Reason").Trim()));
    }

    [Theory, BothDatabases]
    public async Task Review_ByTheHead_SaysWhatWasLookedAtAndIsKept(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var worker = await host.ClientAs(Role.AgencyWorker);
        await worker.PostAndFollowAsync("/emergency-access", Asking());
        await worker.GetPageAsync($"/pupils/{host.World.Own.PupilId}/family");
        var head = await host.ClientAs(Role.Head);
        var address = (await head.GetPageAsync("/today")).Link("Review: Review a record opened in an emergency");

        var page = await head.GetPageAsync(address);
        var empty = await head.PostFormAsync(address, ("WasRight", "true"));
        await head.PostAndFollowAsync(address, ("WasRight", "true"), ("Note", "She was found at her aunt's"));
        var twice = await head.PostFormAsync(address, ("WasRight", "false"), ("Note", "No"));

        Assert.Contains("Family", page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Conflict), (empty.StatusCode, twice.StatusCode));
        Assert.DoesNotContain("opened in an emergency", (await head.GetPageAsync("/today")).Text, StringComparison.Ordinal);
        await using var db = host.Open();
        var kept = await db.EmergencyAccesses.SingleAsync(a => a.PupilId == host.World.Own.PupilId);
        Assert.Equal((true, "Helen Marsh", "She was found at her aunt's"), (kept.WasRight!.Value, kept.ReviewerName, kept.ReviewNote));
    }

    [Theory, BothDatabases]
    public async Task Review_OfAnotherSchoolsPupil_IsNotFoundForTheHead(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await using var db = host.Open();
        var ofBirchfield = await db.EmergencyAccesses.SingleAsync(a => a.PupilId == host.World.Other.PupilId);

        var head = await (await host.ClientAs(Role.Head)).GetAsync($"/emergency-access/{ofBirchfield.EmergencyAccessId}");
        var lead = await (await host.ClientAs(Role.DataProtectionLead)).GetPageAsync($"/emergency-access/{ofBirchfield.EmergencyAccessId}");

        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Equal("A pupil of Birchfield School, whose record you do not see", lead.SummaryRow("Pupil"));
    }

    private static (string, string)[] Asking(string surname = "o'neill") =>
        [("Form.Kind", nameof(EmergencyKind.Missing)), ("Form.Reason", Why), ("Form.Surname", surname), .. SetUpHost.Date("Form.DateOfBirth", 4, 3, 2013), ("Form.Forename", "Rowan")];
}
