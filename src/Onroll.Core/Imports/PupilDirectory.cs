using Microsoft.EntityFrameworkCore;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>A spell on roll, as far as an import needs it.</summary>
internal sealed record Spell(OrganisationId School, string Status, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>Finds the pupil a row means and the school they were at.</summary>
internal sealed class PupilDirectory
{
    private readonly Dictionary<string, PupilId> _byUpn = [];
    private readonly Dictionary<(OrganisationId School, string LocalId), PupilId> _byLocalId = [];
    private readonly Dictionary<(string Surname, DateOnly Born, string? Sex), List<PupilId>> _byLikeness = [];
    private readonly Dictionary<PupilId, List<Spell>> _spells = [];

    public required SchoolDirectory Schools { get; init; }

    public static async Task<PupilDirectory> LoadAsync(OnrollDbContext db, CancellationToken stop)
    {
        var directory = new PupilDirectory { Schools = await SchoolDirectory.LoadAsync(db, stop) };
        await foreach (var spell in db.Enrolments.Select(e => new { e.PupilId, e.OrganisationId, e.Status, e.EntryDate, e.LeavingDate }).AsAsyncEnumerable().WithCancellation(stop))
        {
            directory.AddSpell(spell.PupilId, new Spell(spell.OrganisationId, spell.Status, spell.EntryDate, spell.LeavingDate));
        }

        await foreach (var pupil in db.Pupils.Select(p => new { p.PupilId, p.Upn, p.LocalId, p.Surname, p.DateOfBirth, p.Sex }).AsAsyncEnumerable().WithCancellation(stop))
        {
            directory.AddPupil(pupil.PupilId, pupil.Upn?.Value, pupil.LocalId, (pupil.Surname, pupil.DateOfBirth, pupil.Sex));
        }

        return directory;
    }

    public void AddSpell(PupilId pupil, Spell spell)
    {
        if (!_spells.TryGetValue(pupil, out var spells))
        {
            _spells[pupil] = spells = [];
        }

        spells.Add(spell);
    }

    public void AddPupil(PupilId pupil, string? upn, string? localId, (string Surname, DateOnly Born, string? Sex) likeness)
    {
        if (upn is not null)
        {
            _byUpn[upn] = pupil;
        }

        if (localId is not null)
        {
            foreach (var school in SpellsOf(pupil).Select(s => s.School).Distinct())
            {
                _byLocalId[(school, localId)] = pupil;
            }
        }

        var key = (Folding.Fold(likeness.Surname), likeness.Born, likeness.Sex);
        if (!_byLikeness.TryGetValue(key, out var alike))
        {
            _byLikeness[key] = alike = [];
        }

        if (!alike.Contains(pupil))
        {
            alike.Add(pupil);
        }
    }

    public IReadOnlyList<Spell> SpellsOf(PupilId pupil) => _spells.GetValueOrDefault(pupil) ?? [];

    /// <summary>The pupil with that UPN. Null when there is none.</summary>
    public PupilId? FindUpn(string? upn) => upn is not null && _byUpn.TryGetValue(upn, out var pupil) ? pupil : null;

    /// <summary>The pupil by UPN, else by the school's own number. Null when unknown.</summary>
    public PupilId? Find(PupilKey key, OrganisationId? school) =>
        FindUpn(key.Upn?.Value) ?? (key.LocalId is { } local && school is { } at && _byLocalId.TryGetValue((at, local), out var pupil) ? pupil : null);

    /// <summary>Whether another pupil has the same surname, birthday and sex: a suggestion and never a match (IMPORT_MATCH).</summary>
    public bool HasAlike(string surname, DateOnly born, string? sex) => _byLikeness.ContainsKey((Folding.Fold(surname), born, sex));

    /// <summary>The pupil and the school an event of that day belongs to, or why it cannot be told.</summary>
    public (PupilId Pupil, OrganisationId School, Refusal? Refusal) Place(PupilKey key, SchoolKey? named, ImportRequest request, DateOnly day)
    {
        var school = request.School;
        if (named is not null)
        {
            school = Schools.Find(named);
            if (school is null)
            {
                return (default, default, SchoolDirectory.Unknown(named));
            }
        }

        if (school is { } at && !request.Allows(at))
        {
            return (default, default, SchoolDirectory.NotYours);
        }

        if (Find(key, school) is not { } pupil)
        {
            return (default, default, UnknownPupil(key));
        }

        Spell? only = null;
        foreach (var spell in SpellsOf(pupil))
        {
            if ((school is null || spell.School == school) && request.Allows(spell.School) && spell.Covers(day))
            {
                if (only is not null && only.School != spell.School)
                {
                    return (default, default, AtTwoSchools(only, spell));
                }

                only = spell;
            }
        }

        return only is null ? (default, default, NotOnRoll(pupil, school, request, day)) : (pupil, only.School, null);
    }

    private Refusal AtTwoSchools(Spell one, Spell other) => new("urn", null,
        $"The pupil was on the roll of {Schools.NameOf(one.School)} and of {Schools.NameOf(other.School)} that day. Say which school it was, with a column urn or by importing for one school.");

    private static Refusal UnknownPupil(PupilKey key) => key.Upn is { } upn
        ? new Refusal("upn", upn.Value, "No pupil with this UPN is in the record. Import the school's list of pupils first, or check the UPN.")
        : new Refusal("localId", key.LocalId, "No pupil of this school has this number. Import the school's list of pupils first, and say which school the file is from.");

    private Refusal NotOnRoll(PupilId pupil, OrganisationId? school, ImportRequest request, DateOnly day)
    {
        var spells = SpellsOf(pupil).Where(s => (school is null || s.School == school) && request.Allows(s.School)).ToList();
        var where = school is { } at ? $"of {Schools.NameOf(at)}" : "of any school in the record";
        var known = spells.Count == 0 ? "" : " They were on roll " + string.Join(" and ", spells.OrderBy(s => s.From).Take(3).Select(s =>
            s.To is { } to ? $"from {s.From:yyyy-MM-dd} to {to:yyyy-MM-dd}" : $"from {s.From:yyyy-MM-dd}")) + ".";
        return new Refusal("date", $"{day:yyyy-MM-dd}", $"The pupil was not on the roll {where} on this day.{known} Check the date, or import the list of pupils again.");
    }
}
