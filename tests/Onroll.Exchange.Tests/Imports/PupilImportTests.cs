using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Imports;
using Onroll.Core.Pupils;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Exchange.Tests.Imports;

public sealed class PupilImportTests   // R-FMT-09, cli.md import
{
    [Theory, BothDatabases]
    public async Task Import_SameListTwice_ChangesNothingTheSecondTime(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        string[] rows = [.. Enumerable.Range(1, 1200).Select(n => ImportExample.PupilRow(n, $"Name{n}")), "x,Bad,Row,2013-03-04,M,999001,2024-09-03,,C,9,,,"];

        var first = await example.PupilsAsync(rows);
        var second = await example.PupilsAsync(rows);

        Assert.Equal((1201, 1200, 0, 0, 1), (first.Read, first.Added, first.Changed, first.Unchanged, first.Rejected));
        Assert.Equal((1201, 0, 0, 1200, 1), (second.Read, second.Added, second.Changed, second.Unchanged, second.Rejected));
        await using var db = example.Store.Open();
        Assert.Equal((1200, 1200, 3600), (await db.Pupils.CountAsync(), await db.Enrolments.CountAsync(), await db.PupilFacts.CountAsync()));
        Assert.Empty(await VerifyAuditChain.RunAsync(db, default));
    }

    [Theory, BothDatabases]
    public async Task Import_ChangedName_KeepsTheFormerOneAndBothAreFound(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow(1, "Ashworth"));

        var result = await example.PupilsAsync(ImportExample.PupilRow(1, "Brathwaite"));

