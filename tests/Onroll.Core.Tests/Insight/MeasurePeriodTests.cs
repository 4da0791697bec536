using Onroll.Core.Insight;

namespace Onroll.Core.Tests.Insight;

public sealed class MeasurePeriodTests   // cli.md measure --period, R-CAL-04, R-CAL-08
{
    [Theory]
    [InlineData("202526", "202526", "2025-09-01", "2026-08-31", "2025/26")]
    [InlineData(" 2025/26 ", "202526", "2025-09-01", "2026-08-31", "2025/26")]
    [InlineData("202526T1", "202526T1", "2025-09-01", "2025-12-31", "Autumn 2025")]
    [InlineData("202526t2", "202526T2", "2026-01-01", "2026-04-05", "Spring 2026")]   // Easter Sunday
    [InlineData("202526T3", "202526T3", "2026-04-06", "2026-08-31", "Summer 2026")]
    [InlineData("2025-10-01..2025-10-31", "2025-10-01..2025-10-31", "2025-10-01", "2025-10-31", "1 October 2025 to 31 October 2025")]
    public void TryParse_WhatTheContractTakes_IsRead(string text, string key, string from, string to, string name)
    {
        Assert.True(MeasurePeriod.TryParse(text, out var period));

        Assert.Equal((key, DateOnly.Parse(from, null), DateOnly.Parse(to, null), name), (period.Key, period.From, period.To, period.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("202527")]
    [InlineData("202526T4")]
    [InlineData("T1")]
    [InlineData("2025-10-31..2025-10-01")]
    [InlineData("2025-10-01..")]
    [InlineData("..")]
    [InlineData("0001-01-01..9999-12-31")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(MeasurePeriod.TryParse(text, out _));

    [Fact]
    public void Terms_OfAYear_MakeTheYear()
    {
        var year = MeasurePeriod.Of(new(2025));

        var terms = year.Terms().ToList();

        Assert.Equal(["202526T1", "202526T2", "202526T3"], terms.Select(term => term.Key));
        Assert.Equal((year.From, year.To), (terms[0].From, terms[^1].To));
        Assert.All(terms.Zip(terms.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
    }

    [Fact]
    public void Terms_OfDates_AreCutToThem()
    {
        Assert.True(MeasurePeriod.TryParse("2025-12-01..2026-01-31", out var period));

        var terms = period.Terms().ToList();

        Assert.Equal([(new(2025, 12, 1), new(2025, 12, 31)), (new(2026, 1, 1), new DateOnly(2026, 1, 31))], terms.Select(term => (term.From, term.To)));
    }
}
