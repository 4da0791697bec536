namespace Onroll.Rules.Partnerships;

/// <summary>Whether a partnership mixes kinds of school.</summary>
/// <remarks>G-041, paragraph 23. Answerable: one kind alone can suit local circumstances. Associates are left out.</remarks>
internal static class Mixture
{
    private const string Rule = "G-041";
    private const string Paragraph = "23";

    public static MembershipResult Check(List<PartnershipMember> members)
    {
        var schools = members.Where(member => member is { IsSchool: true, IsFullMember: true }).ToList();
        if (schools.Count < 2)
        {
            return MembershipResult.Pass(Rule, Paragraph, "Too few schools to say.");
        }

        return schools switch
        {
            _ when schools.TrueForAll(IsAcademy) => OneKind("academies"),
            _ when schools.TrueForAll(IsUnit) => OneKind("pupil referral units"),
            _ when schools.TrueForAll(school => school.IsFaithSchool) => OneKind("faith schools"),
            _ when schools.TrueForAll(school => IsAcademy(school) || IsUnit(school) || school.IsFaithSchool) =>
                MembershipResult.Of(Rule, MembershipLevel.Info, Paragraph, "Only academies, pupil referral units and faith schools are members."),
            _ => MembershipResult.Pass(Rule, Paragraph, "Kinds of school are mixed."),
        };
    }

    private static bool IsAcademy(PartnershipMember member) => member.Kind == MemberKind.Academy;

    private static bool IsUnit(PartnershipMember member) => member.Kind == MemberKind.PupilReferralUnit;

    private static MembershipResult OneKind(string kind) =>
        MembershipResult.Of(Rule, MembershipLevel.Advice, Paragraph, $"Only {kind} are members. A mixture is expected unless local reasons are given.");
}
