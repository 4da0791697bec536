using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Moves;

/// <summary>What the host is shown of the record while a pupil of another school is there.</summary>
/// <param name="Since">The first day on which a share can belong to this stay.</param>
/// <param name="To">The last day. Null for a placement without an end yet.</param>
/// <param name="Reason">In a sentence the family could read.</param>
public sealed record StayShare(SharePurpose Purpose, DateOnly Since, DateOnly? To, string Reason);

/// <summary>What the host may see of the record, and for how long: a share like any other, whose dates follow the stay.</summary>
/// <remarks>P-ASH-02, AS-NOT-8. Nothing else opens the record to the host; when the last day has passed it is closed.</remarks>
internal static class StaySharing
{
    /// <summary>To prepare and to look after the pupil. Safeguarding goes from lead to lead and only where the reader holds that grant.</summary>
    private const RecordSections Sections = RecordSections.Ordinary | RecordSections.Safeguarding;

    /// <param name="from">The first day the host may read.</param>
    public static async Task OpenAsync(OnrollDbContext db, Stay stay, StayShare what, DateOnly from, CancellationToken stop)
    {
        if (await FindAsync(db, stay, what, stop) is not null)
        {
            return;
        }

        db.Shares.Add(new Share
        {
            AreaId = db.AreaId,
            ShareId = ShareId.New(),
            PupilId = stay.PupilId,
            OrganisationId = stay.HostId,
            Purpose = what.Purpose,
            LawfulBasis = LawfulBasis.PublicTask,
            SpecialCategoryCondition = "Substantial public interest: safeguarding of children, and education",
            Sections = Sections,
            StartsOn = from,
            EndsOn = what.To,
            Reason = what.Reason,
        });
    }

    /// <summary>Lets the share end with the stay, when that has been made shorter or longer.</summary>
    public static async Task FollowAsync(OnrollDbContext db, Stay stay, StayShare what, DateOnly? lastDay, CancellationToken stop)
    {
        if (await FindAsync(db, stay, what, stop) is { } share)
        {
            share.EndsOn = lastDay;
        }
    }

    /// <summary>Ends the share now: the stay never came to be.</summary>
    public static async Task CloseAsync(OnrollDbContext db, Stay stay, StayShare what, string reason, CancellationToken stop)
    {
        if (await FindAsync(db, stay, what, stop) is { } share)
        {
            (share.EndedAtUtc, share.EndedReason) = (db.Time.UtcNowStored(), reason);
        }
    }

    private static Task<Share?> FindAsync(OnrollDbContext db, Stay stay, StayShare what, CancellationToken stop) => db.Shares
        .Where(s => s.PupilId == stay.PupilId && s.OrganisationId == stay.HostId && s.Purpose == what.Purpose && s.EndedAtUtc == null && s.StartsOn >= what.Since)
        .OrderByDescending(s => s.StartsOn).FirstOrDefaultAsync(stop);
}
