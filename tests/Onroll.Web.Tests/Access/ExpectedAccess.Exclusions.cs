using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>Suspensions, exclusions and attendance cases.</summary>
public static partial class ExpectedAccess
{
    private static IEnumerable<Expectation> Exclusions =>
    [
        // Suspensions and exclusions: lists, preparing one, and its case
        May("GET /exclusions", Permission.SeeExclusions), May("GET /exclusions/day-six", Permission.SeeExclusions),
        May("GET /exclusions/acting-head", Permission.PrepareExclusions) with { IsAlwaysThere = false },
        May("POST /exclusions/acting-head", Permission.PrepareExclusions) with { IsAlwaysThere = false },
        May("POST /exclusions/acting-head End", Permission.PrepareExclusions) with { IsAlwaysThere = false },
        .. Draft("length", "", "Preview", "Later"), .. Draft("grounds", "", "Later"), .. Draft("considered", "", "Later"), .. Draft("check", "", "Send", "Discard"),
        May("GET /exclusions/{exclusionId}", Permission.SeePupils),
        .. Case("cancel", Permission.PrepareExclusions), .. Case("correct", Permission.PrepareExclusions), .. Case("return", Permission.PrepareExclusions),
        .. Case("education", Permission.PrepareExclusions, Permission.AddToRecord),

        // Attendance cases, their letters and referrals for penalty notices; and correcting a mark
        OfTheRoll("GET /pupils/{pupilId}/attendance/mark", Permission.CorrectPupils, RecordSections.Attendance),
        OfTheRoll("POST /pupils/{pupilId}/attendance/mark", Permission.CorrectPupils, RecordSections.Attendance),
        OfTheRoll("GET /pupils/{pupilId}/attendance/case", Permission.KeepAttendanceCases, RecordSections.Attendance) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/attendance/case", Permission.KeepAttendanceCases, RecordSections.Attendance) with { IsAlwaysThere = false },
        May("GET /attendance-cases", Permission.SeeAttendanceCases),
        May("GET /attendance-cases/{caseId:guid}", Permission.SeeAttendanceCases),
        .. AttendanceCase("step"), .. AttendanceCase("review"), .. AttendanceCase("close"), .. AttendanceCase("refer"), .. AttendanceCase("letter", "", "Print", "Word"),
        May("GET /attendance-cases/{caseId:guid}/letters/{letterId:guid}", Permission.SeeAttendanceCases),
        May("GET /attendance-cases/{caseId:guid}/letters/{letterId:guid} Word", Permission.SeeAttendanceCases),
        May("GET /penalty-referrals", Permission.DecidePenaltyReferrals),
        May("GET /penalty-referrals/{referralId:guid}", Permission.SeeAttendanceCases, Permission.DecidePenaltyReferrals),
        May("POST /penalty-referrals/{referralId:guid}", Permission.SeeAttendanceCases, Permission.DecidePenaltyReferrals),

        // Their letters, the governing board and the independent review
        May("GET /exclusions/{exclusionId}/notices", Permission.SeePupils) with { IsAlwaysThere = false },
        May("GET /exclusions/{exclusionId}/notices/{noticeId:guid}", Permission.SeePupils) with { IsAlwaysThere = false },
        May("GET /exclusions/{exclusionId}/notices/{noticeId:guid} Word", Permission.SeePupils) with { IsAlwaysThere = false },
        .. Later("notices/prepare", [Permission.PrepareExclusions, Permission.AddToRecord], "", "Keep", "Print", "Word"),
        .. Later("governors", [Permission.SeePupils], "Arrange", "Decide", "Add", "Came", "Remove"),
        .. Later("governors/pack", [Permission.PrepareExclusions], "", "Word"),
        .. Later("review", [Permission.SeePupils], "", "Add", "Remove"),
        May("GET /governors/report", Permission.SeeFigures) with { IsAlwaysThere = false }, May("GET /governors/report Word", Permission.SeeFigures) with { IsAlwaysThere = false },
    ];
}
