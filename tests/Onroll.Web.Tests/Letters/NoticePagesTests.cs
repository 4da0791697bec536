using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Testing;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Letters;

/// <summary>R-SUS-07, R-SUS-08, R-CAL-11: each person told by a letter of their own, when it counts, never rewritten.</summary>
public sealed class NoticePagesTests
{
    [Theory, BothDatabases]
    public async Task Get_Notices_ListsEachParentAndWhoeverElseMustBeTold(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);

        var page = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync(made.Address("notices"));

        Assert.Equal(["Dana O’NeillMother", "Marek WolanFather, lives apart", "Governing boardGoverning board", "Aldermere CouncilCouncil", "Authority where the pupil livesNot recorded: needed if it is another than the school’s"], page.FirstCells.Take(5));
        Assert.Contains("4 letters wait to be sent.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Polish", page.TableRow("Marek WolanFather, lives apart"));
    }

    [Theory, BothDatabases]
    public async Task Prepare_FillsTheLetterAndSaysWhereItFallsBackToEnglish(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);

        var mothers = await lead.GetPageAsync(made.Prepare(made.Mother));
        var fathers = await lead.GetPageAsync(made.Prepare(made.Father));

        Assert.StartsWith("# Rowan’s permanent exclusion from Alderway Academy", mothers.Value("Text").TrimStart(), StringComparison.Ordinal);
        Assert.Contains("Brought a knife into school.", mothers.Value("Text"), StringComparison.Ordinal);
        Assert.DoesNotContain("‹fill in", mothers.Value("Text"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not in the language", mothers.Text, StringComparison.Ordinal);
        Assert.Contains("There is no text of this letter in Polish: it is in English.", fathers.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Send_ByFirstClassPost_CountsOnTheSecondWorkingDayAndKeepsTheTextAndTheDatesTold(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);
        var text = (await lead.GetPageAsync(made.Prepare(made.Mother))).Value("Text").Trim();

        var page = await lead.PostAndFollowAsync(made.Prepare(made.Mother), Sent(("Text", text + "\nRing me.")));

        Assert.Contains("It counts as given on Tuesday 24 November 2026", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        var notice = await db.ExclusionNotices.SingleAsync();
        Assert.Equal((NoticeDelivery.FirstClassPost, new DateOnly(2026, 11, 24), made.Mother.ContactId), (notice.Delivery, notice.CountsAsGivenOn, notice.ContactId));
        Assert.EndsWith("\nRing me.", notice.Text, StringComparison.Ordinal);
        Assert.Equal(["day-six-provision", "public-place-days"], await db.NoticeDates.Where(d => d.Deadline != "governing-board-meeting").Select(d => d.Deadline).OrderBy(d => d).ToListAsync());
        var sheet = await lead.GetPageAsync(made.Address($"notices/{notice.ExclusionNoticeId}"));
        Assert.Contains("Ring me.", sheet.Text, StringComparison.Ordinal);
        Assert.False(sheet.HasField("Text"));
    }

    [Theory]
    [BothDatabases("Text", "Ring ‹fill in: the school’s phone number›", "Fill in what is marked ‹fill in: …› before you send it")]
    [BothDatabases("Text", "", "Enter the text of the letter")]
    [BothDatabases("Delivery", "", "Say how it went")]
    [BothDatabases("Delivery", "Email", "An e-mail only counts when they agreed to it beforehand. Send it by post or by hand as well, and record that")]
    [BothDatabases("SentOn", "2026-11-21", "The day it went must be today or in the past")]
    [BothDatabases("SentOn", "2026-11-09", "It cannot have gone before the decision")]
    public async Task Send_BadAnswer_SaysSoAndSavesNothing(DatabaseKind kind, string field, string value, string error)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);

        var answer = await (await host.ClientAs(Role.SchoolLead)).PostFormAsync(made.Prepare(made.Mother), Sent((field, value)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], (await answer.ReadHtmlAsync()).Errors);
        await using var db = host.Open();
        Assert.Equal(0, await db.ExclusionNotices.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task PrintAndWord_ShowTheTextAsItIsNowAndSendNothing(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);

        var print = await (await lead.PostFormAsync(made.Prepare(made.Mother) + "&handler=Print", ("Text", "# A title\nMy own **words**."))).ReadHtmlAsync();
        var word = await lead.PostFormAsync(made.Prepare(made.Mother) + "&handler=Word", ("Text", "# A title\nMy own words."));

        Assert.Equal("A title", print.Heading);
        Assert.Contains("Mill Lane", print.Text, StringComparison.Ordinal);
        Assert.Contains("My own words.", print.Text, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType!.MediaType);   // a file has a type
        Assert.Equal("PK"u8.ToArray(), (await word.Content.ReadAsByteArrayAsync())[..2]);
        await using var db = host.Open();
        Assert.Equal(0, await db.ExclusionNotices.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Notices_AreClosedToOthersAndOnlyTheSchoolSends(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);

        var officer = await host.ClientAs(Role.LaOfficer);

        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(made.Address("notices"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(made.Prepare(made.Mother))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(Role.SchoolLead)).GetAsync(made.Address($"notices/prepare?kind=Exclusion&to=Parent&contact={Guid.NewGuid()}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(Role.Governor)).GetAsync(made.Address("notices"))).StatusCode);
    }

    private static (string, string)[] Sent((string Name, string Value) change) =>
    [
        .. new (string Name, string Value)[] { ("Text", "# A title\nThe letter."), ("Name", "Dana O’Neill"), ("Delivery", "FirstClassPost"), ("SentOn", "2026-11-20"), ("SentAt", "14:00"), ("Address", "1 Weir Street") }.Where(field => field.Name != change.Name),
        change,
    ];
}
