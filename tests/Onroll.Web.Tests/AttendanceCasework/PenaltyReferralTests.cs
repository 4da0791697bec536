using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.AttendanceCasework;
using Onroll.Rules.Attendance;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;
using static Onroll.Web.Tests.AttendanceCasework.AttendanceHost;

namespace Onroll.Web.Tests.AttendanceCasework;

/// <summary>R-PNF-01 and R-PNF-02: what a referral needs, whom it opens the record to, and how notices count.</summary>
public sealed class PenaltyReferralTests
{
    private const string WithoutSupport = "The family was on holiday twice and has been told.";

    [Theory, BothDatabases]
    public async Task Referral_WithoutTheExpectedSteps_ShowsWhatIsMissingAndNeedsAReason(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);

        var page = await client.GetPageAsync($"{address}/refer");
        Assert.Contains("No meeting with the family, plan or contract is recorded", page.Text, StringComparison.Ordinal);
        Assert.Contains("This parent has had no notice to improve", page.Text, StringComparison.Ordinal);
        var refused = await client.PostFormAsync($"{address}/refer", ("ParentId", Mother.ToString()), ("Ground", "Threshold"));

        Assert.Equal(["Enter why a penalty notice is right although something is missing"], (await refused.ReadHtmlAsync()).Errors);
        await client.PostAndFollowAsync($"{address}/refer", ("ParentId", Mother.ToString()), ("Ground", "Threshold"), ("Why", WithoutSupport));
        await using var db = host.Open();
        var referral = await db.PenaltyNoticeReferrals.SingleAsync();
        Assert.Equal([PenaltyGap.NoSupportOffered, PenaltyGap.NoNoticeToImprove], ReferredSession.Gaps(referral.Gaps));
        Assert.Equal(10, ReferredSession.Read(referral.Sessions).Count);
        Assert.Equal(new DateOnly(2026, 10, 12), ReferredSession.Read(referral.Sessions)[0].Date);   // before half term
    }

    [Fact]
    public async Task Referral_BelowTheThreshold_IsOnlyAnIndividualCase()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite, new DateOnly(2026, 11, 9));
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);

        var refused = await client.PostFormAsync($"{address}/refer", ("ParentId", Mother.ToString()), ("Ground", "TermTimeHoliday"), ("Why", WithoutSupport));

        Assert.Equal(["Ten unauthorised sessions in ten school weeks have not been reached"], (await refused.ReadHtmlAsync()).Errors);
        await client.PostAndFollowAsync($"{address}/refer", ("ParentId", Mother.ToString()), ("Ground", "IndividualCase"), ("Why", WithoutSupport));
    }

    [Theory, BothDatabases]
    public async Task Council_BeforeAndAfterAReferral_SeesThePupilOnlyWhileItIsTheirs(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var officer = await host.ClientAs(Role.LaOfficer);
        var pupil = $"/pupils/{host.World.Own.PupilId}";
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"{pupil}/attendance")).StatusCode);
        var address = await ReferAsync(host);

        var list = await officer.GetPageAsync("/penalty-referrals");
        Assert.True(list.HasTableRow("Rowan O'Neill"));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"{pupil}/attendance")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"{pupil}/family")).StatusCode);
        Assert.Contains(await officer.GetAsync(address) is { StatusCode: var status } ? status : default, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });   // what a family said stays with the school
        Assert.Contains("Answer a referral for a penalty notice", (await officer.GetPageAsync("/today/due")).Text, StringComparison.Ordinal);
        var referral = list.Link("Rowan O'Neill");
        var silent = await officer.PostFormAsync(referral, ("Seen", "1"), ("Decision", "Returned"));
        Assert.Equal(["Enter why, so that the school knows what to do next"], (await silent.ReadHtmlAsync()).Errors);
        await officer.PostAndFollowAsync(referral, ("Seen", "1"), ("Decision", "Returned"), ("Reason", "Offer support first."));

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"{pupil}/attendance")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(referral)).StatusCode);
        Assert.Contains("Offer support first.", (await (await host.ClientAs(Role.SchoolLead)).GetPageAsync(address)).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Notice_Issued_CountsForThatParentOnly(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var address = await ReferAsync(host);
        var officer = await host.ClientAs(Role.LaOfficer);
        var referral = (await officer.GetPageAsync("/penalty-referrals")).Link("Rowan O'Neill");

        await officer.PostAndFollowAsync(referral, [("Seen", "1"), ("Decision", "Accepted"), .. Day("IssuedOn", new(2026, 11, 20))]);

        var page = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync($"{address}/refer");
        Assert.Contains("Mother. A notice would be the second in three years: £160", page.Text, StringComparison.Ordinal);
        Assert.Contains("Father. A notice would be the first in three years: £80", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Referral_AnsweredByTwoOfficers_TellsTheSecond()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        await ReferAsync(host);
        var officer = await host.ClientAs(Role.LaOfficer);
        var referral = (await officer.GetPageAsync("/penalty-referrals")).Link("Rowan O'Neill");

        await officer.PostAndFollowAsync(referral, ("Seen", "1"), ("Decision", "Accepted"));
        var second = await officer.PostFormAsync(referral, ("Seen", "1"), ("Decision", "Returned"), ("Reason", "No"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Fact]
    public async Task Referral_ByTheSchool_CannotBeAnswered()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        await ReferAsync(host);
        var referral = (await (await host.ClientAs(Role.LaOfficer)).GetPageAsync("/penalty-referrals")).Link("Rowan O'Neill");
        var school = await host.ClientAs(Role.SchoolLead);

        Assert.False((await school.GetPageAsync(referral)).HasButton("Save the answer"));
        Assert.Equal(HttpStatusCode.NotFound, (await school.PostFormAsync(referral, ("Seen", "1"), ("Decision", "Accepted"))).StatusCode);
    }

    private static async Task<string> ReferAsync(WebHost host)
    {
        var client = await host.ClientAs(Role.SchoolLead);
        var address = await OpenCaseAsync(client, host);
        await client.PostAndFollowAsync($"{address}/refer", ("ParentId", Mother.ToString()), ("Ground", "Threshold"), ("Why", WithoutSupport));
        return address;
    }
}
