using System.Net;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Worlds;

namespace Onroll.Web.Tests.WebHosting;

/// <summary>The fixture every page test stands on.</summary>
public sealed class WebHostTests
{
    [Theory, BothDatabases]
    public async Task ClientAs_EveryRole_IsSignedInWhereTheRoleIs(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await (await host.ClientAs(role)).GetPageAsync("/account");

            Assert.Contains(TestPeople.NameOf(role), page.Text, StringComparison.Ordinal);
            Assert.Contains(host.World.PlaceOf(role).Name, page.Text, StringComparison.Ordinal);
            Assert.Equal("Today", page.Sections[0]);
        }
    }

    [Theory, BothDatabases]
    public async Task Client_Nobody_IsSentToTheDoorAndBack(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        var answer = await host.Client().GetAsync("/account?tab=1");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Faccount%3Ftab%3D1", answer.Headers.Location?.OriginalString);
    }
}
