using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>What one route is expected to ask of whoever calls it.</summary>
/// <param name="Route">Method and pattern, and for a page's own handlers their name: "POST /account EndAll".</param>
/// <param name="AnyOf">The permissions of which one is enough. Empty where none is asked for.</param>
public sealed record Expectation(string Route, Asks Asks, params Permission[] AnyOf)
{
    /// <summary>The section of the pupil's record it shows. None where it is about no pupil.</summary>
    public RecordSections Section { get; init; }

    /// <summary>Only for those who work with the roll the pupil is on.</summary>
    public bool IsForTheRoll { get; init; }

    /// <summary>False where nothing may be there to open, though the person may see the pupil.</summary>
    public bool IsAlwaysThere { get; init; } = true;

    /// <summary>Whoever calls it is signed out, or signed in anew.</summary>
    public bool EndsSession { get; init; }

    /// <summary>A list that names every pupil the person may see.</summary>
    public bool NamesAll { get; init; }

    /// <summary>What to ask a list for. Empty asks for nothing.</summary>
    public string Query { get; init; } = "";
}

public enum Asks
{
    /// <summary>Open to everybody, signed in or not.</summary>
    Nothing,

    /// <summary>An account, with a role or without.</summary>
    Account,

    /// <summary>Any role.</summary>
    Role,

    /// <summary>A role with the permission.</summary>
    Permission,
}

/// <summary>The access matrix: every route of Onroll and who may call it. A route that is not here fails the tests.</summary>
public static class ExpectedAccess
{
    private static readonly Permission[] AnySetUp =
        [Permission.EditMembers, Permission.ManagePeople, Permission.EditCalendar, Permission.SetRegisterRules, Permission.SeeAudit];

    private static readonly Permission[] Refers = [Permission.ReferToPanel, Permission.RunPanels];

