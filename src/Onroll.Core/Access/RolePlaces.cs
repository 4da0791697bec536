using Onroll.Core.Partnerships;
using static Onroll.Core.Partnerships.OrganisationKind;

namespace Onroll.Core.Access;

/// <summary>Where each role is held: a trust lead leads a trust, and nobody is a headteacher of a council.</summary>
public static class RolePlaces
{
    private static readonly OrganisationKind[] WithRoll = [School, PupilReferralUnit, AlternativeProvider];

    public static IReadOnlyList<OrganisationKind> Of(Role role) => role switch
    {
        Role.SchoolLead or Role.Head or Role.DesignatedSafeguardingLead or Role.Governor => WithRoll,
        Role.TrustLead => [Trust],
        Role.Coordinator or Role.Chair or Role.Administrator => [PartnershipOffice, LocalAuthority],
        Role.PanelMember => [.. WithRoll, Trust, LocalAuthority, Agency, PartnershipOffice],
        Role.LaOfficer or Role.LaCaseworker or Role.VirtualSchoolHead => [LocalAuthority],
        Role.Provider => [PupilReferralUnit, AlternativeProvider],
        Role.AgencyWorker => [Agency, LocalAuthority],
        Role.Practitioner => [Agency, LocalAuthority, PupilReferralUnit, AlternativeProvider, PartnershipOffice],
        Role.DataProtectionLead => [PartnershipOffice, LocalAuthority],
        Role.FinanceOfficer or Role.DataAnalyst => [PartnershipOffice, LocalAuthority, Trust],
        Role.DataManager => [.. WithRoll, Trust],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static bool Fits(Role role, OrganisationKind kind) => Of(role).Contains(kind);
}
