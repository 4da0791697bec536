using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Audit;
using Onroll.Core.Store;
using Onroll.Rules.Codes;

namespace Onroll.Core.Pupils;

/// <summary>What a correction says about who a pupil is.</summary>
public sealed record PupilDetails(
    string Forename, string Surname, string? MiddleNames, string? PreferredForename, string? PreferredSurname,
    DateOnly DateOfBirth, string? Sex, Upn? Upn, string? Postcode)
{
    public static PupilDetails Of(Pupil pupil)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return new(pupil.Forename, pupil.Surname, pupil.MiddleNames, pupil.PreferredForename, pupil.PreferredSurname,
            pupil.DateOfBirth, pupil.Sex, pupil.Upn, pupil.Postcode);
    }

    /// <summary>What differs, by name, then and now.</summary>
    public IEnumerable<(string Name, string? Here, string? There)> Against(PupilDetails other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (string, string?, string?)[] all =
        [
            ("Forename", Forename, other.Forename),
            ("Surname", Surname, other.Surname),
            ("Middle names", MiddleNames, other.MiddleNames),
            ("Forename they go by", PreferredForename, other.PreferredForename),
            ("Surname they go by", PreferredSurname, other.PreferredSurname),
            ("Date of birth", Day(DateOfBirth), Day(other.DateOfBirth)),
            ("Sex", Sex, other.Sex),
            ("UPN", Upn?.Value, other.Upn?.Value),
            ("Postcode", Postcode, other.Postcode),
        ];
        return all.Where(field => field.Item2 != field.Item3);
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Puts right who a pupil is: names, date of birth, UPN. A name that was changed still finds the pupil.</summary>
public sealed class CorrectPupil(OnrollDbContext db, TimeProvider time)
{
    /// <param name="version">The version the person was looking at.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the pupil since; nothing was saved.</exception>
    public async Task<CorrectionOutcome> RunAsync(PupilId pupilId, int version, PupilDetails details, ChangedBy by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(details);
        var pupil = await db.Pupils.SingleAsync(p => p.PupilId == pupilId, stop);
        db.Entry(pupil).Property(p => p.Version).OriginalValue = version;
        var before = PupilDetails.Of(pupil);
        var changed = details.Against(before).Select(field => field.Name).ToList();
        if (changed.Count == 0)
        {
            return CorrectionOutcome.NothingChanged;
        }

        if (details.Upn is not null && await db.Pupils.AnyAsync(p => p.Upn == details.Upn && p.PupilId != pupilId, stop))
        {
            return CorrectionOutcome.UpnIsAnothers;
        }

        await RenameAsync(pupil, before, details, stop);
        (pupil.DateOfBirth, pupil.Sex, pupil.Upn, pupil.Postcode) = (details.DateOfBirth, details.Sex, details.Upn, details.Postcode);
        db.Note(Correction.SubjectOf(RecordSections.Identity), pupilId.Value, Correction.Detail(string.Join(", ", changed)), pupilId);
        await db.SaveAsync(by, stop);
        return CorrectionOutcome.Corrected;
    }

    private async Task RenameAsync(Pupil pupil, PupilDetails before, PupilDetails details, CancellationToken stop)
    {
        (pupil.Forename, pupil.Surname, pupil.MiddleNames) = (details.Forename, details.Surname, details.MiddleNames);
        (pupil.PreferredForename, pupil.PreferredSurname) = (details.PreferredForename, details.PreferredSurname);
        if ((before.Forename, before.Surname) != (details.Forename, details.Surname))
        {
            db.FormerNames.Add(new FormerName
            {
                AreaId = pupil.AreaId,
                FormerNameId = Guid.CreateVersion7(),
                PupilId = pupil.PupilId,
                Forename = before.Forename,
                Surname = before.Surname,
                UntilOn = time.TodayInLondon(),
            });
        }

        await db.RefoldAsync(pupil, stop);
    }
}

public enum CorrectionOutcome
{
    Corrected,
    NothingChanged,

    /// <summary>Another pupil of the area has that UPN: two records may need joining, which a correction cannot do.</summary>
    UpnIsAnothers,
}

/// <summary>Keeps what search compares in step with a pupil's names.</summary>
public static class PupilNames
{
    /// <summary>Folds the names again, those the pupil used to have included, and replaces their runs of three letters.</summary>
    public static async Task RefoldAsync(this OnrollDbContext db, Pupil pupil, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(pupil);
        await db.FormerNames.Where(n => n.PupilId == pupil.PupilId).LoadAsync(stop);
        pupil.FoldNames(db.FormerNames.Local.Where(n => n.PupilId == pupil.PupilId).SelectMany(n => new[] { n.Forename, n.Surname }));
        var stored = await db.PupilNameGrams.Where(g => g.PupilId == pupil.PupilId).ToListAsync(stop);
        var wanted = Folding.Trigrams(pupil.SearchName);
        db.PupilNameGrams.RemoveRange(stored.Where(g => !wanted.Contains(g.Gram)));
        db.PupilNameGrams.AddRange(wanted.Except(stored.Select(g => g.Gram)).Select(gram => new PupilNameGram { AreaId = pupil.AreaId, Gram = gram, PupilId = pupil.PupilId }));
    }
}
