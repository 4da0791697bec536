namespace Onroll.Rules.Partnerships;

/// <summary>A judgement of behaviour and the day from which it stands.</summary>
public sealed record DatedGrade(DateOnly From, BehaviourGrade Grade);

/// <summary>One member as the membership checks see it.</summary>
public sealed record PartnershipMember
{
    /// <summary>The name results speak of.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required MemberKind Kind { get; init; }

    /// <summary>The maintaining authority, or for an academy or college the one where it stands. Three digits.</summary>
    public required string LocalAuthorityCode { get; init; }

    /// <summary>First day of membership.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of membership. Null while it is a member.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How it takes part.</summary>
    public MemberStatus Status { get; init; } = MemberStatus.Statutory;

    /// <summary>Whether it educates pupils of secondary age.</summary>
    public bool EducatesSecondaryAge { get; init; } = true;

    /// <summary>Whether it has a religious character.</summary>
    public bool IsFaithSchool { get; init; }

    /// <summary>Judgements of behaviour. Empty when not inspected, which is unknown and not good.</summary>
    public IReadOnlyList<DatedGrade> BehaviourGrades { get; init; } = [];

    /// <summary>The day its governing body, management committee or proprietor decided to join. Null when not recorded.</summary>
    public DateOnly? DecidedToJoinOn { get; init; }

    /// <summary>Whether head (or teacher in charge) and staff were consulted first.</summary>
    public bool HeadAndStaffConsulted { get; init; }

    /// <summary>Whether it has signed the protocol for hard-to-place pupils.</summary>
    public bool SignedHardToPlaceProtocol { get; init; }

    /// <summary>Whether it is a school or unit, rather than a college, provider or service.</summary>
    public bool IsSchool => Kind is not (MemberKind.FurtherEducationCollege or MemberKind.AlternativeProvider or MemberKind.Agency or MemberKind.SixthFormCollege);

    /// <summary>Whether it is a full member, by duty or by choice.</summary>
    public bool IsFullMember => Status is MemberStatus.Statutory or MemberStatus.FullVoluntary;

    /// <summary>Whether it is a member on a day.</summary>
    public bool IsMemberOn(DateOnly date) => From <= date && (To is null || date <= To);

    /// <summary>The judgement that stands on a day. Null when there is none.</summary>
    public BehaviourGrade? GradeOn(DateOnly date) =>
        BehaviourGrades.Where(grade => grade.From <= date).MaxBy(grade => grade.From)?.Grade;

    /// <summary>Whether it is under the duty to cooperate, as far as its kind goes: a "relevant partner" of section 248.</summary>
    /// <remarks>G-030 to G-038. Not the same as a relevant partner of the Children's Trust.</remarks>
    public bool IsRelevantPartnerOn(DateOnly date, MembershipDates dates) => Kind switch
    {
        MemberKind.MaintainedSchool or MemberKind.MaintainedSpecialSchool => EducatesSecondaryAge,
        MemberKind.Academy or MemberKind.CityTechnologyCollege or MemberKind.CityCollegeForTechnologyOfTheArts => true,
        MemberKind.PupilReferralUnit => EducatesSecondaryAge && date >= dates.UnitsFrom,
        _ => false,
    };
}

/// <summary>When the duty to cooperate holds.</summary>
/// <remarks>G-022. A failed duty outside these dates is advice.</remarks>
/// <param name="DutyFrom">First day of the duty.</param>
/// <param name="UnitsFrom">First day on which regulations bring pupil referral units under it.</param>
/// <param name="DutyTo">Last day of the duty. Null while it holds.</param>
public sealed record MembershipDates(DateOnly DutyFrom, DateOnly UnitsFrom, DateOnly? DutyTo)
{
    /// <summary>The dates of "England 2010": from 1 September 2010, units as then intended, to the end of PS-2010.</summary>
    public static MembershipDates England2010 { get; } = new(new(2010, 9, 1), new(2010, 9, 1), new(2012, 8, 31));

    /// <summary>Whether the duty holds on a day.</summary>
    public bool DutyHoldsOn(DateOnly date) => date >= DutyFrom && (DutyTo is null || date <= DutyTo);
}

/// <summary>A pupil referral unit of the area that has not joined.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ReasonRecorded">Whether the partnership recorded why not.</param>
public sealed record UnitOutside(string Name, bool ReasonRecorded);

/// <summary>A partnership as the membership checks see it on one day.</summary>
public sealed record PartnershipFacts
{
    /// <summary>The day the checks are made for.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>Members past and present; those of the day are picked out.</summary>
    public required IReadOnlyList<PartnershipMember> Members { get; init; }

    /// <summary>Secondary units and other main providers of the area that are not members.</summary>
    public IReadOnlyList<UnitOutside> UnitsOutside { get; init; } = [];

    /// <summary>Active appointments of Safer Schools Partnership officers.</summary>
    public int SaferSchoolsOfficers { get; init; }

    /// <summary>Whether the police have said that they offer none.</summary>
    public bool PoliceOfferNoOfficer { get; init; }

    /// <summary>Active lead behaviour professionals with NPSLBA accreditation.</summary>
    public int AccreditedLeads { get; init; }

    /// <summary>Primary schools linked or members.</summary>
    public int PrimaryLinks { get; init; }

    /// <summary>Further education colleges linked or members.</summary>
    public int FurtherEducationLinks { get; init; }

    /// <summary>Whether extended services take part.</summary>
    public bool ExtendedServicesEngaged { get; init; }

    /// <summary>Whether the reasons for the membership are recorded.</summary>
    public bool RationaleRecorded { get; init; }
}
