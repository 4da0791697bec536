namespace Onroll.Rules.FairAccess;

/// <summary>Who can direct a school to admit a child.</summary>
public enum DirectionRoute
{
    /// <summary>The local authority itself.</summary>
    LocalAuthority = 1,

    /// <summary>The Secretary of State, whom the authority asks.</summary>
    SecretaryOfState,
}

/// <summary>What follows when a school refuses a child whom the protocol gives it.</summary>
/// <remarks>R-FAP-06, School Admissions Code 2021 paragraphs 3.16 to 3.22; LA_DIRECT_ACADEMY_FROM.</remarks>
public static class DirectionToAdmit
{
    /// <summary>From when an authority directs academies itself (Children's Wellbeing and Schools Act 2026, sections 61 and 62). Null: not commenced as far as is known.</summary>
    public static DateOnly? AuthorityDirectsAcademiesFrom => null;

    /// <summary>Who can direct the school on a day.</summary>
    public static DirectionRoute RouteFor(bool isAcademy, DateOnly on) =>
        isAcademy && !(AuthorityDirectsAcademiesFrom <= on) ? DirectionRoute.SecretaryOfState : DirectionRoute.LocalAuthority;
}
