using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>The right to suspend and exclude at a school today: as its head, or by a cover set up beforehand.</summary>
/// <param name="CoverId">Null when it is the head's own.</param>
public sealed record Decider(DecidedAs As, Guid? CoverId);

/// <summary>Who may decide. Everybody else in school may only prepare (R-SUS-01).</summary>
public static class DeciderQueries
{
    /// <returns>Null when the person may not decide at that school today.</returns>
    public static async Task<Decider?> DeciderAsync(this OnrollDbContext db, Viewer viewer, OrganisationId school, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.OrganisationId != school || !viewer.May(Permission.PrepareExclusions))
        {
            return null;
        }

        if (viewer.Role == Role.Head)
        {
            return new Decider(DecidedAs.Head, null);
        }

        var cover = await db.ActingHeadCovers.AsNoTracking()
            .Where(c => c.OrganisationId == school && c.UserId == viewer.UserId && c.EndedAtUtc == null && c.StartsOn <= viewer.Today && c.EndsOn >= viewer.Today)
            .Select(c => (Guid?)c.ActingHeadCoverId)
            .FirstOrDefaultAsync(stop);
        return cover is null ? null : new Decider(DecidedAs.ActingHead, cover);
    }

    /// <summary>The names of those who may decide at a school today, acting heads first: they are the ones to ask.</summary>
    public static async Task<IReadOnlyList<string>> DecidersAsync(this OnrollDbContext db, OrganisationId school, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var acting = await (
            from cover in db.ActingHeadCovers
            where cover.OrganisationId == school && cover.EndedAtUtc == null && cover.StartsOn <= today && cover.EndsOn >= today
            join user in db.Users on cover.UserId equals user.Id
            orderby user.Name
            select user.Name).ToListAsync(stop);
        var heads = await (
            from appointment in db.Appointments
            where appointment.OrganisationId == school && appointment.Role == Role.Head
                && appointment.StartsOn <= today && (appointment.EndsOn == null || appointment.EndsOn >= today)
            join user in db.Users on appointment.UserId equals user.Id
            where user.ClosedAtUtc == null
            orderby user.Name
            select user.Name).ToListAsync(stop);
        return [.. acting.Concat(heads).Distinct()];
    }
}
