using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Exclusions;
using Onroll.Core.Store;

namespace Onroll.Core.Casework;

/// <summary>Somebody who acts as head, as the page shows it.</summary>
public sealed record CoverShown(Guid ActingHeadCoverId, string Name, DateOnly StartsOn, DateOnly EndsOn, string? Reason, bool IsEnded);

/// <summary>What a head writes to be covered.</summary>
public sealed record CoverForm(UserId? UserId, DateOnly? StartsOn, DateOnly? EndsOn, string? Reason)
{
    /// <param name="who">Those who may act: people of the school who may prepare exclusions.</param>
    public IEnumerable<FieldError> Errors(IReadOnlyCollection<UserId> who, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (UserId is not { } user || !who.Contains(user))
        {
            yield return new(nameof(UserId), "Choose who acts as head");
        }

        if (StartsOn is null)
        {
            yield return new(nameof(StartsOn), "Enter the first day of cover");
        }
        else if (StartsOn < today)
        {
            yield return new(nameof(StartsOn), "The first day of cover must be today or later: it cannot make an earlier decision lawful");
        }

        if (EndsOn is null)
        {
            yield return new(nameof(EndsOn), "Enter the last day of cover");
        }
        else if (EndsOn < StartsOn)
        {
            yield return new(nameof(EndsOn), "The last day of cover must be the first day or later");
        }

        if (Reason?.Length > ActingHeadCover.ReasonMaxLength)
        {
            yield return new(nameof(Reason), $"Use {ActingHeadCover.ReasonMaxLength} characters or fewer");
        }
    }
}

/// <summary>The head says beforehand who decides while they are away, and can end it early.</summary>
public sealed class CoverForHead(OnrollDbContext db, TimeProvider time)
{
    /// <param name="form">Already checked.</param>
    public Task SetUpAsync(OrganisationId school, CoverForm form, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(by);
        db.ActingHeadCovers.Add(new ActingHeadCover
        {
            AreaId = db.AreaId,
            ActingHeadCoverId = Guid.CreateVersion7(),
            OrganisationId = school,
            UserId = form.UserId!.Value,   // checked, as are the two dates
            StartsOn = form.StartsOn!.Value,
            EndsOn = form.EndsOn!.Value,
            Reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim(),
            SetUpBy = by.UserId,
        });
        return db.SaveAsync(by, stop);
    }

    /// <summary>Ends a cover now. Ending it twice changes nothing.</summary>
    /// <returns>False when the school has no such cover.</returns>
    public async Task<bool> EndAsync(Guid coverId, OrganisationId school, ChangedBy by, CancellationToken stop)
    {
        var cover = await db.ActingHeadCovers.SingleOrDefaultAsync(c => c.ActingHeadCoverId == coverId && c.OrganisationId == school, stop);
        if (cover is null)
        {
            return false;
        }

        cover.EndedAtUtc ??= time.UtcNowStored();
        await db.SaveAsync(by, stop);
        return true;
    }
}

public static class CoverQueries
{
    /// <summary>The covers of a school, those to come and the newest first.</summary>
    public static Task<List<CoverShown>> CoversAsync(this OnrollDbContext db, OrganisationId school, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (
            from cover in db.ActingHeadCovers
            where cover.OrganisationId == school
            join user in db.Users on cover.UserId equals user.Id
            orderby cover.StartsOn descending, user.Name
            select new CoverShown(cover.ActingHeadCoverId, user.Name, cover.StartsOn, cover.EndsOn, cover.Reason, cover.EndedAtUtc != null)).ToListAsync(stop);
    }

    /// <summary>Who could act as head: people of the school who may prepare exclusions, the head left out.</summary>
    public static async Task<IReadOnlyList<(UserId UserId, string Name)>> PossibleActingHeadsAsync(this OnrollDbContext db, OrganisationId school, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var people = await (
            from appointment in db.Appointments
            where appointment.OrganisationId == school && appointment.StartsOn <= today && (appointment.EndsOn == null || appointment.EndsOn >= today)
            join user in db.Users on appointment.UserId equals user.Id
            where user.ClosedAtUtc == null
            select new { user.Id, user.Name, appointment.Role }).ToListAsync(stop);
        var heads = people.Where(p => p.Role == Role.Head).Select(p => p.Id).ToHashSet();
        return [.. people
            .Where(p => RolePermissions.Allows(p.Role, Permission.PrepareExclusions) && !heads.Contains(p.Id))
            .DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (p.Id, p.Name))];
    }
}
