using Microsoft.EntityFrameworkCore;
using Onroll.Core.Imports;
using Onroll.Core.Pupils;
using Onroll.Core.Support;
using Onroll.Rules.Calendar;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Exchange.Tests.Imports;

public sealed class TurnTheYearTests   // issue section 5: the turn of the year
{
    [Theory, BothDatabases]
    public async Task Apply_RehearsedTurn_MovesEverybodyOnceAndOnlyOnce(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await FillAsync(example);
        var turn = new YearTurn(example.One.OrganisationId, new AcademicYear(2027), new(2027, 7, 20), 11, RegisterAtTurn.CloseGreen);

        example.Store.Clock.SetDay(new(2027, 7, 21));
        await using var db = example.Store.Open();
        var plan = await new TurnTheYear(db, example.Store.Clock).PlanAsync(turn, default);
        var done = await new TurnTheYear(db, example.Store.Clock).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);
        var again = await new TurnTheYear(db, example.Store.Clock).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);

        Assert.Equal((1, 1, 1, 1), (plan.Leavers.Count, plan.GoingUp.Count, plan.OffScale.Count, plan.Joiners.Count));
        Assert.Equal((1, 1, CalendarAtTurn.Missing), (plan.RegisterClosed.Count, plan.RegisterCarried.Count, plan.Calendar));
        Assert.Equal((true, false), (done, again));
        await using var read = example.Store.Open();
        var spells = await read.Enrolments.OrderBy(e => e.EntryDate).ThenBy(e => e.NcYear).Select(e => $"{e.NcYear} {e.FormGroup} {e.LeavingDate}").ToListAsync();
        Assert.Equal(["10 10R ", $"11 11R {new DateOnly(2027, 7, 20)}", "X  ", "7  "], spells);
    }

    [Theory, BothDatabases]
    public async Task Apply_PupilWhoRepeatsTheYear_StaysOnRollAndOnTheRegister(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await FillAsync(example);
        example.Store.Clock.SetDay(new(2027, 7, 21));
        await using var db = example.Store.Open();
        var eleventh = await db.Enrolments.Where(e => e.NcYear == "11").Select(e => e.PupilId).SingleAsync();
        var turn = new YearTurn(example.One.OrganisationId, new AcademicYear(2027), new(2027, 7, 20), 11, RegisterAtTurn.Carry) { Repeating = [eleventh] };

        var plan = await new TurnTheYear(db, example.Store.Clock).PlanAsync(turn, default);
        await new TurnTheYear(db, example.Store.Clock).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);

        Assert.Equal((0, 1, 2), (plan.Leavers.Count, plan.Repeating.Count, plan.RegisterCarried.Count));
        await using var read = example.Store.Open();
        var spell = await read.Enrolments.SingleAsync(e => e.PupilId == eleventh);
        Assert.Equal(("11", null), (spell.NcYear, spell.LeavingDate));
        Assert.Equal(2, await read.RegisterEntries.CountAsync(e => e.RemovedOn == null));
    }

    [Fact]
    public async Task Plan_LeaversStillOnRoll_IsTooEarlyAndCannotBeDone()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await FillAsync(example);
        example.Store.Clock.SetDay(new(2027, 7, 20));
        var turn = new YearTurn(example.One.OrganisationId, new AcademicYear(2027), new(2027, 7, 20), 11, RegisterAtTurn.Carry);
        await using var db = example.Store.Open();

        var plan = await new TurnTheYear(db, example.Store.Clock).PlanAsync(turn, default);
        var done = await new TurnTheYear(db, example.Store.Clock).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);

        Assert.Equal((TurnHindrance.TooEarly, false), (plan.Hindrance, done));
    }

    [Fact]
    public async Task Plan_YearGroupsMovedByAnImport_CannotGoUpTwice()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.ImportAsync(ImportKind.Pupils, Header, Row(1, "2024-09-03", "10", "10R"), Row(2, "2024-09-03", "10", "10R"), Row(3, "2024-09-03", "9", "9R"));   // by age all three are Year 10 in 2027
        example.Store.Clock.SetDay(new(2027, 9, 3));
        var turn = new YearTurn(example.One.OrganisationId, new AcademicYear(2027), new(2027, 7, 20), 11, RegisterAtTurn.Carry);
        await using var db = example.Store.Open();

        var plan = await new TurnTheYear(db, example.Store.Clock).PlanAsync(turn, default);

        Assert.Equal(TurnHindrance.MovedAlready, plan.Hindrance);
    }

    [Fact]
    public async Task Plan_OnePupilSwappedForAnother_HasAnotherFingerprint()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await FillAsync(example);
        var turn = new YearTurn(example.One.OrganisationId, new AcademicYear(2027), new(2027, 7, 20), 11, RegisterAtTurn.Carry);
        await using var db = example.Store.Open();
        var before = await new TurnTheYear(db, example.Store.Clock).PlanAsync(turn, default);

        var (ninth, eleventh) = (await db.Enrolments.SingleAsync(e => e.NcYear == "9"), await db.Enrolments.SingleAsync(e => e.NcYear == "11"));
        (ninth.NcYear, eleventh.NcYear) = ("11", "9");
        await db.SaveAsync(TestStore.Tester, default);
        var after = await new TurnTheYear(db, example.Store.Clock).PlanAsync(turn, default);

        Assert.Equal((before.Leavers.Count, before.GoingUp.Count), (after.Leavers.Count, after.GoingUp.Count));
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
    }

    [Fact]
    public async Task Apply_RecordChangedSinceTheRehearsal_DoesNothing()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await FillAsync(example);
        example.Store.Clock.SetDay(new(2027, 7, 21));
        var turn = new YearTurn(example.One.OrganisationId, new AcademicYear(2027), new(2027, 7, 20), 11, RegisterAtTurn.Carry);
        await using var db = example.Store.Open();
        var plan = await new TurnTheYear(db, example.Store.Clock).PlanAsync(turn, default);

        await example.ImportAsync(ImportKind.Pupils, Header, Row(9, "2024-09-03", "8", ""));
        var done = await new TurnTheYear(db, example.Store.Clock).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);

        Assert.False(done);
        await using var read = example.Store.Open();
        Assert.False(await read.Enrolments.AnyAsync(e => e.LeavingDate != null));
    }

    private const string Header = "upn,surname,forename,dateOfBirth,sex,urn,entryDate,ncYear,formGroup";

    private static async Task FillAsync(ImportExample example)
    {
        await example.ImportAsync(ImportKind.Pupils, Header, Row(1, "2024-09-03", "9", "9R"), Row(2, "2024-09-03", "11", "11R"), Row(3, "2024-09-03", "X", ""), Row(4, "2027-09-01", "7", ""));
        await using var db = example.Store.Open();
        var pupils = await db.Pupils.OrderBy(p => p.Surname).ToListAsync();
        await example.Store.AddAsync(Entry(example, pupils[0], RegisterRating.Red), Entry(example, pupils[1], RegisterRating.Amber));
    }

    private static string Row(int number, string entry, string year, string form) =>
        $"{PupilExample.Upn(number).Value},Name{number},Rowan,2013-03-{number:00},M,999001,{entry},{year},{form}";

    private static RegisterEntry Entry(ImportExample example, Pupil pupil, RegisterRating rating) => new()
    {
        AreaId = example.Store.AreaId,
        RegisterEntryId = Core.Store.RegisterEntryId.New(),
        PupilId = pupil.PupilId,
        OrganisationId = example.One.OrganisationId,
        Rating = rating,
        RatingSince = new(2026, 11, 9),
        Reasons = "[]",
        AssessedOn = new(2026, 11, 20),
        RulesVersion = 1,
        AddedOn = new(2026, 9, 28),
    };
}
