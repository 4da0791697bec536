using Onroll.Rules.Policy;

namespace Onroll.Rules.Tests.Policy;

/// <summary>R-POL-02.</summary>
public sealed class PolicySetTests
{
    [Theory]
    [InlineData(2008, 9, 1, "PS-2010")]
    [InlineData(2012, 8, 31, "PS-2010")]
    [InlineData(2012, 9, 1, "PS-2012")]
    [InlineData(2022, 8, 31, "PS-2012")]
    [InlineData(2022, 9, 1, "PS-2022")]
    [InlineData(2023, 9, 1, "PS-2023")]
    [InlineData(2024, 8, 18, "PS-2023")]
    [InlineData(2024, 8, 19, "PS-2024")]
    [InlineData(2026, 7, 13, "PS-2024")]
    [InlineData(2026, 7, 25, "PS-2024")]
    [InlineData(2026, 7, 26, "PS-2026")]
    [InlineData(2026, 9, 3, "PS-2026")]
    public void On_TriggerDate_SelectsTheSet(int year, int month, int day, string id)
    {
        Assert.Equal(id, PolicySet.On(new DateOnly(year, month, day)).Id);
    }

    [Fact]
    public void FindOn_BeforeAnySet_IsNull()
    {
        Assert.Null(PolicySet.FindOn(new DateOnly(2008, 8, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PolicySet.On(new DateOnly(2008, 8, 31)));
    }

    [Fact]
    public void All_InOrder_LeavesNoDayWithoutASet()
    {
        Assert.All(PolicySet.All.Zip(PolicySet.All.Skip(1)), pair => Assert.Equal(pair.Second.InForceFrom, pair.First.InForceTo?.AddDays(1)));
        Assert.Null(PolicySet.All[^1].InForceTo);
    }

    [Fact]
    public void All_ParametersThatChanged_ChangeWhereTheRuleSays()
    {
        Assert.All(PolicySet.All, set => Assert.Equal(90, set.SuspensionHalfDaysPerYear));
        Assert.Equal(["PS-2022", "PS-2023", "PS-2024", "PS-2026"], PolicySet.All.Where(set => set.LocalAuthorityToldOfEverySuspension).Select(set => set.Id));
        Assert.Equal(["PS-2024", "PS-2026"], PolicySet.All.Where(set => set.PenaltyNoticeThreshold == new PenaltyNoticeThreshold(10, 10)).Select(set => set.Id));
        Assert.Equal(["PS-2010"], PolicySet.All.Where(set => set.GovernorsEarliestSchoolDay is not null).Select(set => set.Id));
    }
}
