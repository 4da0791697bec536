namespace Onroll.Core.Access;

/// <summary>The parts of a record in words.</summary>
public static class SectionWords
{
    private static readonly (RecordSections Section, string Name, string Holds)[] Table =
    [
        (RecordSections.Identity, "Name, school and year", "Always part of a share, so that people know who it is about"),
        (RecordSections.Attendance, "Attendance", "The register and its rates"),
        (RecordSections.Behaviour, "Behaviour", "Incidents and what was done"),
        (RecordSections.Exclusions, "Suspensions", "Suspensions and exclusions"),
        (RecordSections.Support, "Support", "The register of pupils at risk, actions and reviews"),
        (RecordSections.Voice, "The pupil’s words", "What the pupil said, as they said it"),
        (RecordSections.Family, "Family", "Parents and carers and how to reach them"),
        (RecordSections.Needs, "Needs", "Special educational needs and other characteristics"),
        (RecordSections.Health, "Health", "Opens only to people with their own grant for health"),
        (RecordSections.Safeguarding, "Safeguarding", "Opens only to people with their own grant for safeguarding"),
    ];

    /// <summary>Every part, with its name and what it holds.</summary>
    public static IReadOnlyList<(RecordSections Section, string Name, string Holds)> All => Table;

    /// <summary>"Name, school and year; attendance; voice", or "Everything except safeguarding and health".</summary>
    public static string List(RecordSections sections)
    {
        if ((sections & RecordSections.Ordinary) == RecordSections.Ordinary)
        {
            return (sections & RecordSections.OwnGrant) switch
            {
                RecordSections.OwnGrant => "Everything",
                RecordSections.Safeguarding => "Everything except health",
                RecordSections.Health => "Everything except safeguarding",
                _ => "Everything except safeguarding and health",
            };
        }

        var names = Table.Where(row => sections.HasFlag(row.Section) && row.Section != RecordSections.Identity).Select(row => row.Name).ToList();
        return names.Count == 0 ? Table[0].Name : string.Join("; ", names.Select((name, at) => at == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..]));
    }

    public static string Name(SharePurpose purpose) => purpose switch
    {
        SharePurpose.Referral => "A referral",
        SharePurpose.PanelAgenda => "A panel meeting",
        SharePurpose.Placement => "A placement",
        SharePurpose.ManagedMove => "A managed move",
        SharePurpose.SupportPlan => "A support plan",
        SharePurpose.FamilyPlan => "A family plan",
        SharePurpose.StatutoryDuty => "A duty by law",
        SharePurpose.FairAccess => "Fair access",
        SharePurpose.Arrival => "An arrival at a school",
        _ => "Safeguarding",
    };

    public static string Name(LawfulBasis basis) => basis switch
    {
        LawfulBasis.PublicTask => "Public task",
        LawfulBasis.LegalObligation => "Legal obligation",
        _ => "Vital interests",
    };

    public static string Name(EmergencyKind kind) => kind switch
    {
        EmergencyKind.Danger => "Somebody is in danger",
        EmergencyKind.Missing => "A child is missing",
        _ => "A medical emergency",
    };

    /// <summary>Why a grant holds, in a sentence about the viewer: "You see it because …".</summary>
    public static string Because(GrantRoute route, string pupil, string organisation) => route switch
    {
        GrantRoute.Roll => $"{pupil} is on roll at {organisation}",
        GrantRoute.Share => $"{pupil}’s record is shared with {organisation}",
        GrantRoute.StatutoryDuty => $"{organisation} has duties towards {pupil} by law",
        GrantRoute.Emergency => "you opened it in an emergency, for a few hours",
        _ => $"{pupil} is on your caseload",
    };
}
