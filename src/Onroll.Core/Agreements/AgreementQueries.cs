using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Packs;
using Onroll.Core.Partnerships;
using Onroll.Core.Store;
using Onroll.Rules.Packs;

namespace Onroll.Core.Agreements;

/// <summary>One school in the register.</summary>
/// <param name="Standing">Its latest entry. Null when nobody has recorded any.</param>
/// <param name="NewHead">The head who came after the agreement was last explained. Null when there is none.</param>
public sealed record AgreementRow(Organisation School, AgreementEntry? Standing, bool IsInForce, NewHead? NewHead);

public sealed record NewHead(string Name, DateOnly Since);

/// <summary>Who has signed.</summary>
/// <param name="Rows">Every mainstream secondary that is a member, by name.</param>
public sealed record AgreementRegister(Agreement Agreement, IReadOnlyList<AgreementRow> Rows)
{
    public int SignedCount => Rows.Count(row => row.IsInForce);

    public int WithState => Rows.Count(row => row.Standing is not null);

    public int WithoutState => Rows.Count - WithState;

    /// <summary>Whether enough have signed for the powers it gives.</summary>
    public bool IsOpen => Agreement.IsOpen(SignedCount);

    /// <summary>Agreements whose term ends within the time of warning, the earliest first.</summary>
    public IReadOnlyList<AgreementRow> EndingSoon(DateOnly today) =>
        [.. Rows.Where(row => row.IsInForce && row.Standing!.EndsOn <= today.AddMonths(Agreement.WarnMonthsBefore)).OrderBy(row => row.Standing!.EndsOn)];   // in force: it has one
}

public static class AgreementQueries
{
    /// <summary>The latest entry of each school.</summary>
    public static async Task<IReadOnlyList<AgreementEntry>> AgreementStandingsAsync(this OnrollDbContext db, PartnershipId partnership, CancellationToken stop) =>
        [.. (await db.AgreementHistoryAsync(partnership, null, stop)).GroupBy(entry => entry.OrganisationId).Select(history => history.Last())];

    /// <summary>Every entry, the oldest first.</summary>
    /// <param name="school">Only this one's. Null for every school's.</param>
    public static Task<List<AgreementEntry>> AgreementHistoryAsync(this OnrollDbContext db, PartnershipId partnership, OrganisationId? school, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AgreementEntries.AsNoTracking().Where(e => e.PartnershipId == partnership && (school == null || e.OrganisationId == school))
            .OrderBy(e => e.On).ThenBy(e => e.AgreementEntryId).ToListAsync(stop);
    }

    /// <returns>Null when the partnership's way of working has no agreement.</returns>
    public static async Task<AgreementRegister?> AgreementRegisterAsync(this OnrollDbContext db, PartnershipId partnership, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        if ((await db.PackInForceAsync(partnership, today, stop))?.Pack.Agreement is not { } agreement)
        {
            return null;
        }

        var histories = (await db.AgreementHistoryAsync(partnership, null, stop)).ToLookup(entry => entry.OrganisationId);
        var schools = await db.SecondariesOf(partnership, today).AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.OrganisationId).ToListAsync(stop);
        var heads = await HeadsAsync(db, [.. schools.Select(school => school.OrganisationId)], today, stop);
        return new AgreementRegister(agreement, [.. schools.Select(school => Row(agreement, school, [.. histories[school.OrganisationId]], heads.GetValueOrDefault(school.OrganisationId)))]);
    }

    private static AgreementRow Row(Agreement agreement, Organisation school, IReadOnlyList<AgreementEntry> history, NewHead? head)
    {
        var standing = history.Count == 0 ? null : history[^1];
        var inForce = standing is not null && agreement.States.Any(state => state.Id == standing.StateId && state.InForce);
        // A head who came after the last entry has not had it explained: whoever signed, or was told, was another.
        return new AgreementRow(school, standing, inForce, inForce && agreement.NewHeadTask is not null && head?.Since > standing!.On ? head : null);   // in force: it has one
    }

    private static async Task<Dictionary<OrganisationId, NewHead>> HeadsAsync(OnrollDbContext db, IReadOnlyList<OrganisationId> schools, DateOnly today, CancellationToken stop)
    {
        var heads = await (
            from post in db.Appointments
            where schools.Contains(post.OrganisationId) && post.Role == Role.Head && post.StartsOn <= today && (post.EndsOn == null || post.EndsOn >= today)
            join user in db.Users on post.UserId equals user.Id
            orderby post.StartsOn descending, user.Name
            select new { post.OrganisationId, user.Name, post.StartsOn }).ToListAsync(stop);
        return heads.GroupBy(head => head.OrganisationId).ToDictionary(of => of.Key, of => new NewHead(of.First().Name, of.First().StartsOn));
    }

    internal static IQueryable<Organisation> SecondariesOf(this OnrollDbContext db, PartnershipId partnership, DateOnly on) =>
        db.Organisations.Where(o => o.Kind == OrganisationKind.School && (o.HighAge == null || o.HighAge > 11)
            && db.Memberships.Any(m => m.PartnershipId == partnership && m.OrganisationId == o.OrganisationId && m.StartsOn <= on && (m.EndsOn == null || m.EndsOn >= on)));
}
