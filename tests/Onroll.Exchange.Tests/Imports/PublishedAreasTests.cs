using System.Text;
using Onroll.Core.Imports;
using Onroll.Core.Insight;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Exchange.Tests.Imports;

/// <summary>The department's own files, imported and read back as dashboards do; every expected figure was read or added up from the files by hand.</summary>
public sealed class PublishedAreasTests   // G-073, G-091, R-FMT-06
{
    private static readonly MeasurePeriod Year = MeasurePeriod.Of(new(2023));
    private static readonly Measure Suspensions = MeasureCatalogue.Get("suspension-rate"), Excluded = MeasureCatalogue.Get("permanent-exclusion-rate"), Absence = MeasureCatalogue.Get("absence-rate");

    [Theory, BothDatabases]
    public async Task Read_EveryAreaOfASchool_IsWhatTheFilesPrint(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.ImportAsync(ImportKind.Benchmarks, Lines("lait_absence_exclusions_long.csv", "SecFixedEx,"));
        await example.ImportAsync(ImportKind.Benchmarks, ImportFile.OnDisk(SharedData.Find("dfe", "statistical_neighbours_2021.csv")));
        await example.ImportAsync(ImportKind.Benchmarks, ImportFile.OnDisk(SharedData.Find("dfe", "statistical_neighbours_2025.csv")));
        await example.ImportAsync(ImportKind.Benchmarks, Lines("exclusions_national_region_la.csv", "201617,", "201516,"));
        await using var db = example.Store.Open();
        var school = OrganisationExample.School(example.Store.AreaId, "999009", "Dagenham School");
        school.LaCode = "301";

        var areas = await db.PublishedAreasAsync([school], default);
        var figures = new List<PublishedMeasures>();
        foreach (var area in areas)
        {
            figures.Add(await PublishedMeasures.ReadAsync(db, MeasureCatalogue.All, area, default));
        }

        Assert.Equal(["england", "region", "la", "sn2025", "sn2021"], areas.Select(area => area.Key));
        Assert.Equal("Barking and Dagenham", areas[2].Name);
        var found = figures.ConvertAll(one => one.Of(Suspensions, PublishedMeasures.Secondary, Year)!);

        // Printed: England 22.61338, Barking and Dagenham 5.51068; London (Outer) is "-", and London, of which it is part, 10.86109.
        // The ten neighbours of 2025 come to 140.10413, those of 2021 to 175.72447.
        Assert.Equal([22.61338m, 10.86109m, 5.51068m, 14.010413m, 17.572447m], found.Select(figure => figure.Value!.Value));
        Assert.Equal(["England", "London", "Barking and Dagenham", "Statistical neighbours (2025)", "Statistical neighbours (2021)"], found.Select(figure => figure.Of.Split(',')[0]));
        Assert.EndsWith("mean of 10 of 10", found[3].Of, StringComparison.Ordinal);

        // 2016/17 stands in both tables and the newer one is used; permanent exclusions were read from the older alone.
        var old = figures[1].Of(Excluded, PublishedMeasures.Secondary, MeasurePeriod.Of(new(2016)))!;
        Assert.Equal(("Outer London, state-funded secondary", "exclusions-by-area"), (old.Of, old.Table));
        Assert.Equal(0.18m, old.Value);
        Assert.Null(await ForAsync(db, school, "303", Excluded));   // Bexley's one or two are an x, and never a nought
    }

    [Theory, BothDatabases]
    public async Task Read_GroupsOfPupils_AreWhatTheFilesPrint(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.ImportAsync(ImportKind.Benchmarks, Lines("absence_national_characteristics.csv", "201617,"));
        await example.ImportAsync(ImportKind.Benchmarks, Lines("exclusions_national_characteristics.csv", "201617,"));
        await using var db = example.Store.Open();

        var groups = await PublishedGroups.ReadAsync(db, MeasureCatalogue.All, default);

        PublishedFigure Of(Measure measure, MeasureBreakdown by, string code) => groups.Of(measure, PublishedMeasures.Secondary, by, code, "201617")!;
        Assert.Equal(
            [8.8m, 7.7m, 5.1m, 5.3m, 14.9m],   // eligible for free school meals, SEN support, Year 8, boys, Gypsy or Roma
            [
                Of(Absence, MeasureBreakdown.Fsm, "Y").Value, Of(Absence, MeasureBreakdown.Sen, "K").Value, Of(Absence, MeasureBreakdown.NcYear, "8").Value,
                Of(Absence, MeasureBreakdown.Sex, "M").Value, Of(Absence, MeasureBreakdown.Ethnicity, "WROM").Value,
            ]);
        Assert.Equal((7.49m, 1.19m), (Of(Suspensions, MeasureBreakdown.NcYear, "7").Value, Of(Suspensions, MeasureBreakdown.Ethnicity, "CHNE").Value));
        Assert.Equal((null, "x"), (Of(Excluded, MeasureBreakdown.Ethnicity, "CHNE").Value, Of(Excluded, MeasureBreakdown.Ethnicity, "CHNE").Marker));   // hidden, and not nought
        Assert.Equal(18, CodesWith(groups, Suspensions));   // every ethnic group of the table, and no total of several
        Assert.Null(groups.Comparable(Absence, PublishedMeasures.Secondary, MeasureBreakdown.Fsm, "Y", new(2025)));   // nine years old: it would mislead
        Assert.Equal(8.8m, groups.Comparable(Absence, PublishedMeasures.Secondary, MeasureBreakdown.Fsm, "Y", new(2018))?.Value);
    }

    private static int CodesWith(PublishedGroups groups, Measure measure) =>
        Rules.Codes.CodeSet.Ethnicity.Codes.Count(code => groups.Of(measure, PublishedMeasures.Secondary, MeasureBreakdown.Ethnicity, code.Value, "201617") is not null);

    private static async Task<decimal?> ForAsync(Core.Store.OnrollDbContext db, Core.Partnerships.Organisation school, string la, Measure measure)
    {
        school.LaCode = la;
        var area = (await db.PublishedAreasAsync([school], default)).Single(one => one.Kind == PublishedAreaKind.Authority);
        var figure = (await PublishedMeasures.ReadAsync(db, [measure], area, default)).Of(measure, PublishedMeasures.Special, MeasurePeriod.Of(new(2016)));
        Assert.Equal("x", figure?.Marker);
        return figure?.Value;
    }

    /// <summary>The header and the lines that begin so: the files are long.</summary>
    private static ImportFile Lines(string name, params string[] starts)
    {
        var all = File.ReadAllLines(SharedData.Find("dfe", name));
        var kept = all.Skip(1).Where(line => starts.Any(start => line.StartsWith(start, StringComparison.Ordinal)));
        return ImportFile.InMemory(name, Encoding.UTF8.GetBytes(string.Join('\n', kept.Prepend(all[0])) + "\n"));
    }
}
