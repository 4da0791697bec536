using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Calendar;
using Onroll.Core.Partnerships;
using Onroll.Core.Pupils;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Testing;
using Onroll.Testing.Builders;
using CalendarPeriod = Onroll.Core.Calendar.CalendarPeriod;

namespace Onroll.Core.Tests.Store;

public sealed class VerifyStoreTests
{
    private static readonly DateOnly Open = new(2026, 11, 18);
    private static readonly DateOnly Snow = new(2026, 11, 19);

    [Theory, BothDatabases]
    public async Task Verify_AWholeRecord_FindsNothingAndSaysWhatItRead(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await FillAsync(store, Open);

        var report = await VerifyStore.RunAsync(store.Services, default);

        Assert.Empty(report.Faults);
        Assert.Equal((1, 1), (report.Areas, report.AttendanceYears));
        Assert.Equal(await store.Open().AuditEntries.CountAsync(), report.AuditEntries);
    }

    [Theory, BothDatabases]
    public async Task Verify_MarksWhileTheSchoolWasClosed_NamesTheRegister(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var pupil = await FillAsync(store, Snow);

        var fault = Assert.Single((await VerifyStore.RunAsync(store.Services, default)).Faults);

        Assert.Equal((StoreCheck.Attendance, "1 sessions are marked on days the school was closed."), (fault.Check, fault.Problem));
        Assert.Contains(pupil.PupilId.ToString(), fault.Where, StringComparison.Ordinal);
        Assert.DoesNotContain(pupil.Surname, fault.Where, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Verify_MarksNobodyCanRead_AreFound(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await FillAsync(store, Open);

        await store.Open().Database.ExecuteSqlRawAsync("UPDATE attendance_years SET marks = '€€'");

        Assert.Equal("The marks cannot be read.", Assert.Single((await VerifyStore.RunAsync(store.Services, default)).Faults).Problem);
    }

    [Theory, BothDatabases]
    public async Task Verify_APupilRemovedBehindOurBack_LeavesReferencesThatAreFound(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await FillAsync(store, Open);

        await WithoutGuardsAsync(store, "pupils", "DELETE FROM pupils");

        var faults = (await VerifyStore.RunAsync(store.Services, default)).Faults;
        Assert.Contains(new StoreFault(StoreCheck.References, "enrolments", "1 rows name one of pupils that does not exist."), faults);
        Assert.Contains(new StoreFault(StoreCheck.References, "attendance_years", "1 rows name one of pupils that does not exist."), faults);
    }

    [Theory, BothDatabases]
    public async Task Verify_RowsOfAnAreaThatDoesNotExist_AreFound(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync(PupilExample.Pupil(store.AreaId));

        await store.Open().Database.ExecuteSqlRawAsync("DELETE FROM areas");

        var faults = (await VerifyStore.RunAsync(store.Services, default)).Faults;
        Assert.Contains(new StoreFault(StoreCheck.Areas, "pupils", "1 rows belong to an area that does not exist."), faults);
    }

    [Theory, BothDatabases]
    public async Task Verify_ALogThatIsGoneAltogether_IsMissed(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await store.Open().Database.ExecuteSqlRawAsync("DELETE FROM audit_entries; DELETE FROM audit_heads");

        var fault = Assert.Single((await VerifyStore.RunAsync(store.Services, default)).Faults);
        Assert.Equal((StoreCheck.AuditLog, "The area has no audit log at all."), (fault.Check, fault.Problem));
    }

    [Theory, BothDatabases]
    public async Task Verify_AnAlteredEntry_IsNamedByItsNumber(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync(PupilExample.Pupil(store.AreaId));

        await store.Open().Database.ExecuteSqlRawAsync("UPDATE audit_entries SET reason = 'Another' WHERE sequence = 2");

        Assert.Contains((await VerifyStore.RunAsync(store.Services, default)).Faults, fault =>
            fault.Check == StoreCheck.AuditLog && fault.Where == $"area {store.AreaId}, entry 2");
    }

    // One pupil at a school with a calendar, present on the morning of the day; the school was closed by snow on the 19th.
    private static async Task<Pupil> FillAsync(TestStore store, DateOnly present)
    {
        var school = OrganisationExample.School(store.AreaId);
        var pupil = PupilExample.Pupil(store.AreaId);
        await store.AddAsync(school, pupil, PupilExample.Enrolment(pupil, school.OrganisationId));
        var year = AcademicYear.Containing(present);
        await store.AddAsync(
            Period(school, CalendarPeriodKind.Term, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 18)),
            Period(school, CalendarPeriodKind.Closure, Snow, Snow),
            new AttendanceYear
            {
                AreaId = store.AreaId,
                PupilId = pupil.PupilId,
                OrganisationId = school.OrganisationId,
                AcademicYear = year.Key,
                Marks = AttendanceMarks.From(year, [new AttendanceMark(present, Session.Morning, '/')]).Text,
            });
        return pupil;
    }

    private static CalendarPeriod Period(Organisation school, CalendarPeriodKind kind, DateOnly from, DateOnly to) => new()
    {
        AreaId = school.AreaId,
        CalendarPeriodId = Guid.CreateVersion7(),
        OrganisationId = school.OrganisationId,
        Kind = kind,
        StartsOn = from,
        EndsOn = to,
    };

    private static async Task WithoutGuardsAsync(TestStore store, string table, string statement)
    {
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync();
        var (off, on) = db.Database.IsSqlite()
            ? ("PRAGMA foreign_keys=OFF", "PRAGMA foreign_keys=ON")
            : ($"ALTER TABLE {table} DISABLE TRIGGER ALL", $"ALTER TABLE {table} ENABLE TRIGGER ALL");
        await db.Database.ExecuteSqlRawAsync(off);
        await db.Database.ExecuteSqlRawAsync(statement);
        await db.Database.ExecuteSqlRawAsync(on);
    }
}