    public static readonly IReadOnlyList<Expectation> Routes =
    [
        // The door, and what must be there before anybody is known
        Open("GET /sign-in"), Open("POST /sign-in"), Open("POST /sign-in Passkey"), Open("POST /sign-in PasskeyOptions"),
        Open("GET /sign-in/code"), Open("POST /sign-in/code"),
        Open("GET /cannot-sign-in"), Open("POST /cannot-sign-in"),
        Open("GET /cannot-sign-in/new-password"), Open("POST /cannot-sign-in/new-password"),
        Open("GET /invitation/{secret}"), Open("POST /invitation/{secret}"),
        Open("GET /set-up/first"), Open("POST /set-up/first"),
        Open("POST /demonstration/sign-in") with { EndsSession = true },
        Open("GET /problem/{code:int}"), Open("POST /problem/{code:int}"),
        Open("GET /health/live"), Open("GET /health/ready"),
        Open("GET /design"), Open("POST /design"), Open("GET /design/sign-in"), Open("POST /design/sign-in"),

        // One's own session and account
        Role("GET /"), Role("POST /places/{appointmentId}"),
        Own("POST /session/keep-alive"), Own("POST /sign-out") with { EndsSession = true },
        Own("GET /account"), Own("POST /account PasskeyOptions"), Own("POST /account AddPasskey"), Own("POST /account RemovePasskey"),
        Own("POST /account EndSession"), Own("POST /account EndAll") with { EndsSession = true },
        Own("GET /account/details"), Own("POST /account/details"),
        Own("GET /account/password"), Own("POST /account/password"),
        Own("GET /account/codes"), Own("GET /account/codes Picture"),
        Own("POST /account/codes On"), Own("POST /account/codes Off"), Own("POST /account/codes Renew"),
        Own("GET /account/confirm-email"), Own("POST /account/confirm-email"),

        // Today, help and what one keeps for oneself
        Role("GET /today"), Role("GET /today/due"), May("GET /today/absence-without-reason", Permission.AddToRecord),
        May("GET /actions/{actionId}/done", Permission.AddToRecord), May("POST /actions/{actionId}/done", Permission.AddToRecord),
        Role("GET /calendar-feed"), Role("POST /calendar-feed"), Role("POST /calendar-feed Revoke"), Open("GET /calendar-feed/{secret}.ics"),
        Role("GET /feedback"), Role("POST /feedback"),
        Open("GET /help"), Open("GET /accessibility"), Open("GET /privacy"),

        // Lists of pupils, search and downloads
        May("GET /pupils", Permission.SeePupils) with { NamesAll = true },
        May("GET /pupils/export.csv", Permission.ExportPupils) with { NamesAll = true },
        May("GET /search", Permission.SeePupils) with { Query = "q=okafor" },
        May("GET /search/pupils.json", Permission.SeePupils) with { Query = "q=okafor" },

        // One pupil's record
        About("GET /pupils/{pupilId}", Permission.SeePupils, RecordSections.Identity),
        About("GET /pupils/{pupilId}/timeline", Permission.SeePupils, RecordSections.Identity),
        About("GET /pupils/{pupilId}/attendance", Permission.SeePupils, RecordSections.Attendance),
        About("GET /pupils/{pupilId}/behaviour", Permission.SeePupils, RecordSections.Behaviour),
        About("GET /pupils/{pupilId}/facts", Permission.SeePupils, RecordSections.Identity),
        About("GET /pupils/{pupilId}/family", Permission.SeePupils, RecordSections.Family),
        OfTheRoll("GET /pupils/{pupilId}/history", Permission.SeePupils, RecordSections.Identity),
        About("GET /pupils/{pupilId}/voice", Permission.SeePupils, RecordSections.Voice),
        About("GET /pupils/{pupilId}/who-can-see", Permission.SeePupils, RecordSections.Identity),

        // Adding to a record, correcting it and sharing it
        About("GET /pupils/{pupilId}/add", Permission.AddToRecord, RecordSections.Identity),
        About("GET /pupils/{pupilId}/add/incident", Permission.AddToRecord, RecordSections.Behaviour),
        About("POST /pupils/{pupilId}/add/incident", Permission.AddToRecord, RecordSections.Behaviour),
        About("GET /pupils/{pupilId}/add/words", Permission.AddToRecord, RecordSections.Voice),
        About("POST /pupils/{pupilId}/add/words", Permission.AddToRecord, RecordSections.Voice),
        About("GET /pupils/{pupilId}/add/action", Permission.AddToRecord, RecordSections.Support),
        About("POST /pupils/{pupilId}/add/action", Permission.AddToRecord, RecordSections.Support),
        OfTheRoll("GET /pupils/{pupilId}/add/exclusion", Permission.PrepareExclusions, RecordSections.Exclusions) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/add/exclusion", Permission.PrepareExclusions, RecordSections.Exclusions) with { IsAlwaysThere = false },
        OfTheRoll("GET /pupils/{pupilId}/correct", Permission.CorrectPupils, RecordSections.Identity),
        OfTheRoll("POST /pupils/{pupilId}/correct", Permission.CorrectPupils, RecordSections.Identity),
        OfTheRoll("GET /pupils/{pupilId}/facts/{kind}", Permission.CorrectPupils, RecordSections.Identity) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/facts/{kind}", Permission.CorrectPupils, RecordSections.Identity) with { IsAlwaysThere = false },
        OfTheRoll("GET /pupils/{pupilId}/contacts/{contactId}", Permission.CorrectPupils, RecordSections.Family) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/contacts/{contactId}", Permission.CorrectPupils, RecordSections.Family) with { IsAlwaysThere = false },
        OfTheRoll("GET /pupils/{pupilId}/share", Permission.ShareRecords, RecordSections.Identity),
        OfTheRoll("POST /pupils/{pupilId}/share", Permission.ShareRecords, RecordSections.Identity),
        OfTheRoll("GET /pupils/{pupilId}/shares/{shareId}/end", Permission.ShareRecords, RecordSections.Identity) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/shares/{shareId}/end", Permission.ShareRecords, RecordSections.Identity) with { IsAlwaysThere = false },

        // Plans, contacts with families and consents
        May("GET /plans", Permission.SeeRegister, Permission.AddToRecord), May("GET /families", Permission.AddToRecord),
        About("GET /pupils/{pupilId}/support", Permission.SeePupils, RecordSections.Support),
        .. Adds("plan", RecordSections.Support), .. Adds("family-contact", RecordSections.Family), .. Adds("consent", RecordSections.Family),
        About("GET /pupils/{pupilId}/family/rhythm", Permission.AddToRecord, RecordSections.Family),
        About("POST /pupils/{pupilId}/family/rhythm", Permission.AddToRecord, RecordSections.Family),
        About("POST /pupils/{pupilId}/family/rhythm End", Permission.AddToRecord, RecordSections.Family),
        About("GET /pupils/{pupilId}/consents/{consentId:guid}/withdraw", Permission.AddToRecord, RecordSections.Family) with { IsAlwaysThere = false },
        About("POST /pupils/{pupilId}/consents/{consentId:guid}/withdraw", Permission.AddToRecord, RecordSections.Family) with { IsAlwaysThere = false },
        .. Plan("", [Permission.SeePupils], "GET", "POST Send"), .. Plan("/print", [Permission.SeePupils], "GET", "GET Word"),
        .. Plan("/answer", [Permission.SeePupils], "GET", "POST"), .. Plan("/review", [Permission.AddToRecord], "GET", "POST"),
        .. Plan("/end", [Permission.AddToRecord], "GET", "POST"), .. Plan("/sections/{sectionId}", [Permission.AddToRecord], "GET", "POST"),

        // A school's own support: interventions, the room, conversations, assessments before exclusion, groups and caseloads
        May("GET /support/interventions", Permission.SeeRegister), .. OfSupport("interventions/form/{interventionId:guid?}", Permission.KeepSupport, "GET", "POST"),
        .. OfSupport("interventions/{interventionId:guid}", Permission.SeeRegister, "GET", "POST Session", "POST Review"), .. OfSupport("stays/{stayId:guid}/end", Permission.KeepSupport, "GET", "POST"),
        May("GET /support/provision-map", Permission.SeeRegister), May("GET /support/provision-map Csv", Permission.SeeRegister) with { IsAlwaysThere = false },
        May("GET /support/room", Permission.SeeRegister), May("GET /support/room/use", Permission.SeeRegister), .. OfSupport("room/{visitId:guid}/return", Permission.KeepSupport, "GET", "POST"),
        May("GET /support/conversations", Permission.KeepSupport), .. OfSupport("conversations/{conversationId:guid}", Permission.KeepSupport, "GET", "POST Add"),
        .. OfSupport("conversations/{conversationId:guid}/answers/{speakerId}", Permission.KeepSupport, "GET", "POST"),
        .. OfSupport("conversations/{conversationId:guid}/agreement", Permission.KeepSupport, "GET", "POST"), .. OfSupport("conversations/{conversationId:guid}/check", Permission.KeepSupport, "GET", "POST"),
        May("GET /support/assessments", Permission.SeeRegister), .. OfSupport("assessments/{planId:guid}/decision", Permission.KeepSupport, "GET", "POST"),
        May("GET /support/groups", Permission.SeeRegister), .. OfSupport("groups/new", Permission.KeepSupport, "GET", "POST", "POST Look"),
        .. OfSupport("groups/{groupId:guid}", Permission.SeeRegister, "GET", "POST CheckIn", "POST Join", "POST Leave", "POST Aim"),
        May("GET /support/caseloads", Permission.AddToRecord), .. OfSupport("caseloads/{userId}", Permission.AddToRecord, "GET", "POST"),
        .. new[] { "add/intervention", "provision", "add/room-visit", "add/conversation", "add/exclusion-risk", "triggers/{triggerId}" }.SelectMany(part => new[] { "GET", "POST" }.Select(method =>
            OfTheRoll($"{method} /pupils/{{pupilId}}/{part}", Permission.KeepSupport, part == "add/room-visit" ? RecordSections.Behaviour : RecordSections.Support) with { IsAlwaysThere = false })),

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

        // The roll: leavers, part-time timetables, and questions about both
        May("GET /roll", Permission.SeeRoll),
        May("GET /roll/leavers/{enrolmentId:guid}", Permission.SeeRoll),
        May("GET /roll/leavers/{enrolmentId:guid}/destination", Permission.KeepRoll), May("POST /roll/leavers/{enrolmentId:guid}/destination", Permission.KeepRoll),
        May("GET /roll/leavers/{enrolmentId:guid}/evidence", Permission.AcceptEvidence), May("POST /roll/leavers/{enrolmentId:guid}/evidence", Permission.AcceptEvidence),
        May("GET /roll/part-time", Permission.SeeRoll) with { Section = RecordSections.Attendance },
        May("GET /roll/part-time/{timetableId:guid}", Permission.SeeRoll),
        May("POST /roll/part-time/{timetableId:guid} Review", Permission.SeeRoll), May("POST /roll/part-time/{timetableId:guid} End", Permission.SeeRoll),
        OfTheRoll("GET /pupils/{pupilId}/part-time/{timetableId:guid?}", Permission.KeepRoll, RecordSections.Attendance) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/part-time/{timetableId:guid?}", Permission.KeepRoll, RecordSections.Attendance) with { IsAlwaysThere = false },
        May("GET /roll/questions", Permission.SeeExclusions) with { Section = RecordSections.Attendance },
        OfTheRoll("GET /roll/questions/{pupilId}/{kind}/{from}", Permission.PrepareExclusions, RecordSections.Attendance) with { IsAlwaysThere = false },
        OfTheRoll("POST /roll/questions/{pupilId}/{kind}/{from}", Permission.PrepareExclusions, RecordSections.Attendance) with { IsAlwaysThere = false },

        // A record opened in an emergency, and its review
        May("GET /emergency-access", Permission.UseEmergencyAccess), May("POST /emergency-access", Permission.UseEmergencyAccess),
        May("GET /emergency-access/{accessId:guid}", Permission.ReviewEmergencies), May("POST /emergency-access/{accessId:guid}", Permission.ReviewEmergencies),

        // The register of pupils at risk
        May("GET /register", Permission.SeeRegister) with { Section = RecordSections.Support, NamesAll = true },
        May("GET /register/year-groups", Permission.SeeRegister) with { Section = RecordSections.Support },
        May("GET /register/profiles", Permission.SeeRegister) with { Section = RecordSections.Support },
        May("GET /register/rules", Permission.SeeRegister),
        May("GET /register/download", Permission.ExportPupils) with { Section = RecordSections.Support, NamesAll = true },
        May("GET /register/add", Permission.KeepRegister), May("POST /register/add", Permission.KeepRegister),
        May("GET /register/change", Permission.KeepRegister), May("POST /register/change", Permission.KeepRegister),
        About("GET /register/{entryId:guid}", Permission.SeeRegister, RecordSections.Support),
        OfTheRoll("POST /register/{entryId:guid}", Permission.SeeRegister, RecordSections.Support) with { IsAlwaysThere = false },
        OfTheRoll("GET /register/{entryId:guid}/remove", Permission.KeepRegister, RecordSections.Support),
        OfTheRoll("POST /register/{entryId:guid}/remove", Permission.KeepRegister, RecordSections.Support),

        // The ladder
        May("GET /ladder", Permission.SeeRegister) with { Section = RecordSections.Support },
        About("GET /pupils/{pupilId}/ladder", Permission.SeePupils, RecordSections.Support),
        About("POST /pupils/{pupilId}/ladder Begin", Permission.SeePupils, RecordSections.Support),
        .. OnLadder("move", Permission.SeePupils), .. OnLadder("step", Permission.SeePupils), .. OnLadder("evidence", Permission.AddToRecord),
        // Referrals and panels
        May("GET /panels", Permission.SeePanels), May("GET /panels/statistics", Permission.RunPanels),
        May("GET /panels/referrals", Refers),
        .. Panel("referrals/{referralId:guid}", Refers, "Submit", "Return", "Withdraw"),
        .. Panel("referrals/{referralId:guid}/parts/{section}", [Permission.ReferToPanel], ""), .. Panel("referrals/{referralId:guid}/sharing", [Permission.ReferToPanel], ""),
        .. Panel("referrals/{referralId:guid}/ask", Refers, ""), .. Panel("advice/{adviceId:guid}", [Permission.AdvisePanel], ""),
        .. Panel("meetings/{meetingId:guid}", [Permission.SeePanels], "Fill", "Remove", "Circulate", "Start", "Approve", "Add", "Conflict"),
        .. Panel("meetings/{meetingId:guid}/live", [Permission.RunPanels], "Go", "Attend", "Close", "Decide", "Act"),
        .. Panel("meetings/{meetingId:guid}/wall", [Permission.SeePanels]), .. Panel("meetings/{meetingId:guid}/invitation.ics", [Permission.SeePanels]),
        May("GET /panels/outcomes/{itemId:guid}", Permission.ReferToPanel) with { IsAlwaysThere = false },
        May("GET /panels/outcomes/{itemId:guid}/letter", Permission.ReferToPanel) with { IsAlwaysThere = false },
        .. new[] { "", " Print", " Word" }.Select(handler => May($"POST /panels/outcomes/{{itemId:guid}}/letter{handler}", Permission.ReferToPanel) with { IsAlwaysThere = false }),
        May("GET /panels/outcomes/{itemId:guid}/letters/{letterId:guid}", Permission.ReferToPanel) with { IsAlwaysThere = false },
        May("GET /panels/outcomes/{itemId:guid}/letters/{letterId:guid} Word", Permission.ReferToPanel) with { IsAlwaysThere = false },
        .. Panel("meetings/{meetingId:guid}/papers", [Permission.SeePanels]), May("GET /panels/meetings/{meetingId:guid}/papers Word", Permission.SeePanels),
        .. Panel("meetings/{meetingId:guid}/minutes", [Permission.SeePanels]), May("GET /panels/meetings/{meetingId:guid}/minutes Word", Permission.SeePanels),
        May("ANY /live/meetings", Permission.SeePanels), May("ANY /live/meetings/negotiate", Permission.SeePanels),
        About("GET /pupils/{pupilId}/meetings", Permission.SeePupils, RecordSections.Support),
        OfTheRoll("GET /pupils/{pupilId}/add/referral", Permission.ReferToPanel, RecordSections.Support),
        OfTheRoll("POST /pupils/{pupilId}/add/referral", Permission.ReferToPanel, RecordSections.Support),

        // Insight: figures, and for those who work with the roll the pupils behind them
        May("GET /insight", Permission.SeeFigures), May("GET /insight/download", Permission.SeeFigures) with { IsAlwaysThere = false }, May("GET /insight/download Word", Permission.SeeFigures) with { IsAlwaysThere = false },
        May("GET /insight/fairness", Permission.SeeFigures), May("GET /insight/attendance", Permission.SeeFigures), May("GET /insight/attendance Csv", Permission.SeeFigures) with { IsAlwaysThere = false },
        May("GET /insight/pupils", Permission.SeePupils) with { IsAlwaysThere = false },

        // Releases of figures: prepared by one person, released by another, read as they were frozen
        May("GET /insight/releases", Permission.SeeFigures), May("GET /insight/trend", Permission.SeeFigures), May("POST /insight/trend", Permission.SeeFigures) with { IsAlwaysThere = false },
        May("GET /insight/releases/prepare", Permission.PrepareReleases), May("POST /insight/releases/prepare", Permission.PrepareReleases) with { IsAlwaysThere = false },
        .. new[] { "", " Csv", " Word" }.Select(handler => May($"GET /insight/releases/{{releaseId:guid}}{handler}", Permission.SeeFigures) with { IsAlwaysThere = false }),
        .. new[] { "Release", "TakeBack", "Withdraw", "Discard" }.Select(handler => May($"POST /insight/releases/{{releaseId:guid}} {handler}", Permission.SeeFigures) with { IsAlwaysThere = false }),
        // Figures schools return: a round or school of which one may know nothing is not there
        May("GET /insight/returns", Permission.SeeFigures),
        May("GET /insight/returns/ask", Permission.RunReturns), May("POST /insight/returns/ask", Permission.RunReturns) with { IsAlwaysThere = false },
        .. new[] { "GET", "POST" }.Select(method => May($"{method} /insight/returns/{{roundId:guid}}", Permission.RunReturns) with { IsAlwaysThere = false }),
        May("GET /insight/returns/{roundId:guid}/compare", Permission.SeeFigures) with { IsAlwaysThere = false }, May("GET /insight/returns/{roundId:guid}/compare Csv", Permission.SeeFigures) with { IsAlwaysThere = false },
        .. new[] { "GET", "POST Keep", "POST Submit", "POST Accept", "POST GiveBack", "POST Correct" }.Select(call => Return(call, "")), .. new[] { "GET", "POST", "POST Paste" }.Select(call => Return(call, "/figures")),
        // Moves and places: that there is no such move is told to everybody alike
        May("GET /moves", Permission.SeeMoves), .. OfMove("", [Permission.SeeMoves], "Rights", "Plan", "Start", "Close"),
        .. OfMove("agreements", [Permission.KeepMoves], "", "Back"), .. OfMove("passport", [Permission.KeepMoves], ""), .. OfMove("meeting", [Permission.KeepMoves], ""),
        .. OfMove("request", [Permission.KeepMoves], ""), .. OfMove("notice", [Permission.KeepMoves], ""), .. OfMove("end", [Permission.KeepMoves], "", "Extend"),
        .. OfMove("letter", [Permission.SeeMoves]), May("GET /moves/{moveId}/letter Word", Permission.SeeMoves) with { IsAlwaysThere = false },
        About("GET /pupils/{pupilId}/moves", Permission.SeePupils, RecordSections.Support),
        OfTheRoll("GET /pupils/{pupilId}/add/move", Permission.KeepMoves, RecordSections.Support) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/add/move", Permission.KeepMoves, RecordSections.Support) with { IsAlwaysThere = false },
        OfTheRoll("GET /pupils/{pupilId}/add/place", Permission.KeepMoves, RecordSections.Support) with { IsAlwaysThere = false },
        OfTheRoll("POST /pupils/{pupilId}/add/place", Permission.KeepMoves, RecordSections.Support) with { IsAlwaysThere = false },
        May("GET /placements", Permission.SeeMoves), May("POST /placements Move", Permission.SeeMoves) with { IsAlwaysThere = false },
        May("GET /placements/today", Permission.KeepMoves), May("POST /placements/today", Permission.KeepMoves) with { IsAlwaysThere = false },
        May("GET /placements/provisions/new", Permission.SetPlaces), May("POST /placements/provisions/new", Permission.SetPlaces),
        May("GET /placements/{placementId}/lend", Permission.KeepMoves) with { IsAlwaysThere = false }, May("POST /placements/{placementId}/lend", Permission.KeepMoves) with { IsAlwaysThere = false },
        May("GET /placements/{placementId}", Permission.SeeMoves) with { IsAlwaysThere = false },
        .. new[] { "Checks", "Family", "Start", "Extend", "End", "Note" }.Select(handler => May($"POST /placements/{{placementId}} {handler}", Permission.SeeMoves) with { IsAlwaysThere = false }),

        // Fair access and arrivals: that there is no such child is told to everybody alike
        May("GET /fair-access", Permission.SeeFairAccess), May("GET /fair-access Csv", Permission.SeeFairAccess) with { IsAlwaysThere = false },
        May("GET /fair-access/refer", Permission.ReferForFairAccess), May("POST /fair-access/refer", Permission.ReferForFairAccess),
        .. OfChild("", [Permission.SeeFairAccess], "Agree", "Withdraw", "Ask", "Direct", "SetAside", "Admit"),
        .. OfChild("change", [Permission.ReferForFairAccess], ""), .. OfChild("decide", [Permission.DecideFairAccess], ""),
        .. OfChild("answer", [Permission.AnswerFairAccess, Permission.DecideFairAccess], ""),
        .. OfChild("notice", [Permission.SeeFairAccess]), May("GET /fair-access/children/{caseId:guid}/notice Word", Permission.SeeFairAccess) with { IsAlwaysThere = false },
        May("GET /fair-access/proposal", Permission.DecideFairAccess), May("GET /fair-access/proposal Csv", Permission.DecideFairAccess) with { IsAlwaysThere = false },
        .. new[] { "WorkOut", "Agree", "AgreeAll" }.Select(handler => May($"POST /fair-access/proposal {handler}", Permission.DecideFairAccess) with { IsAlwaysThere = false }),
        May("GET /fair-access/schools", Permission.DecideFairAccess), May("GET /fair-access/schools Csv", Permission.DecideFairAccess),
        May("GET /fair-access/schools/import", Permission.DecideFairAccess), May("POST /fair-access/schools/import", Permission.DecideFairAccess),
        May("GET /fair-access/schools/{organisationId}", Permission.DecideFairAccess) with { IsAlwaysThere = false }, May("POST /fair-access/schools/{organisationId}", Permission.DecideFairAccess) with { IsAlwaysThere = false },
        May("GET /fair-access/arrivals", Permission.SeeFairAccess),
        .. new[] { "Support", "Arrived", "End" }.Select(handler => May($"POST /fair-access/arrivals {handler}", Permission.SeeFairAccess) with { IsAlwaysThere = false }),
        May("GET /fair-access/arrivals/add", Permission.ReferForFairAccess), May("POST /fair-access/arrivals/add", Permission.ReferForFairAccess),

        // Imports
        May("GET /imports", Permission.Import), May("POST /imports", Permission.Import), May("GET /imports/{id}", Permission.Import),
        May("POST /imports/{id}", Permission.Import), May("POST /imports/{id} Headers", Permission.Import), May("POST /imports/{id} Discard", Permission.Import),
        May("GET /imports/{id} Rejects", Permission.Import),

        // Set-up: the partnership, calendars, policy, rules and the audit log
        May("GET /set-up", AnySetUp), May("GET /set-up/policy", AnySetUp), May("POST /set-up/policy", AnySetUp) with { IsAlwaysThere = false },
        May("GET /set-up/partnership", Permission.EditMembers),
        May("POST /set-up/partnership Partnership", Permission.EditMembers), May("POST /set-up/partnership Area", Permission.EditMembers) with { IsAlwaysThere = false },
        May("GET /set-up/members", Permission.EditMembers), May("POST /set-up/members Answer", Permission.EditMembers),
        May("GET /set-up/members/add", Permission.EditMembers),
        May("GET /set-up/members/new", Permission.EditMembers), May("POST /set-up/members/new", Permission.EditMembers),
        May("GET /set-up/members/other", Permission.EditMembers), May("POST /set-up/members/other", Permission.EditMembers),
        May("GET /set-up/members/{membershipId:guid}", Permission.EditMembers), May("POST /set-up/members/{membershipId:guid}", Permission.EditMembers),
        May("POST /set-up/members/{membershipId:guid} End", Permission.EditMembers),
        May("GET /set-up/agreement", Permission.EditMembers),
        May("GET /set-up/agreement/{organisationId}", Permission.EditMembers), May("POST /set-up/agreement/{organisationId}", Permission.EditMembers), May("POST /set-up/agreement/{organisationId} Explained", Permission.EditMembers),
        May("GET /set-up/organisations/{organisationId}", Permission.EditMembers), May("POST /set-up/organisations/{organisationId} Details", Permission.EditMembers),
        May("POST /set-up/organisations/{organisationId} Add", Permission.EditMembers), May("POST /set-up/organisations/{organisationId} End", Permission.EditMembers),
        May("GET /set-up/way-of-working", Permission.EditMembers), May("POST /set-up/way-of-working Begin", Permission.EditMembers),
        May("GET /set-up/way-of-working/draft", Permission.EditMembers), May("POST /set-up/way-of-working/draft", Permission.EditMembers),
        May("POST /set-up/way-of-working/draft ThrowAway", Permission.EditMembers),
        May("GET /set-up/way-of-working/parts", Permission.EditMembers), May("POST /set-up/way-of-working/parts", Permission.EditMembers),
        May("GET /set-up/way-of-working/activate", Permission.EditMembers), May("POST /set-up/way-of-working/activate", Permission.EditMembers),
        May("GET /set-up/way-of-working/export", Permission.EditMembers),
        May("GET /set-up/panels", Permission.EditMembers), May("POST /set-up/panels", Permission.EditMembers),
        May("GET /set-up/panels/{seriesId:guid}", Permission.EditMembers), May("POST /set-up/panels/{seriesId:guid}", Permission.EditMembers),
        May("POST /set-up/panels/{seriesId:guid} Add", Permission.EditMembers), May("POST /set-up/panels/{seriesId:guid} End", Permission.EditMembers),
        May("POST /set-up/panels/{seriesId:guid} Schedule", Permission.EditMembers),
        May("GET /set-up/calendars", Permission.EditCalendar),
        May("GET /set-up/calendars/{owner}", Permission.EditCalendar), May("POST /set-up/calendars/{owner} Copy", Permission.EditCalendar),
        May("GET /set-up/calendars/{owner}/days/{periodId:guid?}", Permission.EditCalendar),
        May("POST /set-up/calendars/{owner}/days/{periodId:guid?}", Permission.EditCalendar),
        May("POST /set-up/calendars/{owner}/days/{periodId:guid?} Remove", Permission.EditCalendar),
        May("GET /set-up/year-turn", Permission.TurnTheYear), May("POST /set-up/year-turn", Permission.TurnTheYear),
        May("GET /set-up/year-turn/rehearsal", Permission.TurnTheYear), May("POST /set-up/year-turn/rehearsal", Permission.TurnTheYear),
        May("GET /set-up/year-turn/{school}/{year}", Permission.TurnTheYear),
        May("GET /set-up/register-rules", Permission.SetRegisterRules), May("POST /set-up/register-rules", Permission.SetRegisterRules),
        May("POST /set-up/register-rules Preview", Permission.SetRegisterRules),
        May("GET /set-up/letters", Permission.SetLetters),
        May("GET /set-up/letters/{letter}", Permission.SetLetters) with { IsAlwaysThere = false }, May("POST /set-up/letters/{letter}", Permission.SetLetters) with { IsAlwaysThere = false },
        May("POST /set-up/letters/{letter} Preview", Permission.SetLetters) with { IsAlwaysThere = false }, May("POST /set-up/letters/{letter} Withdraw", Permission.SetLetters) with { IsAlwaysThere = false },
        May("GET /set-up/letters/letterhead", Permission.SetLetters) with { IsAlwaysThere = false }, May("POST /set-up/letters/letterhead", Permission.SetLetters) with { IsAlwaysThere = false },
        May("GET /set-up/audit", Permission.SeeAudit), May("POST /set-up/audit Verify", Permission.SeeAudit), May("GET /set-up/audit/download", Permission.SeeAudit),

        // Set-up: people
        May("GET /set-up/people", Permission.ManagePeople), May("POST /set-up/people Withdraw", Permission.ManagePeople),
        May("GET /set-up/people/invite", Permission.ManagePeople), May("POST /set-up/people/invite", Permission.ManagePeople),
        May("GET /set-up/people/{userId}", Permission.ManagePeople),
        May("POST /set-up/people/{userId} GiveRole", Permission.ManagePeople), May("POST /set-up/people/{userId} EndRole", Permission.ManagePeople),
        May("POST /set-up/people/{userId} Grants", Permission.ManagePeople), May("POST /set-up/people/{userId} Close", Permission.ManagePeople),
        May("POST /set-up/people/{userId} Reopen", Permission.ManagePeople), May("POST /set-up/people/{userId} Reset", Permission.ManagePeople),
    ];

