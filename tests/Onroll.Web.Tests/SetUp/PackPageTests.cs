using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;
using static Onroll.Web.Tests.SetUp.SetUpHost;

namespace Onroll.Web.Tests.SetUp;

/// <summary>A partnership nobody wrote a pack for is set up in the browser alone.</summary>
public sealed class PackPageTests
{
    private const string Start = "/set-up/way-of-working";

    [Theory, BothDatabases]
    public async Task WayOfWorking_BegunEmptyAndActivated_IsInForceAndCanBeDownloaded(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);

        var parts = await client.PostAndFollowAsync($"{Start}?handler=Begin", ("From", "empty"));
        Assert.Equal("The commonest parts", parts.Heading);
        await client.PostFormAsync($"{Start}/parts",
            ("Version", "1"), ("Name", "Our steps"), ("Source", "Heads' meeting"),
            ("Steps[0].Id", "ordinary"), ("Steps[0].Name", "In class"), ("Steps[0].Owner", "school"),
            ("Steps[1].Id", "plan"), ("Steps[1].Name", "Support plan"), ("Steps[1].Owner", "school"), ("Steps[1].Lasts", "6 school weeks"), ("Steps[1].Force", "Mandatory"),
            ("Steps[2].Name", "The Barn"), ("Steps[2].Owner", "provider"), ("Steps[2].Lasts", "up to 12 school weeks"),
            ("Provisions[0].Name", "The Barn"), ("Provisions[0].Places", "8"), ("Provisions[0].KeyStages", "3, 4"),
            ("Decisions[0].Id", "support"), ("Decisions[0].Name", "Help in school"), ("OwnWords[0]", "time out | times out"));
        var ready = await client.GetPageAsync($"{Start}/activate");
        Assert.Contains("Nothing is missing", ready.Text, StringComparison.Ordinal);

        var done = await client.PostAndFollowAsync($"{Start}/activate", [.. Date("StartsOn", 20, 11, 2026), ("Reason", "Agreed by the heads")]);

        Assert.Contains("Version 1, from 20 November 2026", done.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        var pack = (await db.PackInForceAsync(host.World.Partnership.PartnershipId, new(2026, 11, 20), default))!.Pack;   // just activated
        Assert.Equal(["In class", "Support plan", "The Barn"], pack.Ladders[0].Steps.Select(step => step.Name));
        Assert.Equal((8, "up to 12 school weeks", "Help in school"), (pack.Provisions[0].Places ?? 0, pack.Ladders[0].Steps[2].Lasts?.ToString(), pack.Panels[0].Decisions[0].Name));
        var file = await (await client.GetAsync($"{Start}/export?version=1")).Content.ReadAsStringAsync();
        Assert.True(PackText.Read(file, "file").CanBeActivated);
    }

    [Theory, BothDatabases]
    public async Task Text_WithMistakes_ListsEachBesideItsLineAndKeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.Coordinator);
        await client.PostFormAsync($"{Start}?handler=Begin", ("From", "empty"));

        var page = await client.PostAndFollowAsync($"{Start}/draft", ("Version", "1"), ("Text", "id: ours\nname: Ours\nversion: 1\nroels:\n  - id: a\n"));

        Assert.Contains("Line 4", page.Text, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"roles\"?", page.Text, StringComparison.Ordinal);
        Assert.Contains("roels:", page.Value("Text"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostFormAsync($"{Start}/activate", [.. Date("StartsOn", 20, 11, 2026), ("Reason", "Now")])).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Text_SavedByTwoAtOnce_TellsTheSecondAndKeepsBoth(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var (colin, ada) = (await host.ClientAs(Role.Coordinator), await host.ClientAs(Role.Administrator));
        var address = $"{Start}/draft?partnership={host.World.Partnership.Code}";
        await colin.PostFormAsync($"{Start}?handler=Begin", ("From", "empty"));
        await ada.PostFormAsync(address, ("Version", "1"), ("Text", "name: Ada"));

        var answer = await colin.PostFormAsync(address, ("Version", "1"), ("Text", "name: Colin"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("name: Colin", (await answer.ReadHtmlAsync()).Value("Text"), StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal("name: Ada", (await db.PackDrafts.SingleAsync()).Text);
    }
}
