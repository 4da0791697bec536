using Onroll.Rules.Calendar;

namespace Onroll.Rules.Tests.Calendar;

/// <summary>R-COD-11.</summary>
public sealed class CensusDaysTests
{
    [Fact]
    public void Of202526_AreTheThursdaysOfTheRule()
    {
        var year = new AcademicYear(2025);

        Assert.Equal([new(2025, 10, 2), new(2026, 1, 15), new(2026, 5, 21)], new[] { CensusDays.Autumn(year), CensusDays.Spring(year), CensusDays.Summer(year) });
    }

    [Theory]
    [InlineData(2023, 18)]   // January 2024 began on a Monday
    [InlineData(2025, 15)]   // January 2026 began on a Thursday
    [InlineData(2026, 21)]   // January 2027 began on a Friday
    public void Spring_AnyYear_IsTheThirdThursday(int startYear, int day) =>
        Assert.Equal(new DateOnly(startYear + 1, 1, day), CensusDays.Spring(new AcademicYear(startYear)));
}
