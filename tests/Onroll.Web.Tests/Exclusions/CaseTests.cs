using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Exclusions;

/// <summary>What happens to a suspension or exclusion after it is confirmed.</summary>
public sealed class CaseTests
{
    // R-SUS-06: days served stay in the year's total; the day of return and the reason are kept.
    [Theory, BothDatabases]
    public async Task Cancel_AfterADayServed_RestoresTheTermAndKeepsWhatWasServed(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var given = ExclusionsHost.Suspension(host, new(2026, 11, 19), 10);
        await ExclusionsHost.AddAsync(host, given);
        var head = await host.ClientAs(Role.Head);

        var page = await head.PostAndFollowAsync(
            $"/exclusions/{given.ExclusionId}/cancel", ("Seen", "1"), ("Reason", "It was another pupil."), ("ReturnsOn.Day", "23"), ("ReturnsOn.Month", "11"), ("ReturnsOn.Year", "2026"));

        Assert.Contains("Cancelled on Friday 20 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 days had been served", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tell the parents, the governing board, the council in writing without delay", page.Text, StringComparison.Ordinal);
        var record = await head.GetPageAsync($"/pupils/{host.World.Own.PupilId}/behaviour");
        Assert.Contains("0 days this term, 2 days this school year", record.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Cancel_OnceGovernorsHaveBegun_IsRefused(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var given = ExclusionsHost.Suspension(host, new(2026, 11, 10), null, ExclusionCategory.PermanentExclusion);
        await ExclusionsHost.AddAsync(host, given, new GoverningBoardReview
        {
            AreaId = host.World.AreaId,
            GoverningBoardReviewId = Guid.CreateVersion7(),
            ExclusionId = given.ExclusionId,
            PupilId = given.PupilId,
            OrganisationId = given.OrganisationId,
            StartedAtUtc = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc),
        });
        var head = await host.ClientAs(Role.Head);

        var answer = await head.PostFormAsync(
            $"/exclusions/{given.ExclusionId}/cancel", ("Seen", "1"), ("Reason", "Second thoughts"), ("ReturnsOn.Day", "23"), ("ReturnsOn.Month", "11"), ("ReturnsOn.Year", "2026"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("meeting has begun", (await answer.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.False((await db.Exclusions.SingleAsync()).IsCancelled);
    }

    // R-SUS-05: an error may be put right, never to a longer time out.
    [Theory, BothDatabases]
    public async Task Correct_ToALongerTime_IsRefusedAndToAShorterKeepsTheFirst(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var given = ExclusionsHost.Suspension(host, new(2026, 11, 19), 6);
        await ExclusionsHost.AddAsync(host, given);
        var head = await host.ClientAs(Role.Head);
        var address = $"/exclusions/{given.ExclusionId}/correct";

        var longer = await (await head.PostFormAsync(address, ("Seen", "1"), ("Sessions", "4"), ("Reason1", "PP"), ("Why", "Typing"))).ReadHtmlAsync();
        var page = await head.PostAndFollowAsync(address, ("Seen", "1"), ("Sessions", "2"), ("Reason1", "VP"), ("Why", "Back early: the family and we agreed."));

        Assert.Contains("never lengthened", longer.ErrorFor("Sessions"), StringComparison.Ordinal);
        Assert.Contains("It was 3 days at first", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        var stored = await db.Exclusions.SingleAsync();
        Assert.Equal((4, 6, "VP"), (stored.Sessions!.Value, stored.SessionsFirstGiven!.Value, stored.Reason1));
    }

    // R-SUS-12: for a suspension the school arranges education, for a permanent exclusion the council.
    [Theory, BothDatabases]
    public async Task Education_ArrangedByWhoOwesIt_LeavesTheBoard(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var given = ExclusionsHost.Suspension(host, new(2026, 11, 16), null, ExclusionCategory.PermanentExclusion);
        await ExclusionsHost.AddAsync(host, given);
        var officer = await host.ClientAs(Role.LaOfficer);
        var before = await officer.GetPageAsync("/exclusions/day-six");

        await officer.PostAndFollowAsync(
            $"/exclusions/{given.ExclusionId}/education", ("Seen", "0"), ("ProviderName", "The Kiln"), ("StartsOn.Day", "23"), ("StartsOn.Month", "11"), ("StartsOn.Year", "2026"), ("SessionTimes", "9am to 2:30pm"));
        var after = await officer.GetPageAsync("/exclusions/day-six");
        var school = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/exclusions/day-six");

        Assert.Contains("None arranged", before.TableRow(host.World.Own.DisplayName)[5], StringComparison.Ordinal);
        Assert.Equal("The Kiln", after.TableRow(host.World.Own.DisplayName)[5]);
        Assert.Equal("The council", school.TableRow(host.World.Own.DisplayName)[4]);
        Assert.Contains("Everybody has education arranged", school.Text, StringComparison.Ordinal);
    }

    // R-CAL-02: a date a family was told stays when the calendar changes, and both are shown.
    [Theory, BothDatabases]
    public async Task Case_WhenTheCalendarChanges_KeepsWhatTheFamilyWasTold(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var given = ExclusionsHost.Suspension(host, new(2026, 11, 10), null, ExclusionCategory.PermanentExclusion);
        var notice = Notice(host, given);
        await ExclusionsHost.AddAsync(host, given, notice, Told(notice, given), new NoticeDate
        {
            AreaId = host.World.AreaId, ExclusionNoticeId = notice.ExclusionNoticeId, ExclusionId = given.ExclusionId, Deadline = "governing-board-meeting", On = new(2026, 12, 3),
        });

        var page = await (await host.ClientAs(Role.Head)).GetPageAsync($"/exclusions/{given.ExclusionId}");

        Assert.Contains("The family was told Thursday 3 December 2026. The calendar now gives Tuesday 1 December 2026; the date they were told stays.", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Case_ForThoseWhoKnowThePupilOnlyByAShare_IsNotThere(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var given = ExclusionsHost.Suspension(host, new(2026, 11, 19), 2);
        await ExclusionsHost.AddAsync(host, given);

        var other = await (await host.ClientAs(TestPeople.OtherLead)).GetAsync($"/exclusions/{given.ExclusionId}");
        var provider = await (await host.ClientAs(Role.Provider)).GetAsync($"/exclusions/{given.ExclusionId}");
        var lead = await (await host.ClientAs(Role.SchoolLead)).GetAsync($"/exclusions/{given.ExclusionId}/cancel");

        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, provider.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, lead.StatusCode);
    }

    private static ExclusionNotice Notice(WebHost host, Exclusion given) => new()
    {
        AreaId = host.World.AreaId,
        ExclusionNoticeId = Guid.CreateVersion7(),
        ExclusionId = given.ExclusionId,
        PupilId = given.PupilId,
        Kind = NoticeKind.Exclusion,
        Recipient = NoticeRecipient.Parent,
        RecipientName = "Siobhan O'Neill",
        Delivery = NoticeDelivery.Hand,
        SentAtUtc = new DateTime(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc),
        SentByName = "Helen Marsh",
        CountsAsGivenOn = new(2026, 11, 10),
    };

    // The board's time runs from the day it is told.
    private static GoverningBoardReview Told(ExclusionNotice notice, Exclusion given) => new()
    {
        AreaId = notice.AreaId,
        GoverningBoardReviewId = Guid.CreateVersion7(),
        ExclusionId = notice.ExclusionId,
        PupilId = notice.PupilId,
        OrganisationId = given.OrganisationId,
        ToldOn = new(2026, 11, 10),
    };
}
