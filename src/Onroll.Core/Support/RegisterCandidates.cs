using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Support;

/// <summary>A pupil on roll who may be added to the register, or is there already.</summary>
/// <param name="RegisterEntryId">Null while the pupil is not on the register.</param>
public sealed record RegisterCandidate(
    PupilId PupilId, string Name, string? NcYear, string? FormGroup, OrganisationId OrganisationId, string SchoolName, RegisterEntryId? RegisterEntryId);

/// <summary>Finds pupils to add by hand: only those on roll where the person keeps the register.</summary>
public static class RegisterCandidates
{
    private const int Most = 20;

    /// <param name="name">Part of a name, as typed.</param>
    public static Task<List<RegisterCandidate>> FindCandidatesAsync(this OnrollDbContext db, Viewer viewer, string name, CancellationToken stop)
    {
        var words = Folding.Fold(name);
        return words.Length == 0
            ? Task.FromResult(new List<RegisterCandidate>())
            : Candidates(db, viewer, pupil => pupil.Where(p => p.SearchName.Contains(words))).Take(Most).ToListAsync(stop);
    }

    /// <returns>Null when the pupil is not on a roll whose register the person keeps.</returns>
    public static Task<RegisterCandidate?> CandidateAsync(this OnrollDbContext db, Viewer viewer, PupilId id, CancellationToken stop) =>
        Candidates(db, viewer, pupils => pupils.Where(p => p.PupilId == id)).FirstOrDefaultAsync(stop);

    private static IQueryable<RegisterCandidate> Candidates(
        OnrollDbContext db, Viewer viewer, Func<IQueryable<Pupils.Pupil>, IQueryable<Pupils.Pupil>> which)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var schools = viewer.May(Permission.KeepRegister) ? viewer.RollOrganisations : [];
        return
            from pupil in which(db.Pupils.VisibleTo(db, viewer))
            join spell in db.Enrolments on pupil.PupilId equals spell.PupilId
            where schools.Contains(spell.OrganisationId) && spell.EntryDate <= viewer.Today && (spell.LeavingDate == null || spell.LeavingDate >= viewer.Today)
            join school in db.Organisations on spell.OrganisationId equals school.OrganisationId
            orderby pupil.Surname, pupil.Forename, pupil.PupilId
            select new RegisterCandidate(
                pupil.PupilId,
                (pupil.PreferredForename ?? pupil.Forename) + " " + (pupil.PreferredSurname ?? pupil.Surname),
                spell.NcYear,
                spell.FormGroup,
                spell.OrganisationId,
                school.Name,
                db.RegisterEntries
                    .Where(e => e.PupilId == pupil.PupilId && e.OrganisationId == spell.OrganisationId && e.RemovedOn == null)
                    .Select(e => (RegisterEntryId?)e.RegisterEntryId).FirstOrDefault());
    }
}
