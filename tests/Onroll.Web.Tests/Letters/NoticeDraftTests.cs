using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Pupils;
using Onroll.Testing;
using Onroll.Web.Tests.Exclusions;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Letters;

/// <summary>What somebody makes of a letter is there when they come back, and nobody's words are silently overwritten. R-SUS-08: the home authority.</summary>
public sealed class NoticeDraftTests
{
    [Theory, BothDatabases]
    public async Task Keep_WhatWasTyped_IsThereForTheNextPersonWithWhoAndWhen(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);

        var list = await lead.PostAndFollowAsync(Keep(made), ("Seen", "0"), ("Text", "# A letter\r\nIn my own words."));
        var again = await (await host.ClientAs(Role.Head)).GetPageAsync(made.Prepare(made.Mother));
        var fathers = await lead.GetPageAsync(made.Prepare(made.Father));

        Assert.Contains("Begun by", list.Text, StringComparison.Ordinal);
        Assert.Equal("# A letter\nIn my own words.", again.Value("Text").ReplaceLineEndings("\n").Trim());
        Assert.Contains("Changed and kept by", again.Text, StringComparison.Ordinal);
        Assert.Contains("Check what you changed", again.Text, StringComparison.Ordinal);
        Assert.StartsWith("# Rowan’s", fathers.Value("Text").TrimStart(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Keep_TwoPeopleAtOnce_ShowsBothAndOverwritesOnlyKnowingly(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var (lead, head) = (await host.ClientAs(Role.SchoolLead), await host.ClientAs(Role.Head));
        await lead.PostFormAsync(Keep(made), ("Seen", "0"), ("Text", "# First\nThe lead’s words."));

        var answer = await head.PostFormAsync(Keep(made), ("Seen", "0"), ("Text", "# Second\nThe head’s words."));

        var both = await answer.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The lead’s words.", both.Text, StringComparison.Ordinal);
        Assert.Contains("The head’s words.", both.Value("Text"), StringComparison.Ordinal);
        await using (var db = host.Open())
        {
            Assert.Contains("The lead’s words.", (await db.NoticeDrafts.SingleAsync()).Text, StringComparison.Ordinal);
        }

        await head.PostFormAsync(Keep(made), ("Seen", both.Value("Seen")), ("Text", "# Second\nThe head’s words."));
        await using var after = host.Open();
        Assert.Contains("The head’s words.", (await after.NoticeDrafts.SingleAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Send_OverWordsThatWereNotSeen_IsStoppedAndSentOnceSeenTakesTheDraftAway(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);
        await lead.PostFormAsync(Keep(made), ("Seen", "0"), ("Text", "# First\nOther words."));
        (string Name, string Value)[] sent = [("Text", "# Second\nMy words."), ("Name", "Dana O’Neill"), ("Delivery", "Hand"), ("SentOn", "2026-11-20"), ("SentAt", "10:00")];

        var stopped = await lead.PostFormAsync(made.Prepare(made.Mother), [("Seen", "0"), .. sent]);
        var both = await stopped.ReadHtmlAsync();
        await lead.PostAndFollowAsync(made.Prepare(made.Mother), [("Seen", both.Value("Seen")), .. sent]);

        Assert.Equal(HttpStatusCode.Conflict, stopped.StatusCode);
        Assert.Contains("Other words.", both.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal("# Second\nMy words.", (await db.ExclusionNotices.SingleAsync()).Text);
        Assert.Equal(0, await db.NoticeDrafts.CountAsync());
    }

    [Theory, BothDatabases]
    public async Task Print_KeepsWhatWasTyped_SoThatBackFindsIt(DatabaseKind kind)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        var lead = await host.ClientAs(Role.SchoolLead);

        await lead.PostFormAsync(made.Prepare(made.Mother) + "&handler=Print", ("Seen", "0"), ("Text", "# A title\nMy own words."));

        Assert.Contains("My own words.", (await lead.GetPageAsync(made.Prepare(made.Mother))).Value("Text"), StringComparison.Ordinal);
        Assert.StartsWith("# Rowan’s", (await lead.GetPageAsync(made.Prepare(made.Mother) + "&afresh=true")).Value("Text").TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases("892", "Nottingham local authority", "5 letters wait")]
    [BothDatabases("999", "Aldermere Council is also Rowan’s home council", "4 letters wait")]
    public async Task Notices_HomeAuthority_IsNamedAndToldWhenItIsAnother(DatabaseKind kind, string code, string says, string waiting)
    {
        await using var host = await ExclusionsHost.StartAsync(kind);
        var made = await NoticeCase.AddAsync(host);
        await ExclusionsHost.AddAsync(host, new PupilFact
        {
            AreaId = host.World.AreaId, PupilFactId = Guid.CreateVersion7(), PupilId = made.Exclusion.PupilId, Kind = PupilFactKind.HomeLocalAuthority, Code = code, ValidFrom = new(2026, 11, 12), Source = "pupil file of Alderway Academy",
        });
        var lead = await host.ClientAs(Role.SchoolLead);

        var page = await lead.GetPageAsync(made.Address("notices"));
        var letter = await lead.GetAsync(made.Address("notices/prepare?kind=Exclusion&to=HomeLocalAuthority"));

        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.Contains(waiting, page.Text, StringComparison.Ordinal);
        Assert.Equal(code == "999" ? HttpStatusCode.NotFound : HttpStatusCode.OK, letter.StatusCode);
    }

    private static string Keep(NoticeCase made) => made.Prepare(made.Mother) + "&handler=Keep";
}
