using System.Net;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Worlds;
using Onroll.Web.Tests.WebHosting;

namespace Onroll.Web.Tests.Releases;

/// <summary>P-LIN-07, P-LIN-09 and AS-LIN-3 as pages.</summary>
public sealed class ReleasePagesTests
{
    [Theory, BothDatabases]
    public async Task Release_FromPreparingToWithdrawing_ReadersSeeWhatWasFrozen(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var analyst = await host.ClientAs(TestWorld.EmailOf(Role.DataAnalyst));
        var officer = await host.ClientAs(TestWorld.EmailOf(Role.LaOfficer));
        var head = await host.ClientAs(TestWorld.EmailOf(Role.Head));

        var draft = await PrepareAsync(analyst);
        var address = draft.Link("Download").Split('?')[0];
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(address)).StatusCode);
        Assert.False(draft.HasButton("Release"));   // who prepared it does not release it

        var page = await officer.GetPageAsync(address);
        await officer.PostAndFollowAsync(page.FormOf("Release"), ("Version", page.Value("Version")), ("On.Day", "20"), ("On.Month", "11"), ("On.Year", "2026"));
        var read = await head.GetPageAsync(address);
        Assert.Equal(["Alderway Academy", "2", "1", "200.00"], read.TableRow("Alderway Academy"));
        Assert.Equal("3", read.TableRow("All schools")[1]);   // every row and the total, for every head
        Assert.DoesNotContain("O'Neill", read.Text, StringComparison.Ordinal);
        Assert.False(read.HasButton("Withdraw"));
        Assert.Contains("Suspensions by school", (await head.GetPageAsync("/insight/releases")).Text, StringComparison.Ordinal);
        Assert.Contains("Suspensions", (await head.GetPageAsync("/insight/trend")).Heading, StringComparison.Ordinal);

        var lines = await (await head.GetAsync($"{address}?handler=Csv")).Content.ReadAsStringAsync();
        Assert.Contains("suspension-rate,per 100 pupils,2025/26,Alderway Academy,999001,2,1,200", lines, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (await head.GetAsync($"{address}?handler=Word")).Content.Headers.ContentType?.MediaType);

        page = await officer.GetPageAsync(address);
        Assert.Equal("Say why: its readers are told", (await (await officer.PostFormAsync(page.FormOf("Withdraw"), ("Version", page.Value("Version")))).ReadHtmlAsync()).ErrorFor("Reason"));
        await officer.PostAndFollowAsync(page.FormOf("Withdraw"), ("Version", page.Value("Version")), ("Reason", "One school sent last year’s list"));
        read = await head.GetPageAsync(address);
        Assert.Contains("One school sent last year’s list", read.Text, StringComparison.Ordinal);
        Assert.False(read.HasTableRow("Alderway Academy"));
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"{address}?handler=Csv")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Prepare_NothingChosen_SaysWhatIsMissingAndKeepsTheRest(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var analyst = await host.ClientAs(TestWorld.EmailOf(Role.DataAnalyst));

        var page = await (await analyst.PostFormAsync("/insight/releases/prepare", ("Title", "Termly table"), ("Audience", "Everyone"), ("Rule", "SDC-NONE"), ("By", "School"))).ReadHtmlAsync();

        Assert.Equal(["Choose at least one measure", "Choose a period", "What may leave the partnership must hide counts of 1 to 4 at least"], page.Errors);
        Assert.Equal("Termly table", page.Value("Title"));
    }

    [Theory, BothDatabases]
    public async Task Prepare_EverythingSmall_IsRefusedWithTheReason(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var analyst = await host.ClientAs(TestWorld.EmailOf(Role.DataAnalyst));

        var page = await (await analyst.PostFormAsync("/insight/releases/prepare", Fields("SDC-1-4"))).ReadHtmlAsync();

        Assert.StartsWith("Every count would have to be hidden", page.ErrorFor("Period"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Discard_ByTheAnalyst_LeavesNothing(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var analyst = await host.ClientAs(TestWorld.EmailOf(Role.DataAnalyst));
        var draft = await PrepareAsync(analyst);

        var list = await analyst.PostAndFollowAsync(draft.FormOf("Discard"), ("Version", draft.Value("Version")));

        Assert.Contains("Nothing has been released to you", list.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Trend_ARankEntered_SaysHowManyRankedLower(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var (analyst, officer) = (await host.ClientAs(TestWorld.EmailOf(Role.DataAnalyst)), await host.ClientAs(TestWorld.EmailOf(Role.LaOfficer)));
        var address = (await PrepareAsync(analyst)).Link("Download").Split('?')[0];
        var page = await officer.GetPageAsync(address);
        await officer.PostAndFollowAsync(page.FormOf("Release"), ("Version", page.Value("Version")), ("On.Day", "20"), ("On.Month", "11"), ("On.Year", "2026"));

        var trend = await officer.PostAndFollowAsync("/insight/trend?measure=suspension-rate", ("Year", "2017/18"), ("Rank", "135"), ("RankedOf", "139"), ("Source", "Invented table"));
        var wrong = await (await officer.PostFormAsync("/insight/trend?measure=suspension-rate", ("Year", "2017/18"), ("Rank", "140"), ("RankedOf", "139"), ("Source", "x"))).ReadHtmlAsync();

        Assert.Contains("4 LAs ranked lower", trend.Text, StringComparison.Ordinal);
        Assert.Equal("Enter a rank between 1 and the number ranked", wrong.ErrorFor("Rank"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.ClientAs(TestWorld.EmailOf(Role.Governor))).PostFormAsync("/insight/trend?measure=suspension-rate")).StatusCode);
    }

    private static async Task<HtmlPage> PrepareAsync(PageClient analyst) => await analyst.PostAndFollowAsync("/insight/releases/prepare", Fields("SDC-NONE"));

    private static (string, string)[] Fields(string rule) =>
        [("Title", "Suspensions by school"), ("Measures", "suspension-rate"), ("Period", "202526"), ("By", "School"), ("IsCoded", "false"), ("Audience", "Schools"), ("Rule", rule)];

    private static async Task<WebHost> StartAsync(DatabaseKind kind)
    {
        var host = await WebHost.StartAsync(kind);
        await using var db = host.Open();
        var (own, other) = (host.World.Own, host.World.Other);
        db.AddRange(Suspension(own, host.World.Alderway.OrganisationId, "2025-10-06"), Suspension(own, host.World.Alderway.OrganisationId, "2026-01-12"), Suspension(other, host.World.Birchfield.OrganisationId, "2025-11-10"));
        await db.SaveAsync(TestStore.Tester, default);
        return host;
    }

    private static Exclusion Suspension(Pupil pupil, OrganisationId school, string day) => new()
    {
        AreaId = pupil.AreaId, ExclusionId = ExclusionId.New(), PupilId = pupil.PupilId, OrganisationId = school, Category = ExclusionCategory.Suspension,
        StartsOn = DateOnly.Parse(day, null), Sessions = 2, Reason1 = "DB", PolicySet = "PS-2024",
    };
}
