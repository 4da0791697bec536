using System.Text.Json;
using Onroll.Web.Commands;

namespace Onroll.Web.Tests.Commands;

public sealed class AllocateCommandTests : IDisposable   // cli.md "allocate", R-FAP-07
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-allocate-").FullName;

    [Fact]
    public async Task Allocate_WorkedExample_PrintsTheContractAndNothingElse()   // R-FAP-11
    {
        var (code, output, error) = await RunAsync("""
            {"scheme":{"engine":"POINTS_LEDGER","parameters":{}},
             "schools":[{"id":"P","roll":900,"pan":180,"ncYearPlaces":{"8":2},"points":9,"score":1,"distance":{"x":1.2},"excludes":[],"max":3},
                        {"id":"Q","roll":1200,"ncYearPlaces":{"8":1},"points":6}],
             "children":[{"id":"x","category":"PEX","ncYear":8,"weight":2,"siblingAt":[],"preference":[],"cannot":[]},{"id":"y","category":"c","ncYear":9}]}
            """);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["allocations", "unplaced", "totalCost"], json.RootElement.EnumerateObject().Select(property => property.Name));
        var place = Assert.Single(json.RootElement.GetProperty("allocations").EnumerateArray());
        Assert.Equal(["child", "school", "reasons", "cost"], place.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("x", "Q", 0.666666667m), (place.GetProperty("child").GetString(), place.GetProperty("school").GetString(), place.GetProperty("cost").GetDecimal()));
        Assert.Contains(place.GetProperty("reasons").EnumerateArray(), reason => reason.GetString() == "1 place is free in Year 8.");
        Assert.Contains(place.GetProperty("reasons").EnumerateArray(), reason => reason.GetString() == "Next best: P, 0.5556 more in all.");
        var without = Assert.Single(json.RootElement.GetProperty("unplaced").EnumerateArray());
        Assert.Equal(["P has no place in Year 9.", "Q has no place in Year 9."], without.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.Equal(0.666666667m, json.RootElement.GetProperty("totalCost").GetDecimal());
    }

    [Fact]
    public async Task Allocate_PublishedParameterNames_AreFoundWithoutCaseOrUnderscores()   // R-FAP-09
    {
        var (code, output, error) = await RunAsync("""
            {"scheme":{"engine":"QUOTA_DISTANCE","parameters":{"OVER_PER":30,"OVER_COUNT":1,"SKIP_SPECIAL_MEASURES_IF_DISRUPTIVE":true}},
             "schools":[{"id":"A","pan":180,"ncYearPlaces":{"8":-5},"distance":{"x":1,"y":2}}],"children":[{"id":"x","ncYear":8},{"id":"y","ncYear":8}]}
            """);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal("x", Assert.Single(json.RootElement.GetProperty("allocations").EnumerateArray()).GetProperty("child").GetString());
    }

    [Fact]
    public async Task Allocate_SchoolContext_GivesTheScore()   // R-FAP-08
    {
        var (_, output, _) = await RunAsync("""
            {"scheme":{"engine":"COMPOSITE_CONTEXT"},"schools":[{"id":"A","roll":1200,"fsm":96,"eal":60,"ehcp":26,"ehcpInUnit":2,"mobility":3.5,"ks2":29.0}],"children":[{"id":"x"}]}
            """);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(77m, json.RootElement.GetProperty("totalCost").GetDecimal());
    }

    [Fact]
    public async Task Allocate_FieldNobodyAsksFor_IsNamedOnTheErrorOutput()
    {
        var (code, _, error) = await RunAsync("""{"scheme":{"engine":"ROTA","parameters":{"oder":["A"]}},"schools":[{"id":"A","colour":"red"}],"children":[]}""");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("a.json: scheme.parameters.oder is left out", error, StringComparison.Ordinal);
        Assert.Contains("a.json: schools[0].colour is left out", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"schools":[],"children":[]}""", "a.json: scheme is missing.")]
    [InlineData("""{"scheme":{},"schools":[],"children":[]}""", "a.json: scheme.engine is missing. Write POINTS_LEDGER,")]
    [InlineData("""{"scheme":{"engine":"LOTTERY"},"schools":[],"children":[]}""", "a.json: scheme.engine is \"LOTTERY\", which is not known. Write POINTS_LEDGER,")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"children":[]}""", "a.json: schools must be a list")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A"},{"id":"A"}],"children":[]}""", "a.json: schools[1].id is \"A\" for a second time.")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[],"children":[{"id":"x"},{"id":"x"}]}""", "a.json: children[1].id is \"x\" for a second time.")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","excludes":["z"]}],"children":[{"id":"x"}]}""", "a.json: schools[0].excludes[0] names the child \"z\", which the file does not have. It has x.")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","distance":{"z":1}}],"children":[{"id":"x"}]}""", "a.json: schools[0].distance names the child \"z\"")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A"}],"children":[{"id":"x","siblingAt":["B"]}]}""", "a.json: children[0].siblingAt[0] names the school \"B\", which the file does not have. It has A.")]
    [InlineData("""{"scheme":{"engine":"ROTA","parameters":{"order":["A","B"]}},"schools":[{"id":"A"}],"children":[]}""", "a.json: scheme.parameters.order names the school \"B\"")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","max":-1}],"children":[]}""", "a.json: schools[0].max is -1. Write a whole number from 0.")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","ncYearPlaces":{"8":-1}}],"children":[]}""", "a.json: schools[0].ncYearPlaces.8 is -1. Write a number from 0")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","ncYearPlaces":{"8":1.5}}],"children":[]}""", "a.json: schools[0].ncYearPlaces.8 is 1.5. Write a whole number.")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","ncYearPlaces":{"eight":1}}],"children":[]}""", "a.json: schools[0].ncYearPlaces.eight is no year group.")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","ncYearPlaces":{"8":1}}],"children":[{"id":"x"}]}""", "a.json: children[0].ncYear is missing. A has places by year group")]
    [InlineData("""{"scheme":{"engine":"ROTA"},"schools":[{"id":"A","distance":{"x":-2}}],"children":[{"id":"x"}]}""", "a.json: schools[0].distance.x is -2.")]
    [InlineData("""{"scheme":{"engine":"POINTS_LEDGER"},"schools":[{"id":"A","points":3}],"children":[]}""", "a.json: schools[0].roll is missing.")]
    [InlineData("""{"scheme":{"engine":"POINTS_LEDGER"},"schools":[],"children":[{"id":"x","weight":-1}]}""", "a.json: children[0].weight is -1.")]
    [InlineData("""{"scheme":{"engine":"COMPOSITE_CONTEXT"},"schools":[{"id":"A"}],"children":[]}""", "a.json: schools[0].score is missing.")]
    [InlineData("""{"scheme":{"engine":"QUOTA_DISTANCE","parameters":{"overPer":0}},"schools":[],"children":[]}""", "a.json: scheme.parameters.overPer is 0. Write a whole number from 1.")]
    public async Task Allocate_BadInput_IsCode1WithThePlace(string text, string problem)
    {
        var (code, output, error) = await RunAsync(text);

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Alone_TellsTheCostOfEveryEngine()
    {
        var (code, output) = await RunWordsAsync("allocate", "--explain", "--format", "json");

        using var json = JsonDocument.Parse(output);
        var engines = json.RootElement.GetProperty("engines").EnumerateArray().ToList();
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(["POINTS_LEDGER", "COMPOSITE_CONTEXT", "QUOTA_DISTANCE", "ROTA"], engines.Select(engine => engine.GetProperty("engine").GetString()));
        Assert.All(engines, engine => Assert.NotEmpty(engine.GetProperty("cost").GetString()!));
    }

    [Fact]
    public async Task Allocate_NeitherFileNorExplain_IsWrongUsage() => Assert.Equal(ExitCode.WrongUsage, (await RunWordsAsync("allocate")).Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, string Output, string Error)> RunAsync(string text)
    {
        var path = Path.Combine(_folder, "a.json");
        await File.WriteAllTextAsync(path, text);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["allocate", path], new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<(int Code, string Output)> RunWordsAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        return (await CommandLine.RunAsync(words, new Terminal(output, error)), output.ToString());
    }
}
