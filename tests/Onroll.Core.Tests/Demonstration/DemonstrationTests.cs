using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Calendar;
using Onroll.Core.Demonstration;
using Onroll.Core.Store;
using Onroll.Rules.Attendance;
using Onroll.Rules.Calendar;
using Onroll.Rules.Exclusions;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Demonstration;

public sealed class DemonstrationTests(SmallDemonstration built) : IClassFixture<SmallDemonstration>
{
    [Fact]
    public async Task RunAsync_SameOptions_GivesTheSameRowsOnEveryDatabase()
    {
        await using var again = await DemonstrationStore.BuildAsync(DatabaseKind.Sqlite, SmallDemonstration.Options);
        await using var otherSeed = await DemonstrationStore.BuildAsync(DatabaseKind.Sqlite, SmallDemonstration.Options with { Seed = 2 });

        var first = await EveryRowAsync(built[DatabaseKind.Sqlite]);

        AssertSame(first, await EveryRowAsync(again));
        AssertSame(first, await EveryRowAsync(built[DatabaseKind.Postgres]));
        Assert.NotEqual(first, await EveryRowAsync(otherSeed));
    }

    [Theory, BothDatabases]
    public async Task RunAsync_Afterwards_TheAuditLogIsWholeAndSaysWhatWasBuilt(DatabaseKind kind)
    {
        await using var db = built[kind].Open();

        Assert.Empty(await VerifyAuditChain.RunAsync(db, default));
        var note = await db.AuditEntries.SingleAsync(e => e.Subject == BuildDemonstration.Subject);
        Assert.Equal(await db.Pupils.CountAsync(), JsonSerializer.Deserialize<JsonElement>(note.After!).GetProperty("written").GetProperty("pupils").GetInt32());
    }

    [Fact]
    public async Task RunAsync_SameAgain_ChangesNothing_OtherOptionsAreRefused()
    {
        await using var store = await DemonstrationStore.BuildAsync(DatabaseKind.Sqlite, SmallDemonstration.Options);
        var before = await EveryRowAsync(store);

        await store.BuildAgainAsync(SmallDemonstration.Options);

        AssertSame(before, await EveryRowAsync(store));
        await Assert.ThrowsAsync<StoreNotEmptyException>(() => store.BuildAgainAsync(SmallDemonstration.Options with { Pupils = 500 }));
    }

