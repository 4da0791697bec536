using Onroll.Core.Attendance;
using Onroll.Core.Insight;
using Onroll.Rules.Exclusions;
using Onroll.Rules.Insight.Disclosure;
using Onroll.Testing;

namespace Onroll.Core.Tests.Insight;

public sealed class InsightFiguresTests   // R-SDC-01, R-SDC-02, R-STA-01
{
    private static readonly MeasurePeriod Year = MeasurePeriod.Of(new(2025));
    private static readonly MeasurePeriod[] Periods = [Year, .. Year.Terms()];

    [Theory, BothDatabases]
    public async Task Count_TwoSchools_AllIsTheirSum(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var figures = await CountAsync(world);

        Assert.Equal(["Alderway Academy", "Birchfield School"], figures.Groups.Select(group => group.Name));
        Assert.Equal((14m, 20m), (figures.Tally(null, Year)[Quantity.Suspensions], figures.Tally(null, Year)[Quantity.Headcount]));
        Assert.Equal([12m, 2m], figures.Groups.Select(group => figures.Tally(group, Year)[Quantity.Suspensions]));
        Assert.Equal(0.7 * 100, figures.Of(MeasureCatalogue.Get("suspension-rate"), null, Year).Value);
    }

    [Theory, BothDatabases]
    public async Task Hide_FromAReaderOfFiguresOnly_NoSmallCountCanBeWorkedOut(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        var figures = await CountAsync(world);

        figures.Hide(DisclosureRule.External, Periods);

        var (alderway, birchfield) = (figures.Groups[0], figures.Groups[1]);
        Assert.True(figures.IsHidden(Quantity.Suspensions, birchfield, Year));
        Assert.True(figures.IsHidden(Quantity.Suspensions, alderway, Year) || figures.IsHidden(Quantity.Suspensions, null, Year));
        Assert.Null(figures.Of(MeasureCatalogue.Get("suspension-rate"), birchfield, Year).Value);
        Assert.True(figures.IsHidden(Quantity.PermanentExclusions, null, Year));
        Assert.False(figures.IsHidden(Quantity.Headcount, birchfield, Year));
    }

    [Theory, BothDatabases]
    public async Task Hide_FromThoseWhoMayOpenThePupils_HidesNothing(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        var figures = await CountAsync(world);

        figures.Hide(DisclosureRule.Internal(maySeePupils: true), Periods);

        Assert.False(figures.HasHidden);
    }

    [Theory, BothDatabases]
    public async Task Count_OneSchool_IsByYearGroup(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);
        await using var db = world.Store.Open();

        var figures = await InsightFigures.CountAsync(new MeasureReader(db, [world.Alderway]), Periods, MeasureWorld.Today, default);

        Assert.Equal(["Year 8"], figures.Groups.Select(group => group.Name));
    }

    [Theory, BothDatabases]
    public async Task Lengths_EverySuspension_IsInOneBand(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            foreach (var (sessions, i) in new[] { 1, 2, 3, 4, 10, 11 }.Select((sessions, i) => (sessions, i)))
            {
                w.Suspend(w.AtAlderway[i], "2025-10-06", sessions);
            }
        });
        await using var db = world.Store.Open();

        var lengths = await new MeasureReader(db, [world.Alderway]).LengthsAsync(Year, default);

        Assert.Equal([1, 1, 2, 0, 0, 1, 1], lengths.Select(length => length.Count));
    }

    [Fact]
    public void Column_ManyPages_IsTheSameAsOneByOne()   // pages are counted side by side
    {
        var column = new AttendanceColumn.Builder(new(2025));
        for (var i = 0; i < 20_000; i++)
        {
            column.Add(default, i % 3 == 0 ? "IIIIIIIIII" : "/\\/\\/\\/\\IO");
        }

        var built = column.Build();
        var totals = built.Totals(new(2025, 9, 1), new(2025, 9, 5), [.. Enumerable.Range(0, 20_000).Select(i => i % 4 == 0 ? -1 : i % 2)], 2);

        Assert.Equal(15_000, totals.Sum(group => group.Registers));
        Assert.Equal(built.Each(new(2025, 9, 1), new(2025, 9, 5)).Where((_, i) => i % 4 != 0).Sum(register => register.Counts.Absent), totals.Sum(group => group.Absent));
        Assert.Equal(200_000, built.Bytes);
    }

    private static async Task<InsightFigures> CountAsync(MeasureWorld world)
    {
        await using var db = world.Store.Open();
        return await InsightFigures.CountAsync(new MeasureReader(db, [world.Alderway, world.Birchfield]), Periods, MeasureWorld.Today, default);
    }

    private static void Happen(MeasureWorld world)
    {
        for (var i = 0; i < 12; i++)
        {
            world.Suspend(world.AtAlderway[i % 6], $"2025-{10 + (i % 3)}-0{1 + (i % 7)}");
        }

        world.Suspend(world.AtBirchfield[0], "2025-10-06");
        world.Suspend(world.AtBirchfield[1], "2026-01-06");
        world.Exclude(world.AtBirchfield[2], ExclusionCategory.PermanentExclusion, "2026-01-06", null);
    }
}
