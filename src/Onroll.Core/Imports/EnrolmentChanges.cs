using Onroll.Core.Pupils;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Brings a pupil's spells on one school's roll into line with a row: joiners, leavers, re-joiners and corrections.</summary>
internal static class EnrolmentChanges
{
    public static RowResult Apply(OnrollDbContext db, PupilInBatch pupil, PupilRow row, OrganisationId school)
    {
        var own = pupil.Enrolments.Where(e => e.OrganisationId == school).OrderBy(e => e.EntryDate).ToList();
        if (row.EntryDate is not { } entry)
        {
            return RowChange.Unchanged;
        }

        var changed = row.EarlierSpells.Aggregate(false, (sofar, spell) => TakeEarlier(db, pupil, school, own, spell) || sofar);
        if (own.Find(e => e.EntryDate == entry) is { } same)
        {
            return Update(same, row) || changed ? RowChange.Changed : RowChange.Unchanged;
        }

        if (own.Find(e => e.LeavingDate is null) is { } open && (row.LeavingDate is null || row.LeavingDate >= open.EntryDate))
        {
            return Correct(open, row, entry);
        }

        if (own.Find(e => e.EntryDate <= (row.LeavingDate ?? DateOnly.MaxValue) && (e.LeavingDate ?? DateOnly.MaxValue) >= entry) is { } overlapping)
        {
            return new Refusal("entryDate", $"{entry:yyyy-MM-dd}",
                $"The pupil was already on this roll from {overlapping.EntryDate:yyyy-MM-dd} to {overlapping.LeavingDate:yyyy-MM-dd}. A new spell must begin after the last one ended.");
        }

        Add(db, pupil, school, row, entry);
        return pupil.IsNew ? RowChange.Added : RowChange.Changed;
    }

    private static void Add(OnrollDbContext db, PupilInBatch pupil, OrganisationId school, PupilRow row, DateOnly entry)
    {
        var spell = new Enrolment
        {
            AreaId = db.AreaId,
            EnrolmentId = Guid.CreateVersion7(),
            PupilId = pupil.Pupil.PupilId,
            OrganisationId = school,
            Status = row.EnrolStatus ?? "C",
            EntryDate = entry,
            LeavingDate = row.LeavingDate,
            NcYear = row.NcYear,
            FormGroup = row.FormGroup,
        };
        db.Enrolments.Add(spell);
        pupil.Enrolments.Add(spell);
    }

    private static bool Update(Enrolment spell, PupilRow row)
    {
        var before = (spell.Status, spell.LeavingDate, spell.NcYear, spell.FormGroup);
        spell.Status = row.EnrolStatus ?? spell.Status;
        spell.LeavingDate = row.LeavingDate;
        spell.NcYear = row.NcYear ?? spell.NcYear;
        spell.FormGroup = row.FormGroup ?? spell.FormGroup;
        return before != (spell.Status, spell.LeavingDate, spell.NcYear, spell.FormGroup);
    }

    /// <summary>An earlier day of joining corrects the open spell. A later one may be a return whose leaving nobody recorded, so a person must say.</summary>
    private static RowResult Correct(Enrolment open, PupilRow row, DateOnly entry)
    {
        if (entry > open.EntryDate)
        {
            return new Refusal("entryDate", $"{entry:yyyy-MM-dd}",
                $"The record has the pupil on this roll since {open.EntryDate:yyyy-MM-dd}. If they left and came back, import the leaving date of the first spell; if not, correct the entry date.");
        }

        open.EntryDate = entry;
        Update(open, row);
        return RowChange.Changed;
    }

    private static bool TakeEarlier(OnrollDbContext db, PupilInBatch pupil, OrganisationId school, List<Enrolment> own, EarlierSpell earlier)
    {
        if (own.Find(e => e.EntryDate == earlier.EntryDate) is { } known)
        {
            var isChanged = known.LeavingDate != earlier.LeavingDate;
            known.LeavingDate = earlier.LeavingDate;
            return isChanged;
        }

        var spell = new Enrolment
        {
            AreaId = db.AreaId,
            EnrolmentId = Guid.CreateVersion7(),
            PupilId = pupil.Pupil.PupilId,
            OrganisationId = school,
            Status = earlier.EnrolStatus ?? "C",
            EntryDate = earlier.EntryDate,
            LeavingDate = earlier.LeavingDate,
        };
        db.Enrolments.Add(spell);
        pupil.Enrolments.Add(spell);
        own.Add(spell);
        return true;
    }
}
