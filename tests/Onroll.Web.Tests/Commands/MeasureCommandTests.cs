using System.Text.Json;
using Microsoft.Data.Sqlite;
using Onroll.Web.Commands;

namespace Onroll.Web.Tests.Commands;

public sealed class MeasureCommandTests : IDisposable   // cli.md measure
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-measure-").FullName;

    [Fact]
    public async Task Measure_ImportedRecord_PrintsTheContractAndNothingElse()
    {
        await ImportAsync();

        var (code, output, _) = await RunAsync("measure", "suspension-rate", "--period", "202526", "--by", "sex", "--compare", "benchmark");

        Assert.Equal(ExitCode.Done, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["measure", "period", "rows"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("suspension-rate", "202526"), (json.RootElement.GetProperty("measure").GetString(), json.RootElement.GetProperty("period").GetString()));
        var row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(["group", "numerator", "denominator", "value", "low", "high", "benchmark", "note"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("M", 2, 1, 200), (row.GetProperty("group").GetString(), row.GetProperty("numerator").GetInt32(), row.GetProperty("denominator").GetInt32(), row.GetProperty("value").GetDouble()));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("benchmark").ValueKind);
    }

    [Fact]
    public async Task Measure_WithoutAPeriod_TakesTheNewestYear()
    {
        await ImportAsync();

        var (_, output, _) = await RunAsync("measure", "suspension-days", "--school", "999001");

        using var json = JsonDocument.Parse(output);
        Assert.Equal("202526", json.RootElement.GetProperty("period").GetString());
        Assert.Equal(2.5, json.RootElement.GetProperty("rows")[0].GetProperty("numerator").GetDouble());
    }

    [Fact]
    public async Task Measure_Several_PrintsThemInTheOrderAsked()
    {
        await ImportAsync();

        var (_, output, _) = await RunAsync("measure", "absence-rate", "suspension-rate");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(["absence-rate", "suspension-rate"], json.RootElement.EnumerateArray().Select(m => m.GetProperty("measure").GetString()));
    }

    [Fact]
    public async Task Measure_List_PrintsTheCatalogueWithoutARecord()
    {
        var (code, output, _) = await RunAsync("measure", "--list");

        Assert.Equal(ExitCode.Done, code);
        using var json = JsonDocument.Parse(output);
        var ids = json.RootElement.EnumerateArray().Select(m => m.GetProperty("id").GetString()).ToList();
        Assert.Equal(["id", "name", "definition", "unit", "source"], json.RootElement[0].EnumerateObject().Select(p => p.Name));
        string[] promised =
        [
            "suspension-rate", "suspension-pupil-rate", "permanent-exclusion-rate", "repeat-suspension-pupils", "suspension-days",
            "absence-rate", "unauthorised-absence-rate", "persistent-absence-rate", "severe-absence-rate",
        ];
        Assert.Empty(promised.Except(ids));
    }

    [Theory]
    [InlineData("measure", ExitCode.WrongUsage, "--list")]
    [InlineData("measure happiness", ExitCode.WrongUsage, "There is no measure happiness")]
    [InlineData("measure absence-rate --by shoe", ExitCode.WrongUsage, "--by must be")]
    [InlineData("measure absence-rate --by 3", ExitCode.WrongUsage, "--by must be")]
    [InlineData("measure persistent-absence-rate --by reason", ExitCode.WrongUsage, "no breakdown by reason")]
    [InlineData("measure absence-rate --period lately", ExitCode.WrongUsage, "--period must be")]
    [InlineData("measure absence-rate --compare neighbours", ExitCode.WrongUsage, "--compare must be")]
    [InlineData("measure absence-rate", ExitCode.Refused, "There is no record")]
    public async Task Measure_WhatCannotBe_SaysWhy(string line, int expected, string says)
    {
        var (code, output, error) = await RunAsync(line.Split(' '));

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_UnknownSchool_IsRefused()
    {
        await ImportAsync();

        var (code, _, error) = await RunAsync("measure", "absence-rate", "--school", "999009");

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("no school with URN 999009", error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ImportAsync()
    {
        await RunAsync("import", "schools", Write("schools.csv", "URN,LA (code),EstablishmentNumber,EstablishmentName\n999001,999,4001,Alderway Academy\n"));
        await RunAsync("import", "pupils", Write("pupils.csv", "upn,surname,forename,dateOfBirth,sex,urn,entryDate\nB999123400017,Sample,Rowan,2012-01-14,M,999001,2024-09-03\n"));
        await RunAsync("import", "suspensions", Write("suspensions.csv",
            "upn,category,startDate,startSession,sessions,reason1\nB999123400017,SUSP,2025-10-06,AM,2,DB\nB999123400017,SUSP,2025-11-10,AM,3,PP\n"));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync([.. words, "--data", Path.Combine(_folder, "data"), "--format", "json"], new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
