namespace Onroll.Rules.Partnerships;

/// <summary>What a member of a behaviour and attendance partnership is.</summary>
/// <remarks>G-030 to G-038. Source: statutory guidance of March 2010, introduction and Annex B.</remarks>
public enum MemberKind
{
    /// <summary>Community, foundation or voluntary school (G-030).</summary>
    MaintainedSchool,

    /// <summary>Community or foundation special school (G-031).</summary>
    MaintainedSpecialSchool,

    /// <summary>Academy (G-032).</summary>
    Academy,

    /// <summary>City technology college (G-033).</summary>
    CityTechnologyCollege,

    /// <summary>City college for the technology of the arts (G-034).</summary>
    CityCollegeForTechnologyOfTheArts,

    /// <summary>Pupil referral unit, or short stay school (G-035).</summary>
    PupilReferralUnit,

    /// <summary>Primary school of any kind: a voluntary member (G-036).</summary>
    PrimarySchool,

    /// <summary>Further education college: a voluntary member (G-036).</summary>
    FurtherEducationCollege,

    /// <summary>Another provider of alternative provision: a voluntary member (G-036).</summary>
    AlternativeProvider,

    /// <summary>Police, health, social care, youth and other services (G-037).</summary>
    Agency,

    /// <summary>Sixth form college: a partner of the Children's Trust, not of this duty (G-038).</summary>
    SixthFormCollege,
}

/// <summary>How a member takes part.</summary>
/// <remarks>G-050.</remarks>
public enum MemberStatus
{
    /// <summary>Under the duty.</summary>
    Statutory,

    /// <summary>A full member by choice.</summary>
    FullVoluntary,

    /// <summary>Linked, without a vote.</summary>
    Associate,

    /// <summary>Invited now and then.</summary>
    Occasional,
}

/// <summary>Ofsted's judgement of behaviour, the best first.</summary>
/// <remarks>G-052. Grades of the 2010 framework.</remarks>
public enum BehaviourGrade
{
    /// <summary>Outstanding.</summary>
    Outstanding,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Satisfactory, or requires improvement.</summary>
    Satisfactory,

    /// <summary>Inadequate.</summary>
    Inadequate,
}
