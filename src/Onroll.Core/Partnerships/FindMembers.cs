using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Partnerships;

/// <summary>Something that could become a member.</summary>
/// <param name="OrganisationId">Null when it stands in the national register only.</param>
/// <param name="Urn">Null for what is not on the register.</param>
public sealed record MemberCandidate(OrganisationId? OrganisationId, Urn? Urn, string Name, string What, string? Place);

/// <param name="Total">How many there are in all; the rows are the first of them.</param>
public sealed record MemberCandidates(IReadOnlyList<MemberCandidate> Rows, int Total);

/// <summary>Looks for members to add, among the organisations we know and in the national register of establishments.</summary>
public static class FindMembers
{
    public const int Most = 25;

    /// <param name="words">Part of a name, a town, a postcode or a URN.</param>
    public static async Task<MemberCandidates> FindMembersAsync(this OnrollDbContext db, string words, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var folded = Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (folded.Length == 0)
        {
            return new MemberCandidates([], 0);
        }

        // An area has some hundreds of organisations at most.
        var ours = (await db.Organisations.AsNoTracking().Where(o => o.Kind != OrganisationKind.PartnershipOffice && (o.ClosedOn == null || o.ClosedOn >= today)).ToListAsync(stop))
            .Where(o => Array.TrueForAll(folded, word => Folding.Fold($"{o.Name} {o.Postcode} {o.Urn}").Contains(word, StringComparison.Ordinal)))
            .OrderBy(o => o.Name, StringComparer.Ordinal).ToList();
        var register = Search(db, folded, today);
        var known = ours.Select(o => o.Urn).OfType<Urn>().ToList();
        register = register.Where(e => !known.Contains(e.Urn));
        var laCode = await db.Areas.Where(a => a.AreaId == db.AreaId).Select(a => a.LaCode).SingleAsync(stop);
        var listed = await register.OrderBy(e => e.LaCode == laCode ? 0 : 1).ThenBy(e => e.SearchName).Take(Most).AsNoTracking().ToListAsync(stop);
        var rows = ours.Select(o => new MemberCandidate(o.OrganisationId, o.Urn, o.Name, OrganisationWords.Of(MemberKinds.Of(o)), o.Postcode))
            .Concat(listed.Select(e => new MemberCandidate(null, e.Urn, e.Name, e.TypeName ?? "School", Place(e))))
            .Take(Most);
        return new MemberCandidates([.. rows], ours.Count + await register.CountAsync(stop));
    }

    private static IQueryable<Establishment> Search(OnrollDbContext db, string[] folded, DateOnly today)
    {
        var found = db.Establishments.Where(e => e.Status != "Closed" && (e.ClosedOn == null || e.ClosedOn >= today));
        if (folded is [var only] && Urn.TryParse(only, out var urn))
        {
            return found.Where(e => e.Urn == urn);
        }

#pragma warning disable CA1862   // Runs in the database, which has no comparisons of .NET's.
        foreach (var word in folded)
        {
            found = found.Where(e => e.SearchName.Contains(word)
                || (e.Town != null && e.Town.ToUpper().Contains(word)) || (e.Postcode != null && e.Postcode.ToUpper().StartsWith(word)));
        }
#pragma warning restore CA1862

        return found;
    }

    private static string? Place(Establishment establishment) =>
        string.Join(", ", new[] { establishment.Town, establishment.Postcode }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } place ? place : null;
}
