using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Brings who a pupil is into line with a row. A name that changes stays findable.</summary>
internal static class PupilChanges
{
    /// <summary>Numbers, birthday, sex and postcode. What the file does not give is left as it is.</summary>
    public static bool Identity(Pupil pupil, PupilRow row)
    {
        var before = (pupil.Upn, pupil.LocalId, pupil.DateOfBirth, pupil.Sex, pupil.Postcode);
        pupil.Upn = row.Pupil.Upn ?? pupil.Upn;
        pupil.LocalId = row.Pupil.LocalId ?? pupil.LocalId;
        pupil.DateOfBirth = row.DateOfBirth;
        pupil.Sex = row.Sex ?? pupil.Sex;
        pupil.Postcode = row.Postcode?.ToUpperInvariant() ?? pupil.Postcode;
        return before != (pupil.Upn, pupil.LocalId, pupil.DateOfBirth, pupil.Sex, pupil.Postcode);
    }

    public static bool Names(OnrollDbContext db, PupilInBatch known, PupilRow row, DateOnly today)
    {
        var pupil = known.Pupil;
        var before = (pupil.Surname, pupil.Forename, pupil.MiddleNames, pupil.PreferredSurname, pupil.PreferredForename, Former: known.FormerNames.Count);
        if (!known.IsNew && (pupil.Surname != row.Surname || pupil.Forename != row.Forename))
        {
            Keep(db, known, pupil.Surname, pupil.Forename, today);
        }

        if (row.FormerSurname is { } former && former != row.Surname)
        {
            Keep(db, known, former, row.Forename, today);
        }

        pupil.Surname = row.Surname;
        pupil.Forename = row.Forename;
        pupil.MiddleNames = row.MiddleNames ?? pupil.MiddleNames;
        pupil.PreferredSurname = row.PreferredSurname ?? pupil.PreferredSurname;
        pupil.PreferredForename = row.PreferredForename ?? pupil.PreferredForename;
        var isChanged = before != (pupil.Surname, pupil.Forename, pupil.MiddleNames, pupil.PreferredSurname, pupil.PreferredForename, known.FormerNames.Count);
        if (isChanged || known.IsNew)
        {
            Refold(db, known);
        }

        return isChanged;
    }

    private static void Keep(OnrollDbContext db, PupilInBatch known, string surname, string forename, DateOnly today)
    {
        if (known.FormerNames.Exists(n => n.Surname == surname && n.Forename == forename))
        {
            return;
        }

        var name = new FormerName
        {
            AreaId = db.AreaId,
            FormerNameId = Guid.CreateVersion7(),
            PupilId = known.Pupil.PupilId,
            Surname = surname,
            Forename = forename,
            UntilOn = today,
        };
        db.FormerNames.Add(name);
        known.FormerNames.Add(name);
    }

    private static void Refold(OnrollDbContext db, PupilInBatch known)
    {
        var pupil = known.Pupil;
        var before = known.IsNew ? new HashSet<string>() : Folding.Trigrams(pupil.SearchName);
        pupil.FoldNames(known.FormerNames.SelectMany(n => new[] { n.Forename, n.Surname }));
        var now = Folding.Trigrams(pupil.SearchName);
        db.PupilNameGrams.AddRange(now.Except(before).Select(Gram));
        db.PupilNameGrams.RemoveRange(before.Except(now).Select(Gram));

        PupilNameGram Gram(string gram) => new() { AreaId = pupil.AreaId, Gram = gram, PupilId = pupil.PupilId };
    }
}
