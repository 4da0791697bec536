using System.Text;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Web.Tests.WebHosting;
using HttpStatusCode = System.Net.HttpStatusCode;

namespace Onroll.Web.Tests.Imports;

public sealed class ImportPagesTests
{
    private const string Header = "upn,surname,forename,dateOfBirth,sex,urn,entryDate";

    [Theory, BothDatabases]
    public async Task DataManager_BringsInPupils_SeesTheProblemsAndGetsThemBack(DatabaseKind kind)
    {
        await using var host = await WebHost.StartAsync(kind);
        var client = await host.ClientAs(Role.DataManager);
        var upn = PupilExample.Upn(40).Value;

        var address = await UploadAsync(client, "pupils.csv", [Header, $"{upn},Nguyễn,Linh,2013-05-06,F,999001,2024-09-03",
            .. Enumerable.Range(41, 30).Select(n => $"{PupilExample.Upn(n).Value},Name{n},Ada,2013-05-06,F,999001,2024-09-03"), "=1+1,Bad,Row,2013-05-06,F,999001,2024-09-03"]);
        var waiting = await client.GetPageAsync(address);
        Assert.Contains("1 row cannot be read", waiting.Text, StringComparison.Ordinal);
        await client.PostFormAsync(address, ("Kind", "Pupils"));
        var done = await FinishedAsync(client, address);

        Assert.Contains("31 rows added", done.Text, StringComparison.Ordinal);
        Assert.Contains("A UPN must have 13 characters", done.Text, StringComparison.Ordinal);
        Assert.Contains("'=1+1", await (await client.GetAsync($"{address}?handler=rejects")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.True(await db.Pupils.AnyAsync(p => p.Surname == "Nguyễn"));
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Subject == "import" && e.ActorName != "Onroll"));
    }

    [Fact]
    public async Task DataManager_RowsOfAnotherSchool_AreNotTaken()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.DataManager);

        var address = await UploadAsync(client, "pupils.csv", Header, $"{PupilExample.Upn(40).Value},Nguyễn,Linh,2013-05-06,F,999002,2024-09-03");
        await client.PostFormAsync(address, ("Kind", "Pupils"));
        var done = await FinishedAsync(client, address);

        Assert.Contains("This row is of another school", done.Text, StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.False(await db.Pupils.AnyAsync(p => p.Surname == "Nguyễn"));
    }

    [Fact]
    public async Task DataManager_UnknownColumn_IsMappedOnceAndRemembered()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.DataManager);
        const string header = "Candidate,date,type";

        var address = await UploadAsync(client, "behaviour.csv", header, $"{PupilExample.Upn(1).Value},2026-09-15,Defiance");
        var asked = await client.GetPageAsync(address);
        await client.PostFormAsync($"{address}?handler=headers", ("Meanings", "upn"));
        var again = await UploadAsync(client, "behaviour.csv", header, $"{PupilExample.Upn(1).Value},2026-09-16,Defiance");

        Assert.Contains("What do these columns mean?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("All of them can be read", (await client.GetPageAsync(again)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_MoreThanOneRowInTwentyBad_AsksWhetherItIsTheRightFile()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.DataManager);

        var address = await UploadAsync(client, "pupils.csv", Header, "x,A,B,2013-05-06,F,999001,2024-09-03", $"{PupilExample.Upn(40).Value},A,B,2013-05-06,F,999001,2024-09-03");
        var refused = await (await client.PostFormAsync(address, ("Kind", "Pupils"))).ReadHtmlAsync();

        Assert.Contains("Say that this is the right file, or choose another", refused.Errors);
    }

    [Fact]
    public async Task Upload_NothingChosen_SaysSo()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.DataManager);

        var page = await (await client.PostFormAsync("/imports")).ReadHtmlAsync();

        Assert.Contains("Choose a file", page.Errors);
    }

    [Fact]
    public async Task Run_OfSomebodyElse_IsNotFound()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var address = await UploadAsync(await host.ClientAs(Role.DataManager), "pupils.csv", Header, "x,A,B,2013-05-06,F,999001,2024-09-03");

        var answer = await (await host.ClientAs(Role.Administrator)).GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Discard_RemovesTheFileAndTheRun()
    {
        await using var host = await WebHost.StartAsync(DatabaseKind.Sqlite);
        var client = await host.ClientAs(Role.DataManager);
        var address = await UploadAsync(client, "pupils.csv", Header, "x,A,B,2013-05-06,F,999001,2024-09-03");

        await client.PostFormAsync($"{address}?handler=discard");

        await using var db = host.Open();
        Assert.False(await db.ImportRuns.AnyAsync());
    }

    private static async Task<string> UploadAsync(PageClient client, string name, params string[] lines)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await client.TokenAsync()), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n")), "Upload", name },
        };
        var answer = await client.Http.PostAsync("/imports", form);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The upload answered {answer.StatusCode}.");
    }

    private static async Task<HtmlPage> FinishedAsync(PageClient client, string address)
    {
        for (var wait = 0; wait < 300; wait++)
        {
            var page = await client.GetPageAsync(address);
            if (!page.Text.Contains("Taking the rows in", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The import did not end.");
    }
}
