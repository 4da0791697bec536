using Onroll.Core.Insight;
using Onroll.Testing;

namespace Onroll.Core.Tests.Insight;

public sealed class AbsenceMeasureTests   // R-ATT-08 to R-ATT-10, R-STA-05
{
    [Theory]
    [BothDatabases("absence-rate", 14, 144, 9.72)]   // the worked example of R-ATT-08
    [BothDatabases("attendance-rate", 130, 144, 90.28)]
    [BothDatabases("authorised-absence-rate", 9, 144, 6.25)]
    [BothDatabases("unauthorised-absence-rate", 5, 144, 3.47)]
    public async Task Ask_WorkedExample_IsAsTheRuleSays(DatabaseKind kind, string measure, int numerator, int denominator, double value)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
            w.Register(w.AtAlderway[0], string.Concat(Enumerable.Repeat("/\\", 63)) + "BBBB" + "IIIIIIIII" + "OOOOO" + "#?-D1"));

        var row = Assert.Single(await world.AskAsync(measure));

        Assert.Equal((numerator, denominator, value), (row.Numerator, row.Denominator, Math.Round(row.Value!.Value, 2)));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_PersistentAndSevere_CompareEachEnrolmentsOwnSessions(DatabaseKind kind)   // R-ATT-09: 34 of 340, 33 of 340, 170 of 340
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            w.Register(w.AtAlderway[0], new string('I', 34) + new string('/', 306));
            w.Register(w.AtAlderway[1], new string('I', 33) + new string('/', 307));
            w.Register(w.AtAlderway[2], new string('O', 170) + new string('/', 170));
            w.Register(w.AtAlderway[3], new string('X', 340));   // no possible session: in no figure
        });

        var persistent = Assert.Single(await world.AskAsync("persistent-absence-rate"));
        var severe = Assert.Single(await world.AskAsync("severe-absence-rate"));

        Assert.Equal((2m, 3m), (persistent.Numerator, persistent.Denominator));
        Assert.Equal((1m, 3m), (severe.Numerator, severe.Denominator));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_TwoSchools_AddsSessionsUpAndNeverAveragesRates(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            w.Register(w.AtAlderway[0], new string('I', 9) + new string('/', 91));
            w.Register(w.AtBirchfield[0], new string('I', 3) + new string('/', 17));
        });

        var all = Assert.Single(await world.AskAsync("absence-rate"));
        var schools = await world.AskAsync("absence-rate", with: q => q with { By = MeasureBreakdown.School });

        Assert.Equal(10, all.Value);
        Assert.Equal([9.0, 15.0], schools.Select(row => Math.Round(row.Value!.Value, 6)));
    }

    [Theory]
    [BothDatabases("2025-09-03..2025-09-05", 6, 2)]   // Wednesday to Friday of the first week
    [BothDatabases("202526T1", 10, 4)]
    [BothDatabases("202526T2", 0, 0)]
    public async Task Ask_Dates_CountsOnlyThem(DatabaseKind kind, string period, int possible, int absent)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w => w.Register(w.AtAlderway[0], "II/\\/\\/\\IO"));

        var row = Assert.Single(await world.AskAsync("absence-rate", period));

        Assert.Equal((absent, possible), (row.Numerator, row.Denominator));
        Assert.Equal(possible == 0, row.Value is null);
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_ByReason_IsByCode(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w => w.Register(w.AtAlderway[0], "IIO/\\/\\E/\\"));

        var rows = await world.AskAsync("absence-rate", with: q => q with { By = MeasureBreakdown.Reason });

        Assert.Equal([("I", 2m), ("E", 1m), ("O", 1m)], rows.Where(r => r.Numerator > 0).Select(r => (r.Group, r.Numerator)));
        Assert.All(rows, row => Assert.Equal(10m, row.Denominator));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_PupilsOutsideThePublishedAges_AreLeftOut(DatabaseKind kind)   // R-ATT-10: 5 to 15 on 31 August 2025
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            (w.AtAlderway[0].DateOfBirth, w.AtAlderway[1].DateOfBirth) = (new(2009, 8, 31), new(2009, 9, 1));
            (w.AtAlderway[2].DateOfBirth, w.AtAlderway[3].DateOfBirth) = (new(2020, 8, 31), new(2020, 9, 1));
            foreach (var pupil in w.AtAlderway.Take(4))
            {
                w.Register(pupil, "/\\");
            }
        });

        Assert.Equal(2m, Assert.Single(await world.AskAsync("persistent-absence-rate")).Denominator);
    }

    [Fact]
    public async Task Ask_PersistentAbsenceByReason_IsRefused()
    {
        await using var world = await MeasureWorld.CreateAsync(DatabaseKind.Sqlite, _ => { });

        await Assert.ThrowsAsync<ArgumentException>(() => world.AskAsync("persistent-absence-rate", with: q => q with { By = MeasureBreakdown.Reason }));
    }
}
