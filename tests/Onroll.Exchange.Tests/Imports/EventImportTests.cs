using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Imports;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Exchange.Tests.Imports;

public sealed class EventImportTests   // cli.md import: attendance, behaviour, suspensions, calendar
{
    private static readonly string Upn = PupilExample.Upn(1).Value;

    [Theory, BothDatabases]
    public async Task Attendance_LongThenWideThenAgain_BuildsOneYear(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow());
        string[] wide = ["upn,from,marks", $"{Upn},2026-09-14,/\\/\\II/\\/\\", $"{Upn},2026-09-21,/\\--------"];

        var first = await example.ImportAsync(ImportKind.Attendance, "upn,date,session,mark", $"{Upn},2026-09-14,AM,/", $"{Upn},2026-09-14,PM,I");
        var second = await example.ImportAsync(ImportKind.Attendance, wide);
        var third = await example.ImportAsync(ImportKind.Attendance, wide);

        Assert.Equal((2, 0), (first.Added, first.Rejected));
        Assert.Equal((1, 1), (second.Added, second.Changed));
        Assert.Equal((2, 2), (third.Read, third.Unchanged));
        await using var db = example.Store.Open();
        Assert.EndsWith("/\\/\\II/\\/\\/\\", (await db.AttendanceYears.SingleAsync()).Marks, StringComparison.Ordinal);
        Assert.Empty(await VerifyAuditChain.RunAsync(db, default));
    }

    [Theory]
    [InlineData("2024-09-02", "was not on the roll")]
    [InlineData("2031-09-15", "in the future")]
    public async Task Attendance_DayThatCannotBe_IsExplained(string day, string says)
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow());

        await example.ImportAsync(ImportKind.Attendance, "upn,date,session,mark", $"{Upn},{day},AM,/");

        Assert.Contains(says, Assert.Single(example.Rejects).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attendance_TwoMarksForOneSession_RejectsTheSecondBothTimes()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow());
        string[] lines = ["upn,date,session,mark", $"{Upn},2026-09-15,AM,/", $"{Upn},2026-09-15,AM,I", $"{Upn},2026-09-15,AM,/"];

        var first = await example.ImportAsync(ImportKind.Attendance, lines);
        var second = await example.ImportAsync(ImportKind.Attendance, lines);

        Assert.Equal((1, 1, 1), (first.Added, first.Unchanged, first.Rejected));
        Assert.Equal((2, 1), (second.Unchanged, second.Rejected));
    }

    [Fact]
    public async Task Attendance_PupilAtTwoSchools_NeedsTheSchoolSaid()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow(status: "M"), ImportExample.PupilRow(urn: "999002", status: "S"));
        var file = Text.File("upn,date,session,mark", $"{Upn},2026-09-15,AM,/");

        var unsaid = await example.ImportAsync(ImportKind.Attendance, file);
        var said = await example.ImportAsync(ImportKind.Attendance, file, example.Two.OrganisationId);

        Assert.Equal((1, 1), (unsaid.Rejected, said.Added));
    }

    [Theory, BothDatabases]
    public async Task Suspensions_ImportedTwice_AreTheSameAndACancellationIsAChange(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow());
        const string header = "upn,category,startDate,startSession,sessions,reason1,reason2,cancelled";

        var first = await example.ImportAsync(ImportKind.Suspensions, header, $"{Upn},FIXD,2025-11-20,PM,5,DB,VA,", $"{Upn},PERM,2026-01-12,,,PP,,");
        var second = await example.ImportAsync(ImportKind.Suspensions, header, $"{Upn},SUSP,2025-11-20,PM,5,DB,VA,", $"{Upn},PERM,2026-01-12,,,PP,,");
        var third = await example.ImportAsync(ImportKind.Suspensions, header, $"{Upn},SUSP,2025-11-20,PM,5,DB,VA,Y");

        Assert.Equal((2, 2, 1), (first.Added, second.Unchanged, third.Changed));
        await using var db = example.Store.Open();
        Assert.Equal([2.5m, null], (await db.Exclusions.OrderBy(x => x.StartsOn).ToListAsync()).Select(x => x.Days));
    }

    [Theory, BothDatabases]
    public async Task Suspensions_RegisterSaysPresent_IsTakenAndRemarkedOn(DatabaseKind kind)   // R-FMT-09
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow());
        await example.ImportAsync(ImportKind.Calendar, "kind,from,to,note", "term,2026-09-01,2026-10-23,");
        await example.ImportAsync(ImportKind.Attendance, "upn,from,marks", $"{Upn},2026-09-14,EEEE/\\/\\/\\");

        var wrong = await example.ImportAsync(ImportKind.Suspensions, "upn,category,startDate,startSession,sessions,reason1", $"{Upn},SUSP,2026-09-14,AM,6,DB");
        var right = await example.ImportAsync(ImportKind.Suspensions, "upn,category,startDate,startSession,sessions,reason1", $"{Upn},SUSP,2026-09-14,AM,4,DB");

        Assert.Equal((1, 0), (wrong.Added, wrong.Rejected));
        Assert.Equal("The register has code E for 4 of the 6 sessions it has of this suspension. Check which is right.", Assert.Single(wrong.Remarks).Problem);
        Assert.Equal((1, 0), (right.Changed, right.Remarks.Count));
    }

    [Theory, BothDatabases]
    public async Task Attendance_CodeEWithoutASuspension_IsTakenAndRemarkedOn(DatabaseKind kind)   // R-FMT-09
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow());
        await example.ImportAsync(ImportKind.Calendar, "kind,from,to,note", "term,2026-09-01,2026-10-23,");
        await example.ImportAsync(ImportKind.Suspensions, "upn,category,startDate,startSession,sessions,reason1", $"{Upn},SUSP,2026-09-14,AM,4,DB");

        var result = await example.ImportAsync(ImportKind.Attendance, "upn,from,marks", $"{Upn},2026-09-14,EEEEE\\/\\/\\");
        var agreed = await example.ImportAsync(ImportKind.Attendance, "upn,from,marks", $"{Upn},2026-09-14,EEEE/\\/\\/\\");

        Assert.Equal((1, 0), (result.Added, result.Rejected));
        var remark = Assert.Single(result.Remarks);
        Assert.Equal((2, "1 session has code E, but no suspension on record covers it. The first is on 16 September 2026."), (remark.Line, remark.Problem));
        Assert.Empty(agreed.Remarks);
    }

    [Fact]
    public async Task Suspensions_LongerThanFiveDays_AreHeldAgainstTheFirstFiveOnly()   // R-SUS-12: then the school arranges education
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow());
        await example.ImportAsync(ImportKind.Calendar, "kind,from,to,note", "term,2026-09-01,2026-10-23,");
        await example.ImportAsync(ImportKind.Attendance, "upn,from,marks", $"{Upn},2026-09-14,EEEEEEEEEE", $"{Upn},2026-09-21,BBBB");

        var result = await example.ImportAsync(ImportKind.Suspensions, "upn,category,startDate,startSession,sessions,reason1", $"{Upn},SUSP,2026-09-14,AM,14,DB");

        Assert.Empty(result.Remarks);
    }

    [Theory, BothDatabases]
    public async Task Behaviour_TwoIncidentsOfOneDay_AreToldApartByTheirWords(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow());
        string[] lines = ["upn,date,type,time,description", $"{Upn},2026-09-15,Defiance,,Left the room", $"{Upn},2026-09-15,Defiance,,Would not begin", $"{Upn},2026-09-15,Defiance,13:05,Again"];

        var first = await example.ImportAsync(ImportKind.Behaviour, lines);
        var second = await example.ImportAsync(ImportKind.Behaviour, lines);

        Assert.Equal((3, 3), (first.Added, second.Unchanged));
    }

    [Fact]
    public async Task Calendar_ImportedTwice_IsTheSameAndOverlappingTermsAreRefused()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        string[] lines = ["kind,from,to,note", "term,2026-09-01,2026-10-23,", "inset,2026-09-01,2026-09-01,Training", "term,2026-10-20,2026-12-18,"];

        var first = await example.ImportAsync(ImportKind.Calendar, lines);
        var second = await example.ImportAsync(ImportKind.Calendar, lines);

        Assert.Equal((2, 1), (first.Added, first.Rejected));
        Assert.Equal((2, 1), (second.Unchanged, second.Rejected));
    }

    [Theory, BothDatabases]
    public async Task Census_PupilsThenExclusionsAndTotals_AreTaken(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        var census = Text.Xml($"""
            <Pupils><PupilsOnRoll><PupilOnRoll><PupilIdentifiers><UPN>{Upn}</UPN><Surname>Sample</Surname><Forename>Rowan</Forename><DOB>2010-01-14</DOB></PupilIdentifiers>
            <PupilStatus><EntryDate>2021-09-03</EntryDate></PupilStatus>
            <Exclusions><TermlyExclusion><Category>SUSP</Category><Reason>DB</Reason><StartDate>2025-11-20</StartDate><Sessions>5</Sessions></TermlyExclusion></Exclusions>
            <Attendance><TermlyAttendance><SessionsPossible>144</SessionsPossible><SessionsAuthorised>9</SessionsAuthorised><SessionsUnauthorised>5</SessionsUnauthorised></TermlyAttendance></Attendance>
            </PupilOnRoll></PupilsOnRoll></Pupils>
            """);

        var pupils = await example.ImportAsync(ImportKind.Pupils, census, example.One.OrganisationId);
        var suspensions = await example.ImportAsync(ImportKind.Suspensions, census, example.One.OrganisationId);
        var totals = await example.ImportAsync(ImportKind.Attendance, census, example.One.OrganisationId);
        var again = await example.ImportAsync(ImportKind.Attendance, census, example.One.OrganisationId);

        Assert.Equal((1, 1, 1, 1), (pupils.Added, suspensions.Added, totals.Added, again.Unchanged));
    }
}
