using System.Text.Json;
using Onroll.Web.Commands;

namespace Onroll.Web.Tests.Commands;

/// <summary>
/// Odd cases of <c>clock</c>, each worked out with pen and paper from the text of the rules before the program was asked:
/// R-CAL-02 to R-CAL-13, R-SUS-02 to R-SUS-12, R-PEX-03, R-GBD-01 and 03, R-IRP-01 to 06, R-REI-01, R-ROL-03.
/// </summary>
public sealed class ClockCasesTests : IDisposable
{
    private const string ReferenceCalendar = """
        kind,from,to,note
        term,2025-09-02,2025-10-24,
        term,2025-11-03,2025-12-19,
        term,2026-01-05,2026-02-13,
        term,2026-02-23,2026-03-27,
        term,2026-04-13,2026-05-22,
        term,2026-06-01,2026-07-21,
        term,2026-09-01,2026-10-23,
        term,2026-11-02,2026-12-18,
        inset,2025-09-02,2025-09-02,
        inset,2025-11-03,2025-11-03,
        inset,2026-01-05,2026-01-05,
        inset,2026-06-01,2026-06-01,
        inset,2026-07-21,2026-07-21,
        inset,2026-09-01,2026-09-01,
        inset,2026-11-02,2026-11-02,
        """;

