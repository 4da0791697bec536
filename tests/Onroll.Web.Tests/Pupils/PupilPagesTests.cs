using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Pupils;

/// <summary>The pages of a record: open to those with a reason, telling nothing to the rest.</summary>
public sealed class PupilPagesTests
{
    private static readonly string[] Parts = ["", "/attendance", "/behaviour", "/family", "/voice", "/facts", "/who-can-see", "/history", "/timeline", "/add"];

    [Theory, BothDatabases]
    public async Task EveryPart_OwnPupil_IsThere(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        foreach (var part in Parts)
        {
            var page = await lead.GetPageAsync($"/pupils/{host.World.Own.PupilId}{part}");

            Assert.Equal(host.World.Own.DisplayName, page.Heading);
        }
    }

    [Theory, BothDatabases]
    public async Task EveryPart_PupilOfAnotherSchool_TellsNothingAndIsLogged(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        foreach (var part in Parts)
        {
            var answer = await lead.GetAsync($"/pupils/{host.World.Other.PupilId}{part}");

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain(host.World.Other.Surname, (await answer.ReadHtmlAsync()).Text, StringComparison.Ordinal);
        }

        await using var db = host.Open();
        Assert.Equal(Parts.Length, await db.ViewEntries.CountAsync(v => v.PupilId == host.World.Other.PupilId && v.Route == null));
    }

    [Theory, BothDatabases]
    public async Task SharedRecord_ShowsTheSharedPartsAndNoOthers(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var worker = await host.ClientAs(Role.AgencyWorker);
        var address = $"/pupils/{host.World.Shared.PupilId}";

        var page = await worker.GetPageAsync(address);

        Assert.True(page.HasLink("Attendance"));
        Assert.False(page.HasLink("Family"));
        Assert.False(page.HasLink("History"));
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.GetAsync(address + "/family")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.GetAsync(address + "/voice")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.GetAsync(address + "/correct")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task List_SortsFiltersAndExportsOnlyWhatMayBeSeen(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var lead = await host.ClientAs(Role.SchoolLead);

        foreach (var sort in new[] { "name", "-name", "year", "-year", "form", "-form", "school", "-school", "nonsense" })
        {
            var page = await lead.GetPageAsync($"/pupils?sort={sort}&year=9");

            Assert.True(page.HasTableRow(host.World.Own.Surname));
            Assert.False(page.HasTableRow(host.World.Other.Surname));
            Assert.StartsWith("Pupils", page.Title, StringComparison.Ordinal);
        }

        var file = await (await lead.GetAsync("/pupils/export.csv")).Content.ReadAsStringAsync();
        Assert.Contains(host.World.Own.Surname, file, StringComparison.Ordinal);
        Assert.DoesNotContain(host.World.Other.Surname, file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(Role.AgencyWorker)).GetAsync("/pupils/export.csv")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task List_ManyPupils_ShowsThePageAskedFor(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        await using (var db = host.Open())
        {
            for (var n = 100; n < 160; n++)
            {
                var pupil = PupilExample.Pupil(host.World.AreaId, n, "Many", $"Zz{n}");
                db.AddRange(pupil, PupilExample.Enrolment(pupil, host.World.Alderway.OrganisationId));
            }

            await db.SaveAsync(TestStore.Tester, default);
        }

        var second = await (await host.ClientAs(Role.SchoolLead)).GetPageAsync("/pupils?page=2");

        Assert.Equal("Zz159, Many", second.FirstCells[^1]);
        Assert.Contains("51 to 62 of 62", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-5.5", "-5.5")]
    [InlineData("O'Neill", "O'Neill")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    public void CsvCell_Formula_IsMadePlainText(string text, string cell) => Assert.Equal(cell, Web.Pupils.CsvCell.Write(text));
}