        await using var db = example.Store.Open();
        var pupil = await db.Pupils.SingleAsync();
        Assert.Equal(1, result.Changed);
        Assert.Equal("Brathwaite", pupil.Surname);
        Assert.Equal("Ashworth", (await db.FormerNames.SingleAsync()).Surname);
        Assert.Contains("ASHWORTH", pupil.SearchName, StringComparison.Ordinal);
        Assert.True(await db.PupilNameGrams.AnyAsync(g => g.Gram == "SHW"));
    }

    [Theory, BothDatabases]
    public async Task Import_ChangedCharacteristic_EndsTheOldValueAndKeepsIt(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow(sen: "K"));

        await example.PupilsAsync(ImportExample.PupilRow(sen: "E"));

        await using var db = example.Store.Open();
        var facts = await db.PupilFacts.Where(f => f.Kind == PupilFactKind.SenProvision).OrderBy(f => f.ValidFrom).ToListAsync();
        Assert.Equal([("K", new DateOnly(2024, 9, 3), true), ("E", Onroll.Core.Store.London.TodayInLondon(example.Store.Clock), false)], facts.Select(f => (f.Code, f.ValidFrom, f.ValidTo is not null)));
    }

    [Theory, BothDatabases]
    public async Task Import_LeaverWhoComesBack_HasTwoSpells(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow());
        await example.PupilsAsync(ImportExample.PupilRow(leaving: "2025-12-19"));

        var result = await example.PupilsAsync(ImportExample.PupilRow(entry: "2026-04-13"));

        await using var db = example.Store.Open();
        Assert.Equal(1, result.Changed);
        Assert.Equal([new DateOnly(2025, 12, 19), null], await db.Enrolments.OrderBy(e => e.EntryDate).Select(e => e.LeavingDate).ToListAsync());
    }

    [Theory]
    [InlineData("entryDate", "2025-01-06", "", "since 2024-09-03")]
    [InlineData("entryDate", "2028-09-04", "", "more than a year in the future")]
    public async Task Import_ImpossibleSpell_IsExplained(string field, string entry, string leaving, string says)
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow());

        await example.PupilsAsync(ImportExample.PupilRow(entry: entry, leaving: leaving));

        var reject = Assert.Single(example.Rejects);
        Assert.Equal(field, reject.Field);
        Assert.Contains(says, reject.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M", "S", 2, 0)]
    [InlineData("C", "G", 2, 0)]
    [InlineData("C", "C", 1, 1)]
    [InlineData("M", "M", 1, 1)]
    public async Task Import_PupilAtTwoSchoolsAtOnce_IsTakenWhenTheStatusesAllowIt(string here, string there, int taken, int rejected)
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);

        var result = await example.PupilsAsync(ImportExample.PupilRow(status: here), ImportExample.PupilRow(urn: "999002", status: there));

        Assert.Equal((taken, rejected), (result.Added + result.Changed, result.Rejected));
        Assert.All(example.Rejects, r => Assert.Contains("M at one and S at the other", r.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_MoveTheFirstSchoolHasNotRecorded_IsTakenWithARemark()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow());

        var result = await example.PupilsAsync(ImportExample.PupilRow(urn: "999002", entry: "2026-09-02"));

        Assert.Equal((1, 0), (result.Changed, result.Rejected));
        Assert.Contains("leaving date at the first", Assert.Single(example.Remarks).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SecondSchool_DoesNotOverwriteWhatTheMainSchoolSays()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow(status: "M", surname: "O'Neill"));

        await example.PupilsAsync(ImportExample.PupilRow(urn: "999002", status: "S", surname: "Oneil"));

        await using var db = example.Store.Open();
        Assert.Equal("O'Neill", (await db.Pupils.SingleAsync()).Surname);
    }

    [Fact]
    public async Task Import_SameNameAndBirthdayUnderAnotherUpn_IsOnlyASuggestion()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.PupilsAsync(ImportExample.PupilRow(1));

        var result = await example.PupilsAsync(ImportExample.PupilRow(2));

        Assert.Equal(1, result.Added);
        Assert.Contains("same surname, birthday and sex", Assert.Single(example.Remarks).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PupilTwiceWithDifferentDetails_RejectsTheSecondBothTimes()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        string[] rows = [ImportExample.PupilRow(1, "First"), ImportExample.PupilRow(1, "Second"), ImportExample.PupilRow(1, "First")];

        var first = await example.PupilsAsync(rows);
        var second = await example.PupilsAsync(rows);

        Assert.Equal((1, 1, 1), (first.Added, first.Unchanged, first.Rejected));
        Assert.Equal((0, 0, 2, 1), (second.Added, second.Changed, second.Unchanged, second.Rejected));
    }

    [Fact]
    public async Task Import_UnknownSchool_IsExplainedAndOneOnTheRegisterIsAdded()
    {
        await using var example = await ImportExample.CreateAsync(DatabaseKind.Sqlite);
        await example.ImportAsync(ImportKind.Schools, "URN,LA (code),EstablishmentNumber,EstablishmentName", "999014,998,1100,The Mill PRU");

        var result = await example.PupilsAsync(ImportExample.PupilRow(1, urn: "999999"), ImportExample.PupilRow(2, urn: "999014"));

        Assert.Equal((1, 1), (result.Added, result.Rejected));
        Assert.Equal("999999", Assert.Single(example.Rejects).Value);
        await using var db = example.Store.Open();
        Assert.True(await db.Organisations.AnyAsync(o => o.Name == "The Mill PRU"));
    }

    [Theory, BothDatabases]
    public async Task Rehearsal_CountsEverythingAndKeepsNothing(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        var file = Text.File(ImportExample.PupilHeader, ImportExample.PupilRow(1), ImportExample.PupilRow(2, "Nguyễn"));

        var result = await example.ImportAsync(ImportKind.Pupils, file, isRehearsal: true);

        await using var db = example.Store.Open();
        Assert.Equal((2, 0), (result.Added, await db.Pupils.CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Import_NewUpnForAFormerOne_IsTheSamePupil(DatabaseKind kind)
    {
        await using var example = await ImportExample.CreateAsync(kind);
        await example.PupilsAsync(ImportExample.PupilRow(1));
        var row = ImportExample.PupilRow(2) + "," + PupilExample.Upn(1).Value;

        var result = await example.ImportAsync(ImportKind.Pupils, ImportExample.PupilHeader + ",formerUpn", row);

        await using var db = example.Store.Open();
        Assert.Equal((1, PupilExample.Upn(2)), (result.Changed, (await db.Pupils.SingleAsync()).Upn));
    }
}
