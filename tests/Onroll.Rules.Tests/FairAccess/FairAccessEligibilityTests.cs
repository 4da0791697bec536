using Onroll.Rules.FairAccess;
using Onroll.Rules.Tests.Calendar;

namespace Onroll.Rules.Tests.FairAccess;

public sealed class FairAccessEligibilityTests
{
    private static readonly DateOnly Referred = new(2026, 11, 20);

    [Fact]
    public void AllocateBy_AgreedOn9January_Is6February() => Assert.Equal(new DateOnly(2026, 2, 6), FairAccessClocks.AllocateBy(new DateOnly(2026, 1, 9), TestCalendars.Alderway));   // R-FAP-03

    [Fact]
    public void AllocateBy_BeforeTheCodeOf2021_HasNoLimit() => Assert.Null(FairAccessClocks.AllocateBy(new DateOnly(2021, 8, 31), TestCalendars.Alderway));   // R-FAP-03

    [Fact]
    public void InYearOutcome_ReceivedOn12January_AimsAt26JanuaryAndMustBy2February() =>   // R-FAP-04
        Assert.Equal((new DateOnly(2026, 1, 26), new DateOnly(2026, 2, 2)), FairAccessClocks.InYearOutcome(new DateOnly(2026, 1, 12), TestCalendars.Alderway));

    [Theory]
    [InlineData("2026-01-09", 0)]
    [InlineData("2026-01-12", 1)]
    [InlineData("2026-02-06", 20)]
    public void DayOf_TheDayItself_IsNought(string today, int day) =>
        Assert.Equal(day, FairAccessClocks.DayOf(new DateOnly(2026, 1, 9), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), TestCalendars.Alderway));

    [Fact]
    public void Problems_EverythingSaid_AreNone() => Assert.Empty(FairAccessEligibility.Problems(Whole(FairAccessCategory.Homeless)));   // R-FAP-02

    [Fact]
    public void Problems_LookedAfterOrWithPlan_GoesItsOwnRoute()   // R-FAP-02 edges
    {
        Assert.Contains("looked-after", Assert.Single(FairAccessEligibility.Problems(Whole(FairAccessCategory.Homeless) with { IsLookedAfter = true })), StringComparison.Ordinal);
        Assert.Contains("EHC plan", Assert.Single(FairAccessEligibility.Problems(Whole(FairAccessCategory.Homeless) with { HasPlan = true })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-11-20", 0)]   // FAP_CP_LOOKBACK_MONTHS: twelve months to the day
    [InlineData("2025-11-19", 1)]
    public void Problems_PlanEnded_WithinTwelveMonths(string ended, int problems) =>
        Assert.Equal(problems, FairAccessEligibility.Problems(Whole(FairAccessCategory.ChildInNeed) with { StillHolds = false, FactDate = Day(ended) }).Count);

    [Theory]
    [InlineData("2026-10-23", 0)]   // FAP_OOE_WEEKS: four weeks to the day
    [InlineData("2026-10-24", 1)]
    public void Problems_OutOfEducation_FourWeeks(string lastDay, int problems) =>
        Assert.Equal(problems, FairAccessEligibility.Problems(Whole(FairAccessCategory.OutOfEducation) with { FactDate = Day(lastDay) }).Count);

    [Fact]
    public void Problems_SuitableOfferRefused_IsNotOutOfEducation() =>
        Assert.Single(FairAccessEligibility.Problems(Whole(FairAccessCategory.OutOfEducation) with { FactDate = new DateOnly(2026, 9, 1), RefusedSuitableOffer = true }));

    [Fact]
    public void Problems_NothingTriedAndNoEvidence_NamesBoth() =>
        Assert.Equal(2, FairAccessEligibility.Problems(new FairAccessReferral(FairAccessCategory.Carer, Referred)).Count);

    [Fact]
    public void All_Categories_AreTheCodesThirteenLettersWithDTwice() =>   // R-FAP-02
        Assert.Equal("abcddefghijklm", string.Concat(FairAccessCategories.All.Select(words => words.Letter)));

    private static FairAccessReferral Whole(FairAccessCategory category) => new(category, Referred) { TriedInYear = true, Evidence = "Letter of 2 November" };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
