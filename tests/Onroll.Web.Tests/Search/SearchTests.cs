using System.Net;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Search;

public sealed class SearchTests
{
    [Theory, BothDatabases]
    public async Task Search_OwnAndOther_FindsOnlyOwn(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        var own = await lead.GetPageAsync($"/search?q={host.World.Own.Surname}");
        var other = await lead.GetPageAsync($"/search?q={host.World.Other.Surname}");

        Assert.True(own.HasTableRow(host.World.Own.DisplayName));
        Assert.False(other.HasTableRow(host.World.Other.DisplayName));
    }

    [Theory, BothDatabases]
    public async Task Suggestions_FollowTheSamePolicy(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        var own = await (await lead.GetAsync($"/search/pupils.json?q={host.World.Own.Surname}")).Content.ReadAsStringAsync();
        var other = await (await lead.GetAsync($"/search/pupils.json?q={host.World.Other.Surname}")).Content.ReadAsStringAsync();

        Assert.Contains(host.World.Own.PupilId.ToString(), own, StringComparison.Ordinal);
        Assert.DoesNotContain("dateOfBirth", own, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(host.World.Other.PupilId.ToString(), other, StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases(Role.Administrator)]
    [BothDatabases(Role.Governor)]
    public async Task Search_RoleWithoutPupils_IsRefused(DatabaseKind kind, Role role)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/search?q=a")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/search/pupils.json?q=a")).StatusCode);
    }
}
