using System.Net;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Attendance;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Insight;

/// <summary>R-STA-01, R-ATT-08, R-SDC-01 and R-SDC-02 as pages.</summary>
public sealed class InsightPagesTests
{
    [Theory, BothDatabases]
    public async Task Get_SchoolLead_SeesTheSchoolsFiguresInFull(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);

        var page = await (await host.ClientAs(TestWorld.EmailOf(Role.SchoolLead))).GetPageAsync("/insight");

        Assert.Equal("Insight", page.Heading);
        Assert.Contains("Alderway Academy, 1 pupil. School year 2025/26, complete.", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 suspensions", page.Text, StringComparison.Ordinal);
        Assert.Contains("20.0%", page.Text, StringComparison.Ordinal);   // two of ten sessions missed
        Assert.True(page.HasLink("Year 8"));
    }

    [Theory, BothDatabases]
    public async Task Get_Coordinator_SeesMembersWithSmallNumbersHidden(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);

        var page = await (await host.ClientAs(TestWorld.EmailOf(Role.Coordinator))).GetPageAsync("/insight");

        Assert.Contains("Birchfield School", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cove School", page.Text, StringComparison.Ordinal);   // of another partnership
        Assert.Contains("c: a small number", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 suspensions", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("O'Neill", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Get_EveryMeasureAndYear_Opens(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var lead = await host.ClientAs(TestWorld.EmailOf(Role.TrustLead));

        foreach (var query in new[] { "measure=suspension-pupil-rate", "measure=permanent-exclusion-rate", "measure=absence-rate&year=202627", "measure=persistent-absence-rate", "measure=repeat-suspension-pupils", "measure=suspension-length&beside=la", "measure=nonsense&year=x&schools=y" })
        {
            Assert.Equal("Insight", (await lead.GetPageAsync($"/insight?{query}")).Heading);
        }
    }

    [Theory, BothDatabases]
    public async Task Pupils_BehindAFigure_AreNamedForTheirSchoolOnly(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        const string address = "/insight/pupils?measure=suspension-rate&year=202526";

        var page = await (await host.ClientAs(TestWorld.EmailOf(Role.SchoolLead))).GetPageAsync(address);
        var missed = await (await host.ClientAs(TestWorld.EmailOf(Role.SchoolLead))).GetPageAsync("/insight/pupils?measure=persistent-absence-rate&year=202526&group=8");

        Assert.True(page.HasLink("Rowan O'Neill"));
        Assert.Contains("2 suspensions, 3 days", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 10 sessions missed (20.0%)", missed.Text, StringComparison.Ordinal);
        foreach (var role in new[] { Role.Coordinator, Role.LaOfficer, Role.Governor })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await host.ClientAs(TestWorld.EmailOf(role))).GetAsync(address)).StatusCode);
        }
    }

    [Theory, BothDatabases]
    public async Task Download_FiguresOnly_MarksWhatIsHiddenAndIsNoted(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);

        var answer = await (await host.ClientAs(TestWorld.EmailOf(Role.DataAnalyst))).GetAsync("/insight/download?year=202526");

        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(lines, line => line.StartsWith("suspension-rate,per 100 pupils,Alderway Academy,999001,202526,c,", StringComparison.Ordinal));
        await using var db = host.Open();
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Subject == "insight-download"));
    }

    [Theory, BothDatabases]
    public async Task Get_NothingRecorded_SaysWhatWillAppear(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);

        var page = await (await host.ClientAs(TestWorld.EmailOf(Role.Governor))).GetPageAsync("/insight");

        Assert.Contains("There is nothing to measure yet", page.Text, StringComparison.Ordinal);
    }

    private static async Task<WebHost> StartAsync(DatabaseKind kind)
    {
        var host = await WebHost.StartAsync(kind);
        await using var db = host.Open();
        var (own, other) = (host.World.Own, host.World.Other);
        db.AddRange(Suspension(own, host.World.Alderway.OrganisationId, "2025-10-06"), Suspension(own, host.World.Alderway.OrganisationId, "2026-01-12"));
        db.AddRange(Suspension(other, host.World.Birchfield.OrganisationId, "2025-11-10"));
        db.AddRange(Register(own, host.World.Alderway.OrganisationId, "/\\/\\/\\/\\II"), Register(other, host.World.Birchfield.OrganisationId, "/\\/\\/\\/\\/\\"));
        await db.SaveAsync(TestStore.Tester, default);
        return host;
    }

    private static Exclusion Suspension(Pupil pupil, OrganisationId school, string day) => new()
    {
        AreaId = pupil.AreaId,
        ExclusionId = ExclusionId.New(),
        PupilId = pupil.PupilId,
        OrganisationId = school,
        Category = ExclusionCategory.Suspension,
        StartsOn = DateOnly.Parse(day, null),
        Sessions = 3,
        Reason1 = "DB",
        PolicySet = "PS-2024",
    };

    private static AttendanceYear Register(Pupil pupil, OrganisationId school, string marks) => new()
    {
        AreaId = pupil.AreaId, PupilId = pupil.PupilId, OrganisationId = school, AcademicYear = 202526, Marks = marks,
    };
}
