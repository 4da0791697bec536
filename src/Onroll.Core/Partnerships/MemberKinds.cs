using Onroll.Rules.Partnerships;

namespace Onroll.Core.Partnerships;

/// <summary>Reads from the national register's codes what an organisation is to the duty to cooperate.</summary>
public static class MemberKinds
{
    private const int OldestPrimaryAge = 11;

    public static MemberKind Of(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.EstablishmentType switch
        {
            1 or 2 or 3 or 5 => IsPrimary(organisation) ? MemberKind.PrimarySchool : MemberKind.MaintainedSchool,
            7 or 12 => MemberKind.MaintainedSpecialSchool,
            6 => MemberKind.CityTechnologyCollege,
            14 => MemberKind.PupilReferralUnit,
            18 => MemberKind.FurtherEducationCollege,
            33 or 36 or 38 or 40 or 41 or 42 or 43 or 44 => MemberKind.Academy,
            28 or 34 or 35 or 39 or 45 or 46 => IsPrimary(organisation) ? MemberKind.PrimarySchool : MemberKind.Academy,
            8 or 10 or 11 => MemberKind.AlternativeProvider,   // independent: never under the duty
            _ => Of(organisation.Kind, organisation),
        };
    }

    public static bool EducatesSecondaryAge(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.HighAge is { } highest ? highest > OldestPrimaryAge : !IsPrimary(organisation);
    }

    /// <summary>What an establishment of the national register becomes here.</summary>
    public static OrganisationKind KindOf(int? establishmentType) => establishmentType switch
    {
        14 => OrganisationKind.PupilReferralUnit,
        38 or 42 or 43 => OrganisationKind.AlternativeProvider,
        _ => OrganisationKind.School,
    };

    private static MemberKind Of(OrganisationKind kind, Organisation organisation) => kind switch
    {
        OrganisationKind.School => IsPrimary(organisation) ? MemberKind.PrimarySchool : MemberKind.MaintainedSchool,
        OrganisationKind.PupilReferralUnit => MemberKind.PupilReferralUnit,
        OrganisationKind.AlternativeProvider => MemberKind.AlternativeProvider,
        _ => MemberKind.Agency,
    };

    private static bool IsPrimary(Organisation organisation) => organisation switch
    {
        { HighAge: { } highest } => highest <= OldestPrimaryAge,
        { Phase: { } phase } => phase.Contains("primary", StringComparison.OrdinalIgnoreCase) || phase.Contains("nursery", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
