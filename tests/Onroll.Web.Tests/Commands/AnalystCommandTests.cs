using System.Text.Json;
using Onroll.Web.Commands;

namespace Onroll.Web.Tests.Commands;

public sealed class AnalystCommandTests : IDisposable   // cli.md "Analysts' tools"
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-analyst-").FullName;

    [Fact]
    public async Task Rates_ATable_PrintsTheTableAndNothingElse()
    {
        var file = Write("t.csv", "year,headcount,fixed_excl\n201617,10950,1234\n201617,0,5\n");

        var (code, output, error) = await RunAsync("rates", file);

        Assert.Equal((ExitCode.Done, "year,headcount,fixed_excl,fixed_excl_rate\n201617,10950,1234,11.27\n201617,0,5,.\n"), (code, output));
        Assert.Contains("2 rows; rates: 1 worked out, 1 markers set.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_WhatIsNoCount_HasNoRateAndIsNamed()
    {
        const string Long = "70000000000000000000000000000";
        var (code, output, error) = await RunAsync("rates", Write("t.csv", $"year,headcount,fixed_excl\n201617,10950,-3\n201617,many,5\n201617,12,{Long}\n201617,12,c\n"));

        Assert.Equal((ExitCode.Done, $"year,headcount,fixed_excl,fixed_excl_rate\n201617,10950,-3,\n201617,many,5,\n201617,12,{Long},\n201617,12,c,c\n"), (code, output));
        Assert.Contains("t.csv, line 2, fixed_excl: \"-3\" is no count, so the row has no rate of it. Write a number from 0, or a marker such as c or z.", error, StringComparison.Ordinal);
        Assert.Contains("line 3, headcount: \"many\"", error, StringComparison.Ordinal);
        Assert.Contains("line 4, fixed_excl", error, StringComparison.Ordinal);
        Assert.DoesNotContain("line 5", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rates", "headcount,Head_Count,perm_excl\n1,2,3\n", "t.csv, line 1: the column headcount stands there twice, and it is not plain which one counts. Take one out or rename it.")]
    [InlineData("rates", "", "t.csv is empty. It needs a header row and at least one row under it.")]
    [InlineData("rates", "headcount,perm_excl\n\"1,3\n", "t.csv, line 2: a quotation mark is opened and never closed. Remove it or double it, and try again.")]
    [InlineData("disproportionality", """{"groups":[{"name":"A","count":30,"population":400},{"name":"B","count":10,"population":600}],"z":1e308}""", "t.csv: z must be above 0 and no more than 10: 1.96 for 95% intervals, 2.576 for 99%.")]
    [InlineData("disproportionality", """{"groups":[{"name":"A","count":30,"population":2000000000},{"name":"B","count":10,"population":2000000000}]}""", "t.csv: groups have more than 2,147,483,647 pupils together. Check the populations.")]
    public async Task OddInput_IsRefused_WithWhatAndWhere(string verb, string text, string message)
    {
        var (code, output, error) = await RunAsync(verb, Write("t.csv", text));

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_ThroughAPipe_IsReadLikeAFile()
    {
        if (OperatingSystem.IsWindows())
        {
            return;   // pipes have no path there
        }

        var pipe = Path.Combine(_folder, "pipe.csv");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync();
        }

        var writing = Task.Run(() => File.WriteAllTextAsync(pipe, "year,headcount,fixed_excl\n201617,10950,1234\n"));
        var (code, output, _) = await RunAsync("rates", pipe);
        await writing;

        Assert.Equal((ExitCode.Done, "year,headcount,fixed_excl,fixed_excl_rate\n201617,10950,1234,11.27\n"), (code, output));
    }

    [Fact]
    public async Task Rates_IntoAFile_LeavesTheOutputEmpty()
    {
        var (file, into) = (Write("t.csv", "year,headcount,fixed_excl\n201617,10950,1234\n"), Path.Combine(_folder, "out.csv"));

        var (code, output, _) = await RunAsync("rates", file, "--out", into);

        Assert.Equal((ExitCode.Done, ""), (code, output));
        Assert.EndsWith("1234,11.27\n", await File.ReadAllTextAsync(into), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_AsJson_GivesTheUnroundedRateBesideItsCounts()
    {
        var (_, output, _) = await RunAsync("rates", Write("t.csv", "year,headcount,perm_excl\n201617,10950,7\n201617,12,x\n"), "--format", "json");

        using var json = JsonDocument.Parse(output);
        var (first, second) = (json.RootElement.GetProperty("rates")[0], json.RootElement.GetProperty("rates")[1]);
        Assert.Equal((7, 10950, 0.0639m), (first.GetProperty("numerator").GetInt32(), first.GetProperty("denominator").GetInt32(), Math.Round(first.GetProperty("value").GetDecimal(), 4)));
        Assert.True(second.GetProperty("value").GetProperty("suppressed").GetBoolean());
    }

    [Fact]
    public async Task Disproportionality_WorkedExample_PrintsTheContract()   // R-DIS-02, R-DIS-03
    {
        var file = Write("d.json", """{"groups":[{"name":"A","count":30,"population":400},{"name":"B","count":60,"population":2000}],"comparison":"ALL_OTHERS","z":1.96}""");

        var (code, output, _) = await RunAsync("disproportionality", file, "--format", "json");

        Assert.Equal(ExitCode.Done, code);
        using var json = JsonDocument.Parse(output);
        var row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(
            ["name", "rate", "rateLow", "rateHigh", "riskRatio", "oddsRatio", "difference", "index", "excess", "shown", "note"],
            row.EnumerateObject().Select(property => property.Name));
        Assert.Equal((7.5, 5.30, 10.50), (Number(row, "rate"), Number(row, "rateLow"), Number(row, "rateHigh")));
        Assert.Equal((2.5, 1.63, 3.82), Measure(row, "riskRatio"));
        Assert.Equal((2.62, 1.67, 4.12), Measure(row, "oddsRatio"));
        Assert.Equal((4.5, 2.15, 7.58), Measure(row, "difference"));
        Assert.Equal((2.0, 18.0, true), (Number(row, "index"), Number(row, "excess"), row.GetProperty("shown").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"groups":[]}""", "d.json: groups is empty.")]
    [InlineData("""{"groups":[{"name":"A","count":31,"population":30}]}""", "d.json: groups[0].count is 31 and the population 30.")]
    [InlineData("""{"groups":[{"name":"A","count":3.5,"population":30}]}""", "d.json: groups[0].count is 3.5. Write a whole number from 0.")]
    [InlineData("""{"groups":[{"name":"A","count":-1,"population":30}]}""", "d.json: groups[0].count is -1.")]
    [InlineData("""{"groups":[{"name":"A","count":1}]}""", "d.json: groups[0].population is missing.")]
    [InlineData("""{"groups":[{"name":"A","count":1,"population":2},{"name":"A","count":1,"population":2}]}""", "d.json: groups[1].name is A for a second time.")]
    [InlineData("""{"groups":[{"name":"A","count":1,"population":2}],"comparison":"REFERENCE:B"}""", "d.json: comparison names the group \"B\", which is not among the groups: A.")]
    [InlineData("""{"groups":[{"name":"A","count":1,"population":2}],"comparison":"OTHERS"}""", "d.json: comparison is OTHERS.")]
    [InlineData("""{"groups":[{"name":"A","count":1,"population":2}],"z":0}""", "d.json: z must be above 0")]
    [InlineData("""{"groups":[{"name":"A","count":1,"population":2}],"comparision":"ALL_PUPILS"}""", "d.json: comparision means nothing here.")]
    [InlineData("{\n\"groups\":[{]\n}", "d.json, line 2: this is not JSON.")]
    [InlineData("[]", "d.json must hold one JSON object in braces.")]
    public async Task Disproportionality_BadInput_IsCode1WithThePlace(string text, string problem)
    {
        var (code, output, error) = await RunAsync("disproportionality", Write("d.json", text), "--format", "json");

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_ATable_PrintsItWithItsHiddenCells()
    {
        var table = Write("t.csv", "la_name,year,a,b,c,d,total\nX,2020,3,12,7,22,44\n");
        var spec = Write("s.json", """{"cells":["a","b","c","d"],"rowTotal":"total","columnTotals":null,"keys":["la_name","year"]}""");

        var (code, output, error) = await RunAsync("suppress", table, "--lines", spec);

        Assert.Equal((ExitCode.Done, "la_name,year,a,b,c,d,total\nX,2020,c,12,c,22,44\n"), (code, output));
        Assert.Contains("1 small counts hidden, 1 more to protect them", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suppress t.csv", ExitCode.WrongUsage, "suppress needs --lines SPEC.json")]
    [InlineData("suppress t.csv --lines s.json --set SDC-9", ExitCode.WrongUsage, "--set must be SDC-1-4 or SDC-1-2 or")]
    [InlineData("suppress t.csv --lines none.json", ExitCode.Refused, "There is no file none.json.")]
    [InlineData("rates none.csv", ExitCode.Refused, "There is no file none.csv.")]
    [InlineData("disproportionality none.json", ExitCode.Refused, "There is no file none.json.")]
    public async Task Run_WithoutWhatItNeeds_SaysSo(string line, int expected, string problem)
    {
        Write("t.csv", "a,total\n1,1\n");
        Write("s.json", """{"cells":["a"],"rowTotal":"total"}""");
        var words = line.Split(' ').Select(word => File.Exists(Path.Combine(_folder, word)) ? Path.Combine(_folder, word) : word);

        var (code, output, error) = await RunAsync([.. words]);

        Assert.Equal((expected, ""), (code, output));
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static double Number(JsonElement row, string name) => Math.Round(row.GetProperty(name).GetDouble(), 2);

    private static (double, double, double) Measure(JsonElement row, string name) =>
        row.GetProperty(name) is var measure ? (Number(measure, "value"), Number(measure, "low"), Number(measure, "high")) : default;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(words, new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