    private static IEnumerable<Expectation> Adds(string what, RecordSections section) =>
        [About($"GET /pupils/{{pupilId}}/add/{what}", Permission.AddToRecord, section), About($"POST /pupils/{{pupilId}}/add/{what}", Permission.AddToRecord, section)];

    private static IEnumerable<Expectation> Plan(string part, Permission[] anyOf, params string[] calls) => calls.Select(call =>
        May($"{call.Split(' ')[0]} /plans/{{planId:guid}}{part} {call.Split(' ').ElementAtOrDefault(1)}".TrimEnd(), anyOf) with { IsAlwaysThere = false });

    private static IEnumerable<Expectation> OfSupport(string part, Permission needs, params string[] calls) => calls.Select(call =>
        May($"{call.Split(' ')[0]} /support/{part} {call.Split(' ').ElementAtOrDefault(1)}".TrimEnd(), needs) with { IsAlwaysThere = false });

    private static IEnumerable<Expectation> Panel(string part, Permission[] anyOf, params string[] handlers) =>
        [May($"GET /panels/{part}", anyOf), .. handlers.Select(handler => May($"POST /panels/{part} {handler}".TrimEnd(), anyOf))];

    private static Expectation Return(string call, string part) =>
        May($"{call.Split(' ')[0]} /insight/returns/{{roundId:guid}}/schools/{{schoolId}}{part} {call.Split(' ').ElementAtOrDefault(1)}".TrimEnd(), Permission.KeepReturns, Permission.RunReturns) with { IsAlwaysThere = false };

