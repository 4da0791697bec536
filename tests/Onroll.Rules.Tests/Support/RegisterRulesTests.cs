using Onroll.Rules.Calendar;
using Onroll.Rules.Policy;
using Onroll.Rules.Support;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Support;

/// <summary>The register rule as a setting: section 11.2 of the catalogue, AS-BEM-5 and AS-GEN-5.</summary>
public sealed class RegisterRulesTests
{
    private static readonly RegisterRules Rules = RegisterRules.Standard(new AcademicYear(2026));

    [Fact]
    public void Standard_CanBeUsedAsItIs()
    {
        Assert.Empty(Rules.Problems());
    }

    [Fact]
    public void Problems_MissingParts_AreNamed()   // AS-GEN-5
    {
        var broken = Rules with
        {
            Rules = [new(1, SignalKind.Absence, null, null), new(2, SignalKind.RecentAbsence, 20, 12), new(2, SignalKind.RecentMove, -1, null, Window: 4)],
            Scale = [new(Rating.Red, "Red", null, 0, NeedsPackage: true)],
        };

        Assert.Equal(
            [
                "Rule 1: set a threshold for Amber, for Red or for both.",
                "Rule 2: the threshold for Red must be above the one for Amber.",
                "Rule 2: set how far it looks back.",
                "Rule 2: thresholds must not be negative.",
                "Two rules have the number 2.",
                "Say once what Green means.",
                "Say once what Amber means.",
                "Red: a review takes at least 1 school day.",
            ],
            broken.Problems());
        Assert.Contains("Add at least one rule.", (Rules with { Rules = [] }).Problems());
    }

    [Fact]
    public void IsPackageMissing_TwentyPupilsFourRedOneWithout_IsOneAlert()   // AS-BEM-5
    {
        var pupils = Enumerable.Repeat((Rating.Red, HasPackage: true), 3).Append((Rating.Red, HasPackage: false))
            .Concat(Enumerable.Repeat((Rating.Amber, HasPackage: false), 7))
            .Concat(Enumerable.Repeat((Rating.Green, HasPackage: false), 9))
            .ToList();

        Assert.Equal(20, pupils.Count);
        Assert.Equal(1, pupils.Count(pupil => Rules.IsPackageMissing(pupil.Item1, pupil.HasPackage)));
    }

    [Fact]
    public void NextReview_Red_IsTenSchoolDaysOn()
    {
        var due = Rules.NextReview(Rating.Red, Day("20 Nov 2025"), new CalendarForCounting(Alderway));

        Assert.Equal(new DueDate.Known(Day("4 Dec 2025"), Precision.Exact), due);
        Assert.Null(Rules.NextReview(Rating.None, Day("20 Nov 2025"), new CalendarForCounting(Alderway)));
    }

    [Fact]
    public void For_EveryStandardRule_IsASentenceOfItsOwn()
    {
        var sentences = Rules.Rules.Select(rule => RuleSentence.For(rule, Rules)).ToList();

        Assert.Equal(
            [
                "Rule 1: missing 10% or more is Amber; 50% or more is Red",
                "Rule 2: missing 12 or more of the last 40 sessions is Amber; 20 or more is Red",
                "Rule 3: 10 or more unauthorised sessions is Amber; 40 or more is Red",
                "Rule 4: two or more suspensions in a term is Amber; three or more is Red",
                "Rule 5: 10 days or more suspended in a term is Amber; 15½ days or more is Red",
                "Rule 6: doubled, and at least 6, is Amber",
                "Rule 7: 15 days or more suspended in a school year is Amber; 38 days or more is Red",
                "Rule 8: four or more periods of internal exclusion in 4 weeks is Amber; eight or more is Red",
                "Rule 9: joining in the last 12 weeks with one or more suspensions at the last school is Amber",
                "Rule 10: permanent exclusion is Red",
                "Rule 11: absence up by 10 percentage points or more on last year is Amber",
            ],
            sentences);
    }

    [Theory]
    [InlineData(0, "0 days")]
    [InlineData(1, "half a day")]
    [InlineData(2, "1 day")]
    [InlineData(3, "1½ days")]
    [InlineData(12, "6 days")]
    public void HalfDays_InWords_AsPeopleSayThem(int halfDays, string words)
    {
        Assert.Equal(words, HalfDays.InWords(halfDays));
    }
}
