using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>An entry as its own page shows it.</summary>
public sealed record RegisterEntryDetail(
    RegisterRow Row,
    string? Needs,
    string? Triggers,
    string? CurrentSupport,
    string? RatingAction,
    string? SetByHandReason,
    DateOnly AssessedOn,
    int RulesVersion,
    DateOnly? RemovedOn,
    string? RemovedReason);

/// <summary>A school whose register, or part of it, a person may see.</summary>
public sealed record RegisterSchool(OrganisationId OrganisationId, string Name);

/// <summary>A person who can look after an entry.</summary>
public sealed record RegisterOwner(UserId UserId, string Name);

/// <summary>One entry with its history.</summary>
public static class RegisterEntryQueries
{
    /// <returns>Null when there is none or the person may not see it.</returns>
    public static async Task<RegisterEntryDetail?> RegisterEntryAsync(this OnrollDbContext db, Viewer viewer, RegisterEntryId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = (await db.RegisterRowsOfAsync(viewer, [id], stop)).SingleOrDefault();
        if (row is null)
        {
            return null;
        }

        return await db.RegisterEntries.AsNoTracking().Where(e => e.RegisterEntryId == id)
            .Select(e => new RegisterEntryDetail(
                row, e.Needs, e.Triggers, e.CurrentSupport, e.RatingAction, e.SetByHandReason, e.AssessedOn, e.RulesVersion, e.RemovedOn, e.RemovedReason))
            .SingleAsync(stop);
    }

    /// <summary>Every rating the entry has had, newest first.</summary>
    public static Task<List<RegisterRatingChange>> RatingHistoryAsync(this OnrollDbContext db, RegisterEntryId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.RegisterRatingChanges.AsNoTracking().Where(c => c.RegisterEntryId == id)
            .OrderByDescending(c => c.ChangedOn).ThenByDescending(c => c.RegisterRatingChangeId).ToListAsync(stop);
    }

    /// <summary>Every review of the entry, newest first.</summary>
    public static Task<List<RegisterReview>> ReviewsAsync(this OnrollDbContext db, RegisterEntryId id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.RegisterReviews.AsNoTracking().Where(r => r.RegisterEntryId == id)
            .OrderByDescending(r => r.ReviewedAtUtc).ThenByDescending(r => r.RegisterReviewId).ToListAsync(stop);
    }

    /// <summary>The schools whose registers the person works with, and those of which something is shared with them, in name order.</summary>
    public static Task<List<RegisterSchool>> RegisterSchoolsAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var seen = db.RegisterEntries.VisibleTo(db, viewer).Where(e => e.RemovedOn == null);
        return db.Organisations
            .Where(o => viewer.RollOrganisations.Contains(o.OrganisationId) || seen.Any(e => e.OrganisationId == o.OrganisationId))
            .OrderBy(o => o.Name)
            .Select(o => new RegisterSchool(o.OrganisationId, o.Name))
            .ToListAsync(stop);
    }

    /// <summary>The people who can look after entries of a school: those whose role there keeps its register.</summary>
    public static async Task<IReadOnlyList<RegisterOwner>> RegisterOwnersAsync(this OnrollDbContext db, OrganisationId school, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        Role[] keepers = [.. Enum.GetValues<Role>().Where(role => RolePermissions.Allows(role, Permission.KeepRegister))];
        return await db.Users
            .Where(user => user.ClosedAtUtc == null && db.Appointments.Any(held => held.UserId == user.Id
                && held.OrganisationId == school && keepers.Contains(held.Role)
                && held.StartsOn <= today && (held.EndsOn == null || held.EndsOn >= today)))
            .OrderBy(user => user.Name)
            .Select(user => new RegisterOwner(user.Id, user.Name))
            .ToListAsync(stop);
    }
}
