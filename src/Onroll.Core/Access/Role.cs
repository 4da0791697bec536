namespace Onroll.Core.Access;

/// <summary>What a person is at an organisation. Stored by number: never renumber.</summary>
public enum Role
{
    SchoolLead = 1,
    Head = 2,
    DesignatedSafeguardingLead = 3,
    Governor = 4,
    TrustLead = 5,
    Coordinator = 6,
    Chair = 7,
    PanelMember = 8,
    LaOfficer = 9,
    LaCaseworker = 10,
    VirtualSchoolHead = 11,
    Provider = 12,
    AgencyWorker = 13,
    Practitioner = 14,
    FinanceOfficer = 15,
    DataAnalyst = 16,
    DataManager = 17,
    Administrator = 18,
    DataProtectionLead = 19,
}
