using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Testing;

namespace Onroll.Core.Tests.Demonstration;

/// <summary>The numbers that the pictures of the pages show, worked out from the record.</summary>
public sealed class StoryTests(SmallDemonstration built) : IClassFixture<SmallDemonstration>
{
    private static readonly DateOnly Today = SmallDemonstration.Options.Today, TermStart = new(2026, 9, 1);

    [Theory, BothDatabases]
    public async Task Jaydon_HasTheNumbersOfHisPage(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var jaydon = await PupilAsync(db, "Jaydon Pell");
        var (thisYear, lastYear) = (await MarksAsync(db, jaydon, 2026), await MarksAsync(db, jaydon, 2025));

        Assert.Equal(("H999211417036", new DateOnly(2013, 3, 4)), (jaydon.Upn!.Value, jaydon.DateOfBirth));
        Assert.Equal((104, 21, 8, 8), (thisYear.Count().Possible, thisYear.Count().Absent, thisYear.Count().Unauthorised, thisYear.Count().Suspended));
        Assert.Equal((11, 9), (thisYear.Count(TermStart, Today, DayOfWeek.Friday, Session.Afternoon).Possible, thisYear.Count(TermStart, Today, DayOfWeek.Friday, Session.Afternoon).Absent));
        Assert.Equal((6, 15), (thisYear.Count(TermStart, Today, Session.Morning).Absent, thisYear.Count(TermStart, Today, Session.Afternoon).Absent));
        Assert.Equal((380, 40, 17, 2), (lastYear.Count().Possible, lastYear.Count().Absent, lastYear.Count().Unauthorised, lastYear.Count().Suspended));
        var sameDay = lastYear.Count(new(2025, 9, 1), new(2025, 11, 20));
        Assert.Equal((102, 6, 1), (sameDay.Possible, sameDay.Absent, sameDay.Unauthorised));
    }

    [Theory, BothDatabases]
    public async Task Jaydon_HasTheEventsOfHisPage(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var jaydon = await PupilAsync(db, "Jaydon Pell");
        var incidents = await db.Incidents.Where(i => i.PupilId == jaydon.PupilId).ToListAsync();

        Assert.Equal((28, 21), (incidents.Count, incidents.Count(i => i.Period is "Lunch" or "P4" or "P5")));
        Assert.Equal((11, 4), (incidents.Count(i => i.OccurredOn > Today.AddDays(-28)), incidents.Count(i => i.OccurredOn <= Today.AddDays(-28) && i.OccurredOn > Today.AddDays(-56))));
        Assert.Equal((3, 6m), await SuspensionsAsync(db, jaydon, TermStart));
        Assert.Equal(4, await db.PupilVoices.CountAsync(v => v.PupilId == jaydon.PupilId));
        Assert.Equal((14, 6), (await db.ViewEntries.CountAsync(v => v.PupilId == jaydon.PupilId), await db.ViewEntries.Where(v => v.PupilId == jaydon.PupilId).Select(v => v.UserId).Distinct().CountAsync()));
    }

    [Theory]
    [BothDatabases("Maisie Thorn", 33, 104, 2, 3.0)]
    [BothDatabases("Zane Abara", 20, 104, 3, 12.0)]
    [BothDatabases("Connor Vane", 10, 104, 2, 3.0)]
    [BothDatabases("Kian Docherty", 24, 104, 1, 3.0)]
    [BothDatabases("Sienna Moult", 58, 104, 0, 0.0)]
    [BothDatabases("Dariusz Wolan", 17, 104, 3, 5.5)]
    [BothDatabases("Poppy Larkham", 12, 104, 0, 0.0)]
    [BothDatabases("Leah Winter", 11, 104, 1, 1.0)]
    [BothDatabases("Ibrahim Sesay", 13, 104, 1, 1.0)]
    [BothDatabases("Freya Holt", 14, 104, 0, 0.0)]
    [BothDatabases("Oskar Nowicki", 1, 20, 2, 4.0)]
    public async Task Pupil_HasTheNumbersOfTheRegister(DatabaseKind kind, string name, int missed, int of, int suspensions, double days)
    {
        await using var db = built[kind].Open();
        var pupil = await PupilAsync(db, name);

        var counts = (await MarksAsync(db, pupil, 2026)).Count();

        Assert.Equal((missed, of), (counts.Absent, counts.Possible));
        Assert.Equal((suspensions, (decimal)days), await SuspensionsAsync(db, pupil, TermStart));
    }

    [Theory, BothDatabases]
    public async Task Maisie_MissedTwentyOneOfHerLastForty_AndPoppyTwelve(DatabaseKind kind)
    {
        await using var db = built[kind].Open();

        Assert.Equal(21, new AttendanceHistory(await MarksAsync(db, await PupilAsync(db, "Maisie Thorn"), 2026)).CountLastPossible(Today, 40).Absent);
        Assert.Equal(12, new AttendanceHistory(await MarksAsync(db, await PupilAsync(db, "Poppy Larkham"), 2026)).CountLastPossible(Today, 40).Absent);
    }

    [Theory, BothDatabases]
    public async Task AmeliaAndHarvey_AreWhereTheirPlansSay(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var (amelia, harvey) = (await PupilAsync(db, "Amelia Rowntree"), await PupilAsync(db, "Harvey Sloane"));

        Assert.Equal("N", (await MarksAsync(db, amelia, 2026, "The Kiln")).Get(Today, Session.Morning)!.Value);
        Assert.Equal("D", (await MarksAsync(db, amelia, 2026)).Get(Today, Session.Morning)!.Value);
        Assert.Equal(["M", "S"], (await db.Enrolments.Where(e => e.PupilId == amelia.PupilId).Select(e => e.Status).ToListAsync()).Order());
        Assert.Equal(4, (await MarksAsync(db, harvey, 2026)).Marks().Count(m => m.Stored == 'C'));
        Assert.Equal("C2", (await MarksAsync(db, harvey, 2026)).Get(Today, Session.Afternoon)!.Value);
    }

    private static Task<Pupil> PupilAsync(OnrollDbContext db, string name) =>
        db.Pupils.SingleAsync(p => p.Forename + " " + p.Surname == name);

    private static async Task<AttendanceMarks> MarksAsync(OnrollDbContext db, Pupil pupil, int startYear, string school = "Alderway Academy")
    {
        var id = await db.Organisations.Where(o => o.Name == school).Select(o => o.OrganisationId).SingleAsync();
        var year = new AcademicYear(startYear);
        var marks = await db.AttendanceYears.SingleAsync(a => a.PupilId == pupil.PupilId && a.OrganisationId == id && a.AcademicYear == year.Key);
        return AttendanceMarks.Parse(year, marks.Marks);
    }

    private static async Task<(int Count, decimal Days)> SuspensionsAsync(OnrollDbContext db, Pupil pupil, DateOnly from)
    {
        var rows = await db.Exclusions.Where(x => x.PupilId == pupil.PupilId && x.Category == ExclusionCategory.Suspension && x.StartsOn >= from).ToListAsync();
        return (rows.Count, rows.Sum(x => x.Days!.Value));
    }
}
