using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Exclusions;
using Onroll.Core.Insight;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Insight;

/// <summary>Attendance of any days, published figures and the dashboard as a Word file: R-ATT-08, R-SDC-01 to R-SDC-04, R-FMT-06.</summary>
public sealed class AttendancePageTests
{
    [Theory, BothDatabases]
    public async Task Attendance_AnyDays_AreCountedKeptAndHiddenFromThoseWhoSeeNumbersOnly(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var lead = await host.ClientAs(TestWorld.EmailOf(Role.SchoolLead));

        // Monday to Thursday: in for eight sessions. To Friday: eight of ten.
        Assert.Contains("100.0%", (await lead.GetPageAsync("/insight/attendance?from=2025-09-01&to=2025-09-04&by=Sex")).Text, StringComparison.Ordinal);
        var page = await lead.GetPageAsync("/insight/attendance?From.Day=1&From.Month=9&From.Year=2025&To.Day=5&To.Month=9&To.Year=2025&by=NcYear");
        Assert.Contains("1 September 2025 to 5 September 2025", page.Text, StringComparison.Ordinal);
        Assert.Contains("8 of 10 sessions", page.Text, StringComparison.Ordinal);
        Assert.Equal("5", page.Value("To.Day"));
        var year8 = await lead.GetPageAsync(page.Link("Year 8"));   // a group, with its days
        Assert.Contains("8 of 10 sessions", year8.Text, StringComparison.Ordinal);
        Assert.True(year8.HasLink("Back to all pupils"));
        Assert.Contains("Year 8,Year group,8,2025-09-01,2025-09-05,1,10,8,2,2,0,1,0,80,20,20,0,100,0", await (await lead.GetAsync(page.Link("Download"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // What cannot be counted is told, and stays as it was typed.
        var wrong = await lead.GetAsync("/insight/attendance?From.Day=31&From.Month=2&From.Year=2026&To.Day=5&To.Month=3&To.Year=2026");
        var told = await wrong.ReadHtmlAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "31"), (wrong.StatusCode, told.Value("From.Day")));
        Assert.Contains("real date", Assert.Single(told.Errors), StringComparison.Ordinal);
        told = await (await lead.GetAsync("/insight/attendance?from=2026-03-05&to=2026-03-01")).ReadHtmlAsync();
        Assert.Equal("The last day must be the first day or later", Assert.Single(told.Errors));

        // A school with one register tells of one child: whole months, and hidden.
        var coordinator = await host.ClientAs(TestWorld.EmailOf(Role.Coordinator));
        page = await coordinator.GetPageAsync("/insight/attendance?from=2025-09-03&to=2025-09-05&by=School");
        Assert.Contains("Counted from 1 September 2025 to 30 September 2025", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8 of 10", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("80.0%", page.Text, StringComparison.Ordinal);
        var lines = await (await coordinator.GetAsync(page.Link("Download"))).Content.ReadAsStringAsync();
        Assert.Contains("Alderway Academy,School,999001,2025-09-01,2025-09-30,c,c,c,c,c,c,c,c,c,c,c,c,c,c", lines, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Subject == "insight-download"));
    }

    [Theory, BothDatabases]
    public async Task Dashboard_PublishedFigures_KeepTheirMarkersAndGoIntoTheFiles(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var lead = await host.ClientAs(TestWorld.EmailOf(Role.SchoolLead));
        Assert.Contains("onroll import benchmarks", (await lead.GetPageAsync("/insight")).Text, StringComparison.Ordinal);   // nothing is imported

        await PublishAsync(host);
        var page = await lead.GetPageAsync("/insight?beside=la");

        Assert.Equal(["–", "x", "low"], page.TableRow("Testshire").Skip(1).Take(3));
        Assert.Contains("12.4", page.Text, StringComparison.Ordinal);
        Assert.Contains("x: hidden by the Department, as the number is small", page.Text, StringComparison.Ordinal);
        Assert.Contains("low: rounds to nought but is not nought", page.Text, StringComparison.Ordinal);
        Assert.Contains("schools were partly closed", page.Text, StringComparison.Ordinal);   // 2020/21 and 2021/22 are not joined
        Assert.Contains("no figure of this", (await lead.GetPageAsync("/insight?measure=suspension-length")).Text, StringComparison.OrdinalIgnoreCase);

        var csv = await (await lead.GetAsync(page.Link("CSV"))).Content.ReadAsStringAsync();
        Assert.Contains("suspension-rate,per 100 pupils,Testshire,published,202122,,,,,,x,", csv, StringComparison.Ordinal);
        Assert.Contains("suspension-reason,suspensions,Persistent or general disruptive behaviour,,202526,2", csv, StringComparison.Ordinal);

        var open = await WordAsync(await lead.GetAsync(page.Link("Word")));
        Assert.Contains("Testshire", open.Text, StringComparison.Ordinal);
        Assert.True(open.Charts >= InsightAddressTabs);
        var analyst = await host.ClientAs(TestWorld.EmailOf(Role.DataAnalyst));
        var hidden = await WordAsync(await analyst.GetAsync("/insight/download?handler=word"));
        Assert.Contains("Small numbers are hidden", hidden.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 suspensions", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("2 suspensions", open.Text, StringComparison.Ordinal);
    }

    private static int InsightAddressTabs => Web.Insight.InsightAddress.Tabs.Count;

    private static async Task<(string Text, int Charts)> WordAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            await using var part = await entry.OpenAsync();
            text.AppendLine((await XDocument.LoadAsync(part, LoadOptions.None, default)).Root!.Value);   // a part has one
        }

        return (text.ToString(), zip.Entries.Count(entry => entry.FullName.Contains("chart", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)));
    }

    private static async Task PublishAsync(WebHost host)
    {
        await using var db = host.Open();
        var school = await db.Organisations.SingleAsync(o => o.OrganisationId == host.World.Alderway.OrganisationId);
        school.LaCode ??= "999";
        var type = PublishedMeasures.TypeOf(school);
        var id = 0;
        foreach (var (level, name, period, value, marker) in new (string, string, string, decimal?, string?)[]
                 {
                     ("National", "England", "202021", 8.2m, null), ("National", "England", "202122", 11.3m, null), ("National", "England", "202223", 12.4m, null),
                     ("Local authority", "Testshire", "202122", null, "x"), ("Local authority", "Testshire", "202223", null, "low"),
                 })
        {
            db.Benchmarks.Add(new Benchmark
            {
                BenchmarkId = ++id, Key = $"{id}", Table = "exclusions-by-area", Period = period, Level = level, AreaName = name, LaCode = level == "National" ? null : school.LaCode,
                SchoolType = type, Measure = "fixed_excl_rate", Value = value, Marker = marker,
            });
        }

        await db.SaveAsync(TestStore.Tester, default);
    }

    private static async Task<WebHost> StartAsync(DatabaseKind kind)
    {
        var host = await WebHost.StartAsync(kind);
        await using var db = host.Open();
        var (own, other) = (host.World.Own, host.World.Other);
        db.AddRange(Suspension(own, host.World.Alderway.OrganisationId, "2025-10-06"), Suspension(own, host.World.Alderway.OrganisationId, "2026-01-12"));
        db.AddRange(Register(own, host.World.Alderway.OrganisationId, "/\\/\\/\\/\\II"), Register(other, host.World.Birchfield.OrganisationId, "/\\/\\/\\/\\/\\"));
        await db.SaveAsync(TestStore.Tester, default);
        return host;
    }

    private static Exclusion Suspension(Pupil pupil, OrganisationId school, string day) => new()
    {
        AreaId = pupil.AreaId, ExclusionId = ExclusionId.New(), PupilId = pupil.PupilId, OrganisationId = school, Category = ExclusionCategory.Suspension,
        StartsOn = DateOnly.Parse(day, null), Sessions = 3, Reason1 = "DB", PolicySet = "PS-2024",
    };

    private static AttendanceYear Register(Pupil pupil, OrganisationId school, string marks) => new()
    {
        AreaId = pupil.AreaId, PupilId = pupil.PupilId, OrganisationId = school, AcademicYear = 202526, Marks = marks,
    };
}
