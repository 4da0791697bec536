using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Onroll.Core.Attendance;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Testing;
using Onroll.Testing.Builders;

namespace Onroll.Core.Tests.Store;

public sealed class BulkWriterTests
{
    [Theory, BothDatabases]
    public async Task InsertAsync_EveryKindOfColumn_ReadsBackAsSavedByTheContext(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var school = OrganisationExample.School(store.AreaId);
        var (one, two) = (PupilExample.Pupil(store.AreaId, 1), PupilExample.Pupil(store.AreaId, 2, "Zoë", "Nguyễn"));
        await store.AddAsync(school, one);
        RegisterEntry Entry(Core.Pupils.Pupil pupil) => new()
        {
            AreaId = store.AreaId, RegisterEntryId = RegisterEntryId.New(), PupilId = pupil.PupilId, OrganisationId = school.OrganisationId,
            Rating = RegisterRating.Amber, RatingSince = new(2026, 11, 9), Reasons = "[]", AssessedOn = new(2026, 11, 20), RulesVersion = 4,
            AddedOn = new(2026, 9, 28), PreviousRating = RegisterRating.Green,
        };
        var review = new RegisterReview
        {
            AreaId = store.AreaId, RegisterReviewId = Guid.CreateVersion7(), RegisterEntryId = RegisterEntryId.New(), PupilId = two.PupilId,
            ReviewedAtUtc = new(2026, 11, 20, 9, 31, 0, DateTimeKind.Utc), ReviewedBy = UserId.System, ReviewerName = "Onroll", Rating = RegisterRating.Red, Note = "Seen.",
        };
        await store.AddAsync(Entry(one));

        await using var db = store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var writer = new BulkWriter(db);
        await writer.InsertAsync([two], default);
        await writer.InsertAsync([Entry(two)], default);
        await writer.InsertAsync([review], default);
        await transaction.CommitAsync();

        await using var read = store.Open();
        Assert.Equal(2, await read.RegisterEntries.CountAsync(e =>
            e.OrganisationId == school.OrganisationId && e.RatingSince == new DateOnly(2026, 11, 9) && e.PreviousRating == RegisterRating.Green && e.RemovedOn == null));
        Assert.Equal("ZOE NGUYEN", (await read.Pupils.SingleAsync(p => p.Upn == two.Upn)).SearchName);
        Assert.Equal(review.ReviewedAtUtc, (await read.RegisterReviews.SingleAsync(r => r.PupilId == two.PupilId)).ReviewedAtUtc);
    }

    [Theory, BothDatabases]
    public async Task InsertAsync_WithANote_LeavesOneEntryInAWholeChain(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var db = store.Open();

        await using var transaction = await db.Database.BeginTransactionAsync();
        var written = await new BulkWriter(db).InsertAsync(Enumerable.Range(1, 500).Select(n => PupilExample.Pupil(store.AreaId, n)), default);
        db.Note("test", Guid.Empty, """{"pupils":500}""");
        await db.SaveAsync(TestStore.Tester, default);
        await transaction.CommitAsync();

        Assert.Equal((500, 500), (written, await db.Pupils.CountAsync()));
        Assert.Equal(2, await db.AuditEntries.CountAsync());   // the area, the note
        Assert.Empty(await VerifyAuditChain.RunAsync(db, default));
    }

    [Theory, BothDatabases]
    public async Task InsertAsync_BrokenLinkOtherAreaOrNoTransaction_IsRefused(DatabaseKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        var orphan = new AttendanceYear { AreaId = store.AreaId, PupilId = PupilId.New(), OrganisationId = OrganisationId.New(), AcademicYear = 202627, Marks = "" };
        await using var db = store.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => new BulkWriter(db).InsertAsync([orphan], default));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new BulkWriter(db).InsertAsync([PupilExample.Pupil(AreaId.New())], default));
        await Assert.ThrowsAnyAsync<DbException>(() => new BulkWriter(db).InsertAsync([orphan], default));
    }
}
