using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>A pupil as a list or a search shows them: enough to tell two apart, and no more.</summary>
public sealed record PupilFound(PupilId PupilId, string Name, string? Form, string? School, string? Upn);

/// <summary>What a search found.</summary>
/// <param name="IsGuess">True when nobody is called exactly that, and these are the nearest.</param>
/// <param name="HasMore">True when there are more than were asked for.</param>
public sealed record PupilSearchResult(IReadOnlyList<PupilFound> Pupils, bool IsGuess, bool HasMore);

/// <summary>Finds a pupil by any part of a name (also one they used to have), UPN or school, among those the viewer may see.</summary>
/// <remarks>
/// Three steps, each only when the one before left room: words that begin a name, then words inside one, then names that
/// share most of their runs of three letters. The last forgives "Jadon Pel".
/// </remarks>
public static class PupilSearch
{
    public const int LongestQuery = 100;

    /// <summary>A guess must share this part of what was typed.</summary>
    private const double LeastAlike = 0.4;

    private const int FewestUpnLetters = 4;

    public static async Task<PupilSearchResult> SearchPupilsAsync(this OnrollDbContext db, Viewer viewer, string? text, int take, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var typed = text?.Trim() ?? "";
        var words = Folding.Fold(typed.Length > LongestQuery ? typed[..LongestQuery] : typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return new PupilSearchResult([], false, false);
        }

        var visible = db.Pupils.AsNoTracking().VisibleTo(db, viewer);
        var schools = await SchoolsAsync(db, words, stop);
        var found = await ExactlyAsync(visible, words, schools, take + 1, stop);
        var isGuess = found.Count == 0;
        if (isGuess)
        {
            found = await NearlyAsync(db, visible, words, take + 1, stop);
        }

        return new PupilSearchResult(await DescribeAsync(db, viewer, [.. found.Take(take)], stop), isGuess && found.Count > 0, found.Count > take);
    }

    private static async Task<List<Hit>> ExactlyAsync(IQueryable<Pupil> visible, string[] words, List<PupilsOfSchool> schools, int take, CancellationToken stop)
    {
        if (words is [var upn] && upn.Length >= FewestUpnLetters && upn.Any(char.IsAsciiDigit))
        {
            return await ByUpn(visible, upn).Take(take).ToListAsync(stop);
        }

        var beginning = await Ordered(words.Aggregate(visible, (pupils, word) => Beginning(pupils, word, schools))).Take(take).ToListAsync(stop);
        if (beginning.Count >= take)
        {
            return beginning;
        }

        var known = beginning.Select(hit => hit.PupilId).ToList();
        var inside = words.Aggregate(visible.Where(p => !known.Contains(p.PupilId)), (pupils, word) => Inside(pupils, word, schools));
        return [.. beginning, .. await Ordered(inside).Take(take - beginning.Count).ToListAsync(stop)];
    }

    private static IQueryable<Hit> ByUpn(IQueryable<Pupil> visible, string typed) => Upn.TryParse(typed, null, out var upn)
        ? Ordered(visible.Where(p => p.Upn == upn))
        : Ordered(visible.Where(p => p.Upn != null && ((string)(object)p.Upn).StartsWith(typed)));

    private static IQueryable<Pupil> Beginning(IQueryable<Pupil> pupils, string word, List<PupilsOfSchool> schools)
    {
        var inner = " " + word;
        var there = schools.Find(s => s.Word == word)?.Pupils;
        return there is null
            ? pupils.Where(p => p.SearchName.StartsWith(word) || p.SearchName.Contains(inner))
            : pupils.Where(p => p.SearchName.StartsWith(word) || p.SearchName.Contains(inner) || there.Contains(p.PupilId));
    }

    private static IQueryable<Pupil> Inside(IQueryable<Pupil> pupils, string word, List<PupilsOfSchool> schools)
    {
        var there = schools.Find(s => s.Word == word)?.Pupils;
        return there is null
            ? pupils.Where(p => p.SearchName.Contains(word))
            : pupils.Where(p => p.SearchName.Contains(word) || there.Contains(p.PupilId));
    }

    private static async Task<List<Hit>> NearlyAsync(OnrollDbContext db, IQueryable<Pupil> visible, string[] words, int take, CancellationToken stop)
    {
        // A word's first letter alone is shared by too many to say anything.
        var grams = Folding.Trigrams(string.Join(' ', words)).Where(gram => !gram.StartsWith("  ", StringComparison.Ordinal)).ToList();
        var atLeast = Math.Max(2, (int)Math.Ceiling(grams.Count * LeastAlike));
        var alike =
            from gram in db.PupilNameGrams
            where grams.Contains(gram.Gram)
            group gram by gram.PupilId into shared
            where shared.Count() >= atLeast
            select new { PupilId = shared.Key, Shared = shared.Count() };
        var nearest =
            from near in alike
            join pupil in visible on near.PupilId equals pupil.PupilId
            orderby near.Shared descending, pupil.SearchName
            select new Hit(pupil.PupilId, (pupil.PreferredForename ?? pupil.Forename) + " " + (pupil.PreferredSurname ?? pupil.Surname), pupil.Upn);
        return await nearest.Take(take).ToListAsync(stop);
    }

    private static IQueryable<Hit> Ordered(IQueryable<Pupil> pupils) => pupils
        .OrderBy(p => p.Surname).ThenBy(p => p.Forename).ThenBy(p => p.PupilId)
        .Select(p => new Hit(p.PupilId, (p.PreferredForename ?? p.Forename) + " " + (p.PreferredSurname ?? p.Surname), p.Upn));

    // Organisations are few, and only in memory can their names be folded as the pupils' are.
    private static async Task<List<PupilsOfSchool>> SchoolsAsync(OnrollDbContext db, string[] words, CancellationToken stop)
    {
        var schools = await db.Organisations.AsNoTracking().Select(o => new { o.OrganisationId, o.Name }).ToListAsync(stop);
        var named = from word in words
                    where word.Length >= 3
                    let at = schools
                        .Where(s => Folding.Fold(s.Name).Split(' ').Any(part => part.StartsWith(word, StringComparison.Ordinal)))
                        .Select(s => s.OrganisationId).ToList()
                    where at.Count > 0
                    select new PupilsOfSchool(word, db.Enrolments.Where(e => at.Contains(e.OrganisationId) && e.LeavingDate == null).Select(e => e.PupilId));
        return [.. named];
    }

    private static async Task<IReadOnlyList<PupilFound>> DescribeAsync(OnrollDbContext db, Viewer viewer, IReadOnlyList<Hit> hits, CancellationToken stop)
    {
        var places = await db.PlacesAsync([.. hits.Select(h => h.PupilId)], viewer.Today, stop);
        return [.. hits.Select(hit => places[hit.PupilId].FirstOrDefault() is { } place
            ? new PupilFound(hit.PupilId, hit.Name, place.Form, place.School, hit.Upn?.Value)
            : new PupilFound(hit.PupilId, hit.Name, null, null, hit.Upn?.Value))];
    }

    private sealed record Hit(PupilId PupilId, string Name, Upn? Upn);

    /// <summary>The pupils on roll where a word begins a part of the school's name.</summary>
    private sealed record PupilsOfSchool(string Word, IQueryable<PupilId> Pupils);
}