    private static IEnumerable<Expectation> Draft(string step, params string[] handlers) =>
    [
        May($"GET /exclusions/drafts/{{draftId:guid}}/{step}", Permission.PrepareExclusions),
        .. handlers.Select(handler => May($"POST /exclusions/drafts/{{draftId:guid}}/{step} {handler}".TrimEnd(), Permission.PrepareExclusions)),
    ];

    private static IEnumerable<Expectation> OfChild(string part, Permission[] anyOf, params string[] handlers)
    {
        var address = $"/fair-access/children/{{caseId:guid}}{(part.Length == 0 ? "" : "/" + part)}";
        return [May($"GET {address}", anyOf) with { IsAlwaysThere = false }, .. handlers.Select(handler => May($"POST {address} {handler}".TrimEnd(), anyOf) with { IsAlwaysThere = false })];
    }

    private static IEnumerable<Expectation> OfMove(string part, Permission[] anyOf, params string[] handlers)
    {
        var address = part.Length == 0 ? "/moves/{moveId}" : $"/moves/{{moveId}}/{part}";
        return [May($"GET {address}", anyOf) with { IsAlwaysThere = false }, .. handlers.Select(handler => May($"POST {address} {handler}".TrimEnd(), anyOf) with { IsAlwaysThere = false })];
    }

