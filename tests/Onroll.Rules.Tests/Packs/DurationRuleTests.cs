using FsCheck;
using FsCheck.Fluent;
using Onroll.Rules.Packs;
using static Onroll.Rules.Tests.Calendar.TestCalendars;

namespace Onroll.Rules.Tests.Packs;

/// <summary>Lengths, section 11.2 of the catalogue of partnerships, on its calendar T.</summary>
public sealed class DurationRuleTests
{
    [Theory]
    [InlineData("24 Sep 2018", "20 calendar weeks", "8 Feb 2019")]   // AS-LIN-1
    [InlineData("24 Sep 2018", "20 school weeks", "8 Mar 2019")]
    [InlineData("25 Feb 2019", "16 calendar weeks", "14 Jun 2019")]
    [InlineData("25 Feb 2019", "16 school weeks", "5 Jul 2019")]
    [InlineData("5 Nov 2018", "6 school weeks", "14 Dec 2018")]      // AS-ASH-1
    [InlineData("5 Nov 2018", "2 school weeks", "16 Nov 2018")]
    [InlineData("5 Nov 2018", "13 school weeks", "15 Feb 2019")]
    [InlineData("7 Jan 2019", "2 school weeks", "18 Jan 2019")]      // AS-EBB-3
    [InlineData("7 Jan 2019", "7 school weeks", "1 Mar 2019")]
    [InlineData("7 Jan 2019", "12 school weeks", "5 Apr 2019")]      // AS-ROT-11
    public void PlannedEnd_AsWritten_FallsOnTheDayOfTheCatalogue(string start, string written, string end)
    {
        Assert.Equal(Day(end), DurationRule.Parse(written).PlannedEnd(T, Day(start))?.Date);
    }

    [Theory]
    [InlineData("1 to 2 school days", 2, null)]
    [InlineData("1 to 2 school days", 3, "3 school days is longer than the most allowed, 2 school days.")]
    [InlineData("up to 6 school weeks", 8, "8 school weeks is longer than the most allowed, 6 school weeks.")]
    [InlineData("2 to 7 school weeks", 1, "1 school week is shorter than the least allowed, 2 school weeks.")]
    [InlineData("2 to 7 school weeks", 0, "Say how long: at least 1.")]
    public void Refuse_OutsideTheLimits_SaysWhichLimit(string written, int length, string? refused)
    {
        Assert.Equal(refused, DurationRule.Parse(written).Refuse(length));
    }

    [Fact]
    public void RefuseExtension_ByLimit_AllowsUpToIt()
    {
        var rule = DurationRule.Parse("up to 6 school weeks") with { ExtendableBy = 2 };

        Assert.Null(rule.RefuseExtension(agreed: 6, extended: 8));
        Assert.Equal("It can be extended by at most 2 school weeks.", rule.RefuseExtension(agreed: 6, extended: 9));
        Assert.Equal("An extension must be longer than what was agreed.", rule.RefuseExtension(agreed: 6, extended: 6));
        Assert.Equal("This cannot be extended.", DurationRule.Parse("6 school weeks").RefuseExtension(agreed: 6, extended: 7));
    }

    [Theory]
    [InlineData("16 school weeks", "5 Jul 2019", "10 Jun 2019")]      // the Monday three school weeks before
    [InlineData("16 calendar weeks", "14 Jun 2019", "24 May 2019")]
    [InlineData("10 school days", "5 Jul 2019", "2 Jul 2019")]
    public void PrepareBy_LeadTimeOfThree_IsInTheUnitOfTheLength(string written, string end, string by)
    {
        var rule = DurationRule.Parse(written) with { LeadTime = 3 };

        Assert.Equal(Day(by), rule.PrepareBy(T, Day(end))?.Date);
        Assert.Null((rule with { LeadTime = null }).PrepareBy(T, Day(end)));
    }

    [Theory]
    [InlineData("six school weeks")]
    [InlineData("6 weeks")]   // which weeks is the question that matters
    [InlineData("")]
    public void Parse_NotALength_IsRefused(string written)
    {
        Assert.Throws<FormatException>(() => DurationRule.Parse(written));
    }

    [Fact]
    public void PlannedEnd_LongerLength_NeverEndsEarlier()
    {
        var rule = DurationRule.Parse("1 school week");
        var lengths = (from shorter in Gen.Choose(1, 18) from more in Gen.Choose(0, 18) select (shorter, longer: shorter + more)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(lengths, two =>
            rule.PlannedEnd(T, Day("3 Sep 2018"), two.shorter)?.Date <= rule.PlannedEnd(T, Day("3 Sep 2018"), two.longer)?.Date));
    }

    [Fact]
    public void ToString_WhatWasParsed_IsWrittenTheSame() =>
        Assert.All(["20 school weeks", "1 school day", "1 to 2 school days", "up to 6 calendar weeks"], written => Assert.Equal(written, DurationRule.Parse(written).ToString()));
}
