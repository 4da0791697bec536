using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Testing;
using Onroll.Testing.Builders;
using Onroll.Web.Commands;

namespace Onroll.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable   // cli.md import
{
    private const string Schools = "URN,LA (code),EstablishmentNumber,EstablishmentName\n999001,999,4001,Alderway Academy\n99,999,4002,=Bad\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-import-").FullName;

    [Fact]
    public async Task Import_SchoolsTwice_PrintsTheContractAndNothingElse()
    {
        var file = Write("schools.csv", Schools);

        var (code, first, _) = await RunAsync("import", "schools", file, "--rejects", Path.Combine(_folder, "rejects.csv"));
        var (_, second, _) = await RunAsync("import", "schools", file);

        Assert.Equal(ExitCode.Done, code);
        using var json = JsonDocument.Parse(first);
        Assert.Equal(["kind", "read", "added", "changed", "unchanged", "rejected", "rejects", "seconds"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["file", "line", "field", "value", "problem"], json.RootElement.GetProperty("rejects")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal((2, 1, 1), (Number(json, "read"), Number(json, "added"), Number(json, "rejected")));
        using var again = JsonDocument.Parse(second);
        Assert.Equal((0, 1), (Number(again, "added"), Number(again, "unchanged")));
        Assert.Contains("six digits", await File.ReadAllTextAsync(Path.Combine(_folder, "rejects.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PupilsIntoANewInstallation_FindTheirSchoolOnTheRegister()
    {
        await RunAsync("import", "schools", Write("schools.csv", Schools));

        var (_, output, _) = await RunAsync("import", "pupils", Write("pupils.csv",
            "UPN,Surname,Forename,Date_of_Birth,sex,urn,entry date,House\nB999123400017,Sample,Rowan,14/01/2012,M,999001,03/09/2024,Red\nB999123400018,Sample,Ash,14/01/2012,M,999001,03/09/2024,Red\n"));

        using var json = JsonDocument.Parse(output);
        Assert.Equal((1, 1), (Number(json, "added"), Number(json, "rejected")));
    }

    [Fact]
    public async Task Import_DryRun_KeepsNothing()
    {
        var file = Write("schools.csv", Schools);

        await RunAsync("import", "schools", file, "--dry-run");
        var (_, output, _) = await RunAsync("import", "schools", file);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, Number(json, "added"));
    }

    [Theory]
    [InlineData("import schools nowhere.csv", ExitCode.Refused, "There is no file")]
    [InlineData("import animals a.csv", ExitCode.WrongUsage, "import takes one of")]
    [InlineData("import schools", ExitCode.WrongUsage, "import takes KIND FILE")]
    public async Task Import_WhatCannotBe_SaysWhy(string line, int expected, string says)
    {
        var (code, output, error) = await RunAsync(line.Split(' '));

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnreadableFile_IsCode1AndSaysWhatAndWhere()
    {
        var (code, _, error) = await RunAsync("import", "pupils", Write("pupils.csv", "Name,House\nRowan,Red\n"));

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("pupils.csv, line 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Pack_ActivatesItOnceAndNamesWhatIsWrong()
    {
        await RunAsync("import", "schools", Write("schools.csv", Schools));
        await AddPartnershipAsync("P1");
        var shipped = ShippedPacks.Find("empty")!.Text;   // comes with the program

        var (code, first, _) = await RunAsync("import", "pack", Write("ours.yaml", shipped), "--partnership", "P1");
        var (_, second, _) = await RunAsync("import", "pack", Write("ours.yaml", shipped), "--partnership", "P1");
        var (refused, third, error) = await RunAsync("import", "pack", Write("ours.yaml", shipped.Replace("quorum: 3", "quorom: 3", StringComparison.Ordinal)), "--partnership", "P1");

        using var json = JsonDocument.Parse(first);
        using var again = JsonDocument.Parse(second);
        using var wrong = JsonDocument.Parse(third);
        Assert.Equal((ExitCode.Done, 1, 1), (code, Number(json, "read"), Number(json, "added")));
        Assert.Equal((0, 1), (Number(again, "added"), Number(again, "unchanged")));
        Assert.Equal((ExitCode.Refused, 1), (refused, Number(wrong, "rejected")));
        Assert.Contains("ours.yaml, line ", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"quorum\"?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PackOfNoPartnership_SaysSo()
    {
        var (code, _, error) = await RunAsync("import", "pack", Write("ours.yaml", "id: a"), "--partnership", "NONE");

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("There is no partnership NONE", error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AddPartnershipAsync(string code)
    {
        await using var services = await CommandStore.OpenExistingAsync(new StoreLocation.Embedded(Path.Combine(_folder, "data")), default);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnrollDbContext>();
        var area = await db.Areas.IgnoreQueryFilters().Select(a => a.AreaId).SingleAsync();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Set(area);
        var office = OrganisationExample.School(area);
        db.Add(office);
        db.Partnerships.Add(new Partnership { AreaId = area, PartnershipId = PartnershipId.New(), Code = code, Name = "Two Rivers", OfficeId = office.OrganisationId });
        await db.SaveAsync(TestStore.Tester, default);
    }

    private static int Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt32();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. words, "--data", Path.Combine(_folder, "data"), "--format", "json"], new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