    [Theory, BothDatabases]
    public async Task RunAsync_StoreWithRealRecords_IsRefusedAndUntouched(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await store.AddAsync(PupilExample.Pupil(store.AreaId));
        await using var scope = store.Scope();
        await using var db = store.Open();

        await Assert.ThrowsAsync<StoreNotEmptyException>(() => new BuildDemonstration(db, new CurrentArea()).RunAsync(SmallDemonstration.Options, null, default));

        Assert.Equal((1, 0), (await db.Pupils.CountAsync(), await db.Organisations.CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Personas_CoverEveryRole_AndCanActInTheirPlaces(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var users = await db.Users.ToListAsync();

        Assert.Equal(Enum.GetValues<Role>(), DemonstrationPersonas.All.Select(p => p.Role).Distinct().Order());
        Assert.All(users, user => Assert.True(user is { IsPersona: true, PasswordHash: null } && user.Email!.EndsWith(".example", StringComparison.Ordinal)));
        foreach (var user in users)
        {
            var places = await db.PlacesOfWorkAsync(user.Id, SmallDemonstration.Options.Today, default);
            Assert.Equal(
                DemonstrationPersonas.All.Where(p => p.Email == user.Email).Select(p => (p.Role, p.Organisation)).Order(),
                places.Select(p => (p.Role, p.OrganisationName)).Order());
        }
    }

    [Theory, BothDatabases]
    public async Task Upns_AreAllDifferentAndOfAnAuthorityThatDoesNotExist(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var upns = await db.Pupils.Where(p => p.Upn != null).Select(p => p.Upn!).ToListAsync();   // reading one checks its letter; a child from elsewhere has none yet

        Assert.Equal(upns.Count, upns.Distinct().Count());
        Assert.All(upns, upn => Assert.Equal("999", upn.LocalAuthorityCode));
    }

    [Theory, BothDatabases]
    public async Task EventsAndMarks_LieInsideAnEnrolmentAndOnSchoolDays(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var calendars = await db.CalendarsAsync(default);
        var spells = (await db.Enrolments.AsNoTracking().ToListAsync()).ToLookup(e => (e.PupilId, e.OrganisationId));
        var events = (await db.Incidents.AsNoTracking().ToListAsync()).Select(i => (i.PupilId, i.OrganisationId, Day: i.OccurredOn))
            .Concat((await db.Exclusions.AsNoTracking().ToListAsync()).Select(x => (x.PupilId, x.OrganisationId, Day: x.StartsOn)))
            .Concat((await db.AttendanceYears.AsNoTracking().ToListAsync()).SelectMany(a => Marks(a).Marks().Select(m => (a.PupilId, a.OrganisationId, Day: m.Date))));

        Assert.All(events, e =>
        {
            Assert.Contains(spells[(e.PupilId, e.OrganisationId)], spell => spell.Covers(e.Day));
            Assert.Equal(DayKind.SchoolDay, calendars.Of(e.OrganisationId).Calendar.KindOf(e.Day));
            Assert.True(e.Day <= SmallDemonstration.Options.Today);
        });
    }

    [Theory, BothDatabases]
    public async Task Registers_HaveEveryOpenSession_AndCodeEWhileSuspended(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var calendars = await db.CalendarsAsync(default);
        var years = (await db.AttendanceYears.AsNoTracking().ToListAsync()).ToDictionary(a => (a.PupilId, a.OrganisationId, a.AcademicYear));
        foreach (var exclusion in await db.Exclusions.AsNoTracking().ToListAsync())
        {
            var calendar = calendars.Of(exclusion.OrganisationId).Calendar;
            var register = Marks(years[(exclusion.PupilId, exclusion.OrganisationId, AcademicYear.Containing(exclusion.StartsOn).Key)]);
            var sixth = calendar.NthSchoolDay(exclusion.StartsOn, 6)!.Date;
            var missed = register.Marks().SkipWhile(m => m.Date < exclusion.StartsOn).Skip(exclusion.StartsInAfternoon ? 1 : 0).Take(exclusion.Sessions ?? 1000).ToList();

            Assert.All(missed.Where(m => m.Date < sixth), m => Assert.Equal('E', m.Stored));
            Assert.All(missed.Where(m => m.Date >= sixth), m => Assert.NotEqual('E', m.Stored));
        }

        foreach (var spell in (await db.Enrolments.AsNoTracking().ToListAsync()).Where(e => e.LeavingDate is null && e.EntryDate < new DateOnly(2026, 9, 1)))
        {
            var sessions = calendars.Of(spell.OrganisationId).Calendar.CountSessions(new(2026, 9, 1), SmallDemonstration.Options.Today);
            Assert.Equal(sessions, Marks(years[(spell.PupilId, spell.OrganisationId, 202627)]).Marks().Count());
        }
    }

    [Theory, BothDatabases]
    public async Task Suspensions_NeverExceedFortyFiveDaysInAYear_R_SUS_04(DatabaseKind kind)
    {
        await using var db = built[kind].Open();
        var totals = (await db.Exclusions.AsNoTracking().Where(x => x.Category == ExclusionCategory.Suspension).ToListAsync())
            .GroupBy(x => (x.PupilId, AcademicYear.Containing(x.StartsOn))).Select(g => g.Sum(x => x.Days));

        Assert.All(totals, days => Assert.True(days <= 45));
    }

    private static AttendanceMarks Marks(Core.Attendance.AttendanceYear year) => AttendanceMarks.Parse(new AcademicYear(year.AcademicYear / 100), year.Marks);

    private static async Task<List<string>> EveryRowAsync(DemonstrationStore store)
    {
        await using var db = store.Open();
        var lines = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && !e.IsMappedToJson() && e.ClrType.Namespace!.StartsWith("Onroll", StringComparison.Ordinal)))
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
            lines.AddRange((await set.AsNoTracking().ToListAsync()).Select(row => entity.GetTableName() + JsonSerializer.Serialize(row, entity.ClrType)));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    // The rows that differ say where to look; all of them would say too much.
    private static void AssertSame(List<string> expected, List<string> actual)
    {
        Assert.Empty(expected.Except(actual).Take(3));
        Assert.Empty(actual.Except(expected).Take(3));
        Assert.Equal(expected.Count, actual.Count);
    }
}
