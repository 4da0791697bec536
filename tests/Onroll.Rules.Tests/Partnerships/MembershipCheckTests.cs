using Onroll.Rules.Partnerships;

namespace Onroll.Rules.Tests.Partnerships;

/// <summary>G-030 to G-053 and the numbers G-N20 to G-N26.</summary>
public sealed class MembershipCheckTests
{
    private static readonly DateOnly InForce = new(2010, 12, 1);
    private static readonly MembershipDates Dates = MembershipDates.England2010;

    [Fact]
    public void Run_OneMaintainedSecondaryAlone_IsABreach()   // G-N20
    {
        Assert.Equal(MembershipLevel.Breach, Level("G-040", InForce, Dates, School("A")));
    }

    [Fact]
    public void Run_TwoSecondaries_PassInOneAreaAndBreachForBothInTwo()   // G-N21
    {
        var apart = Run(InForce, Dates, School("A"), School("B", authority: "998"));

        Assert.Equal(MembershipLevel.Pass, Level("G-040", InForce, Dates, School("A"), School("B")));
        Assert.Equal(["A", "B"], apart.Single(result => result.Rule == "G-040").Members);
        Assert.False(MembershipCheck.MayActivate(apart));
    }

    [Fact]
    public void Run_SecondaryWithPrimaryAndCollege_IsABreach()   // G-N22
    {
        Assert.Equal(
            MembershipLevel.Breach,
            Level("G-040", InForce, Dates, School("A"), School("P", MemberKind.PrimarySchool), School("F", MemberKind.FurtherEducationCollege)));
    }

    [Theory]
    [InlineData("2010-09-01", "2010-09-01", MembershipLevel.Pass)]
    [InlineData("2010-12-01", "2011-01-01", MembershipLevel.Breach)]
    [InlineData("2011-01-01", "2011-01-01", MembershipLevel.Pass)]
    [InlineData("2010-08-31", "2010-09-01", MembershipLevel.Advice)]
    [InlineData("2026-11-20", "2027-01-01", MembershipLevel.Advice)]   // repealed since: never called unlawful
    public void Run_SecondaryAndUnit_DependsOnTheDates(string asAt, string unitsFrom, MembershipLevel level)   // G-N23
    {
        var dates = Dates with { UnitsFrom = DateOnly.Parse(unitsFrom, null) };

        Assert.Equal(level, Level("G-040", DateOnly.Parse(asAt, null), dates, School("A"), School("U", MemberKind.PupilReferralUnit)));
    }

    [Fact]
    public void Run_ThreeAcademies_IsAdviceUntilACommunitySchoolJoins()   // G-N24
    {
        PartnershipMember[] academies = [School("A", MemberKind.Academy), School("B", MemberKind.Academy), School("C", MemberKind.Academy)];

        Assert.Equal(MembershipLevel.Advice, Level("G-041", InForce, Dates, academies));
        Assert.Equal(MembershipLevel.Pass, Level("G-041", InForce, Dates, [.. academies, School("D")]));
        Assert.Equal(MembershipLevel.Info, Level("G-041", InForce, Dates, [.. academies, School("U", MemberKind.PupilReferralUnit)]));
        Assert.Equal(MembershipLevel.Advice, Level("G-041", InForce, Dates, [.. academies, School("D") with { Status = MemberStatus.Associate }]));
        Assert.True(MembershipCheck.MayActivate(Run(InForce, Dates, academies)));
    }

    [Fact]
    public void Run_NoGoodBehaviour_IsAdviceUntilOneSecondaryTurnsGood()   // G-N25
    {
        var satisfactory = School("A") with { BehaviourGrades = [new(new(2009, 1, 1), BehaviourGrade.Satisfactory)] };
        var inadequate = School("B") with { BehaviourGrades = [new(new(2009, 1, 1), BehaviourGrade.Inadequate)] };
        var goodPrimary = School("P", MemberKind.PrimarySchool) with { BehaviourGrades = [new(new(2009, 1, 1), BehaviourGrade.Good)] };
        var turnsGood = inadequate with { BehaviourGrades = [.. inadequate.BehaviourGrades, new(InForce, BehaviourGrade.Good)] };

        Assert.Equal(MembershipLevel.Advice, Level("G-042", InForce, Dates, satisfactory, inadequate, School("C")));
        Assert.Equal(MembershipLevel.Advice, Level("G-042", InForce, Dates, satisfactory, inadequate, goodPrimary));
        Assert.Equal(MembershipLevel.Advice, Level("G-042", InForce.AddDays(-1), Dates, satisfactory, turnsGood));
        Assert.Equal(MembershipLevel.Pass, Level("G-042", InForce, Dates, satisfactory, turnsGood));
    }

