using Onroll.Rules.Calendar;
using Onroll.Rules.Insight;

namespace Onroll.Rules.Tests.Insight;

public sealed class SeriesBreaksTests   // R-ATT-09, R-ATT-10
{
    [Theory]
    [InlineData(SeriesSubject.PersistentAbsence, 2014, 2015, "15%")]   // 15% until 2014/15, 10% since
    [InlineData(SeriesSubject.PersistentAbsence, 2009, 2010, "20%")]
    [InlineData(SeriesSubject.Sessions, 2014, 2015, null)]   // the threshold is no matter of sessions
    [InlineData(SeriesSubject.Sessions, 2011, 2012, "five half terms")]
    [InlineData(SeriesSubject.Exclusions, 2011, 2012, null)]
    [InlineData(SeriesSubject.Exclusions, 2018, 2019, "partly closed")]
    [InlineData(SeriesSubject.Exclusions, 2019, 2020, null)]   // both were
    [InlineData(SeriesSubject.Sessions, 2020, 2021, "partly closed")]
    [InlineData(SeriesSubject.Exclusions, 2021, 2023, "between")]
    [InlineData(SeriesSubject.Exclusions, 2022, 2023, null)]
    public void Between_TwoYears_SaysWhyTheyAreNotJoined(SeriesSubject subject, int before, int after, string? why)
    {
        var found = SeriesBreaks.Between(subject, new AcademicYear(before), new AcademicYear(after));

        Assert.Equal(why is null, found is null);
        Assert.Contains(why ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SeriesSubject.Sessions, 2023, 2025, true)]   // apart, and alike
    [InlineData(SeriesSubject.Sessions, 2020, 2022, false)]
    [InlineData(SeriesSubject.PersistentAbsence, 2013, 2016, false)]
    public void AreAlike_YearsApart_ByWhatTheyMeasure(SeriesSubject subject, int before, int after, bool alike) =>
        Assert.Equal(alike, SeriesBreaks.AreAlike(subject, new AcademicYear(before), new AcademicYear(after)));
}
