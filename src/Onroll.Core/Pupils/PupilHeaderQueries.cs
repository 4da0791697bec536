using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Core.Support;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>A characteristic that is true today, with where it came from.</summary>
public sealed record FactShown(Guid PupilFactId, PupilFactKind Kind, string Code, DateOnly Since, string Source, int Version)
{
    public string Name => FactWords.NameOf(Kind);

    /// <summary>What the code stands for in this area, where that is on no national list. Null otherwise.</summary>
    public string? LocalName { get; init; }

    public string Meaning => LocalName ?? FactWords.Meaning(Kind, Code);

    public bool IsYes => Code is "Y" or "1" or "true";
}

/// <summary>Who a pupil is, as far as the viewer may know.</summary>
/// <param name="Facts">Only those of open sections.</param>
/// <param name="Rating">Null when not on a register, or where the viewer may not see it.</param>
/// <param name="KeyWorker">The person who looks after the register entry. Null when nobody does.</param>
public sealed record PupilHeader(
    PupilId PupilId, string Name, string FirstName, string LegalName, DateOnly DateOfBirth, Upn? Upn, string? LocalId,
    IReadOnlyList<Place> Places, IReadOnlyList<FactShown> Facts, RegisterRating? Rating, string? KeyWorker)
{
    public Place? Main => Places.Count > 0 ? Places[0] : null;

    /// <summary>"Jaydon’s".</summary>
    public string Possessive => FirstName.EndsWith('s') ? FirstName + "’" : FirstName + "’s";

    public FactShown? Fact(PupilFactKind kind) => Facts.FirstOrDefault(f => f.Kind == kind);

    public int AgeOn(DateOnly day) => day.Year - DateOfBirth.Year - (day < DateOfBirth.AddYears(day.Year - DateOfBirth.Year) ? 1 : 0);
}

/// <summary>The top of every page about a pupil.</summary>
public static class PupilHeaderQueries
{
    public static async Task<PupilHeader> HeaderAsync(this OnrollDbContext db, PupilAccess access, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        var pupil = await db.Pupils.AsNoTracking().SingleAsync(p => p.PupilId == access.PupilId, stop);
        var places = await db.PlacesAsync([pupil.PupilId], today, stop);
        var entry = access.Opens(RecordSections.Support)
            ? await db.RegisterEntries
                .Where(r => r.PupilId == pupil.PupilId && r.RemovedOn == null)
                .OrderByDescending(r => r.Rating)
                .Select(r => new { r.Rating, Owner = db.Users.Where(u => u.Id == r.OwnerId).Select(u => u.Name).OrderBy(name => name).FirstOrDefault() })
                .FirstOrDefaultAsync(stop)
            : null;
        return new PupilHeader(
            pupil.PupilId, pupil.DisplayName, pupil.PreferredForename ?? pupil.Forename, $"{pupil.Forename} {pupil.Surname}", pupil.DateOfBirth, pupil.Upn, pupil.LocalId,
            [.. places[pupil.PupilId]], await db.FactsAsync(access, today, stop), entry?.Rating, entry?.Owner);
    }

    /// <summary>The facts true on a day, of the sections that are open, in the order of <see cref="PupilFactKind"/>.</summary>
    public static async Task<IReadOnlyList<FactShown>> FactsAsync(this OnrollDbContext db, PupilAccess access, DateOnly on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(access);
        var facts = await db.PupilFacts
            .Where(f => f.PupilId == access.PupilId && f.ValidFrom <= on && (f.ValidTo == null || f.ValidTo >= on))
            .Select(f => new FactShown(f.PupilFactId, f.Kind, f.Code, f.ValidFrom, f.Source, f.Version))
            .ToListAsync(stop);
        if (facts.Find(f => f.Kind == PupilFactKind.HomeLocalAuthority) is { } home && CodeSet.LocalAuthority.Find(home.Code) is null)
        {
            var name = await db.Areas.Where(a => a.AreaId == db.AreaId && a.LaCode == home.Code).Select(a => a.Name).FirstOrDefaultAsync(stop);
            facts = [.. facts.Select(f => f == home ? f with { LocalName = name } : f)];
        }

        return [.. facts
            .Where(f => access.Opens(FactWords.SectionOf(f.Kind)))
            .OrderBy(f => f.Kind).ThenByDescending(f => f.Since)];
    }
}
