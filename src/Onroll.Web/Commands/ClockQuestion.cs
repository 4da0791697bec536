using System.Text.Json;
using Onroll.Rules.Exclusions;

namespace Onroll.Web.Commands;

/// <summary>What the file of <c>clock</c> asks.</summary>
internal sealed record ClockQuestion(string Calendar, ExcludedPupil Pupil, ExclusionEvent Event, IReadOnlyList<EarlierExclusion> History)
{
    private static readonly Dictionary<string, ExclusionCategory> Categories = new()
    {
        ["SUSP"] = ExclusionCategory.Suspension,
        ["FIXD"] = ExclusionCategory.Suspension,   // the older code for the same
        ["LNCH"] = ExclusionCategory.LunchtimeSuspension,
        ["PERM"] = ExclusionCategory.PermanentExclusion,
    };

    private static readonly Dictionary<string, GoverningBoardOutcome> Outcomes = new()
    {
        ["DECLINE"] = GoverningBoardOutcome.Declined,
        ["REINSTATE_NOW"] = GoverningBoardOutcome.ReinstatedNow,
        ["REINSTATE_ON_DATE"] = GoverningBoardOutcome.ReinstatedOnDate,
        ["CONSIDERED_RETURNED_JUSTIFIED"] = GoverningBoardOutcome.ConsideredJustified,
        ["CONSIDERED_RETURNED_NOT_JUSTIFIED"] = GoverningBoardOutcome.ConsideredNotJustified,
    };

    private static readonly Dictionary<string, NoticeMethod> Methods = new()
    {
        ["HAND"] = NoticeMethod.Hand,
        ["FIRST_CLASS"] = NoticeMethod.FirstClassPost,
        ["EMAIL"] = NoticeMethod.Email,
    };

    private static readonly Dictionary<string, bool> StartSessions = new() { ["AM"] = false, ["PM"] = true };

    /// <summary>Fields the file has that were not used.</summary>
    public required IReadOnlyList<string> UnusedFields { get; init; }

    /// <exception cref="InputRefusedException">Not there, not JSON, or with fields that cannot be read: all of them are named.</exception>
    public static async Task<ClockQuestion> ReadAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new InputRefusedException($"There is no file {path}.");
        }

        var name = Path.GetFileName(path);
        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllTextAsync(path, stop));
            var problems = new List<string>();
            var unused = new List<string>();
            var question = Read(new ClockFields(document.RootElement, "", problems, unused));
            return problems.Count == 0
                ? question with { UnusedFields = unused }
                : throw new InputRefusedException(string.Join('\n', problems.Select(problem => $"{name}, {problem}")));
        }
        catch (JsonException broken)
        {
            throw new InputRefusedException($"{name}, line {broken.LineNumber + 1}: this is not JSON. Look for a missing comma, bracket or quotation mark there.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException($"{name} could not be read: {unreadable.Message}");
        }
    }

    private static ClockQuestion Read(ClockFields file)
    {
        var question = new ClockQuestion(
            file.RequiredText("calendar", "Write the name of the calendar's CSV file."),
            ReadPupil(file.Object("pupil", isRequired: false)),
            ReadEvent(file.Object("event", isRequired: true)),
            [.. file.Objects("history").Select(ReadEarlier)])
        {
            UnusedFields = [],
        };
        file.Finish();
        return question;
    }

    private static ExcludedPupil ReadPupil(ClockFields pupil)
    {
        var read = new ExcludedPupil(pupil.Date("dateOfBirth"), pupil.Flag("lookedAfter") ?? false, pupil.Flag("socialWorker") ?? false, pupil.Flag("examsRemaining") ?? true);
        pupil.Finish();
        return read;
    }

    private static ExclusionEvent ReadEvent(ClockFields fields)
    {
        var category = fields.RequiredChoice("category", Categories);
        var notice = fields.Moment("decisionNoticeGiven");
        var read = new ExclusionEvent
        {
            Category = category,
            Start = fields.RequiredDate("start"),
            StartsInAfternoon = fields.Choice("startSession", StartSessions) ?? false,
            Sessions = fields.Sessions("sessions", category, least: 1),
            DecidedAt = fields.Moment("decidedAt") is { } decided ? decided.Day.ToDateTime(decided.Time ?? default) : null,
            GoverningBoardTold = fields.Moment("governingBoardTold")?.Day,
            MissesPublicExam = fields.Flag("missesPublicExam"),
            ExamDate = fields.Date("examDate"),
            RepresentationsReceived = fields.Moment("representationsReceived")?.Day,
            GoverningBoardMeeting = fields.Moment("governingBoardMeeting")?.Day,
            GoverningBoardOutcome = fields.Choice("governingBoardOutcome", Outcomes),
            DecisionNoticeGiven = notice?.Day,
            DecisionNoticeTime = notice?.Time,
            DecisionNoticeMethod = fields.Choice("decisionNoticeMethod", Methods),
            ReviewApplied = fields.Moment("reviewApplied")?.Day,
            ReviewDirectionGiven = fields.Moment("reviewDirectionGiven")?.Day,
        };
        fields.Finish();
        return read;
    }

    private static EarlierExclusion ReadEarlier(ClockFields fields)
    {
        var category = fields.RequiredChoice("category", Categories);
        var read = new EarlierExclusion(
            category,
            fields.RequiredDate("start"),
            fields.Choice("startSession", StartSessions) ?? false,
            fields.Sessions("sessions", category, least: 0),   // a cancelled one may have been served not at all
            fields.Flag("cancelled") ?? false);
        fields.Finish();
        return read;
    }
}
