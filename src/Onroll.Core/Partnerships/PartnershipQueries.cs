using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Partnerships;

/// <summary>One spell of membership with the organisation it is of.</summary>
public sealed record MemberRow(Membership Membership, Organisation Organisation)
{
    public bool IsOn(DateOnly day) => PartnershipState.IsOn(Membership, day);
}

/// <summary>An answer given to an advice, with the name of who gave it.</summary>
public sealed record AdviceAnswer(string Rule, string Reason, DateTime AnsweredAtUtc, string AnsweredByName);

public static class PartnershipQueries
{
    /// <summary>The partnerships a person may set up: an office's own; every one of the area for its administrator.</summary>
    public static async Task<IReadOnlyList<Partnership>> PartnershipsToSetUpAsync(this OnrollDbContext db, Viewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(Permission.EditMembers))
        {
            return [];
        }

        var isAdministrator = viewer.IsAreaAdministrator();
        return await db.Partnerships.Where(p => isAdministrator || p.OfficeId == viewer.OrganisationId)
            .OrderBy(p => p.OfficeId == viewer.OrganisationId ? 0 : 1).ThenBy(p => p.Name).ToListAsync(stop);
    }

    /// <summary>The one with a code; without a code the first. Null when there is none.</summary>
    public static Partnership? Chosen(this IReadOnlyList<Partnership> partnerships, string? code)
    {
        ArgumentNullException.ThrowIfNull(partnerships);
        return code is null ? (partnerships.Count == 0 ? null : partnerships[0]) : partnerships.FirstOrDefault(p => p.Code == code);
    }

    /// <summary>Whether the person administers the whole area rather than one school.</summary>
    public static bool IsAreaAdministrator(this Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer is { Role: Role.Administrator, OrganisationKind: OrganisationKind.PartnershipOffice or OrganisationKind.LocalAuthority };
    }

    /// <summary>The organisations whose details a person may keep: every one of the area, or those that are or were their members.</summary>
    public static IQueryable<Organisation> OrganisationsToSetUp(this OnrollDbContext db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.IsAreaAdministrator())
        {
            return db.Organisations;
        }

        return viewer.May(Permission.EditMembers)
            ? db.Organisations.Where(o => db.Memberships.Any(m => m.OrganisationId == o.OrganisationId
                && db.Partnerships.Any(p => p.PartnershipId == m.PartnershipId && p.OfficeId == viewer.OrganisationId)))
            : db.Organisations.Where(o => false);
    }

    /// <summary>Spells of a partnership: running and coming ones, or those that are over.</summary>
    public static async Task<(IReadOnlyList<MemberRow> Rows, int Total)> MembersAsync(
        this OnrollDbContext db, PartnershipId partnership, (bool Past, DateOnly Today) which, (int Skip, int Take) page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var spells =
            from m in db.Memberships
            where m.PartnershipId == partnership && (m.EndsOn != null && m.EndsOn < which.Today) == which.Past
            join o in db.Organisations on m.OrganisationId equals o.OrganisationId
            select new { Membership = m, Organisation = o };
        var rows = await spells.OrderBy(x => x.Organisation.Kind).ThenBy(x => x.Organisation.Name).ThenBy(x => x.Membership.StartsOn)
            .Skip(page.Skip).Take(page.Take).AsNoTracking().ToListAsync(stop);
        return ([.. rows.Select(x => new MemberRow(x.Membership, x.Organisation))], await spells.CountAsync(stop));
    }

    /// <summary>The newest answer to each advice.</summary>
    public static async Task<IReadOnlyDictionary<string, AdviceAnswer>> AnswersAsync(this OnrollDbContext db, PartnershipId partnership, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var answers =
            from answer in db.MembershipAnswers
            where answer.PartnershipId == partnership
            join user in db.Users on answer.AnsweredBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby answer.AnsweredAtUtc
            select new { answer.Rule, answer.Reason, answer.AnsweredAtUtc, Name = user == null ? null : user.Name };
        var all = await answers.ToListAsync(stop);
        return all.GroupBy(a => a.Rule).ToDictionary(rule => rule.Key, rule => rule.Select(a => new AdviceAnswer(a.Rule, a.Reason, a.AnsweredAtUtc, a.Name ?? "Onroll")).Last());
    }
}
