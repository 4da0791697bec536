using Microsoft.EntityFrameworkCore;
using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Takes pupils into the record: who they are, which roll they are on, and what is known about them.</summary>
/// <remarks>R-FMT-09. Matched on UPN, else on the school's own number; a likeness of name and birthday is only ever remarked on.</remarks>
internal sealed class PupilImport(OnrollDbContext db, ImportRequest request, string fileName) : RowImport<PupilRow>(db, request)
{
    private const int YoungestYears = 2;
    private const int OldestYears = 20;

    private readonly Dictionary<PupilId, PupilInBatch> _batch = [];
    private readonly HashSet<(PupilId, OrganisationId)> _touched = [];
    private readonly DateOnly _today = db.Time.TodayInLondon();

    // Read when the import starts.
    private PupilDirectory _directory = null!;

    protected override async Task StartAsync(CancellationToken stop) => _directory = await PupilDirectory.LoadAsync(Db, stop);

    protected override async Task PrepareAsync(IReadOnlyList<PupilRow> rows, CancellationToken stop)
    {
        _batch.Clear();
        await _directory.Schools.AddFromRegisterAsync(Db, rows.Select(r => r.School), stop);
        var ids = rows.Select(row => Match(row, SchoolOf(row))).OfType<PupilId>().Distinct().ToList();
        foreach (var pupil in await Db.Pupils.Where(p => ids.Contains(p.PupilId)).ToListAsync(stop))
        {
            _batch[pupil.PupilId] = new PupilInBatch(pupil);
        }

        await FillAsync(Db.Enrolments.Where(e => ids.Contains(e.PupilId)), e => e.PupilId, p => p.Enrolments, stop);
        await FillAsync(Db.PupilFacts.Where(f => ids.Contains(f.PupilId)), f => f.PupilId, p => p.Facts, stop);
        await FillAsync(Db.FormerNames.Where(n => ids.Contains(n.PupilId)), n => n.PupilId, p => p.FormerNames, stop);
    }

    protected override string? KeyOf(PupilRow row) => $"{row.Pupil.Text} {SchoolOf(row)} {row.LeavingDate is null}";

    protected override bool Says(PupilRow row, PupilRow same) =>
        row.Characteristics.SequenceEqual(same.Characteristics) && row.EarlierSpells.SequenceEqual(same.EarlierSpells)
        && row with { Characteristics = [], EarlierSpells = [] } == same with { Characteristics = [], EarlierSpells = [] };

    protected override RowResult Apply(PupilRow row, Action<string> remark)
    {
        if (SchoolOf(row) is not { } school)
        {
            return row.School is { } key
                ? SchoolDirectory.Unknown(key)
                : new Refusal("urn", null, "The file does not say which school it is from. Import it for one school.");
        }

        if (!Request.Allows(school))
        {
            return SchoolDirectory.NotYours;
        }

        if (ImpossibleDate(row) is { } impossible)
        {
            return impossible;
        }

        var id = Match(row, school);
        if (EnrolmentClash.Find(row, _directory, id, school, _touched, remark) is { } clash)
        {
            return clash;
        }

        return Take(row, school, id, remark);
    }

    private RowResult Take(PupilRow row, OrganisationId school, PupilId? id, Action<string> remark)
    {
        var isNew = id is null;
        if (isNew && row.EntryDate is null)
        {
            return new Refusal("entryDate", null, "The pupil is new and the file does not say when they joined. Import the school's list of pupils first.");
        }

        var pupil = id is { } known ? _batch[known] : Add(row, remark);
        var roll = EnrolmentChanges.Apply(Db, pupil, row, school);
        if (roll.Refusal is not null)
        {
            return roll;
        }

        var changed = roll.Change != RowChange.Unchanged;
        if (isNew || !IsGuestOrSecond(row, pupil, school))
        {
            changed |= PupilChanges.Identity(pupil.Pupil, row);
            changed |= PupilChanges.Names(Db, pupil, row, _today);
            changed |= FactChanges.Apply(Db, pupil, row, SourceOf(school), _today);
        }

        Learn(pupil, school, row);
        pupil.IsNew = false;
        return isNew ? RowChange.Added : changed ? RowChange.Changed : RowChange.Unchanged;
    }

