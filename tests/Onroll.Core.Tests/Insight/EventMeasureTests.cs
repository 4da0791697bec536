using Onroll.Core.Insight;
using Onroll.Core.Pupils;
using Onroll.Rules.Exclusions;
using Onroll.Testing;

namespace Onroll.Core.Tests.Insight;

public sealed class EventMeasureTests   // R-STA-01, R-STA-02, R-COD-11
{
    [Theory]
    [BothDatabases("suspension-rate", 4, 20, 20.0)]
    [BothDatabases("suspension-pupil-rate", 2, 20, 10.0)]
    [BothDatabases("repeat-suspension-pupils", 1, 2, 50.0)]
    [BothDatabases("suspensions-per-pupil", 4, 2, 2.0)]
    [BothDatabases("suspension-days", 4.5, 2, 2.25)]
    [BothDatabases("suspension-length", 4.5, 4, 1.125)]
    [BothDatabases("lunchtime-suspension-rate", 1, 20, 5.0)]
    [BothDatabases("permanent-exclusion-rate", 1, 20, 5.0)]
    public async Task Ask_AYear_CountsWhatTheDefinitionSays(DatabaseKind kind, string measure, double numerator, double denominator, double value)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var row = Assert.Single(await world.AskAsync(measure));

        Assert.Equal(("all", (decimal)numerator, (decimal)denominator, value), (row.Group, row.Numerator, row.Denominator, row.Value));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_Terms_AddUpToTheYearOverTheSameHeadcount(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var rows = await world.AskAsync("suspension-rate", with: q => q with { By = MeasureBreakdown.Term });

        Assert.Equal([("202526T1", 2m, 20m), ("202526T2", 2m, 20m), ("202526T3", 0m, 20m)], rows.Select(r => (r.Group, r.Numerator, r.Denominator)));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_BySchool_EachHasItsOwnRollAndTheOrderIsOfNames(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var rows = await world.AskAsync("suspension-rate", with: q => q with { By = MeasureBreakdown.School });

        Assert.Equal([("999001", "Alderway Academy", 4m, 10m), ("999002", "Birchfield School", 0m, 10m)], rows.Select(r => (r.Group, r.Name, r.Numerator, r.Denominator)));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_ByReason_CountsEveryReasonGiven(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            w.Suspend(w.AtAlderway[0], "2025-10-01", and: x => (x.Reason1, x.Reason2) = ("PP", "DB"));
            w.Suspend(w.AtAlderway[1], "2025-10-01", and: x => x.Reason1 = null);
        });

        var rows = await world.AskAsync("suspension-rate", with: q => q with { By = MeasureBreakdown.Reason });

        Assert.Equal([("PP", 1m), ("DB", 1m), ("unknown", 1m)], rows.Select(r => (r.Group, r.Numerator)));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_BySen_TheSpringCensusDecides(DatabaseKind kind)   // the worked example of R-COD-11
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            w.Know(w.AtAlderway[0], PupilFactKind.SenProvision, "K", "2024-09-03", "2026-02-22");
            w.Know(w.AtAlderway[0], PupilFactKind.SenProvision, "E", "2026-02-23");
            w.Know(w.AtAlderway[1], PupilFactKind.SenProvision, "E", "2026-10-01");
            w.Suspend(w.AtAlderway[0], "2026-03-16");
        });

        var rows = await world.AskAsync("suspension-rate", with: q => q with { By = MeasureBreakdown.Sen });

        Assert.Equal([("K", 1m, 1m), ("E", 0m, 1m), ("unknown", 0m, 18m)], rows.Select(r => (r.Group, r.Numerator, r.Denominator)));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_ByCurriculumYear_CountsBackToTheYearAskedAbout(DatabaseKind kind)   // Year 9 in 2026/27 were Year 8 in 2025/26
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        Assert.Equal(["9"], (await world.AskAsync("suspension-rate", "202627", q => q with { By = MeasureBreakdown.NcYear })).Select(r => r.Group));
        Assert.Equal(["8"], (await world.AskAsync("suspension-rate", "202526", q => q with { By = MeasureBreakdown.NcYear })).Select(r => r.Group));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_TheYearThatRuns_TakesTodaysRollAndSaysSo(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            w.Suspend(w.AtAlderway[0], "2026-10-01");
            w.Add(Testing.Builders.PupilExample.Enrolment(w.AtAlderway[0], w.Birchfield.OrganisationId, new(2026, 11, 20)));
        });

        var row = Assert.Single(await world.AskAsync("suspension-rate", "202627"));

        Assert.Equal((1m, 21m), (row.Numerator, row.Denominator));
        Assert.Contains("20 November 2026", row.Note, StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_SecondRegistrations_AreNotInTheHeadcount(DatabaseKind kind)
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            var second = Testing.Builders.PupilExample.Enrolment(w.AtAlderway[0], w.Birchfield.OrganisationId);
            second.Status = "S";
            w.Add(second);
        });

        Assert.Equal(20m, Assert.Single(await world.AskAsync("suspension-rate")).Denominator);
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_Limits_AreByarsForEventsAndWilsonsForPupils(DatabaseKind kind)   // R-STA-07
    {
        await using var world = await MeasureWorld.CreateAsync(kind, Happen);

        var events = Assert.Single(await world.AskAsync("suspension-rate"));
        var pupils = Assert.Single(await world.AskAsync("suspension-pupil-rate"));

        Assert.Equal((5.38, 51.20), (Math.Round(events.Low!.Value, 2), Math.Round(events.High!.Value, 2)));
        Assert.Equal((2.79, 30.10), (Math.Round(pupils.Low!.Value, 2), Math.Round(pupils.High!.Value, 2)));
    }

    [Theory]
    [BothDatabases]
    public async Task Ask_BesideEngland_TakesTheFigureOfTheSchoolsTypeAndKeepsMarkers(DatabaseKind kind)   // R-STA-04, N-12
    {
        await using var world = await MeasureWorld.CreateAsync(kind, w =>
        {
            w.Publish("exclusions-by-area", "State-funded secondary", "fixed_excl_rate", 9.4m);
            w.Publish("exclusions-by-area", "Total", "fixed_excl_rate", 4.76m);
            w.Publish("exclusions-by-area", "State-funded secondary", "perm_excl_rate", null, "x");
            w.Publish("exclusions-by-area", "State-funded secondary", "one_plus_fixed_rate", 4.62m, period: "201617");
        });

        var rate = Assert.Single(await world.AskAsync("suspension-rate", with: Beside));
        var permanent = Assert.Single(await world.AskAsync("permanent-exclusion-rate", with: Beside));
        var older = Assert.Single(await world.AskAsync("suspension-pupil-rate", with: Beside));

        Assert.Equal((9.4m, "England, state-funded secondary"), (rate.Benchmark?.Value, rate.Benchmark?.Of));
        Assert.Equal((null, true), (permanent.Benchmark?.Value, permanent.Benchmark?.IsSuppressed));
        Assert.Null(older.Benchmark);
        Assert.Contains("4.62 (England, state-funded secondary, 2016/17)", older.Note, StringComparison.Ordinal);

        static MeasureQuestion Beside(MeasureQuestion q) => q with { Beside = CompareWith.England };
    }

    // One pupil three times and one once; what was withdrawn, cancelled, reinstated or of another year is beside the point.
    private static void Happen(MeasureWorld world)
    {
        var (often, once, excluded) = (world.AtAlderway[0], world.AtAlderway[1], world.AtBirchfield[0]);
        world.Suspend(often, "2025-09-10", 3);
        world.Suspend(often, "2025-11-10", 2);
        world.Suspend(often, "2026-01-20", 2);
        world.Suspend(once, "2026-04-05", 2);
        world.Suspend(once, "2026-09-05", 4);
        world.Suspend(once, "2025-09-20", 4, x => x.IsCancelled = true);
        world.Exclude(once, ExclusionCategory.LunchtimeSuspension, "2025-12-01", 5);
        world.Exclude(excluded, ExclusionCategory.PermanentExclusion, "2026-05-05", null);
        world.Exclude(world.AtBirchfield[1], ExclusionCategory.PermanentExclusion, "2026-05-05", null, x => x.ReviewOutcome = "FRE");
    }
}
