using Microsoft.EntityFrameworkCore;
using Onroll.Core.Access;
using Onroll.Core.Store;

namespace Onroll.Core.Imports;

/// <summary>Reads what is kept of imports, for those who may see it.</summary>
/// <remarks>A person sees their own imports and those for the schools they work in. What the rows said may be about children.</remarks>
public sealed class ImportRunQueries(OnrollDbContext db)
{
    private const int Newest = 50;

    public Task<List<ImportRun>> NewestAsync(Viewer viewer, CancellationToken stop) =>
        VisibleTo(viewer).OrderByDescending(run => run.StartedAtUtc).Take(Newest).ToListAsync(stop);

    /// <returns>Null when there is none, or it is not for this person to see.</returns>
    public Task<ImportRun?> FindAsync(ImportRunId id, Viewer viewer, CancellationToken stop) =>
        VisibleTo(viewer).SingleOrDefaultAsync(run => run.ImportRunId == id, stop);

    /// <summary>The rows of a run to mend, or to look at, in file order.</summary>
    public IQueryable<ImportFinding> Findings(ImportRunId id) =>
        db.ImportFindings.AsNoTracking().Where(f => f.ImportRunId == id).OrderBy(f => f.Number);

    private IQueryable<ImportRun> VisibleTo(Viewer viewer)
    {
        var schools = viewer.RollOrganisations.Select(id => (OrganisationId?)id).ToList();
        return db.ImportRuns.AsNoTracking().Where(run => run.StartedBy == viewer.UserId || schools.Contains(run.OrganisationId));
    }
}
