using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Support;

/// <summary>Several pupils at once: what cannot be done to one does not hold back the rest, and is explained.</summary>
public sealed class BulkChangeTests
{
    private const string Shown = "2026-11-20T12:00:00Z";

    [Theory, BothDatabases]
    public async Task Post_ReviewDate_IsSetForEach(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var other = await host.AddAmberAsync(20, "Ana", "Nguyễn");
        var ids = new[] { (await host.EntryOfAsync(host.World.Own)).RegisterEntryId, (await host.EntryOfAsync(other)).RegisterEntryId };

        var page = await (await host.LeadAsync()).PostAndFollowAsync(
            "/register/change", ("what", "Review"), ("seen", Shown), ("entry", $"{ids[0]}"), ("entry", $"{ids[1]}"), ("ReviewOn", "2026-12-01"));

        Assert.Contains("2 pupils changed", page.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 1), (await host.EntryOfAsync(host.World.Own)).ReviewOn);
        Assert.Equal(new DateOnly(2026, 12, 1), (await host.EntryOfAsync(other)).ReviewOn);
    }

    [Theory, BothDatabases]
    public async Task Post_OneChangedMeanwhile_DoesTheOthersAndSaysWho(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var other = await host.AddAmberAsync(20, "Ana", "Nguyễn");
        var (own, ana) = (await host.EntryOfAsync(host.World.Own), await host.EntryOfAsync(other));
        host.Clock.Advance(TimeSpan.FromMinutes(14));
        await (await host.ClientAs(Role.Head)).PostAndFollowAsync(
            $"/register/{own.RegisterEntryId}", RegisterHost.Review(("Input.Seen", "2026-11-20T12:14:00Z")));

        var answer = await (await host.LeadAsync()).PostFormAsync(
            "/register/change", ("what", "Review"), ("seen", Shown), ("entry", $"{own.RegisterEntryId}"), ("entry", $"{ana.RegisterEntryId}"), ("ReviewOn", "2026-12-01"));

        var page = await answer.ReadHtmlAsync();
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal($"{TestPeople.NameOf(Role.Head)} changed it at 12:14pm, while you were choosing", page.TableRow("Rowan O'Neill")[1]);
        Assert.Equal(new DateOnly(2026, 12, 4), (await host.EntryOfAsync(host.World.Own)).ReviewOn);
        Assert.Equal(new DateOnly(2026, 12, 1), (await host.EntryOfAsync(other)).ReviewOn);
    }

    [Theory, BothDatabases]
    public async Task Post_Note_IsAddedToEachEvenWhenSomebodyElseWrote(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var own = await host.EntryOfAsync(host.World.Own);

        await (await host.LeadAsync()).PostAndFollowAsync(
            "/register/change", ("what", "Note"), ("seen", "2026-01-01T00:00:00Z"), ("entry", $"{own.RegisterEntryId}"), ("Note", "Talked to the tutor"));

        await using var db = host.Open();
        Assert.Equal("Talked to the tutor", (await db.RegisterReviews.SingleAsync()).Note);
    }

    [Theory, BothDatabases]
    public async Task Post_AnotherSchoolsPupil_IsLeftAloneAndNotNamed(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var own = await host.EntryOfAsync(host.World.Own);

        var answer = await (await host.ClientAs(TestPeople.OtherLead)).PostFormAsync(
            "/register/change", ("what", "Note"), ("seen", Shown), ("entry", $"{own.RegisterEntryId}"), ("Note", "Talked to the tutor"));

        var page = await answer.ReadHtmlAsync();
        Assert.Equal(["A pupil you cannot see", "You do not keep this pupil’s register"], page.TableRow("A pupil you cannot see"));
        await using var db = host.Open();
        Assert.Equal(0, await db.RegisterReviews.CountAsync());
    }

    [Theory]
    [BothDatabases("Review", "Enter the review date")]
    [BothDatabases("Note", "Enter the note")]
    public async Task Post_NothingEntered_SaysWhatIsMissing(DatabaseKind kind, string what, string error)
    {
        await using var host = await WebHost.StartAsync(kind).WithRegisterAsync();
        var own = await host.EntryOfAsync(host.World.Own);

        var answer = await (await host.LeadAsync()).PostFormAsync("/register/change", ("what", what), ("seen", Shown), ("entry", $"{own.RegisterEntryId}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], (await answer.ReadHtmlAsync()).Errors);
    }
}
