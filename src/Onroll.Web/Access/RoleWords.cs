using Onroll.Core.Access;

namespace Onroll.Web.Access;

/// <summary>What each role is called.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.SchoolLead => "Behaviour and attendance lead",
        Role.Head => "Headteacher",
        Role.DesignatedSafeguardingLead => "Designated safeguarding lead",
        Role.Governor => "Governor",
        Role.TrustLead => "Trust lead",
        Role.Coordinator => "Partnership coordinator",
        Role.Chair => "Partnership chair",
        Role.PanelMember => "Panel member",
        Role.LaOfficer => "Local authority officer",
        Role.LaCaseworker => "Local authority caseworker",
        Role.VirtualSchoolHead => "Virtual school head",
        Role.Provider => "Alternative provision lead",
        Role.AgencyWorker => "Agency worker",
        Role.Practitioner => "Practitioner",
        Role.FinanceOfficer => "Finance officer",
        Role.DataAnalyst => "Data analyst",
        Role.DataManager => "Data manager",
        Role.Administrator => "Administrator",
        Role.DataProtectionLead => "Data protection lead",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What somebody in the role can do, in a line.</summary>
    public static string Does(Role role) => role switch
    {
        Role.SchoolLead => "Keeps the register, records incidents, shares records",
        Role.Head => "Sees the whole school, sets its rules, turns the year",
        Role.DesignatedSafeguardingLead => "Sees safeguarding and health as well",
        Role.Governor => "Sees figures, never a pupil",
        Role.TrustLead => "Sees the registers of every school of the trust",
        Role.Coordinator => "Sees what schools share, sets up the partnership",
        Role.Chair => "Sees what is shared with the partnership",
        Role.PanelMember => "Sees the records on the panel’s agenda",
        Role.LaOfficer => "Sees who is suspended or excluded, and the sixth day",
        Role.LaCaseworker => "Works with the records shared with the council",
        Role.VirtualSchoolHead => "Looks after children in care, at whichever school",
        Role.Provider => "Sees the pupils placed here",
        Role.AgencyWorker => "Sees only the parts that a school has shared",
        Role.Practitioner => "Works with the pupils on their own caseload",
        Role.FinanceOfficer => "Sees figures, never a pupil",
        Role.DataAnalyst => "Sees figures, never a pupil",
        Role.DataManager => "Imports files, keeps the calendar, turns the year",
        Role.Administrator => "Sets up people, members and rules, sees no pupil",
        Role.DataProtectionLead => "Reviews emergencies and the audit log, sees no pupil",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