    // What a case comes to later: that there is no such case is told to everybody alike.
    private static IEnumerable<Expectation> Later(string part, Permission[] anyOf, params string[] handlers) =>
    [
        May($"GET /exclusions/{{exclusionId}}/{part}", anyOf) with { IsAlwaysThere = false },
        .. handlers.Select(handler => May($"POST /exclusions/{{exclusionId}}/{part} {handler}".TrimEnd(), anyOf) with { IsAlwaysThere = false }),
    ];

    private static IEnumerable<Expectation> AttendanceCase(string part, params string[] handlers) =>
    [
        May($"GET /attendance-cases/{{caseId:guid}}/{part}", Permission.KeepAttendanceCases),
        .. (handlers.Length == 0 ? [""] : handlers).Select(handler => May($"POST /attendance-cases/{{caseId:guid}}/{part} {handler}".TrimEnd(), Permission.KeepAttendanceCases)),
    ];

    private static IEnumerable<Expectation> Case(string part, params Permission[] anyOf) =>
        [May($"GET /exclusions/{{exclusionId}}/{part}", anyOf), May($"POST /exclusions/{{exclusionId}}/{part}", anyOf)];

    private static Expectation[] OnLadder(string page, Permission permission) =>
    [
        About($"GET /pupils/{{pupilId}}/ladder/{page}", permission, RecordSections.Support) with { IsAlwaysThere = false },
        About($"POST /pupils/{{pupilId}}/ladder/{page}", permission, RecordSections.Support) with { IsAlwaysThere = false },
    ];

    private static Expectation Open(string route) => new(route, Asks.Nothing);

    private static Expectation Own(string route) => new(route, Asks.Account);

    private static Expectation Role(string route) => new(route, Asks.Role);

    private static Expectation About(string route, Permission permission, RecordSections section) =>
        new(route, Asks.Permission, permission) { Section = section };

    private static Expectation OfTheRoll(string route, Permission permission, RecordSections section) =>
        new(route, Asks.Permission, permission) { Section = section, IsForTheRoll = true };

    private static Expectation May(string route, params Permission[] anyOf) => new(route, Asks.Permission, anyOf);
}
