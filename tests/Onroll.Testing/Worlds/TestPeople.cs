using Onroll.Core.Access;

namespace Onroll.Testing.Worlds;

/// <summary>The invented people of <see cref="TestWorld"/>: one in every role, and a few who stand elsewhere.</summary>
public static class TestPeople
{
    /// <summary>Leads the other school of the partnership.</summary>
    public const string OtherLead = "lead@birchfield.example";

    /// <summary>Leads the school of the other partnership.</summary>
    public const string FarLead = "lead@cove.example";

    /// <summary>Leads the school of the other area.</summary>
    public const string AwayLead = "lead@dunmere.example";

    /// <summary>Leads Birchfield and sits on the partnership's panel.</summary>
    public const string TwoPlaces = "twoplaces@birchfield.example";

    /// <summary>Holds no role.</summary>
    public const string NoPlace = "noplace@aldermere.example";

    public static string NameOf(Role role) => role switch
    {
        Role.SchoolLead => "Ruth Adeyemi",
        Role.Head => "Helen Marsh",
        Role.DesignatedSafeguardingLead => "Dina Costa",
        Role.Governor => "Gareth Hughes",
        Role.TrustLead => "Tess Lowe",
        Role.Coordinator => "Colin Reid",
        Role.Chair => "Chandra Rao",
        Role.PanelMember => "Paula Quinn",
        Role.LaOfficer => "Lena Ward",
        Role.LaCaseworker => "Callum Shaw",
        Role.VirtualSchoolHead => "Vera Holt",
        Role.Provider => "Peter Lane",
        Role.AgencyWorker => "Amina Said",
        Role.Practitioner => "Petra Novak",
        Role.FinanceOfficer => "Finn Doyle",
        Role.DataAnalyst => "Anya Petrov",
        Role.DataManager => "Dan Brook",
        Role.Administrator => "Ada Min",
        Role.DataProtectionLead => "Delia Frost",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
