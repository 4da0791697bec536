using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>The door to a pupil's record: says what is open to the person, and logs the look, also one that is refused.</summary>
public sealed class OpenPupilRecord(OnrollDbContext db, TimeProvider time)
{
    /// <param name="page">What is being looked at, as the page calls itself.</param>
    /// <returns>Null when the person may not see the record, or there is no such pupil: they learn no difference.</returns>
    public async Task<PupilAccess?> RunAsync(Viewer viewer, PupilId pupilId, string page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var access = await db.AccessToAsync(viewer, pupilId, stop);
        db.ViewEntries.Add(new ViewEntry
        {
            AreaId = viewer.AreaId,
            ViewEntryId = Guid.CreateVersion7(),
            PupilId = pupilId,
            UserId = viewer.UserId,
            UserName = viewer.Name,
            OrganisationId = viewer.OrganisationId,
            AtUtc = time.UtcNowStored(),
            Route = access?.Grants[0].Route,
            Page = page,
        });
        await db.SaveChangesAsync(stop);
        return access;
    }
}
