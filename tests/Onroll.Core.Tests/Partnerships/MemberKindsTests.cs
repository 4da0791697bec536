using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Partnerships;

namespace Onroll.Core.Tests.Partnerships;

/// <summary>G-030 to G-038: what the register's codes mean to the duty.</summary>
public sealed class MemberKindsTests
{
    [Theory]
    [InlineData(1, 16, MemberKind.MaintainedSchool)]
    [InlineData(1, 11, MemberKind.PrimarySchool)]
    [InlineData(12, 16, MemberKind.MaintainedSpecialSchool)]
    [InlineData(34, 18, MemberKind.Academy)]
    [InlineData(34, 11, MemberKind.PrimarySchool)]
    [InlineData(44, 19, MemberKind.Academy)]
    [InlineData(6, 18, MemberKind.CityTechnologyCollege)]
    [InlineData(14, 16, MemberKind.PupilReferralUnit)]
    [InlineData(18, 99, MemberKind.FurtherEducationCollege)]
    [InlineData(11, 18, MemberKind.AlternativeProvider)]
    [InlineData(null, 16, MemberKind.MaintainedSchool)]
    public void Of_TypeAndAge_IsTheKindTheGuidanceNames(int? type, int highAge, MemberKind expected)
    {
        var school = new Organisation
        {
            AreaId = AreaId.None, OrganisationId = OrganisationId.New(), Kind = OrganisationKind.School, Name = "School", EstablishmentType = type, HighAge = highAge,
        };

        Assert.Equal(expected, MemberKinds.Of(school));
        Assert.Equal(highAge > 11, MemberKinds.EducatesSecondaryAge(school));
    }

    [Theory]
    [InlineData("Good", BehaviourGrade.Good)]
    [InlineData(" outstanding ", BehaviourGrade.Outstanding)]
    [InlineData("Requires improvement", BehaviourGrade.Satisfactory)]
    [InlineData("Not inspected", null)]
    public void Read_Grade_IsUnknownUnlessItIsOne(string words, BehaviourGrade? expected)
    {
        Assert.Equal(expected, InspectionGrades.Read(words));   // G-042: not inspected is unknown, not good
    }
}
