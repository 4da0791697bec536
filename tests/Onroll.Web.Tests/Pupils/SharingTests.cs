using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Pupils;

public sealed class SharingTests
{
    [Theory, BothDatabases]
    public async Task Share_ThenEnd_OpensTheRecordAndClosesItAtOnce(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (lead, worker) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.AgencyWorker));
        var address = $"/pupils/{host.World.Own.PupilId}";
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.GetAsync(address)).StatusCode);

        var page = await lead.PostAndFollowAsync(address + "/share", Form(host, endsOn: 18));
        Assert.Equal("The record is shared with Aldermere Young Minds", page.Notice);
        Assert.Equal(HttpStatusCode.OK, (await worker.GetAsync(address)).StatusCode);

        await using var db = host.Open();
        var share = await db.Shares.AsNoTracking().SingleAsync(s => s.PupilId == host.World.Own.PupilId && s.EndedAtUtc == null && s.OrganisationId == host.World.Agency.OrganisationId);
        await lead.PostAndFollowAsync($"{address}/shares/{share.ShareId}/end", ("Reason", "The plan has ended"));

        Assert.Equal(HttpStatusCode.Forbidden, (await worker.GetAsync(address)).StatusCode);
        Assert.Equal("The plan has ended", await db.Shares.Where(s => s.ShareId == share.ShareId).Select(s => s.EndedReason).SingleAsync());
        Assert.Contains("Stopped sharing with Aldermere Young Minds", (await lead.GetPageAsync(address + "/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Share_WithoutAnEnd_IsRefusedInWords(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        var answer = await lead.PostFormAsync($"/pupils/{host.World.Own.PupilId}/share", Form(host, endsOn: null));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["Enter the last day. Only a placement may be without one"], (await answer.ReadHtmlAsync()).Errors);
    }

    [Theory, BothDatabases]
    public async Task WhoCanSee_TellsTheSchoolWhoLooked(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (lead, head) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.Head));
        await head.GetPageAsync($"/pupils/{host.World.Own.PupilId}");

        var page = await lead.GetPageAsync($"/pupils/{host.World.Own.PupilId}/who-can-see");

        Assert.Equal("1", page.TableRow("Helen Marsh")[2]);
        Assert.Equal("While on roll", page.TableRow("Alderway Academy")[3]);
    }

    private static (string, string)[] Form(WebHost host, int? endsOn) =>
    [
        ("Form.With", host.World.Agency.OrganisationId.ToString()),
        ("Form.Purpose", "FamilyPlan"),
        ("Form.LawfulBasis", "PublicTask"),
        ("Form.Sections", "Attendance"),
        ("Form.Sections", "Voice"),
        ("Form.StartsOn.Day", "20"), ("Form.StartsOn.Month", "11"), ("Form.StartsOn.Year", "2026"),
        ("Form.EndsOn.Day", endsOn is null ? "" : $"{endsOn}"), ("Form.EndsOn.Month", endsOn is null ? "" : "12"), ("Form.EndsOn.Year", endsOn is null ? "" : "2026"),
        ("Form.Reason", "So that the family plan fits what school sees"),
    ];
}
