using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Letters;

/// <summary>A letter in one language and reading level.</summary>
public sealed record LetterEdition(LetterKind Kind, LetterLanguage Language, ReadingLevel Level);

/// <summary>The text that counts for a letter.</summary>
/// <param name="Edition">The language and level it is in, which need not be those asked for.</param>
/// <param name="OwnerName">The school or partnership whose text it is. Null for Onroll's own.</param>
/// <param name="Number">The version. Null for Onroll's own.</param>
/// <param name="FallsBack">What could not be had, in a sentence. Null when it is what was asked for.</param>
public sealed record LetterChoice(LetterTemplate Template, LetterEdition Edition, string? OwnerName, int? Number, string? FallsBack);

/// <summary>Finds the text of a letter: the school's own, else its partnership's, else Onroll's.</summary>
public static class LetterWordings
{
    /// <param name="language">As it stands at a contact. Null means English.</param>
    public static async Task<LetterChoice> LetterFor(this OnrollDbContext db, OrganisationId school, LetterKind kind, string? language, ReadingLevel level, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var texts = await OwnTextsAsync(db, school, kind, day, stop);
        var wanted = LetterLanguage.Find(language);
        var other = level == ReadingLevel.Plain ? ReadingLevel.EasyRead : ReadingLevel.Plain;

        // A parent's own language comes before easy words in a language they do not read.
        (LetterLanguage? Language, ReadingLevel Level)[] order = [(wanted, level), (wanted, other), (LetterLanguage.English, level)];
        foreach (var (spoken, at) in order.Where(one => one.Language is not null && one.Language != LetterLanguage.English))
        {
            if (texts.FirstOrDefault(text => text.Edition.Language == spoken && text.Edition.Level == at) is { } own)
            {
                return own with { FallsBack = at == level ? null : $"There is no easy-read text of this letter in {spoken!.Name}: this is the plain one." };   // the filter leaves none without
            }
        }

        var english = texts.FirstOrDefault(text => text.Edition.Language == LetterLanguage.English && text.Edition.Level == level)
            ?? new LetterChoice(StandardLetters.Template(kind, level), new LetterEdition(kind, LetterLanguage.English, level), null, null, null);
        return english with
        {
            FallsBack = wanted == LetterLanguage.English ? null : $"There is no text of this letter in {language!.Trim()}: it is in English. Ask an interpreter to go through it with them.",   // English is what null means
        };
    }

    /// <summary>Every version of one text, newest first.</summary>
    public static Task<List<LetterWording>> VersionsOfAsync(this OnrollDbContext db, OrganisationId owner, LetterEdition edition, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(edition);
        return db.LetterWordings.AsNoTracking()
            .Where(w => w.OrganisationId == owner && w.Kind == edition.Kind && w.Language == edition.Language.Name && w.Level == edition.Level)
            .OrderByDescending(w => w.Number)
            .ToListAsync(stop);
    }

    /// <summary>The texts of its own that an organisation uses now.</summary>
    public static async Task<IReadOnlyList<LetterEdition>> OwnEditionsAsync(this OnrollDbContext db, OrganisationId owner, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.LetterWordings.AsNoTracking()
            .Where(w => w.OrganisationId == owner)
            .Select(w => new { w.Kind, w.Language, w.Level, w.Number, IsThere = w.Text != null })
            .ToListAsync(stop);
        return [.. rows.GroupBy(w => (w.Kind, w.Language, w.Level))
            .Where(versions => versions.MaxBy(w => w.Number)!.IsThere && LetterLanguage.Find(versions.Key.Language) is not null)   // a group is never empty
            .Select(versions => new LetterEdition(versions.Key.Kind, LetterLanguage.Find(versions.Key.Language)!, versions.Key.Level))];   // filtered just above
    }

    // The newest version of each text; one that was taken away, or that Onroll no longer understands, does not count.
    private static async Task<List<LetterChoice>> OwnTextsAsync(OnrollDbContext db, OrganisationId school, LetterKind kind, DateOnly day, CancellationToken stop)
    {
        var offices = await (
            from membership in db.Memberships
            where membership.OrganisationId == school && membership.StartsOn <= day && (membership.EndsOn == null || membership.EndsOn >= day)
            join partnership in db.Partnerships on membership.PartnershipId equals partnership.PartnershipId
            orderby membership.StartsOn, partnership.Code
            select partnership.OfficeId).ToListAsync(stop);
        OrganisationId[] owners = [school, .. offices];
        var rows = await db.LetterWordings.AsNoTracking().Where(w => owners.Contains(w.OrganisationId) && w.Kind == kind).ToListAsync(stop);
        var names = await db.Organisations.Where(o => owners.Contains(o.OrganisationId)).ToDictionaryAsync(o => o.OrganisationId, o => o.Name, stop);
        return [.. rows.GroupBy(w => (w.OrganisationId, w.Language, w.Level))
            .Select(versions => versions.MaxBy(w => w.Number)!)   // a group is never empty
            .OrderBy(w => Array.IndexOf(owners, w.OrganisationId))
            .Select(w => (Row: w, Language: LetterLanguage.Find(w.Language), Template: w.Text is null ? null : TemplateReader.Read(w.Text).Template))
            .Where(one => one is { Language: not null, Template: not null })
            .Select(one => new LetterChoice(one.Template!, new LetterEdition(kind, one.Language!, one.Row.Level), names[one.Row.OrganisationId], one.Row.Number, null))];   // filtered just above
    }
}
