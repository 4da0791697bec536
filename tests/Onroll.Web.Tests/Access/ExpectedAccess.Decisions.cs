using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>Panels, moves, places and fair access.</summary>
public static partial class ExpectedAccess
{
    private static IEnumerable<Expectation> Decisions =>
    [
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
    ];
}