    private PupilInBatch Add(PupilRow row, Action<string> remark)
    {
        if (_directory.HasAlike(row.Surname, row.DateOfBirth, row.Sex))
        {
            remark($"Another pupil in the record has the same surname, birthday and sex. If {row.Forename} is the same child, correct the UPN at one of the schools.");
        }

        var pupil = new Pupil
        {
            AreaId = Db.AreaId,
            PupilId = PupilId.New(),
            Upn = row.Pupil.Upn,
            LocalId = row.Pupil.Upn is null ? row.Pupil.LocalId : null,
            Surname = row.Surname,
            Forename = row.Forename,
            DateOfBirth = row.DateOfBirth,
        };
        Db.Pupils.Add(pupil);
        var added = new PupilInBatch(pupil) { IsNew = true };
        _batch[pupil.PupilId] = added;
        return added;
    }

    private void Learn(PupilInBatch pupil, OrganisationId school, PupilRow row)
    {
        _touched.Add((pupil.Pupil.PupilId, school));
        if (row.EntryDate is { } entry)
        {
            _directory.AddSpell(pupil.Pupil.PupilId, new Spell(school, row.EnrolStatus ?? "C", entry, row.LeavingDate));
        }

        _directory.AddPupil(pupil.Pupil.PupilId, row.Pupil.Upn?.Value, row.Pupil.LocalId, (row.Surname, row.DateOfBirth, row.Sex));
    }

    /// <summary>A second school and a host of a guest tell of their own roll; who the pupil is, the main school says.</summary>
    private static bool IsGuestOrSecond(PupilRow row, PupilInBatch pupil, OrganisationId school) =>
        row.EnrolStatus is "S" or "G"
        && pupil.Enrolments.Exists(e => e.OrganisationId != school && e.LeavingDate is null && e.Status is "C" or "M");

    private OrganisationId? SchoolOf(PupilRow row) => row.School is { } key ? _directory.Schools.Find(key) : Request.School;

    private PupilId? Match(PupilRow row, OrganisationId? school) =>
        _directory.Find(row.Pupil, school) ?? _directory.FindUpn(row.FormerUpn?.Value);

    private string SourceOf(OrganisationId school)
    {
        var source = $"{fileName}, {_directory.Schools.NameOf(school)}";
        return source.Length <= PupilFact.SourceMaxLength ? source : source[..PupilFact.SourceMaxLength];
    }

    private Refusal? ImpossibleDate(PupilRow row)
    {
        if (row.DateOfBirth > _today)
        {
            return new Refusal("dateOfBirth", $"{row.DateOfBirth:yyyy-MM-dd}", "This date of birth is in the future. Check the year.");
        }

        if (row.DateOfBirth.AddYears(YoungestYears) > _today)
        {
            return new Refusal("dateOfBirth", $"{row.DateOfBirth:yyyy-MM-dd}", $"The pupil would be under {YoungestYears}. Check the year.");
        }

        if (row.LeavingDate is null && row.DateOfBirth.AddYears(OldestYears) < _today)
        {
            return new Refusal("dateOfBirth", $"{row.DateOfBirth:yyyy-MM-dd}", $"The pupil would be over {OldestYears} and still on roll. Check the year, or give the leaving date.");
        }

        return row.EntryDate > _today.AddYears(1)
            ? new Refusal("entryDate", $"{row.EntryDate:yyyy-MM-dd}", "This entry date is more than a year in the future. Check the year.")
            : null;
    }

    private async Task FillAsync<TRow>(IQueryable<TRow> rows, Func<TRow, PupilId> owner, Func<PupilInBatch, List<TRow>> list, CancellationToken stop)
    {
        foreach (var row in await rows.ToListAsync(stop))
        {
            list(_batch[owner(row)]).Add(row);
        }
    }
}

/// <summary>A pupil with what a batch may change, tracked.</summary>
internal sealed record PupilInBatch(Pupil Pupil)
{
    /// <summary>True until its first row has been applied.</summary>
    public bool IsNew { get; set; }

    public List<Enrolment> Enrolments { get; } = [];

    public List<PupilFact> Facts { get; } = [];

    public List<FormerName> FormerNames { get; } = [];
}