    private const string OlderCalendar = """
        kind,from,to,note
        term,2010-11-01,2010-12-17,
        term,2011-01-04,2011-02-18,
        term,2011-02-28,2011-04-08,
        term,2011-04-26,2011-05-27,
        term,2011-06-06,2011-07-22,
        term,2014-11-03,2014-12-19,
        term,2015-01-05,2015-02-13,
        term,2022-09-05,2022-10-21,
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("onroll-clock-").FullName;

    public ClockCasesTests()
    {
        File.WriteAllText(Path.Combine(_folder, "reference.csv"), ReferenceCalendar);
        File.WriteAllText(Path.Combine(_folder, "older.csv"), OlderCalendar);
    }

    /// <summary>What it is, the file, and the answer: set; last day, session and return; days of event, term, year; case; run and day six; rule that refuses; then the deadlines.</summary>
    public static TheoryData<string, string, string, string> All => new()
    {
        {
            "Eleven lunchtimes across half term are five and a half days; both sessions are attended, so nothing runs",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02"},"event":{"category":"LNCH","start":"2025-10-20","sessions":11,"decidedAt":"2025-10-17T15:00","governingBoardTold":"2025-10-20"}}""",
            "PS-2024; 2025-11-11 - -; 5.5 5.5 5.5; C; - -; -",
            "parent-notice 2025-10-20, la-notice 2025-10-20, governing-board-notice 2025-10-20"
        },
        {
            "From an afternoon, with half term and a training day within; looked after, with a social worker",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02","lookedAfter":true,"socialWorker":true},"event":{"category":"SUSP","start":"2025-10-22","startSession":"PM","sessions":11,"decidedAt":"2025-10-22T11:40","governingBoardTold":"2025-10-22"}}""",
            "PS-2024; 2025-11-06 PM 2025-11-07; 5.5 5.5 5.5; C; 2025-10-22 2025-11-06; -",
            "parent-notice 2025-10-22, la-notice 2025-10-23, social-worker-notice 2025-10-23, virtual-school-head-notice 2025-10-23, governing-board-notice 2025-10-23, alternative-provision-details 2025-11-04, public-place-days 2025-11-05 (from 2025-10-22 to 2025-11-05), day-six-provision 2025-11-06, reintegration-meeting 2025-11-07"
        },
        {
            "The governors' letter is posted on 23 December: it counts on the 29th, and nobody asks for a review",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02"},"event":{"category":"PERM","start":"2025-12-09","decidedAt":"2025-12-09T10:00","governingBoardTold":"2025-12-09","governingBoardMeeting":"2025-12-18","governingBoardOutcome":"DECLINE","decisionNoticeGiven":"2025-12-23","decisionNoticeMethod":"FIRST_CLASS"}}""",
            "PS-2024; - - -; - - -; F; 2025-12-09 2025-12-16; -",
            "parent-notice 2025-12-09, la-notice 2025-12-10, governing-board-notice 2025-12-10, governing-board-papers 2025-12-11, alternative-provision-details 2025-12-14, public-place-days 2025-12-15 (from 2025-12-09 to 2025-12-15), day-six-provision 2025-12-16, governing-board-meeting 2026-01-14, review-application 2026-01-26, roll-removal-earliest 2026-01-27"
        },
        {
            "The same, reviewed at the last moment and sent back to the governors: the name stays on the roll",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02"},"event":{"category":"PERM","start":"2025-12-09","governingBoardTold":"2025-12-09","governingBoardOutcome":"DECLINE","decisionNoticeGiven":"2025-12-23","decisionNoticeMethod":"FIRST_CLASS","reviewApplied":"2026-01-26","reviewDirectionGiven":"2026-03-06"}}""",
            "PS-2024; - - -; - - -; F; 2025-12-09 2025-12-16; -",
            "parent-notice 2025-12-09, la-notice 2025-12-10, governing-board-notice 2025-12-10, alternative-provision-details 2025-12-14, public-place-days 2025-12-15 (from 2025-12-09 to 2025-12-15), day-six-provision 2025-12-16, governing-board-meeting 2026-01-14, review-application 2026-01-26, review-papers 2026-02-09, review-hearing 2026-02-23, reconsideration 2026-03-20"
        },
        {
            "Three days round a bank holiday that take in an examination: the board must meet whatever the total",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2010-01-14"},"event":{"category":"SUSP","start":"2026-04-30","sessions":6,"governingBoardTold":"2026-04-30","examDate":"2026-05-05"}}""",
            "PS-2024; 2026-05-05 PM 2026-05-06; 3.0 3.0 3.0; E; 2026-04-30 -; -",
            "parent-notice 2026-04-30, la-notice 2026-05-01, governing-board-notice 2026-05-01, public-place-days 2026-05-05 (from 2026-04-30 to 2026-05-05), reintegration-meeting 2026-05-06, governing-board-meeting 2026-05-22"
        },
        {
            "Year 11 with every examination sat: seven days, and nobody owes education from the sixth",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2010-01-14","examsRemaining":false},"event":{"category":"SUSP","start":"2026-06-10","sessions":14,"governingBoardTold":"2026-06-10"}}""",
            "PS-2024; 2026-06-18 PM 2026-06-19; 7.0 7.0 7.0; C; 2026-06-10 2026-06-17; -",
            "parent-notice 2026-06-10, la-notice 2026-06-11, governing-board-notice 2026-06-11, public-place-days 2026-06-16 (from 2026-06-10 to 2026-06-16), reintegration-meeting 2026-06-19"
        },
        {
            "Half a day too many in the year, because the days served of a cancelled one still count",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02"},"event":{"category":"SUSP","start":"2026-06-16","sessions":4},"history":[{"category":"SUSP","start":"2025-09-08","sessions":40,"cancelled":true},{"category":"FIXD","start":"2025-11-10","startSession":"PM","sessions":47}]}""",
            "PS-2024; 2026-06-17 PM 2026-06-18; 2.0 2.0 45.5; A; 2026-06-16 -; R-SUS-04",
            "parent-notice 2026-06-16, la-notice 2026-06-17, public-place-days 2026-06-17 (from 2026-06-16 to 2026-06-17), reintegration-meeting 2026-06-18"
        },
        {
            "Across Easter: the spring term's half day over five decides, though more of it falls in the summer term",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02"},"event":{"category":"SUSP","start":"2026-03-25","sessions":14,"governingBoardTold":"2026-03-25","representationsReceived":"2026-04-13"},"history":[{"category":"SUSP","start":"2026-02-24","sessions":5}]}""",
            "PS-2024; 2026-04-16 PM 2026-04-17; 7.0 5.5 9.5; B; 2026-03-25 2026-04-15; -",
            "parent-notice 2026-03-25, la-notice 2026-03-26, governing-board-notice 2026-03-26, alternative-provision-details 2026-04-13, public-place-days 2026-04-14 (from 2026-03-25 to 2026-04-14), day-six-provision 2026-04-15, reintegration-meeting 2026-04-17, governing-board-meeting 2026-06-26"
        },
        {
            "Across the summer: two days belong to each school year, and the year before is exactly full",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02"},"event":{"category":"SUSP","start":"2026-07-17","sessions":8,"decidedAt":"2026-07-17T09:30"},"history":[{"category":"SUSP","start":"2025-09-08","sessions":86}]}""",
            "PS-2024; 2026-09-03 PM 2026-09-04; 4.0 2.0 45.0; A; 2026-07-17 -; -",
            "parent-notice 2026-07-17, la-notice 2026-07-20, public-place-days 2026-09-03 (from 2026-07-17 to 2026-09-03), reintegration-meeting 2026-09-04"
        },
        {
            "Permanent straight after a suspension, the summer between them: one run, so day six comes on the third day",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02","socialWorker":true},"event":{"category":"PERM","start":"2026-09-02","decidedAt":"2026-09-02T08:50","governingBoardTold":"2026-09-02"},"history":[{"category":"SUSP","start":"2026-07-16","sessions":6}]}""",
            "PS-2026; - - -; - - -; F; 2026-07-16 2026-09-04; -",
            "parent-notice 2026-09-02, alternative-provision-details 2026-09-02, la-notice 2026-09-03, social-worker-notice 2026-09-03, governing-board-notice 2026-09-03, public-place-days 2026-09-03 (from 2026-09-02 to 2026-09-03), day-six-provision 2026-09-04, governing-board-meeting 2026-09-23"
        },
        {
            "2010, six days: told within a school day, no social worker told, the board between the sixth and the fiftieth day, an interview owed",
            """{"calendar":"older.csv","pupil":{"dateOfBirth":"1997-03-01","socialWorker":true},"event":{"category":"FIXD","start":"2010-11-08","sessions":12,"governingBoardTold":"2010-11-08","representationsReceived":"2010-11-10"}}""",
            "PS-2010; 2010-11-15 PM 2010-11-16; 6.0 6.0 6.0; B; 2010-11-08 2010-11-15; -",
            "parent-notice 2010-11-08, la-notice 2010-11-09, governing-board-notice 2010-11-09, public-place-days 2010-11-12 (from 2010-11-08 to 2010-11-12), alternative-provision-details 2010-11-13, day-six-provision 2010-11-15, reintegration-meeting 2010-12-06, governing-board-meeting 2011-02-01 (from 2010-11-16)"
        },
        {
            "2011, an examination within two days: no earliest day, since the board is to meet before it",
            """{"calendar":"older.csv","pupil":{"dateOfBirth":"1995-01-14"},"event":{"category":"FIXD","start":"2011-05-10","sessions":4,"governingBoardTold":"2011-05-10","missesPublicExam":true,"examDate":"2011-05-11"}}""",
            "PS-2010; 2011-05-11 PM 2011-05-12; 2.0 2.0 2.0; E; 2011-05-10 -; -",
            "parent-notice 2011-05-10, la-notice 2011-05-11, governing-board-notice 2011-05-11, public-place-days 2011-05-11 (from 2011-05-10 to 2011-05-11), governing-board-meeting 2011-06-07"
        },
        {
            "5 January 2015: from that day a suspension runs on from the one before Christmas",
            """{"calendar":"older.csv","pupil":{"dateOfBirth":"2001-03-01"},"event":{"category":"SUSP","start":"2015-01-05","sessions":4},"history":[{"category":"SUSP","start":"2014-12-15","sessions":10}]}""",
            "PS-2012; 2015-01-06 PM 2015-01-07; 2.0 2.0 7.0; A; 2014-12-15 2015-01-05; -",
            "parent-notice 2015-01-05, alternative-provision-details 2015-01-05, day-six-provision 2015-01-05, reintegration-meeting 2015-01-07"
        },
        {
            "Before it, each record stands alone; and the authority is told of short ones once a term",
            """{"calendar":"older.csv","pupil":{"dateOfBirth":"2001-03-01","lookedAfter":true},"event":{"category":"SUSP","start":"2014-12-15","startSession":"PM","sessions":3},"history":[{"category":"SUSP","start":"2014-12-12","startSession":"PM","sessions":2}]}""",
            "PS-2012; 2014-12-16 PM 2014-12-17; 1.5 2.5 2.5; A; 2014-12-15 -; -",
            "parent-notice 2014-12-15, public-place-days 2014-12-16 (from 2014-12-15 to 2014-12-16), reintegration-meeting 2014-12-17"
        },
        {
            "The day of the Queen's funeral is neither a school day nor a working day",
            """{"calendar":"older.csv","pupil":{"dateOfBirth":"2009-03-01","lookedAfter":true},"event":{"category":"SUSP","start":"2022-09-16","startSession":"PM","sessions":3,"decidedAt":"2022-09-16T11:00"}}""",
            "PS-2022; 2022-09-20 PM 2022-09-21; 1.5 1.5 1.5; A; 2022-09-16 -; -",
            "parent-notice 2022-09-16, la-notice 2022-09-20, virtual-school-head-notice 2022-09-20, public-place-days 2022-09-20 (from 2022-09-16 to 2022-09-20), reintegration-meeting 2022-09-21"
        },
        {
            "Eighteen years old: no duty of compulsory school age; the letter e-mailed at half past five counts on the next school day",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2008-01-10"},"event":{"category":"PERM","start":"2026-01-12","decidedAt":"2026-01-12T12:00","governingBoardTold":"2026-01-12","governingBoardOutcome":"DECLINE","decisionNoticeGiven":"2026-01-30T17:30","decisionNoticeMethod":"EMAIL"}}""",
            "PS-2024; - - -; - - -; F; 2026-01-12 2026-01-19; -",
            "parent-notice 2026-01-12, la-notice 2026-01-13, governing-board-notice 2026-01-13, governing-board-meeting 2026-02-02, review-application 2026-03-02, roll-removal-earliest 2026-03-03"
        },
        {
            "Fifteen and a half days in the term, from an afternoon: fifteen school days, with representations or without",
            """{"calendar":"reference.csv","pupil":{"dateOfBirth":"2011-05-02"},"event":{"category":"SUSP","start":"2025-11-12","startSession":"PM","sessions":7,"governingBoardTold":"2025-11-12","governingBoardMeeting":"2025-12-02"},"history":[{"category":"SUSP","start":"2025-09-08","sessions":20},{"category":"LNCH","start":"2025-10-06","sessions":4},{"category":"SUSP","start":"2025-10-13","sessions":5,"cancelled":true}]}""",
            "PS-2024; 2025-11-17 PM 2025-11-18; 3.5 15.5 18.0; D; 2025-11-12 -; -",
            "parent-notice 2025-11-12, la-notice 2025-11-13, governing-board-notice 2025-11-13, public-place-days 2025-11-17 (from 2025-11-12 to 2025-11-17), reintegration-meeting 2025-11-18, governing-board-papers 2025-11-25, governing-board-meeting 2025-12-03"
        },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Clock_OddCase_AnswersAsOnPaper(string what, string file, string answer, string deadlines)
    {
        var path = Path.Combine(_folder, "case.json");
        await File.WriteAllTextAsync(path, file);
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["clock", path], new Terminal(output, error));

        Assert.True(code == ExitCode.Done, $"{what}: {error}");
        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal(answer, Answer(json.RootElement));
        Assert.Equal(deadlines, string.Join(", ", json.RootElement.GetProperty("deadlines").EnumerateArray().Select(Deadline)));
    }

    private static string Answer(JsonElement root)
    {
        var run = root.GetProperty("consecutiveRun");
        var refused = root.GetProperty("refused");
        return $"{Say(root, "policySet")}; {Say(root, "lastDay")} {Say(root, "lastSession")} {Say(root, "returnDate")}; {Say(root, "daysThisEvent")} {Say(root, "daysThisTerm")} {Say(root, "daysThisYear")}; "
            + $"{Say(root, "case")}; {(run.ValueKind == JsonValueKind.Null ? "- -" : $"{Say(run, "firstDay")} {Say(run, "daySix")}")}; {(refused.ValueKind == JsonValueKind.Null ? "-" : Say(refused, "rule"))}";
    }

    private static string Deadline(JsonElement one) =>
        $"{Say(one, "id")} {Say(one, "due")}{(one.TryGetProperty("from", out var from) ? one.TryGetProperty("to", out var to) ? $" (from {from} to {to})" : $" (from {from})" : "")}";

    private static string Say(JsonElement of, string field) => of.GetProperty(field) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "-";
}
