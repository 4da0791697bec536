using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Support;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Support;

/// <summary>P-BEM-01, P-BEM-02, R-DPR-10: one entry, reviewed, changed by two people, taken off.</summary>
public sealed class EntryPageTests
{
    [Theory, BothDatabases]
    public async Task Get_ShowsReasonsAndLogsTheLook(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var entry = await host.EntryOfAsync(host.World.Own);

        var page = await (await host.LeadAsync()).GetPageAsync($"/register/{entry.RegisterEntryId}");

        Assert.Contains("Suspended 3 times since", page.Text, StringComparison.Ordinal);
        Assert.Contains("Red requires a package of support, and none is recorded", page.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.True(await db.ViewEntries.AnyAsync(v => v.PupilId == host.World.Own.PupilId && v.Page == "Register entry"));
    }

    [Theory, BothDatabases]
    public async Task Post_Review_IsKeptWithThePackage(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var entry = await host.EntryOfAsync(host.World.Own);

        var page = await (await host.LeadAsync()).PostAndFollowAsync(
            $"/register/{entry.RegisterEntryId}", RegisterHost.Review(("Input.RatingAction", "Mentor and a shorter day")));

        var after = await host.EntryOfAsync(host.World.Own);
        Assert.Equal(("Mentor and a shorter day", new DateOnly(2026, 12, 4)), (after.RatingAction, after.ReviewOn));
        Assert.Contains("Met with Rowan and his mother", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("none is recorded", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases("Input.Note", "", "Enter what was said at the review")]
    [BothDatabases("Input.NextReviewOn.Year", "2025", "The next review must be in the future")]
    [BothDatabases("Input.NextReviewOn.Day", "44", "The date of the next review must be a real date")]
    public async Task Post_BadAnswer_SaysSoAndKeepsTheRest(DatabaseKind kind, string field, string value, string error)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var entry = await host.EntryOfAsync(host.World.Own);

        var answer = await (await host.LeadAsync()).PostFormAsync($"/register/{entry.RegisterEntryId}", RegisterHost.Review((field, value), ("Input.Needs", "Someone to talk to")));

        var page = await answer.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], page.Errors);
        Assert.Equal("Someone to talk to", page.Value("Input.Needs").Trim());
        Assert.Equal(entry.Version, (await host.EntryOfAsync(host.World.Own)).Version);
    }

    [Theory, BothDatabases]
    public async Task Post_AnotherRatingThanTheRules_NeedsAReasonAndThenStays(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var lead = await host.LeadAsync();
        var address = $"/register/{(await host.EntryOfAsync(host.World.Own)).RegisterEntryId}";

        var without = await lead.PostFormAsync(address, RegisterHost.Review(("Input.Rating", "Amber")));
        await lead.PostAndFollowAsync(address, RegisterHost.Review(("Input.Rating", "Amber"), ("Input.RatingReason", "All three were one quarrel")));

        Assert.Equal(["Enter why the rating is Amber when the rules say Red"], (await without.ReadHtmlAsync()).Errors);
        var after = await host.EntryOfAsync(host.World.Own);
        Assert.Equal((RegisterRating.Amber, "All three were one quarrel"), (after.Rating, after.SetByHandReason));
    }

    [Theory, BothDatabases]
    public async Task Post_SomebodyElseWasFaster_ShowsBothAndLosesNothing(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var address = $"/register/{(await host.EntryOfAsync(host.World.Own)).RegisterEntryId}";
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await (await host.ClientAs(Role.Head)).PostAndFollowAsync(
            address, RegisterHost.Review(("Input.Needs", "A quiet room"), ("Input.Seen", "2026-11-20T12:05:00Z")));

        var lead = await host.LeadAsync();
        var answer = await lead.PostFormAsync(address, RegisterHost.Review(("Input.Needs", "A mentor")));
        var page = await answer.ReadHtmlAsync();
        await lead.PostAndFollowAsync(address, RegisterHost.Review(("Input.Needs", "A mentor"), ("Input.Seen", page.Value("Input.Seen"))));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(["Needs", "A quiet room", "A mentor"], page.TableRow("Needs"));
        Assert.Equal("A mentor", (await host.EntryOfAsync(host.World.Own)).Needs);
    }

    [Theory, BothDatabases]
    public async Task Remove_WithAReason_TakesThePupilOff(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var lead = await host.LeadAsync();
        var entry = await host.EntryOfAsync(host.World.Own);
        var address = $"/register/{entry.RegisterEntryId}/remove";

        var without = await lead.PostFormAsync(address, ("Reason", " "), ("Seen", $"{entry.Version}"));
        var stale = await lead.PostFormAsync(address, ("Reason", "Settled"), ("Seen", "99"));
        var page = await lead.PostAndFollowAsync(address, ("Reason", "Settled"), ("Seen", $"{entry.Version}"));

        Assert.Equal(["Enter why the pupil is coming off the register"], (await without.ReadHtmlAsync()).Errors);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Rowan O'Neill is off the register", page.Text, StringComparison.Ordinal);
        Assert.Equal("Settled", (await host.EntryOfAsync(host.World.Own)).RemovedReason);
    }

    [Theory, BothDatabases]
    public async Task Add_FoundByName_PutsThePupilOnWithTheReason(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithEmptyRegisterAsync();
        var lead = await host.LeadAsync();

        var found = await lead.GetPageAsync("/register/add?find=oneill");
        var form = await lead.GetPageAsync(found.Link("Add Rowan O'Neill"));
        var without = await lead.PostFormAsync("/register/add", ("pupil", $"{host.World.Own.PupilId}"));
        await lead.PostAndFollowAsync("/register/add", ("pupil", $"{host.World.Own.PupilId}"), ("Reason", "New in the area, no friends yet"), ("Rating", "Amber"));
        var elsewhere = await lead.GetAsync($"/register/add?pupil={host.World.Far.PupilId}");

        Assert.Equal("Add Rowan O'Neill to the register", form.Heading);
        Assert.Equal(["Enter why the pupil is being added"], (await without.ReadHtmlAsync()).Errors);
        var entry = await host.EntryOfAsync(host.World.Own);
        Assert.Equal((RegisterRating.Amber, "New in the area, no friends yet"), (entry.Rating, entry.AddedReason));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }
}
