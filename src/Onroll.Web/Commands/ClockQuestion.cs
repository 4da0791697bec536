using Onroll.Rules.Exclusions;

namespace Onroll.Web.Commands;

/// <summary>What the file of <c>clock</c> asks.</summary>
internal sealed record ClockQuestion(string Calendar, ExcludedPupil Pupil, ExclusionEvent Event, IReadOnlyList<EarlierExclusion> History)
{
    private static readonly string[] FileFields = ["calendar", "pupil", "event", "history"];
    private static readonly string[] PupilFields = ["dateOfBirth", "lookedAfter", "socialWorker", "examsRemaining"];
    private static readonly string[] RecordFields = ["category", "start", "startSession", "sessions", "cancelled"];

    private static readonly string[] EventFields =
    [
        "category", "start", "startSession", "sessions", "decidedAt", "governingBoardTold", "missesPublicExam", "examDate", "representationsReceived",
        "governingBoardMeeting", "governingBoardOutcome", "decisionNoticeGiven", "decisionNoticeMethod", "reviewApplied", "reviewDirectionGiven",
    ];

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

        // Words that are common for the first two.
        ["DECLINED"] = GoverningBoardOutcome.Declined,
        ["UPHELD"] = GoverningBoardOutcome.Declined,
        ["REINSTATED"] = GoverningBoardOutcome.ReinstatedNow,
    };

    private static readonly Dictionary<string, NoticeMethod> Methods = new()
    {
        ["HAND"] = NoticeMethod.Hand,
        ["FIRST_CLASS"] = NoticeMethod.FirstClassPost,
        ["EMAIL"] = NoticeMethod.Email,
    };

    private static readonly Dictionary<string, bool> StartSessions = new() { ["AM"] = false, ["PM"] = true };

    /// <summary>Fields the file has that clock does not ask for.</summary>
    public required IReadOnlyList<string> OtherFields { get; init; }

    /// <exception cref="InputRefusedException">Not JSON, or a field that cannot be read.</exception>
    public static ClockQuestion Read(string path)
    {
        var file = JsonInput.Read(TableOutput.Existing(path));
        var (pupil, about) = (file.Object("pupil"), file.Need("event", file.Object("event"), "Write an object in braces."));
        var history = file.Has("history") ? file.Objects("history") : [];
        return new ClockQuestion(
            file.Need("calendar", file.Text("calendar"), "Write the name of the calendar's CSV file."),
            pupil is null ? new ExcludedPupil(null) : ReadPupil(pupil),
            ReadEvent(about),
            [.. history.Select(ReadEarlier)])
        {
            OtherFields =
            [
                .. file.Others(FileFields),
                .. pupil?.Others(PupilFields) ?? [],
                .. about.Others(EventFields),
                .. history.SelectMany(record => record.Others(RecordFields)),
            ],
        };
    }

    private static ExcludedPupil ReadPupil(JsonInput pupil) => new(
        pupil.Date("dateOfBirth"), pupil.Flag("lookedAfter") ?? false, pupil.Flag("socialWorker") ?? false, pupil.Flag("examsRemaining") ?? true);

    private static ExclusionEvent ReadEvent(JsonInput about)
    {
        var category = ReadCategory(about);
        var notice = about.Moment("decisionNoticeGiven");
        return new ExclusionEvent
        {
            Category = category,
            Start = ReadStart(about),
            StartsInAfternoon = about.Choice("startSession", StartSessions) ?? false,
            Sessions = ReadSessions(about, category, least: 1),
            DecidedAt = about.Moment("decidedAt") is { } decided ? decided.Day.ToDateTime(decided.Time ?? default) : null,
            GoverningBoardTold = about.Moment("governingBoardTold")?.Day,
            MissesPublicExam = about.Flag("missesPublicExam"),
            ExamDate = about.Date("examDate"),
            RepresentationsReceived = about.Moment("representationsReceived")?.Day,
            GoverningBoardMeeting = about.Moment("governingBoardMeeting")?.Day,
            GoverningBoardOutcome = about.Choice("governingBoardOutcome", Outcomes),
            DecisionNoticeGiven = notice?.Day,
            DecisionNoticeTime = notice?.Time,
            DecisionNoticeMethod = about.Choice("decisionNoticeMethod", Methods),
            ReviewApplied = about.Moment("reviewApplied")?.Day,
            ReviewDirectionGiven = about.Moment("reviewDirectionGiven")?.Day,
        };
    }

    private static EarlierExclusion ReadEarlier(JsonInput record)
    {
        var category = ReadCategory(record);
        return new EarlierExclusion(
            category,
            ReadStart(record),
            record.Choice("startSession", StartSessions) ?? false,
            ReadSessions(record, category, least: 0),   // a cancelled one may not have been served at all
            record.Flag("cancelled") ?? false);
    }

    private static ExclusionCategory ReadCategory(JsonInput fields) =>
        fields.Need("category", fields.Choice("category", Categories), $"Write {string.Join(", ", Categories.Keys)}.");

    private static DateOnly ReadStart(JsonInput fields) => fields.Need("start", fields.Date("start"), "Write a date such as 2025-11-20.");

    // A permanent exclusion has no length, whatever is written.
    private static int? ReadSessions(JsonInput fields, ExclusionCategory category, int least) => category == ExclusionCategory.PermanentExclusion
        ? null
        : fields.Need("sessions", fields.Whole("sessions", least), "Write how many half days, or lunchtimes for LNCH.");
}
