namespace Onroll.Rules.Partnerships;

/// <summary>The checks made whenever a partnership's membership changes.</summary>
/// <remarks>G-040 to G-049 and G-053. Source: statutory guidance of March 2010, paragraphs 6 and 18 to 25.</remarks>
public static class MembershipCheck
{
    /// <summary>Every check with its outcome, in the order of the catalogue.</summary>
    /// <param name="facts">The partnership on one day.</param>
    /// <param name="dates">When the duty holds.</param>
    public static IReadOnlyList<MembershipResult> Run(PartnershipFacts facts, MembershipDates dates)
    {
        var members = facts.Members.Where(member => member.IsMemberOn(facts.AsAt)).ToList();

        return
        [
            Cooperation(members, facts.AsAt, dates),
            Mixture.Check(members),
            GoodBehaviour(members, facts.AsAt),
            UnitsIncluded(facts),
            SaferSchoolsOfficer(facts),
            AccreditedLead(facts),
            Links(facts),
            Size(members),
            Rationale(facts),
            Decisions(members),
            HardToPlaceProtocol(members),
        ];
    }

    /// <summary>Whether a change may be activated: advice never blocks.</summary>
    public static bool MayActivate(IEnumerable<MembershipResult> results) => results.All(result => result.Level != MembershipLevel.Breach);

    /// <summary>The members a report for a period names as parties, whenever in the period they belonged.</summary>
    /// <remarks>G-050. Source: section 248(3).</remarks>
    public static IEnumerable<PartnershipMember> PartiesDuring(IEnumerable<PartnershipMember> members, DateOnly from, DateOnly to) =>
        members.Where(member => member.From <= to && (member.To is null || member.To >= from));

    private static MembershipResult Cooperation(List<PartnershipMember> members, DateOnly asAt, MembershipDates dates)
    {
        const string paragraph = "6, 22, Annex B";
        var partners = members.Where(member => member.IsRelevantPartnerOn(asAt, dates)).ToList();
        var alone = partners.Where(member => partners.Count(other => other.LocalAuthorityCode == member.LocalAuthorityCode) < 2).Select(member => member.Name).ToList();
        if (alone.Count == 0 && partners.Count > 0)
        {
            return MembershipResult.Pass("G-040", paragraph, "Every school under the duty has a partner in its area.");
        }

        return dates.DutyHoldsOn(asAt)
            ? MembershipResult.Of("G-040", MembershipLevel.Breach, paragraph, "Needs another school under the duty in the same local authority area.", alone)
            : MembershipResult.Of("G-040", MembershipLevel.Advice, paragraph, "Has no partner in its area. The duty to have one is not in force on this date.", alone);
    }

    private static MembershipResult GoodBehaviour(List<PartnershipMember> members, DateOnly asAt)
    {
        var good = members.Exists(member => member is { IsSchool: true, EducatesSecondaryAge: true, Kind: not MemberKind.PrimarySchool }
            && member.GradeOn(asAt) is BehaviourGrade.Outstanding or BehaviourGrade.Good);

        return good
            ? MembershipResult.Pass("G-042", "24, 41, 43", "A secondary school with good or outstanding behaviour is a member.")
            : MembershipResult.Of("G-042", MembershipLevel.Advice, "24, 41, 43", "No secondary member is known to have good behaviour. The local authority can broker one, or a lead school can help from outside.");
    }

    private static MembershipResult UnitsIncluded(PartnershipFacts facts)
    {
        var unexplained = facts.UnitsOutside.Where(unit => !unit.ReasonRecorded).Select(unit => unit.Name).ToList();

        return unexplained.Count == 0
            ? MembershipResult.Pass("G-043", "18, 21", "The area's units are members, or the reason why not is recorded.")
            : MembershipResult.Of("G-043", MembershipLevel.Advice, "18, 21", "Not a member, and no reason is recorded.", unexplained);
    }

    private static MembershipResult SaferSchoolsOfficer(PartnershipFacts facts) => facts switch
    {
        { SaferSchoolsOfficers: > 0 } => MembershipResult.Pass("G-044", "18", "A Safer Schools Partnership officer is allocated."),
        { PoliceOfferNoOfficer: true } => MembershipResult.Pass("G-044", "18", "The police do not offer a Safer Schools Partnership officer."),
        _ => MembershipResult.Of("G-044", MembershipLevel.Advice, "18", "No Safer Schools Partnership officer is allocated. Ask the police, or record that none is offered."),
    };

    private static MembershipResult AccreditedLead(PartnershipFacts facts) => facts.AccreditedLeads > 0
        ? MembershipResult.Pass("G-045", "40, 48", "An accredited lead behaviour professional is in place.")
        : MembershipResult.Of("G-045", MembershipLevel.Advice, "40, 48", "No accredited lead behaviour professional is in place.");

    private static MembershipResult Links(PartnershipFacts facts)
    {
        string[] missing =
        [
            .. facts.PrimaryLinks > 0 ? Array.Empty<string>() : ["primary schools"],
            .. facts.FurtherEducationLinks > 0 ? Array.Empty<string>() : ["further education"],
            .. facts.ExtendedServicesEngaged ? Array.Empty<string>() : ["extended services"],
        ];

        return missing.Length == 0
            ? MembershipResult.Pass("G-046", "18, 25", "Primary schools, further education and extended services are linked.")
            : MembershipResult.Of("G-046", MembershipLevel.Advice, "18, 25", $"No link yet with {string.Join(", ", missing)}.");
    }

    private static MembershipResult Size(List<PartnershipMember> members) => MembershipResult.Of(
        "G-047", MembershipLevel.Info, "6, 22", $"{members.Count(member => member.IsFullMember)} full members. There is no maximum: larger partnerships pool more money and expertise.");

    private static MembershipResult Rationale(PartnershipFacts facts) => facts.RationaleRecorded
        ? MembershipResult.Pass("G-048", "20, 24", "The reasons for this membership are recorded.")
        : MembershipResult.Of("G-048", MembershipLevel.Advice, "20, 24", "The reasons for this membership are not recorded yet.");

    private static MembershipResult Decisions(List<PartnershipMember> members)
    {
        var undecided = members
            .Where(member => member is { IsSchool: true, IsFullMember: true } && (member.DecidedToJoinOn is null || !member.HeadAndStaffConsulted))
            .Select(member => member.Name)
            .ToList();

        return undecided.Count == 0
            ? MembershipResult.Pass("G-049", "20, 21", "Every school's decision to join is recorded, with head and staff consulted.")
            : MembershipResult.Of("G-049", MembershipLevel.Advice, "20, 21", "The decision to join, after consulting head and staff, is not recorded.", undecided);
    }

    private static MembershipResult HardToPlaceProtocol(List<PartnershipMember> members)
    {
        var schools = members.Where(member => member is { IsSchool: true, IsFullMember: true, Kind: not MemberKind.PrimarySchool }).ToList();
        var unsigned = schools.Exists(member => member.Kind == MemberKind.PupilReferralUnit)
            ? schools.Where(member => !member.SignedHardToPlaceProtocol).Select(member => member.Name).ToList()
            : [];

        return unsigned.Count == 0
            ? MembershipResult.Pass("G-053", "21", "Schools and units share a signed protocol for hard-to-place pupils, or there is no unit.")
            : MembershipResult.Of("G-053", MembershipLevel.Advice, "21", "Has not signed the protocol for hard-to-place pupils.", unsigned);
    }
}
