using Onroll.Core.Access;

namespace Onroll.Web.Tests.Access;

/// <summary>Lists of pupils, one pupil’s record, the roll and the register.</summary>
public static partial class ExpectedAccess
{
    private static IEnumerable<Expectation> Pupils =>
    [
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
    ];
}
