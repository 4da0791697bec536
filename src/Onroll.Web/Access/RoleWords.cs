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
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
