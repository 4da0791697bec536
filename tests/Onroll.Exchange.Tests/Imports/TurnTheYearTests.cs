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

        await using var db = example.Store.Open();
        var plan = await new TurnTheYear(db).PlanAsync(turn, default);
        var done = await new TurnTheYear(db).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);
        var again = await new TurnTheYear(db).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);

        Assert.Equal((1, 1, 1, 1), (plan.Leavers.Count, plan.GoingUp.Count, plan.Staying.Count, plan.Joiners.Count));
        Assert.Equal((1, 1, false), (plan.RegisterClosed, plan.RegisterCarried, plan.HasCalendar));
        Assert.Equal((true, false), (done, again));
        await using var read = example.Store.Open();
        var spells = await read.Enrolments.OrderBy(e => e.EntryDate).ThenBy(e => e.NcYear).Select(e => $"{e.NcYear} {e.FormGroup} {e.LeavingDate}").ToListAsync();
        Assert.Equal(["10 10R ", $"11 11R {new DateOnly(2027, 7, 20)}", "X  ", "7  "], spells);
    }

    [Fact]
    public async Task Apply_RecordChangedSinceTheRehearsal_DoesNothing()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await FillAsync(example);
        var turn = new YearTurn(example.One.OrganisationId, new AcademicYear(2027), new(2027, 7, 20), 11, RegisterAtTurn.Carry);
        await using var db = example.Store.Open();
        var plan = await new TurnTheYear(db).PlanAsync(turn, default);

        await example.ImportAsync(ImportKind.Pupils, Header, Row(9, "2024-09-03", "8", ""));
        var done = await new TurnTheYear(db).ApplyAsync(turn, plan.Fingerprint, TestStore.Tester, default);

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
