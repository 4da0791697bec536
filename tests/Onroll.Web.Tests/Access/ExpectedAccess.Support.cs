using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>Plans, families, a school’s own support and the ladder.</summary>
public static partial class ExpectedAccess
{
    private static IEnumerable<Expectation> Support =>
    [
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

        // The ladder
        May("GET /ladder", Permission.SeeRegister) with { Section = RecordSections.Support },
        About("GET /pupils/{pupilId}/ladder", Permission.SeePupils, RecordSections.Support),
        About("POST /pupils/{pupilId}/ladder Begin", Permission.SeePupils, RecordSections.Support),
        .. OnLadder("move", Permission.SeePupils), .. OnLadder("step", Permission.SeePupils), .. OnLadder("evidence", Permission.AddToRecord),
    ];
}
