using System.Text.Json;
using System.Text.Json.Nodes;
using Onroll.Web.Commands;

namespace Onroll.Web.Tests.Commands;

/// <summary>The <c>clock</c> verb as the contract of the command line has it; the law itself is tested in the rules.</summary>
public sealed class ClockCommandTests : IDisposable
{
    private const string Calendar = """
        kind,from,to,note
        term,2025-09-02,2025-10-24,
        term,2025-11-03,2025-12-19,
        term,2026-01-05,2026-02-13,
        term,2026-02-23,2026-03-27,
        inset,2025-09-02,2025-09-02,
        inset,2025-11-03,2025-11-03,
        inset,2026-01-05,2026-01-05,
        """;

    private const string Question = """
        {
          "calendar": "calendars/calendar.csv",
          "pupil": { "dateOfBirth": "2011-05-02", "lookedAfter": false, "socialWorker": false, "examsRemaining": true },
          "event": {
            "category": "SUSP", "start": "2025-11-20", "startSession": "AM", "sessions": 14,
            "decidedAt": "2025-11-20T10:20", "governingBoardTold": "2025-11-20",
            "missesPublicExam": false, "examDate": null, "representationsReceived": "2025-11-25",
            "governingBoardMeeting": null, "governingBoardOutcome": null,
            "decisionNoticeGiven": null, "decisionNoticeMethod": null,
            "reviewApplied": null, "reviewDirectionGiven": null
          },
          "history": [ { "category": "SUSP", "start": "2025-10-13", "startSession": "AM", "sessions": 6, "cancelled": false } ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-clock-").FullName;

    public ClockCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "calendars"));
        File.WriteAllText(Path.Combine(_folder, "calendars", "calendar.csv"), Calendar);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Clock_TheExampleOfTheContract_PrintsEveryFieldInItsPlace()
    {
        var (code, output, error) = await ClockAsync(Question);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.StartsWith(
            """{"policySet":"PS-2024","lastDay":"2025-11-28","lastSession":"PM","returnDate":"2025-12-01","daysThisEvent":7.0,"daysThisTerm":10.0,"daysThisYear":10.0,"case":"B","consecutiveRun":{"firstDay":"2025-11-20","daySix":"2025-11-27"},"refused":null,"deadlines":[""",
            output, StringComparison.Ordinal);
        Assert.Contains(
            """{"id":"governing-board-meeting","rule":"R-SUS-09","force":"STATUTORY","due":"2026-02-13","by":"governing-board","source":""",
            output, StringComparison.Ordinal);
        Assert.EndsWith("""],"warnings":[]}""" + "\n", output, StringComparison.Ordinal);
        Assert.Equal(
            ["parent-notice", "la-notice", "governing-board-notice", "alternative-provision-details", "public-place-days", "day-six-provision", "reintegration-meeting", "governing-board-meeting"],
            Deadlines(output).Select(deadline => deadline.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Clock_DaysInARow_HaveTheirFirstAndLast()
    {
        var (_, output, _) = await ClockAsync(Question);

        var days = Deadlines(output).Single(deadline => deadline.GetProperty("id").GetString() == "public-place-days");
        Assert.Equal(("2025-11-20", "2025-11-26"), (days.GetProperty("from").GetString(), days.GetProperty("to").GetString()));
        Assert.All(Deadlines(output).Where(d => d.GetProperty("id").GetString() != "public-place-days"), d => Assert.False(d.TryGetProperty("to", out _)));
    }

    [Fact]
    public async Task Clock_Permanent_HasNoLengthAndItsRunStays()
    {
        var (code, output, _) = await ClockAsync(Question, "category", "PERM", "sessions", null);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Done, code);
        Assert.All(
            ["lastDay", "lastSession", "returnDate", "daysThisEvent", "daysThisTerm", "daysThisYear"],
            field => Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(field).ValueKind));
        Assert.Equal("2025-11-27", json.RootElement.GetProperty("consecutiveRun").GetProperty("daySix").GetString());
        Assert.Equal("local-authority", Deadlines(output).Single(d => d.GetProperty("id").GetString() == "day-six-provision").GetProperty("by").GetString());
    }

    [Fact]
    public async Task Clock_Lunchtimes_HaveNoRunNorReturn()
    {
        var (_, output, _) = await ClockAsync(Question, "category", "LNCH");

        using var json = JsonDocument.Parse(output);
        Assert.Equal("2025-12-09", json.RootElement.GetProperty("lastDay").GetString());
        Assert.Equal(7.0m, json.RootElement.GetProperty("daysThisEvent").GetDecimal());
        Assert.All(["lastSession", "returnDate", "consecutiveRun"], field => Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(field).ValueKind));
    }

    [Fact]
    public async Task Clock_NotAllowedByLaw_IsAnswerAndNotError()
    {
        var (code, output, error) = await ClockAsync(Question, "sessions", 92);

        using var json = JsonDocument.Parse(output);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Equal("R-SUS-04", json.RootElement.GetProperty("refused").GetProperty("rule").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("refused").GetProperty("message").GetString()!);
        Assert.Equal(49.0m, json.RootElement.GetProperty("daysThisYear").GetDecimal());
    }

    [Theory]
    [InlineData("EMAIL", "2025-12-11T17:30", "2026-01-19")]
    [InlineData("EMAIL", "2025-12-11T16:30:00+00:00", "2026-01-16")]
    [InlineData("FIRST_CLASS", "2025-12-11", "2026-01-20")]
    [InlineData("HAND", "2025-12-11", "2026-01-16")]
    public async Task Clock_DecisionSent_CountsFromTheDayItIsGiven(string method, string given, string due)
    {
        var (_, output, _) = await ClockAsync(Question, "category", "PERM", "sessions", null, "governingBoardOutcome", "DECLINE", "decisionNoticeGiven", given, "decisionNoticeMethod", method);

        Assert.Equal(due, Deadlines(output).Single(d => d.GetProperty("id").GetString() == "review-application").GetProperty("due").GetString());
    }

    [Fact]
    public async Task Clock_OnlyWhatIsNeeded_IsEnough()
    {
        var (code, output, error) = await ClockAsync("""{"calendar":"calendars/calendar.csv","event":{"category":"FIXD","start":"2025-11-20","sessions":1}}""");

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains("\"lastSession\":\"AM\",\"returnDate\":\"2025-11-20\"", output, StringComparison.Ordinal);
        Assert.Contains("The date of birth is not known", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_FieldsItDoesNotKnow_AreNamedBesideTheAnswer()
    {
        var (code, output, error) = await ClockAsync(Question, "goverrningBoardTold", "2025-11-20");

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.Equal("case.json: event.goverrningBoardTold is left out, because clock does not ask for it.", error.Trim());
    }

    [Theory]
    [InlineData("category", "EXPEL", "case.json: event.category is \"EXPEL\", which is not known. Write SUSP, FIXD, LNCH, PERM.")]
    [InlineData("category", null, "case.json: event.category is missing. Write SUSP, FIXD, LNCH, PERM.")]
    [InlineData("start", "20/11/2025", "case.json: event.start is \"20/11/2025\", which is not a date. Write it as 2025-11-20.")]
    [InlineData("start", "2025-02-30", "case.json: event.start is \"2025-02-30\", which is not a date.")]
    [InlineData("start", null, "case.json: event.start is missing.")]
    [InlineData("start", "2007-11-20", "case.json: event.start is too early: no law before 2008-09-01 is held.")]
    [InlineData("start", "2027-01-11", "calendars/calendar.csv runs from 2025-08-01 to 2026-03-27 and cannot give the first day")]
    [InlineData("start", "2026-03-20", "calendars/calendar.csv runs from 2025-08-01 to 2026-03-27 and cannot give lastDay")]
    [InlineData("sessions", null, "case.json: event.sessions is missing.")]
    [InlineData("sessions", 0, "case.json: event.sessions is 0. Write a whole number from 1.")]
    [InlineData("sessions", 1.5, "case.json: event.sessions is 1.5. Write a whole number from 1.")]
    [InlineData("sessions", "14", "case.json: event.sessions is \"14\". Write a number.")]
    [InlineData("startSession", "noon", "case.json: event.startSession is \"noon\", which is not known. Write AM, PM.")]
    [InlineData("decidedAt", "today", "case.json: event.decidedAt is \"today\", which is not a date.")]
    [InlineData("decidedAt", "2025-11-20T25:00", "case.json: event.decidedAt is \"2025-11-20T25:00\", which is not a date with a time.")]
    [InlineData("missesPublicExam", "no", "case.json: event.missesPublicExam is \"no\". Write true or false")]
    [InlineData("governingBoardOutcome", "MAYBE", "case.json: event.governingBoardOutcome is \"MAYBE\", which is not known. Write DECLINE, ")]
    [InlineData("decisionNoticeMethod", "PIGEON", "case.json: event.decisionNoticeMethod is \"PIGEON\", which is not known. Write HAND, FIRST_CLASS, EMAIL.")]
    public async Task Clock_AFieldThatCannotBeUsed_IsCode1AndSaysHowToMendIt(string field, object? value, string problem)
    {
        var (code, output, error) = await ClockAsync(Question, field, value);

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "case.json must hold one JSON object in braces.")]
    [InlineData("{\"calendar\":\"calendars/calendar.csv\",\"event\":[]}", "case.json: event must be an object in braces.")]
    [InlineData("{", "case.json, line 1: this is not JSON.")]
    [InlineData("{\"calendar\":\"calendars/calendar.csv\"}", "case.json: event is missing.")]
    [InlineData("{\"event\":{\"category\":\"PERM\",\"start\":\"2025-11-20\"}}", "case.json: calendar is missing.")]
    [InlineData("{\"calendar\":\"none.csv\",\"event\":{\"category\":\"PERM\",\"start\":\"2025-11-20\"}}", "There is no calendar ")]
    [InlineData("{\"calendar\":\"case.json\",\"event\":{\"category\":\"PERM\",\"start\":\"2025-11-20\"}}", "case.json, line 1: the calendar file has none of the columns")]
    [InlineData("{\"calendar\":\"calendars/calendar.csv\",\"event\":{\"category\":\"PERM\",\"start\":\"2025-11-20\"},\"history\":{}}", "case.json: history must be a list in square brackets.")]
    [InlineData("{\"calendar\":\"calendars/calendar.csv\",\"event\":{\"category\":\"PERM\",\"start\":\"2025-11-20\"},\"history\":[{\"category\":\"SUSP\"}]}", "case.json: history[0].start is missing.")]
    public async Task Clock_AFileThatCannotBeUsed_IsCode1(string file, string problem)
    {
        var (code, output, error) = await ClockAsync(file);

        Assert.Equal((ExitCode.Refused, ""), (code, output));
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_ACalendarRowThatCannotBeUsed_NamesItsLine()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "calendars", "calendar.csv"), Calendar + "\nterm,2026-04-13,soon,");

        var (code, _, error) = await ClockAsync(Question);

        Assert.Equal(ExitCode.Refused, code);
        Assert.StartsWith("calendar.csv, line 9, to: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_AsText_IsForPeople()
    {
        var (code, output, _) = await RunAsync(Question, "--format", "text");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("2026-02-13  The governing board meets and decides on reinstatement within 50 school days", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_NoFile_IsWrongUsageOrRefused()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        Assert.Equal(ExitCode.WrongUsage, await CommandLine.RunAsync(["clock"], new Terminal(output, error)));
        Assert.Equal(ExitCode.Refused, await CommandLine.RunAsync(["clock", Path.Combine(_folder, "none.json")], new Terminal(output, error)));
    }

    private static List<JsonElement> Deadlines(string output) =>
        [.. JsonDocument.Parse(output).RootElement.GetProperty("deadlines").EnumerateArray()];

    // The example with fields of its event replaced.
    private Task<(int Code, string Out, string Error)> ClockAsync(string question, params object?[] changes)
    {
        if (changes.Length == 0)
        {
            return RunAsync(question);
        }

        var file = JsonNode.Parse(question)!;
        for (var i = 0; i < changes.Length; i += 2)
        {
            file["event"]![(string)changes[i]!] = JsonSerializer.SerializeToNode(changes[i + 1]);
        }

        return RunAsync(file.ToJsonString());
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(string question, params string[] options)
    {
        var path = Path.Combine(_folder, "case.json");
        await File.WriteAllTextAsync(path, question);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["clock", path, .. options], new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }
}