    [Fact]
    public void Run_MaintainedSchoolAndAcademyInItsArea_Pass()   // G-N26
    {
        Assert.Equal(MembershipLevel.Pass, Level("G-040", InForce, Dates, School("A"), School("B", MemberKind.Academy)));
    }

    [Fact]
    public void Run_SixthFormCollege_IsNotARelevantPartner()   // G-038
    {
        Assert.Equal(MembershipLevel.Breach, Level("G-040", InForce, Dates, School("A"), School("S", MemberKind.SixthFormCollege)));
    }

    [Fact]
    public void Run_UnitOutsideWithAndWithoutAReason_PassAndAdvice()   // G-043
    {
        var facts = new PartnershipFacts { AsAt = InForce, Members = [School("A"), School("B")], UnitsOutside = [new("U", false)] };

        Assert.Equal(["U"], One("G-043", facts).Members);
        Assert.Equal(MembershipLevel.Pass, One("G-043", facts with { UnitsOutside = [new("U", true)] }).Level);
    }

    [Fact]
    public void Run_NoOfficerOffered_IsAValidAnswer()   // G-044
    {
        var facts = new PartnershipFacts { AsAt = InForce, Members = [School("A"), School("B")] };

        Assert.Equal(MembershipLevel.Advice, One("G-044", facts).Level);
        Assert.Equal(MembershipLevel.Pass, One("G-044", facts with { PoliceOfferNoOfficer = true }).Level);
        Assert.Equal(MembershipLevel.Pass, One("G-044", facts with { SaferSchoolsOfficers = 1 }).Level);
    }

    [Fact]
    public void Run_EverythingInPlace_HasNothingToAnswer()   // G-043 to G-053
    {
        PartnershipMember[] members = [Ready(School("A")), Ready(School("U", MemberKind.PupilReferralUnit))];
        var facts = new PartnershipFacts
        {
            AsAt = InForce,
            Members = members,
            SaferSchoolsOfficers = 1,
            AccreditedLeads = 1,
            PrimaryLinks = 1,
            FurtherEducationLinks = 1,
            ExtendedServicesEngaged = true,
            RationaleRecorded = true,
        };

        Assert.All(MembershipCheck.Run(facts, Dates), result => Assert.True(result.Level <= MembershipLevel.Info, result.Message));
        Assert.Equal(["A"], One("G-053", facts with { Members = [members[0] with { SignedHardToPlaceProtocol = false }, members[1]] }).Members);
        Assert.Equal(["A"], One("G-049", facts with { Members = [members[0] with { DecidedToJoinOn = null }, members[1]] }).Members);
    }

    [Fact]
    public void PartiesDuring_LeftInNovember_IsStillAParty()   // G-050, G-N52
    {
        var left = School("A") with { To = new(2010, 11, 30) };

        Assert.Single(MembershipCheck.PartiesDuring([left], new(2010, 9, 1), new(2011, 8, 31)));
        Assert.Empty(MembershipCheck.PartiesDuring([left], new(2011, 9, 1), new(2012, 8, 31)));
    }

    private static PartnershipMember School(string name, MemberKind kind = MemberKind.MaintainedSchool, string authority = "999") =>
        new() { Name = name, Kind = kind, LocalAuthorityCode = authority, From = new(2008, 9, 1) };

    private static PartnershipMember Ready(PartnershipMember member) => member with
    {
        DecidedToJoinOn = new(2010, 7, 1),
        HeadAndStaffConsulted = true,
        SignedHardToPlaceProtocol = true,
        BehaviourGrades = [new(new(2009, 1, 1), BehaviourGrade.Good)],
    };

    private static MembershipLevel Level(string rule, DateOnly asAt, MembershipDates dates, params PartnershipMember[] members) =>
        Run(asAt, dates, members).Single(result => result.Rule == rule).Level;

    private static IReadOnlyList<MembershipResult> Run(DateOnly asAt, MembershipDates dates, params PartnershipMember[] members) =>
        MembershipCheck.Run(new PartnershipFacts { AsAt = asAt, Members = members }, dates);

    private static MembershipResult One(string rule, PartnershipFacts facts) =>
        MembershipCheck.Run(facts, Dates).Single(result => result.Rule == rule);
}
