using Microsoft.EntityFrameworkCore;
using Onroll.Core.Audit;
using Onroll.Core.Store;

namespace Onroll.Core.Access;

/// <summary>What is to be shared, with whom, why and until when.</summary>
/// <param name="EndsOn">The last day. Null only for a placement without an end yet.</param>
public sealed record ShareDetails(
    OrganisationId With, SharePurpose Purpose, LawfulBasis LawfulBasis, string? SpecialCategoryCondition,
    RecordSections Sections, DateOnly StartsOn, DateOnly? EndsOn, string Reason)
{
    public ShareAudience Audience { get; init; } = ShareAudience.Everybody;

    /// <summary>The referral or item of an agenda it is given for. Null when somebody shares it by hand.</summary>
    public Guid? ForId { get; init; }
}

/// <summary>Shares a pupil's record, and stops sharing it.</summary>
public sealed class ShareRecord(OnrollDbContext db, TimeProvider time)
{
    public async Task<ShareId> RunAsync(PupilId pupilId, ShareDetails details, ChangedBy by, CancellationToken stop)
    {
        var share = Add(db, pupilId, details);
        await db.SaveAsync(by, stop);
        return share.ShareId;
    }

    /// <summary>Adds a share to what is saved next, for use cases of which sharing is a part.</summary>
    internal static Share Add(OnrollDbContext db, PupilId pupilId, ShareDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var share = new Share
        {
            AreaId = db.AreaId,
            ShareId = ShareId.From(db.NewId()),
            PupilId = pupilId,
            OrganisationId = details.With,
            Purpose = details.Purpose,
            LawfulBasis = details.LawfulBasis,
            SpecialCategoryCondition = details.SpecialCategoryCondition,
            Sections = details.Sections | RecordSections.Identity,
            StartsOn = details.StartsOn,
            EndsOn = details.EndsOn,
            Reason = details.Reason,
            Audience = details.Audience,
            ForId = details.ForId,
        };
        db.Shares.Add(share);
        return share;
    }

    /// <summary>Ends a share now. What was written meanwhile stays with those who wrote it.</summary>
    /// <returns>False when there is no such share of the pupil, or it had ended already.</returns>
    public async Task<bool> EndAsync(PupilId pupilId, ShareId shareId, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(by);
        var share = await db.Shares.SingleOrDefaultAsync(s => s.PupilId == pupilId && s.ShareId == shareId && s.EndedAtUtc == null, stop);
        if (share is null)
        {
            return false;
        }

        share.EndedAtUtc = time.UtcNowStored();
        share.EndedReason = by.Reason;
        await db.SaveAsync(by, stop);
        return true;
    }
}
