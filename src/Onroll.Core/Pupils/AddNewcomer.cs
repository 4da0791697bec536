using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Pupils;

/// <summary>A child whom no school here has on roll yet, as somebody writes them down.</summary>
public sealed record NewcomerForm(string? Forename, string? Surname, DateOnly? DateOfBirth, string? Sex, string? Postcode)
{
    private const int OldestYears = 20;

    public IEnumerable<FieldError> Errors(DateOnly today)
    {
        foreach (var (field, name, what) in new[] { (nameof(Forename), Forename, "the first name"), (nameof(Surname), Surname, "the last name") })
        {
            if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > Pupil.NameMaxLength)
            {
                yield return new(field, string.IsNullOrWhiteSpace(name) ? $"Enter {what}" : $"Use {Pupil.NameMaxLength} characters or fewer");
            }
        }

        if (DateOfBirth is not { } born)
        {
            yield return new(nameof(DateOfBirth), "Enter the date of birth");
        }
        else if (born > today || born < today.AddYears(-OldestYears))
        {
            yield return new(nameof(DateOfBirth), "The date of birth must be in the last 20 years");
        }
    }
}

/// <summary>Adds a child to the area before any school has them on roll.</summary>
public static class AddNewcomer
{
    /// <summary>Whether a child of this name and birthday is known here already.</summary>
    public static Task<bool> IsKnownAsync(this OnrollDbContext db, NewcomerForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(form);
        var (surname, forename) = (form.Surname!.Trim(), form.Forename!.Trim());   // the form has been checked
        return db.Pupils.AnyAsync(p => p.DateOfBirth == form.DateOfBirth && p.Surname == surname && p.Forename == forename, stop);
    }

    /// <summary>Adds the child to what is saved next.</summary>
    /// <param name="form">Already checked.</param>
    internal static Pupil Add(OnrollDbContext db, NewcomerForm form)
    {
        var pupil = new Pupil
        {
            AreaId = db.AreaId, PupilId = PupilId.From(db.NewId()), Forename = form.Forename!.Trim(), Surname = form.Surname!.Trim(),
            DateOfBirth = form.DateOfBirth!.Value, Sex = form.Sex, Postcode = form.Postcode,
        };
        pupil.FoldNames([]);
        db.Pupils.Add(pupil);
        db.PupilNameGrams.AddRange(Folding.Trigrams(pupil.SearchName).Distinct().Select(gram => new PupilNameGram { AreaId = pupil.AreaId, Gram = gram, PupilId = pupil.PupilId }));
        return pupil;
    }
}
