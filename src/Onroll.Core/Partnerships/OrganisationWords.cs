using Onroll.Rules.Partnerships;

namespace Onroll.Core.Partnerships;

/// <summary>What organisations, memberships and attributes are called.</summary>
public static class OrganisationWords
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.School => "School",
        OrganisationKind.Trust => "Academy trust",
        OrganisationKind.LocalAuthority => "Local authority",
        OrganisationKind.PupilReferralUnit => "Pupil referral unit",
        OrganisationKind.AlternativeProvider => "Alternative provider",
        OrganisationKind.Agency => "Agency or service",
        OrganisationKind.PartnershipOffice => "Partnership office",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(MembershipStatus status) => status switch
    {
        MembershipStatus.Statutory => "Statutory member",
        MembershipStatus.FullVoluntary => "Full member by choice",
        MembershipStatus.Associate => "Associate",
        MembershipStatus.Occasional => "Occasional",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Hint(MembershipStatus status) => status switch
    {
        MembershipStatus.Statutory => "A school or unit of a kind the duty to cooperate names",
        MembershipStatus.FullVoluntary => "Takes part in everything and in decisions, by its own choice",
        MembershipStatus.Associate => "Linked, without a vote: primary schools, providers, services",
        MembershipStatus.Occasional => "Invited now and then",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(OrganisationAttributeKind kind) => kind switch
    {
        OrganisationAttributeKind.Faith => "Religious character",
        OrganisationAttributeKind.SpecialMeasures => "Special measures",
        OrganisationAttributeKind.LeadBehaviourSchool => "Lead behaviour school",
        OrganisationAttributeKind.SchoolImprovementPartner => "School improvement partner",
        OrganisationAttributeKind.OfstedOverallGrade => "Ofsted: overall",
        OrganisationAttributeKind.OfstedBehaviourGrade => "Ofsted: behaviour",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(MemberKind kind) => kind switch
    {
        MemberKind.MaintainedSchool => "Maintained school",
        MemberKind.MaintainedSpecialSchool => "Maintained special school",
        MemberKind.Academy => "Academy",
        MemberKind.CityTechnologyCollege => "City technology college",
        MemberKind.CityCollegeForTechnologyOfTheArts => "City college for the technology of the arts",
        MemberKind.PupilReferralUnit => "Pupil referral unit",
        MemberKind.PrimarySchool => "Primary school",
        MemberKind.FurtherEducationCollege => "Further education college",
        MemberKind.AlternativeProvider => "Alternative provider",
        MemberKind.Agency => "Agency or service",
        MemberKind.SixthFormCollege => "Sixth form college",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
